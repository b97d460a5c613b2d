// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/owncheck.h"
#include "core/store/project/promptscodec.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

std::optional<bool> passes(const char *check, const char *expected, const char *answer)
{
    return passesOwn({q("Say it."), q(check), q(expected)}, q(answer));
}

QString problem(const char *prompt, const char *check, const char *expected)
{
    return ownPromptProblem({q(prompt), q(check), q(expected)});
}

} // namespace

TEST(OwnCheck, ContainsAndExactLookPastCaseAndSpacing)
{
    EXPECT_EQ(passes("contains", "New  York", "It is in new york, I think."), true);
    EXPECT_EQ(passes("contains", "York", "It is in Leeds."), false);
    EXPECT_EQ(passes("exact", "Paris", " paris.\n"), true);
    EXPECT_EQ(passes("exact", "Paris", "It is Paris."), false);
    EXPECT_EQ(passes("contains", "Leeds", "<think>Leeds?</think>York"), false) << "thinking does not count";
}

TEST(OwnCheck, PatternsMatchLineByLineAndNeverWithoutEnd)
{
    EXPECT_EQ(passes("regex", "^\\d{4}$", "The year:\n1969\n"), true);
    EXPECT_EQ(passes("regex", "^\\d{4}$", "In 1969."), false);
    const QByteArray many(200, 'a');
    EXPECT_EQ(passes("regex", "^(a+)+$", (many + "b").constData()), false) << "and it comes back";
}

TEST(OwnCheck, JsonHasTheShapeOfItsExample)
{
    EXPECT_EQ(passes("json", "", "Here:\n```json\n{\"a\": [1, 2]}\n```"), true) << "in a fence";
    EXPECT_EQ(passes("json", "", "I cannot do that."), false);
    EXPECT_EQ(passes("json", "", "{\"a\": }"), false);
    const char *shape = "{\"name\": \"\", \"sizes\": [{\"cm\": 0}]}";
    EXPECT_EQ(
        passes("json", shape, "{\"name\": \"x\", \"sizes\": [{\"cm\": 3}, {\"cm\": 4}], \"more\": 1}"), true);
    EXPECT_EQ(passes("json", shape, "{\"name\": \"x\", \"sizes\": [{\"cm\": 3}, {\"cm\": \"4\"}]}"), false);
    EXPECT_EQ(passes("json", shape, "{\"name\": \"x\"}"), false);
    EXPECT_EQ(passes("json", "3", "7"), true) << "a value is JSON, too";
}

TEST(OwnCheck, APersonSaysWhatNoCheckCan)
{
    EXPECT_EQ(passes("hand", "", "anything"), std::nullopt);
    EXPECT_EQ(passes("contains", "", "anything"), std::nullopt) << "nothing is expected";
    EXPECT_EQ(passes("later", "x", "x"), std::nullopt);
}

TEST(OwnCheck, SaysWhatIsWrongWithAPrompt)
{
    EXPECT_EQ(problem("Say it.", "contains", "x"), QString());
    EXPECT_EQ(problem("Say it.", "json", ""), QString());
    EXPECT_EQ(problem("Say it.", "hand", ""), QString());
    EXPECT_NE(problem(" ", "contains", "x"), QString());
    EXPECT_NE(problem("Say it.", "exact", " "), QString());
    EXPECT_NE(problem("Say it.", "later", "x"), QString());
    EXPECT_TRUE(problem("Say it.", "regex", "(").contains(q("regular expression")));
    EXPECT_NE(problem("Say it.", "json", "{"), QString());
}

TEST(OwnCheck, TheFileKnowsTheSameChecks)
{
    for (const QString &check : ownChecks()) {
        const QByteArray text = "prompts:\n  - {prompt: p, check: " + check.toUtf8() + ", expected: e}\n";
        EXPECT_EQ(readPrompts(text, q("prompts.yaml")).prompts.size(), 1) << check;
        EXPECT_FALSE(ownCheckLabel(check).isEmpty()) << check;
    }
    const PromptsFile other = readPrompts("prompts:\n  - {prompt: p, check: later}\n", q("prompts.yaml"));
    ASSERT_EQ(other.issues.size(), 1);
    EXPECT_EQ(other.issues.first().allowed, ownChecks().join(q(", ")));
}

TEST(OwnCheck, OnlyWhatNoPersonHasToSayIsMeasured)
{
    const OwnPrompt good{q("p"), q("contains"), q("x")}, byHand{q("p"), q("hand"), {}},
        broken{q("p"), q("regex"), q("(")}, empty{q("p"), q("contains"), {}};
    EXPECT_EQ(measurableOf({byHand, good, broken, empty}), QVector<OwnPrompt>{good});
}

TEST(OwnCheck, EachCategoryHasItsOwnChecks)
{
    QuestionAnswer question{q("id"), q("math"), q("json"), q("{\"a\": 1}"), q("{\"a\": 2}")};
    EXPECT_EQ(outcomeOf(question, {}), AnswerOutcome::Wrong) << "a question has one answer";
    question.category = kOwnCategory;
    EXPECT_EQ(outcomeOf(question, {}), AnswerOutcome::Correct) << "a prompt wants a shape";
    Attempt attempt;
    EXPECT_FALSE(isOwnPrompt(attempt));
    attempt.question = question;
    EXPECT_TRUE(isOwnPrompt(attempt));
    attempt.question->category = ownCategory(q("code"));
    EXPECT_TRUE(isOwnPrompt(attempt));
    EXPECT_EQ(outcomeOf(*attempt.question, {}), AnswerOutcome::Correct);
    EXPECT_EQ(useOfCategory(attempt.question->category), q("code"));
    EXPECT_EQ(useOfCategory(kOwnCategory), QString());
    EXPECT_FALSE(isOwnCategory(q("owner"))) << "a category of a question file";
}

TEST(OwnCheck, EachUseHasANameAndAFigure)
{
    for (const QString &use : ownUses()) {
        EXPECT_FALSE(ownUseLabel(use).isEmpty()) << use;
        EXPECT_TRUE(findMetric(metricid::ownPercentOf(use))) << use;
    }
    EXPECT_TRUE(ownUseLabel(q("poetry")).isEmpty());
    EXPECT_TRUE(metricid::ownPercentOf(QString()).isEmpty());
}
