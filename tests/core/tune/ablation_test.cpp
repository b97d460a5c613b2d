// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/ablation.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace sweetspot;

namespace
{

// What the ablation says when the search had moved to this arm.
QVector<WaterfallBar> bars(
    const test::Surface &surface, const Arm &winner, Arm *left, TuneEffort effort = prodEffort())
{
    test::SimulatedEngine engine(surface, {0.002, 0.001, false}, 1);
    TuneState state = startTuning(surface.space, effort, 1).value();
    for (int i = 0; i < 1000; ++i) {
        TuneWalk walk(state);
        if (winner != surface.space.start())
            walk.moveTo(winner);
        const auto found = ablate(walk);
        *left = walk.incumbent();
        if (!walk.step())
            return found;
        state.events << engine.answer(*walk.step());
    }
    return {};
}

test::Surface threeKnobs()
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Null, 2);
    for (const int k : {0, 1, 4})
        surface.space.knobs[k].start = 0;
    surface.loss[0] = {0.2, 0, 0, 0, 0, 0};
    surface.loss[1] = {0.05, 0, 0, 0, 0, 0};
    return surface;
}

} // namespace

TEST(TuneAblation, EachBarIsWhatItsChangeIsWorth)
{
    const test::Surface surface = threeKnobs();
    Arm left;
    const Arm winner = withLevel(withLevel(surface.space.start(), 0, 1), 1, 1);
    const auto found = bars(surface, winner, &left);
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(left, winner);
    EXPECT_NEAR(found[0].gain.mean, 0.2, 0.01);
    EXPECT_NEAR(found[1].gain.mean, 0.05, 0.01);
    for (const WaterfallBar &bar : found) {
        EXPECT_TRUE(bar.separable);
        EXPECT_EQ(bar.from, 0);
        EXPECT_EQ(bar.to, 1);
        EXPECT_LT(bar.interval.low, bar.gain.interval().low) << "wider, because there are two";
    }
}

TEST(TuneAblation, AChangeThatIsWorthNothingIsTakenBack)
{
    const test::Surface surface = threeKnobs();
    Arm left;
    const auto found = bars(surface, withLevel(withLevel(surface.space.start(), 0, 1), 4, 1), &left);
    EXPECT_EQ(left, withLevel(surface.space.start(), 0, 1));
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].knob, 0);
    EXPECT_TRUE(bars(surface, withLevel(surface.space.start(), 4, 1), &left).isEmpty());
    EXPECT_EQ(left, surface.space.start());
}

TEST(TuneAblation, OfNothingThereIsNothing)
{
    const test::Surface surface = threeKnobs();
    Arm left;
    EXPECT_TRUE(bars(surface, surface.space.start(), &left).isEmpty());
    EXPECT_TRUE(bars(surface, withLevel(surface.space.start(), 0, 1), &left, exploreEffort()).isEmpty())
        << "explore measures none";
}
