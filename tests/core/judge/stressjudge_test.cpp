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
CellRecord stressed(const std::vector<double> &rates, const char *end = "complete", double temperature = 60)
{
    CellRecord cell = test::measuredCell();
    cell.attempts.clear();
    int index = 0;
    for (const double rate : rates) {
        Observation o;
        o.profile = q("stress");
        o.kind = q("bin");
        o.index = index;
        o.numbers = {{q("from_s"), index * 10.0}, {q("to_s"), index * 10.0 + 10}, {q("tokens_per_s"), rate},
            {q("requests"), 5}, {q("errors"), 0}, {q("temp_c"), temperature}, {q("throttle_events"), 0}};
        ++index;
        cell.observations << o;
    }
    Observation o;
    o.profile = q("stress");
    o.kind = q("end");
    o.texts = {{q("reason"), q(end)}, {q("sentence"), q("why it ended")}};
    cell.observations << o;
    return cell;
}
} // namespace

TEST(StressJudge, ComparesTheLastThirdWithTheFirstHalfMinute)
{
    const std::vector<double> rates{100, 100, 100, 95, 90, 85, 80, 80, 80};
    const auto metrics = summarise(stressed(rates), {}).metrics;
    EXPECT_DOUBLE_EQ(metrics[q("stress.burst_tokens_per_second")].value, 100);
    EXPECT_DOUBLE_EQ(metrics[q("stress.tokens_per_second")].value, 80);
    EXPECT_DOUBLE_EQ(metrics[q("stress.sustain_percent")].value, 80);
    EXPECT_DOUBLE_EQ(metrics[q("stress.minutes")].value, 1.5);
    EXPECT_FALSE(metrics[q("stress.tokens_per_second")].flags.contains(q("not_settled")));
    EXPECT_EQ(judgeCell(stressed(rates), {}).profiles.first().rating, Rating::Poor);
}

TEST(StressJudge, HeatAndEarlyEndsFail)
{
    const std::vector<double> steady(9, 100);
    EXPECT_EQ(judgeCell(stressed(steady), {}).profiles.first().rating, Rating::Good) << "85 / 60 degrees";
    EXPECT_EQ(judgeCell(stressed(steady, "complete", 88), {}).profiles.first().rating, Rating::Failed);
    const CellVerdict aborted = judgeCell(stressed(steady, "abort_thermal"), {});
    EXPECT_EQ(aborted.profiles.first().rating, Rating::Failed);
    EXPECT_TRUE(aborted.notes.contains(q("stress: why it ended")));
}

TEST(StressJudge, ASpeedThatStillFallsIsNotSettled)
{
    const auto metrics = summarise(stressed({100, 97, 94, 91, 88, 85, 82, 79, 76}), {}).metrics;
    EXPECT_TRUE(metrics[q("stress.tokens_per_second")].flags.contains(q("not_settled")));
    EXPECT_LT(metrics[q("stress.slope_percent_per_minute")].value, -10);
}

TEST(StressJudge, AStressThatNeverBeganIsNoFailure)
{
    CellRecord cell = stressed({}, "no_sensor");
    EXPECT_TRUE(judgeCell(cell, {}).profiles.isEmpty());
    EXPECT_EQ(judgeCell(cell, {}).notes.size(), 1);
}
