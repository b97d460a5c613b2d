// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "core/judge/summarise.h"
#include "models/metric.h"
#include "models/series.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
Attempt asked(const char *category, int number, const char *answer, const char *shape = "question/")
{
    Attempt a = test::goodAttempt(number);
    a.profile = q("quality");
    a.shape = q(shape) + QString::number(number);
    a.question = QuestionAnswer{QString::number(number), q(category), q("number"), q("4"), q(answer)};
    return a;
}
} // namespace

TEST(QualityJudge, CountsByCategoryAndKeepsTheUnparseableApart)
{
    CellRecord cell = test::measuredCell();
    cell.attempts = {asked("math", 1, "4"), asked("math", 2, "5"), asked("math", 3, "no idea"),
        asked("reasoning", 4, "it is 4"), asked("math", 1, "4", "again/"), asked("math", 2, "6", "again/")};
    Attempt failed = asked("math", 9, "");
    failed.outcome = AttemptOutcome::Failed;
    cell.attempts << failed;
    const auto metrics = summarise(cell, {}).metrics;
    EXPECT_NEAR(metrics[q("quality.math_percent")].value, 33.3, 0.1);
    EXPECT_EQ(metrics[q("quality.math_percent")].n, 3) << "a failed request is no wrong answer";
    EXPECT_DOUBLE_EQ(metrics[q("quality.reasoning_percent")].value, 100);
    EXPECT_DOUBLE_EQ(metrics[q("quality.accuracy_percent")].value, 50);
    EXPECT_DOUBLE_EQ(metrics[q("quality.unparseable_percent")].value, 25);
    EXPECT_DOUBLE_EQ(metrics[q("quality.self_flip_percent")].value, 50);
}

TEST(QualityJudge, OwnPromptsCountByTheirUseToo)
{
    CellRecord cell = test::measuredCell();
    cell.attempts
        = {asked("own", 1, "4", "own/"), asked("own/code", 2, "4", "own/"), asked("own/code", 3, "5", "own/"),
            asked("own/chat", 4, "4", "own/"), asked("own/gone", 5, "4", "own/")};
    for (Attempt &attempt : cell.attempts)
        attempt.question->check = q("exact");
    const auto metrics = summarise(cell, {}).metrics;
    EXPECT_DOUBLE_EQ(metrics[q("quality.own_percent")].value, 80);
    EXPECT_DOUBLE_EQ(metrics[q("quality.own_code_percent")].value, 50);
    EXPECT_EQ(metrics[q("quality.own_code_percent")].n, 2);
    EXPECT_DOUBLE_EQ(metrics[q("quality.own_chat_percent")].value, 100);
    EXPECT_FALSE(metrics.contains(q("quality.own_summaries_percent"))) << "absent, not 0";
    EXPECT_FALSE(metrics.contains(q("quality.accuracy_percent")));
}

TEST(QualityJudge, OwnPromptsLeaveTheAccuracyAsItIs)
{
    CellRecord cell = test::measuredCell();
    cell.attempts = {asked("math", 1, "4"), asked("math", 2, "5")};
    const auto before = summarise(cell, {}).metrics;
    EXPECT_FALSE(before.contains(q("quality.own_percent"))) << "absent, not 0";
    Attempt contains = asked("own", 3, "It is forty-two.", "own/"), pattern = asked("own", 4, "no", "own/"),
            shape = asked("own", 5, "{\"a\": 7}", "own/");
    contains.question->check = q("contains");
    contains.question->expected = q("Forty-Two");
    pattern.question->check = q("regex");
    pattern.question->expected = q("^yes");
    shape.question->check = q("json");
    shape.question->expected = q("{\"a\": 1}");
    cell.attempts << contains << pattern << shape;
    const auto metrics = summarise(cell, {}).metrics;
    EXPECT_NEAR(metrics[q("quality.own_percent")].value, 66.7, 0.1);
    EXPECT_EQ(metrics[q("quality.own_percent")].n, 3);
    for (const char *same : {"quality.accuracy_percent", "quality.math_percent", "quality.unparseable_percent"})
        EXPECT_EQ(metrics[q(same)], before[q(same)]) << same;
}

TEST(QualityJudge, OwnPromptsAloneAreNoVerdictOnTheModel)
{
    CellRecord cell = test::measuredCell();
    cell.attempts << asked("own", 1, "no", "own/");
    const CellVerdict verdict = judgeCell(cell, {});
    EXPECT_FALSE(verdict.profile(q("quality")));
    EXPECT_TRUE(verdict.metric(q("quality.own_percent")));
}

TEST(QualityJudge, MathIsCriticalAndSharesAreRatedByTheFailuresLeft)
{
    const auto rating = [](const char *category, int right, int all) {
        CellRecord cell = test::measuredCell();
        cell.attempts.clear();
        for (int i = 0; i < all; ++i)
            cell.attempts << asked(category, i, i < right ? "4" : "5");
        return judgeCell(cell, {}).profiles.first().rating;
    };
    EXPECT_EQ(rating("math", 79, 100), Rating::Failed);
    EXPECT_EQ(rating("math", 80, 100), Rating::Acceptable);
    EXPECT_EQ(rating("math", 84, 100), Rating::Good) << "a fifth fewer errors than allowed";
    EXPECT_EQ(rating("math", 90, 100), Rating::Excellent) << "half of the errors";
    EXPECT_EQ(rating("math", 100, 100), Rating::Excellent);
    EXPECT_EQ(rating("format", 50, 100), Rating::Poor) << "not critical";
}

TEST(QualityJudge, TheDistanceHasItsInterval)
{
    CellRecord cell = test::measuredCell();
    Observation o;
    o.profile = q("quality");
    o.kind = q("divergence");
    o.numbers = {{q("kld_mean"), 0.005}, {q("kld_low"), 0.004}, {q("kld_high"), 0.006}, {q("top1_pct"), 91.0},
        {q("ppl_ratio"), 1.01}, {q("chunks"), 11.0}};
    cell.observations << o;
    const auto metrics = summarise(cell, {}).metrics;
    const MetricValue kld = metrics[q("quality.kld_mean")];
    EXPECT_DOUBLE_EQ(kld.value, 0.005);
    EXPECT_TRUE(kld.interval);
    EXPECT_EQ(kld.n, 11);
    EXPECT_DOUBLE_EQ(metrics[q("quality.top1_percent")].value, 91);
}
