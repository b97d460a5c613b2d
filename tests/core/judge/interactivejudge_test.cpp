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
Attempt other(const char *shape, int rep, double ttftMs, int depth = 0)
{
    Attempt a = test::goodAttempt(rep);
    a.shape = q(shape);
    a.ttftMs = ttftMs;
    a.depth = depth;
    return a;
}
} // namespace

TEST(InteractiveJudge, SideShapesDoNotTouchTheHeadline)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 5);
    const auto before = summarise(cell, {}).metrics;
    for (int rep = 0; rep < 3; ++rep)
        cell.attempts << other("64/8", rep, 50) << other("2048/8", rep, 1050)
                      << other("follow-up", rep, 20, 500);
    const auto after = summarise(cell, {}).metrics;
    EXPECT_EQ(after[q("interactive.tokens_per_second")], before[q("interactive.tokens_per_second")]);
    EXPECT_EQ(after[q("interactive.ttft_seconds")], before[q("interactive.ttft_seconds")]);
    EXPECT_DOUBLE_EQ(after[q("interactive.prompt_tokens_per_second_slope")].value, 1984);
    EXPECT_DOUBLE_EQ(after[q("interactive.ttft_cached_seconds")].value, 0.02);
}

TEST(InteractiveJudge, EnergyIsAbsentWhereItCannotBeRead)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 3);
    EXPECT_FALSE(summarise(cell, {}).metrics.contains(q("interactive.joules_per_token")));
    for (Attempt &attempt : cell.attempts) {
        attempt.resources.energyJ = 64;
        attempt.outputTokens = 128;
    }
    EXPECT_DOUBLE_EQ(summarise(cell, {}).metrics[q("interactive.joules_per_token")].value, 0.5);
}

TEST(InteractiveJudge, AMachineThatWakesLateMakesShortTimesDoubtful)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 5);
    const auto flags = [&](const char *id) { return summarise(cell, {}).metrics.value(q(id)).flags; };
    EXPECT_FALSE(flags("interactive.ttft_seconds").contains(q("client_jitter")));
    cell.launches[0].jitterMs = 4;
    EXPECT_TRUE(flags("interactive.ttft_seconds").contains(q("client_jitter")));
    EXPECT_FALSE(flags("interactive.tokens_per_second").contains(q("client_jitter"))) << "rates survive it";
}
