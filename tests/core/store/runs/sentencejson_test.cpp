// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tr.h"
#include "core/store/runs/recordjson.h"
#include "core/store/runs/sentencejson.h"
#include "models/bytetext.h"
#include "tests/support/testdata.h"
#include "tests/support/wordswapper.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Json kept(const Sentence &sentence)
{
    Json json = Json::object();
    putSentence(json, "reason", sentence);
    return *parseJson(dumpJson(json));
}

Sentence readFrom(const char *json)
{
    return sentenceOf(*parseJson(QByteArray(json)), "reason");
}

} // namespace

TEST(SentenceJson, WrittenUnderOneLanguageItIsReadInAnother)
{
    Json json;
    {
        const test::WordSwapper german({{"%1 needs %2: %3", "%1 braucht %2: %3"}, {"no room", "kein Platz"}});
        const Sentence sentence
            = CoreTr::tr("%1 needs %2: %3").arg(q("A"), formatBytes(2.5e9)).arg(CoreTr::tr("no room"));
        EXPECT_EQ(sentence, q("A braucht 2.5 GB: kein Platz"));
        json = kept(sentence);
    }
    EXPECT_EQ(textOf(json, "reason"), q("A needs 2.5 GB: no room")) << "files are English";
    EXPECT_EQ(sentenceOf(json, "reason"), q("A needs 2.5 GB: no room"));
    const test::WordSwapper french(
        {{"%1 needs %2: %3", "Il faut %2 pour %1 : %3"}, {"no room", "pas de place"}});
    const Sentence french2 = sentenceOf(json, "reason");
    EXPECT_EQ(french2, q("Il faut 2.5 GB pour A : pas de place"));
    EXPECT_EQ(kept(french2), json) << "reading and writing again changes nothing";
}

TEST(SentenceJson, KeepsThePluralAndTheTextFromElsewhere)
{
    const Sentence counted = CoreTr::tr("%n cells of %1", nullptr, 4).arg(q("lane"));
    EXPECT_EQ(sentenceOf(kept(counted), "reason"), q("4 cells of lane"));
    EXPECT_EQ(sentenceOf(kept(counted), "reason").count(), 4);
    const Json foreign = kept(q("server: %1 <b>"));
    EXPECT_EQ(foreign.size(), 1u) << "no source, nothing to say";
    EXPECT_EQ(sentenceOf(foreign, "reason"), q("server: %1 <b>"));
    EXPECT_TRUE(kept({}).empty());
}

TEST(SentenceJson, ThatWasChangedSinceIsWrittenAsItStands)
{
    Sentence scrubbed = CoreTr::tr("The server says: %1").arg(q("key-123"));
    scrubbed.replace(q("key-123"), q("[removed]"));
    const Json json = kept(scrubbed);
    EXPECT_FALSE(json.contains("reason_says"));
    EXPECT_FALSE(dumpJson(json).contains("key-123")) << "what was taken out must not come back by the source";
    EXPECT_EQ(sentenceOf(json, "reason"), q("The server says: [removed]"));
}

TEST(SentenceJson, FindsWordsOfBothLibrariesUnderALocaleWithACommaToo)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const Json json = kept(CoreTr::tr("It needs %1.").arg(formatBytes(2.5e9)));
    EXPECT_EQ(sentenceOf(json, "reason"), q("It needs 2,5 GB."));
    EXPECT_EQ(textOf(json, "reason"), q("It needs 2.5 GB."));
    QLocale::setDefault(before);
}

TEST(SentenceJson, OfAnOldJournalOrAMalformedOneIsWhatWasWritten)
{
    for (const char *json :
        {R"({"reason": "as it was"})", R"({"reason": "as it was", "reason_says": "x"})",
            R"({"reason": "as it was", "reason_says": []})",
            R"({"reason": "as it was", "reason_says": [7, 1]})",
            R"({"reason": "as it was", "reason_says": ["%1", [1]]})",
            R"({"reason": "as it was", "reason_says": ["%1", [1, 400]]})",
            R"({"reason": "as it was", "reason_says": ["%1", null]})",
            R"({"reason": "as it was", "reason_says": ["%1", ["%1", ["%1", ["%1", ["%1", ["%1", "deep"]]]]]]})",
            R"({"reason": "as it was", "reason_says": ["%1",1,2,3,4,5,6,7,8,9,10,11,12,13]})"})
        EXPECT_EQ(readFrom(json), q("as it was")) << json;
}

TEST(SentenceJson, ReasonsOfAttemptsAndObservationsCarryIt)
{
    const test::WordSwapper german({{"Other programs used %1 %.", "Andere Programme: %1 %."}});
    Attempt attempt = test::goodAttempt(1);
    attempt.outcome = AttemptOutcome::Rejected;
    attempt.reason = CoreTr::tr("Other programs used %1 %.").arg(80);
    const Json json = *parseJson(dumpJson(attemptToJson(attempt)));
    EXPECT_EQ(textOf(json, "reason"), q("Other programs used 80 %."));
    EXPECT_EQ(attemptFromJson(json)->reason, q("Andere Programme: 80 %."));
    Observation o;
    o.cell = attempt.cell;
    o.startedUtc = attempt.startedUtc;
    o.texts.insert(q("reason"), attempt.reason);
    const auto back = observationFromJson(*parseJson(dumpJson(observationToJson(o))));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->texts.keys(), QStringList{q("reason")}) << "how it is said is no text of its own";
    EXPECT_EQ(back->texts.value(q("reason")), q("Andere Programme: 80 %."));
}
