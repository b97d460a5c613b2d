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
CellRecord batchCell(int documents, double noise, double slowdown, double leakMb)
{
    CellRecord cell = test::measuredCell();
    cell.attempts.clear();
    for (int i = 0; i < documents; ++i) {
        Attempt a = test::goodAttempt(i);
        a.profile = q("batch");
        a.shape = q("document");
        a.promptTokens = 200 + 30 * ((i * 3) % 10);
        const double clean = 1000 + 2.0 * *a.promptTokens;
        a.endToEndMs = clean * (1 + (i % 2 ? noise : -noise)) * (1 + slowdown * i / documents);
        a.resources.rssAnonBytes = 1e8 + leakMb * 1e6 * i;
        cell.attempts << a;
    }
    return cell;
}

Observation window(int index, int streams, double rate)
{
    Observation o;
    o.profile = q("batch");
    o.kind = q("window");
    o.index = index;
    o.numbers = {{q("streams"), double(streams)}, {q("decode_tps"), rate}, {q("fairness"), 0.9}};
    return o;
}
} // namespace

TEST(BatchJudge, DifferentLengthsAreNoVariance)
{
    const auto metrics = summarise(batchCell(30, 0, 0, 0), {}).metrics;
    EXPECT_NEAR(metrics[q("batch.variance_percent")].value, 0, 1e-6);
    EXPECT_NEAR(metrics[q("batch.degradation_percent")].value, 0, 1e-6);
    EXPECT_GT(metrics[q("batch.deviation_seconds")].value, 0.1) << "the plain one has it";
    EXPECT_NEAR(metrics[q("batch.documents_per_hour")].value, 3600 / 1.67, 1);
}

TEST(BatchJudge, NoiseSlowdownAndLeaksShow)
{
    EXPECT_NEAR(summarise(batchCell(30, 0.1, 0, 0), {}).metrics[q("batch.variance_percent")].value, 10, 0.5);
    EXPECT_NEAR(summarise(batchCell(30, 0, 0.3, 0), {}).metrics[q("batch.degradation_percent")].value, 17, 6);
    const auto leak = summarise(batchCell(30, 0, 0, 2), {}).metrics[q("batch.leak_mb_per_document")];
    EXPECT_NEAR(leak.value, 2, 1e-9);
    EXPECT_TRUE(leak.flags.contains(q("memory_leak")));
    EXPECT_FALSE(summarise(batchCell(30, 0, 0, 0.01), {})
                     .metrics[q("batch.leak_mb_per_document")]
                     .flags.contains(q("memory_leak")));
    EXPECT_FALSE(summarise(batchCell(12, 0, 0, 0), {}).metrics.contains(q("batch.degradation_percent")))
        << "twelve have no first and last ten";
}

TEST(BatchJudge, TheKneeIsTheSmallestThatIsNearlyTheBest)
{
    CellRecord cell = batchCell(5, 0, 0, 0);
    int index = 0;
    for (const auto &[streams, rate] :
        {std::pair(1, 100.0), std::pair(2, 180.0), std::pair(4, 200.0), std::pair(8, 204.0)})
        for (int i = 0; i < 2; ++i)
            cell.observations << window(index++, streams, rate);
    const CellSummary summary = summarise(cell, {});
    EXPECT_DOUBLE_EQ(summary.metrics[q("batch.best_streams")].value, 4);
    EXPECT_DOUBLE_EQ(summary.metrics[q("batch.tokens_per_second")].value, 204);
    EXPECT_DOUBLE_EQ(summary.metrics[q("batch.speedup")].value, 2.04);
    EXPECT_EQ(summary.series[q("batch.throughput_by_streams")].size(), 4);
}
