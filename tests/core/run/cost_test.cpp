// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/cost.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

RunPlan plan()
{
    RunPlan p;
    p.mode = TestMode::Quick;
    p.profiles = {q("interactive"), q("quality"), q("batch"), q("long_context"), q("stress")};
    EngineEntry cloud;
    cloud.name = q("openai");
    cloud.kind = q("openai-cloud");
    p.engines << cloud;
    CellSpec cell;
    cell.id.engine = q("openai");
    cell.served = q("gpt-x");
    cell.price = ModelPrice{1, 10, {}};
    p.cells << CellSpec() << cell;
    return p;
}

} // namespace

TEST(Cost, IsEstimatedFromWhatTheProfilesWillAsk)
{
    const CostEstimate estimate = estimateCost(plan());
    EXPECT_EQ(estimate.cells, 1) << "the local one costs nothing";
    EXPECT_GT(estimate.least, 0);
    EXPECT_GT(estimate.most, estimate.least);
    EXPECT_LT(estimate.most, 2) << "a quick run is no fortune";
    RunPlan twice = plan();
    twice.cells << twice.cells.last();
    EXPECT_DOUBLE_EQ(estimateCost(twice).most, 2 * estimate.most);
    RunPlan skipped = plan();
    skipped.cells[1].skip = SkipReason{};
    EXPECT_EQ(estimateCost(skipped).cells, 0);
    RunPlan full = plan();
    full.mode = TestMode::Full;
    EXPECT_GT(estimateCost(full).most, estimate.most);
}

TEST(Cost, OnlyProfilesThatAreMeasuredThereCost)
{
    RunPlan longOnly = plan();
    longOnly.profiles = {q("long_context"), q("stress")};
    EXPECT_EQ(estimateCost(longOnly).most, 0);
    for (const Profile *profile : profiles()) {
        const Workload work = profile->workload({}, TestMode::Full, {});
        EXPECT_LE(work.leastRequests, work.mostRequests) << profile->id();
        EXPECT_LE(work.leastOutput, work.mostOutput) << profile->id();
        EXPECT_EQ(mostCostOf(CellSpec(), *profile, RunPlan()), 0);
    }
}

TEST(Cost, WhatWasSpentIsSummedAndStops)
{
    CellRecord record = test::measuredCell();
    record.attempts.resize(1);
    record.attempts[0].promptTokens = 1000;
    record.attempts[0].outputTokens = 100;
    record.attempts[0].cachedTokens = 0;
    Observation ladder;
    ladder.numbers.insert(q("cost"), 0.5);
    record.observations << ladder;
    EXPECT_DOUBLE_EQ(costOf(record, {1, 10, {}}), 0.002 + 0.5);
    Budget budget(1);
    EXPECT_TRUE(budget.allows(1));
    budget.spend(0.6);
    EXPECT_TRUE(budget.allows(0.4));
    EXPECT_FALSE(budget.allows(0.41));
    EXPECT_DOUBLE_EQ(budget.spent(), 0.6);
}
