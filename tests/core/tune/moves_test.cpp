// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/moves.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace sweetspot;

namespace
{

// Runs a move to its end on a quiet machine.
template <typename Move>
QVector<TuneDecision> played(const test::Surface &surface, Move move, Arm *incumbent,
    QVector<LaunchStep> *launches = nullptr, bool oracle = false)
{
    test::SimulatedEngine engine(surface, {0.001, 0.001, false}, 1);
    engine.oracle = oracle;
    TuneState state = startTuning(surface.space, prodEffort(), 1).value();
    for (int i = 0; i < 1000; ++i) {
        TuneWalk walk(state);
        move(walk);
        *incumbent = walk.incumbent();
        if (!walk.step())
            return walk.decisions();
        if (const auto *launch = std::get_if<LaunchStep>(&*walk.step()); launch && launches)
            *launches << *launch;
        state.events << engine.answer(*walk.step());
    }
    ADD_FAILURE() << "it does not end";
    return {};
}

test::Surface slope()
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Null, 2);
    surface.space.knobs[1].start = 0;
    for (int level = 0; level < 6; ++level)
        surface.loss[1][level] = 0.05 * std::abs(level - 5);
    return surface;
}

} // namespace

TEST(TuneMoves, StepsClimbToThePeakAndStop)
{
    Arm best;
    const auto decisions = played(
        slope(), [](TuneWalk &walk) { tryKnob(walk, 1, 1); }, &best);
    EXPECT_EQ(best.levels[1], 5);
    EXPECT_EQ(decisions.size(), 3) << "0 to 2, 2 to 4, 4 to 5";
    for (const TuneDecision &decision : decisions)
        EXPECT_LE(std::get<RaceRecord>(decision).arms.size(), 4);
}

TEST(TuneMoves, LevelsWithoutOrderRaceAllAtOnce)
{
    test::Surface surface = slope();
    surface.space.knobs[1].ordered = false;
    Arm best;
    const auto decisions = played(
        surface, [](TuneWalk &walk) { tryKnob(walk, 1, 1); }, &best);
    EXPECT_EQ(best.levels[1], 5);
    EXPECT_EQ(decisions.size(), 1);
}

TEST(TuneMoves, OnlyTheDiagonalLeadsAlongARidge)
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Ridge, 3);
    Arm best;
    played(
        surface, [](TuneWalk &walk) { tryKnob(walk, 0, 1), tryKnob(walk, 3, 1); }, &best);
    EXPECT_EQ(best, surface.space.start());
    played(
        surface, [](TuneWalk &walk) { tryPair(walk, 0, 3, 1); }, &best);
    EXPECT_EQ(best.levels[0], surface.bestPlacement);
    EXPECT_EQ(best.levels[3], surface.bestUbatch);
}

TEST(TuneMoves, WhatIsTooLargeIsNeverStartedAndKeepsItsReason)
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Cliff, 1);
    Arm best;
    QVector<LaunchStep> launches;
    const auto decisions = played(
        surface, [](TuneWalk &walk) { tryKnob(walk, 0, 1); }, &best, &launches, true);
    for (const LaunchStep &launch : launches)
        EXPECT_LE(launch.arm.levels[0] + launch.arm.levels[3], surface.limit + 1);
    int refused = 0;
    for (const TuneDecision &decision : decisions)
        for (const ArmTried &tried : std::get<RaceRecord>(decision).arms)
            refused += tried.refusal.has_value();
    EXPECT_GT(refused, 0);
    EXPECT_EQ(best.levels[0] + best.levels[3], surface.limit);
}

TEST(TuneMoves, WhatIsRiskyGoesAloneBetweenTwoOfTheIncumbent)
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Cliff, 1);
    Arm best;
    QVector<LaunchStep> launches;
    played(
        surface, [](TuneWalk &walk) { tryKnob(walk, 0, 1); }, &best, &launches, true);
    int risky = 0;
    for (qsizetype i = 0; i < launches.size(); ++i) {
        const Arm &arm = launches[i].arm;
        if (launches[i].purpose != LaunchPurpose::Challenger || arm.levels[0] + arm.levels[3] < surface.limit)
            continue;
        ++risky;
        ASSERT_GT(i, 0);
        EXPECT_EQ(launches[i - 1].purpose, LaunchPurpose::Incumbent);
        const bool fails = !surface.fits(arm);
        if (!fails) {
            ASSERT_LT(i + 1, launches.size());
            EXPECT_EQ(launches[i + 1].purpose, LaunchPurpose::Incumbent);
        }
    }
    EXPECT_GT(risky, 0);
}

TEST(TuneMoves, ADeadKnobCostsNoLaunch)
{
    test::Surface surface = slope();
    test::SimulatedEngine engine(surface, {0.001, 0.001, false}, 1);
    engine.outlook = [](const Arm &) { return ArmOutlook{MemoryFit::Fits, {}, {}, {}, {1}}; };
    TuneState state = startTuning(surface.space, prodEffort(), 1).value();
    TuneWalk ask(state);
    tryKnob(ask, 1, 1);
    ASSERT_TRUE(std::holds_alternative<OutlookStep>(*ask.step()));
    state.events << engine.answer(*ask.step());
    TuneWalk walk(state);
    EXPECT_FALSE(tryKnob(walk, 1, 1).raced);
    EXPECT_TRUE(walk.isOpen());
}
