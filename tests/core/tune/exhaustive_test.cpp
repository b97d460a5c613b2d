// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/exhaustive.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

using namespace sweetspot;

namespace
{

TuneEffort twoKnobs()
{
    TuneEffort effort = prodEffort();
    effort.exhaustive = true;
    effort.minutes = 600;
    effort.phases = {KnobPhase::Placement, KnobPhase::Batch};
    return effort;
}

} // namespace

TEST(TuneExhaustive, AllArmsOfThePhases)
{
    const KnobSpace space = test::Surface::make(test::SurfaceKind::Cliff, 1).space;
    const auto arms = allArms(space, twoKnobs(), 400);
    ASSERT_TRUE(arms);
    EXPECT_EQ(arms->size(), 36);
    for (const Arm &arm : *arms)
        for (const int knob : changedKnobs(arm, space.start()))
            EXPECT_TRUE(knob == 0 || knob == 3);
    EXPECT_FALSE(allArms(space, twoKnobs(), 35));
    EXPECT_FALSE(allArms(space, prodEffort(), 5000)) << "139,968";
}

TEST(TuneExhaustive, FindsTheBestAtTheCliff)
{
    for (quint64 seed = 1; seed <= 5; ++seed) {
        const test::Surface surface = test::Surface::make(test::SurfaceKind::Cliff, seed);
        test::SimulatedEngine engine(surface, {0.003, 0.002, false}, seed);
        engine.oracle = true;
        const TuneState end = test::tuneToTheEnd(startTuning(surface.space, twoKnobs(), seed).value(), engine);
        const TuneResult result = progressOf(end).result;
        EXPECT_EQ(result.searchEnd, SearchEnd::AllMeasured);
        Arm best = surface.space.start();
        const auto all = allArms(surface.space, twoKnobs(), 400);
        ASSERT_TRUE(all);
        for (const Arm &arm : *all)
            if (surface.fits(arm) && surface.of(arm) < surface.of(best))
                best = arm;
        EXPECT_LE(surface.of(result.chosen) - surface.of(best), 0.01) << seed;
    }
}

TEST(TuneExhaustive, TooManyAreNotBegun)
{
    const test::Surface surface = test::Surface::make(test::SurfaceKind::Null, 1);
    test::SimulatedEngine engine(surface, {0.003, 0.002, false}, 1);
    TuneEffort effort = twoKnobs();
    effort.mostArms = 20;
    const TuneState end = test::tuneToTheEnd(startTuning(surface.space, effort, 1).value(), engine);
    EXPECT_EQ(progressOf(end).result.end, TuneEnd::TooManyArms);
    EXPECT_LE(engine.launches(), 6) << "nothing but the calibration";
}
