// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/answers.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Attempt story(int rep, const char *answer, int launch = 0)
{
    Attempt attempt = test::goodAttempt(rep);
    attempt.profile = q("interactive");
    attempt.launch = launch;
    attempt.answerStart = q(answer);
    return attempt;
}

Attempt question(const char *id, const char *answer)
{
    Attempt attempt = test::goodAttempt(0);
    attempt.profile = q("quality");
    attempt.question = QuestionAnswer{q(id), q("math"), q("number"), q("42"), q(answer)};
    return attempt;
}

CellRecord cell(std::initializer_list<Attempt> attempts)
{
    CellRecord record;
    record.attempts = attempts;
    return record;
}

} // namespace

TEST(Answers, ThoseToTheSamePromptStandSideBySide)
{
    const CellRecord a
        = cell({question("q1", "It is 42."), story(0, "Once"), story(1, "Twice"), story(0, "later", 1)});
    const CellRecord b = cell({story(0, "Once upon"), question("q1", "41"), question("q1", "42")});
    const auto all = answersOf({&a, &b});
    ASSERT_EQ(all.size(), 2) << "the second story was told by one only";
    EXPECT_EQ(all[0].answers, (QVector<std::optional<QString>>{q("Once"), q("Once upon")})) << "stories first";
    EXPECT_TRUE(all[0].question.isEmpty());
    EXPECT_EQ(all[1].question, q("q1"));
    EXPECT_EQ(all[1].expected, q("42"));
    EXPECT_EQ(all[1].right, (QVector<std::optional<bool>>{true, false})) << "the first answer counts";
    EXPECT_NE(all[0].id, all[1].id);
}

TEST(Answers, FailedAndWarmUpAttemptsAreNoAnswers)
{
    CellRecord a = cell({story(0, "x"), story(1, "y"), story(2, "")});
    a.attempts[0].outcome = AttemptOutcome::Failed;
    a.attempts[1].phase = AttemptPhase::Warmup;
    EXPECT_TRUE(answersOf({&a}).isEmpty());
    EXPECT_TRUE(answersOf({}).isEmpty());
    const CellRecord one = cell({story(0, "alone")});
    EXPECT_EQ(answersOf({&one}).size(), 1) << "of a single cell its answers are shown";
}
