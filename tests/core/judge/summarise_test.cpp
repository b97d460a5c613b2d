// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/summarise.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Summarise, MediansWithTheirInterval)
{
    const auto metrics = summarise(test::measuredCell(q("M"), q("Q4_K_M"), 3), {}).metrics;
    const MetricValue tps = metrics.value(q("interactive.tokens_per_second"));
    EXPECT_DOUBLE_EQ(tps.value, 101);
    EXPECT_EQ(tps.n, 3);
    EXPECT_TRUE(tps.interval);
    EXPECT_LT(*tps.low, 101);
    EXPECT_GT(*tps.high, 101);
    EXPECT_DOUBLE_EQ(metrics.value(q("interactive.ttft_seconds")).value, 0.25);
    EXPECT_DOUBLE_EQ(metrics.value(q("load_seconds")).value, 1.25);
    EXPECT_DOUBLE_EQ(metrics.value(q("memory_gb")).value, 1.5);
    EXPECT_DOUBLE_EQ(metrics.value(q("memory_private_gb")).value, 0.3);
    EXPECT_DOUBLE_EQ(metrics.value(q("size_gb")).value, 1);
    EXPECT_FALSE(metrics.contains(q("temperature_c"))) << "not measured is absent";
}

TEST(Summarise, TwoRepetitionsHaveARangeAndOneHasNothing)
{
    const MetricValue two = summarise(test::measuredCell(q("M"), q("Q"), 2), {})
                                .metrics.value(q("interactive.tokens_per_second"));
    EXPECT_FALSE(two.interval);
    EXPECT_DOUBLE_EQ(*two.low, 100);
    const MetricValue one = summarise(test::measuredCell(q("M"), q("Q"), 1), {})
                                .metrics.value(q("interactive.tokens_per_second"));
    EXPECT_FALSE(one.low);
}

TEST(Summarise, TellsHowMuchLiesOnTheGpuWhereTheServerSaysSo)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 3);
    EXPECT_FALSE(summarise(cell, {}).metrics.contains(q("gpu_percent")));
    ASSERT_FALSE(cell.launches.isEmpty());
    cell.launches[0].gpuShare = 0.75;
    EXPECT_DOUBLE_EQ(summarise(cell, {}).metrics.value(q("gpu_percent")).value, 75);
    cell.launches[0].gpuShare = 0;
    EXPECT_TRUE(summarise(cell, {}).metrics.contains(q("gpu_percent"))) << "nothing there is an answer too";
}

TEST(Summarise, FlagsGoWithTheNumbersTheyConcern)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 4);
    cell.attempts[0].flags = {q("server_disagrees")};
    cell.attempts[1].flags = {q("swap"), q("coalesced")};
    auto metrics = summarise(cell, {}).metrics;
    const QStringList tps = metrics.value(q("interactive.tokens_per_second")).flags;
    EXPECT_TRUE(tps.contains(q("swap"))) << "one swapping repetition is enough";
    EXPECT_FALSE(tps.contains(q("server_disagrees"))) << "one of four is chance";
    EXPECT_FALSE(tps.contains(q("coalesced")));
    for (Attempt &a : cell.attempts)
        a.flags = {q("server_disagrees")};
    metrics = summarise(cell, {}).metrics;
    EXPECT_TRUE(metrics.value(q("interactive.tokens_per_second")).flags.contains(q("server_disagrees")));
    EXPECT_FALSE(metrics.value(q("interactive.ttft_seconds")).flags.contains(q("server_disagrees")));
    cell = test::measuredCell(q("M"), q("Q"), 4);
    cell.attempts[1].decodeTps = 50;
    EXPECT_TRUE(
        summarise(cell, {}).metrics.value(q("interactive.tokens_per_second")).flags.contains(q("unstable")));
}

TEST(Summarise, RejectedAndFailedRepetitionsDoNotCount)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 3);
    cell.attempts[2].outcome = AttemptOutcome::Rejected;
    cell.attempts[2].decodeTps = 1e6;
    EXPECT_DOUBLE_EQ(summarise(cell, {}).metrics.value(q("interactive.tokens_per_second")).value, 100.5);
    EXPECT_TRUE(summarise(CellRecord{}, {}).metrics.isEmpty());
}

TEST(Summarise, RetriedRequestsAreCountedAndFlagged)
{
    CellRecord cell = test::measuredCell();
    EXPECT_FALSE(summarise(cell, {}).metrics.contains(q("retried_requests")));
    cell.attempts.last().retry = 1;
    const MetricValue retried = summarise(cell, {}).metrics.value(q("retried_requests"));
    EXPECT_EQ(retried.value, 1);
    EXPECT_EQ(retried.flags, QStringList{q("retried")});
}
