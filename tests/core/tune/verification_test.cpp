// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/verification.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace sweetspot;

namespace
{

struct Played {
    std::optional<VerifyRecord> record;
    QVector<LaunchStep> launches;
    QVector<TuneNote> notes;
    TuneEnd end = TuneEnd::NotYet;
};

Arm other(const test::Surface &surface)
{
    return withLevel(surface.space.start(), 1, surface.space.knobs[1].start == 0 ? 1 : 0);
}

test::Surface gaining(double gain)
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Null, 2);
    surface.loss[1].fill(gain);
    surface.loss[1][other(surface).levels[1]] = 0;
    return surface;
}

Played played(const test::Surface &surface, const std::function<void(test::SimulatedEngine &)> &with = {},
    TuneEffort effort = prodEffort(), test::Noise noise = {0.003, 0.002, false},
    std::optional<double> mostSlower = {})
{
    test::SimulatedEngine engine(surface, noise, 1);
    if (with)
        with(engine);
    TuneState state = startTuning(surface.space, effort, 1, {}, mostSlower).value();
    Played all;
    for (int i = 0; i < 1000; ++i) {
        TuneWalk walk(state);
        walk.moveTo(other(surface));
        walk.beginVerifying();
        all.record = verify(walk, other(surface));
        all.notes = walk.notes();
        all.end = walk.end();
        if (!walk.step())
            return all;
        if (const auto *launch = std::get_if<LaunchStep>(&*walk.step()))
            all.launches << *launch;
        state.events << engine.answer(*walk.step());
    }
    return {};
}

} // namespace

TEST(TuneVerification, ARealGainIsAdopted)
{
    const auto all = played(gaining(0.1));
    ASSERT_TRUE(all.record && all.record->gain);
    EXPECT_TRUE(all.record->adopted);
    EXPECT_NEAR(all.record->gain->mean, 0.1, 0.01);
    ASSERT_EQ(all.launches.size(), 12);
    int winners = 0;
    for (const LaunchStep &launch : all.launches)
        winners += launch.purpose == LaunchPurpose::VerifyWinner;
    EXPECT_EQ(winners, 6) << "default, winner, default, and the other way round, in turns";
    EXPECT_TRUE(all.launches[1].longPrompt) << "what loads may still fail there";
    EXPECT_FALSE(all.launches[4].longPrompt);
}

TEST(TuneVerification, LessThanTheLeastGainIsNot)
{
    EXPECT_FALSE(played(gaining(0.012)).record->adopted);
    EXPECT_FALSE(played(gaining(0)).record->adopted);
    EXPECT_FALSE(played(gaining(-0.1)).record->adopted);
    EXPECT_TRUE(played(gaining(0.04)).record->adopted);
    EXPECT_FALSE(played(gaining(0.04), {}, exploreEffort()).record->adopted) << "explore asks for 5 %";
}

TEST(TuneVerification, AnUnsureGainIsNot)
{
    const auto all = played(gaining(0.03), {}, exploreEffort(), {0.2, 0.1, false});
    EXPECT_FALSE(all.record->adopted);
}

TEST(TuneVerification, AWinnerThatFailsIsNoWinner)
{
    const auto all = played(gaining(0.1), [](test::SimulatedEngine &engine) {
        const Arm start = engine.surface().space.start();
        engine.fault = [start](const Arm &arm, int) {
            return arm == start ? std::nullopt : std::optional(LaunchFault::OutOfMemoryAtLength);
        };
    });
    ASSERT_TRUE(all.record);
    EXPECT_EQ(all.record->fault, LaunchFault::OutOfMemoryAtLength);
    EXPECT_FALSE(all.record->adopted);
}

TEST(TuneVerification, FasterInOneClassAndSlowerInAnotherIsTold)
{
    const auto all = played(gaining(0.1), [](test::SimulatedEngine &engine) {
        const Arm start = engine.surface().space.start();
        engine.classes = [start](const Arm &arm) {
            return std::vector<double>{arm == start ? 1.3 : 1.0, arm == start ? 1.0 : 1.1};
        };
    });
    EXPECT_TRUE(all.notes.contains(TuneNote::ClassConflict));
    ASSERT_EQ(all.record->classGains.size(), 2);
    EXPECT_NEAR(all.record->classGains[0].mean, 0.3, 0.01);
    EXPECT_NEAR(all.record->classGains[1].mean, -0.1, 0.01);
    EXPECT_FALSE(played(gaining(0.1)).notes.contains(TuneNote::ClassConflict));
}

TEST(TuneVerification, WhatNeedsLessMayNotTakeTooLong)
{
    const auto slowerBy = [](double part) {
        return played(
            gaining(0.1),
            [part](test::SimulatedEngine &engine) {
                const Arm start = engine.surface().space.start();
                engine.logSeconds
                    = [start, part](const Arm &arm) { return arm == start ? 1.0 : 1.0 + std::log1p(part); };
            },
            prodEffort(), {0.003, 0.002, false}, std::log1p(0.1));
    };
    const auto little = slowerBy(0.05), much = slowerBy(0.15), faster = slowerBy(-0.2);
    ASSERT_TRUE(little.record->slower && much.record->slower && faster.record->slower);
    EXPECT_TRUE(little.record->adopted);
    EXPECT_TRUE(faster.record->adopted);
    EXPECT_NEAR(std::exp(*little.record->slower), 1.05, 0.01);
    EXPECT_FALSE(much.record->adopted);
    EXPECT_TRUE(much.notes.contains(TuneNote::SlowerThanAllowed));
    EXPECT_FALSE(little.notes.contains(TuneNote::SlowerThanAllowed));
    EXPECT_FALSE(played(gaining(0.1)).record->slower) << "where time is counted, there is nothing beside it";
}

TEST(TuneVerification, TheResolutionIsBelowWhatFourOfFiveWouldSee)
{
    const double calm = resolutionOf(prodEffort(), {0.002, 0.003}, false),
                 noisy = resolutionOf(prodEffort(), {0.02, 0.04}, true);
    EXPECT_GT(calm, std::log(1.02));
    EXPECT_LT(calm, 0.025);
    EXPECT_GT(noisy, 0.025);
}

// Neighbours that come and go between triples take from one of the two arms only.
TEST(TuneVerification, AMachineThatChangesGetsMoreTriplesAndAWideInterval)
{
    const auto changing = played(gaining(0.1), [](test::SimulatedEngine &engine) {
        const Arm start = engine.surface().space.start();
        engine.extra = [start](const Arm &arm, int launch) {
            const int triple = launch / 3;
            return arm == start || triple % 3 != 2 ? 0.0 : 0.3;
        };
    });
    ASSERT_TRUE(changing.record && changing.record->gain);
    EXPECT_GT(changing.record->triples, prodEffort().triples);
    EXPECT_LE(changing.record->triples, 3 * prodEffort().triples);
    EXPECT_TRUE(changing.notes.contains(TuneNote::VerificationScatters));
    EXPECT_FALSE(changing.record->adopted) << "it is faster or much slower, as the neighbours please";
    EXPECT_FALSE(played(gaining(0.1)).notes.contains(TuneNote::VerificationScatters));
}

TEST(TuneVerification, LaunchesThatAreOverInAMomentAreRepeatedForLonger)
{
    const auto quick = played(gaining(0.1), [](test::SimulatedEngine &engine) {
        engine.launchSeconds = 0.2;
        engine.requestSeconds = 0.1;
    });
    ASSERT_TRUE(quick.record);
    EXPECT_GT(quick.record->triples, prodEffort().triples);
    EXPECT_TRUE(quick.record->adopted);
}
