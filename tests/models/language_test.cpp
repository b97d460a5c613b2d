// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/language.h"

#include "tests/support/testdata.h"

#include <QTranslator>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Language, AChoiceComesBeforeTheSystem)
{
    EXPECT_EQ(languageToSpeak(q("de"), {q("en-GB")}), q("de"));
    EXPECT_EQ(languageToSpeak(q("en"), {q("de-DE")}), q("en"));
}

TEST(Language, TheFirstOfTheSystemThatWeSpeak)
{
    EXPECT_EQ(languageToSpeak({}, {q("fr-FR"), q("fr"), q("de-AT"), q("en")}), q("de"));
    EXPECT_EQ(languageToSpeak({}, {q("de")}), q("de"));
    EXPECT_EQ(languageToSpeak({}, {q("C")}), q("en"));
    EXPECT_EQ(languageToSpeak({}, {}), q("en"));
    EXPECT_EQ(languageToSpeak(q("tlh"), {q("de-DE")}), q("de")) << "a choice of another version of the program";
}

TEST(Language, OneThatIsNotCompleteIsSpokenOnlyWhereItIsAskedFor)
{
    EXPECT_EQ(languageToSpeak({}, {q("he-IL"), q("de")}), q("de"));
    EXPECT_EQ(languageToSpeak(q("he"), {q("en")}), q("he"));
}

TEST(Language, EachHasItsMessages)
{
    for (const Language &language : languages()) {
        QTranslator messages;
        EXPECT_TRUE(messages.load(q("sweetspot_") + language.id, q(":/i18n"))) << language.id;
        EXPECT_FALSE(messages.isEmpty()) << language.id;
    }
}

TEST(Language, ThingsAreCountedByTheRulesOfTheLanguage)
{
    const auto counted = [](const char *language, int number) {
        QTranslator messages;
        EXPECT_TRUE(messages.load(q("sweetspot_") + q(language), q(":/i18n")));
        return messages.translate("sweetspot::CliTr", "%n cell(s) below the thresholds.", "", number);
    };
    EXPECT_EQ(counted("en", 1), q("%n cell below the thresholds."));
    EXPECT_EQ(counted("en", 0), q("%n cells below the thresholds."));
    EXPECT_EQ(counted("en", 2), q("%n cells below the thresholds."));
    EXPECT_TRUE(counted("de", 1).contains(q("%n Zelle "))) << counted("de", 1);
    EXPECT_TRUE(counted("de", 3).contains(q("%n Zellen "))) << counted("de", 3);
}
