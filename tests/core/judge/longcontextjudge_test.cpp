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
CellRecord deepCell()
{
    CellRecord cell = test::measuredCell();
    cell.attempts.clear();
    for (const int size : {512, 4096, 8192}) {
        Attempt a = test::goodAttempt(0);
        a.profile = q("long_context");
        a.shape = q("cold/%1").arg(size);
        a.promptTokens = size - 100;
        a.ttftMs = size; // a thousand tokens per second
        a.decodeTps = 1000 / (10 + 0.001 * (size - 100)); // 10 ms and a microsecond for each token of depth
        a.question
            = QuestionAnswer{q("n"), q("needle"), q("contains"), q("4711"), size == 4096 ? q("4711") : q("no")};
        cell.attempts << a;
    }
    return cell;
}
} // namespace

TEST(LongContextJudge, FindsTheSlopeTheNeedlesAndTheLargestUsable)
{
    const CellSummary summary = summarise(deepCell(), {});
    EXPECT_NEAR(summary.metrics[q("long_context.slowdown_us_per_1k")].value, 1000, 1e-6);
    EXPECT_NEAR(summary.metrics[q("long_context.half_speed_tokens")].value, 10000, 1e-6);
    EXPECT_DOUBLE_EQ(summary.metrics[q("long_context.usable_tokens")].value, 8192);
    EXPECT_DOUBLE_EQ(summary.metrics[q("long_context.measured_tokens")].value, 8192);
    EXPECT_DOUBLE_EQ(summary.metrics[q("long_context.load_seconds")].value, 8.192) << "of the largest";
    EXPECT_DOUBLE_EQ(summary.metrics[q("long_context.needle_percent")].value, 50)
        << "the short prompt has none";
    EXPECT_EQ(summary.series[q("long_context.load_by_size")].size(), 2);
}

TEST(LongContextJudge, TheThresholdDecidesWhatIsUsable)
{
    BenchConfig config;
    config.longContext.maxInitialLoadTime = 5;
    CellVerdict verdict = judgeCell(deepCell(), config);
    EXPECT_DOUBLE_EQ(verdict.metrics[q("long_context.usable_tokens")].value, 4096);
    EXPECT_EQ(verdict.profiles.first().rating, Rating::Poor) << "some sizes are too slow";
    config.longContext.maxInitialLoadTime = 1;
    verdict = judgeCell(deepCell(), config);
    EXPECT_DOUBLE_EQ(verdict.metrics[q("long_context.usable_tokens")].value, 0);
    EXPECT_EQ(verdict.profiles.first().rating, Rating::Failed) << "all of them are";
    EXPECT_TRUE(verdict.profiles.first().sentence.endsWith(q("required: more than 0")))
        << verdict.profiles.first().sentence;
    CellRecord swapping = deepCell();
    for (Attempt &attempt : swapping.attempts)
        attempt.flags << q("swap");
    EXPECT_DOUBLE_EQ(summarise(swapping, {}).metrics[q("long_context.usable_tokens")].value, 0);
}

// What a busy machine does to a fast model: the whole answer is there when this program gets its turn.
TEST(LongContextJudge, AnAnswerInOnePieceIsNotASlowOne)
{
    CellRecord cell = deepCell();
    for (Attempt &attempt : cell.attempts) {
        attempt.decodeTps.reset();
        attempt.server.predictedN = 100;
        attempt.server.predictedMs = 1000;
    }
    EXPECT_DOUBLE_EQ(summarise(cell, {}).metrics[q("long_context.usable_tokens")].value, 8192)
        << "the server knows";
    for (Attempt &attempt : cell.attempts)
        attempt.server.predictedMs = 100000;
    EXPECT_DOUBLE_EQ(summarise(cell, {}).metrics[q("long_context.usable_tokens")].value, 0) << "this is slow";
    for (Attempt &attempt : cell.attempts)
        attempt.server = {};
    EXPECT_FALSE(summarise(cell, {}).metrics.contains(q("long_context.usable_tokens"))) << "nobody knows";
    BenchConfig config;
    config.longContext.maxInitialLoadTime = 1;
    EXPECT_DOUBLE_EQ(summarise(cell, config).metrics[q("long_context.usable_tokens")].value, 0)
        << "reading it took too long in any case";
}
