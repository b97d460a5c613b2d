// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/search.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

// A sanitizer looks at the code, which a part of the searches runs through as well; they take it ten times as
// long.
#if defined(SWEETSPOT_ASAN) || defined(SWEETSPOT_TSAN)
constexpr int kSeeds = 10;
#else
constexpr int kSeeds = 40;
#endif

struct Tally {
    int runs = 0, within2 = 0, within5 = 0, changed = 0, verified = 0, covered = 0;
    std::vector<double> regrets;
};

Tally tally(SurfaceKind kind, const Noise &noise, const TuneEffort &effort, int seeds)
{
    Tally all;
    for (int seed = 1; seed <= seeds; ++seed) {
        const Surface surface = Surface::make(kind, quint64(seed));
        SimulatedEngine engine(surface, noise, quint64(seed) * 977 + 5);
        const auto result
            = progressOf(tuneToTheEnd(startTuning(surface.space, effort, quint64(seed)).value(), engine))
                  .result;
        EXPECT_NE(result.end, TuneEnd::NotYet);
        EXPECT_LE(engine.now(), effort.minutes * 60 + 60) << "over by more than one launch, seed " << seed;
        const double regret = surface.regret(result.chosen);
        ++all.runs;
        all.within2 += regret <= 0.02;
        all.within5 += regret <= 0.05;
        all.changed += result.chosen != result.defaultArm;
        all.regrets.push_back(regret);
        if (!result.interval)
            continue;
        ++all.verified;
        const double truth = std::expm1(surface.of(result.defaultArm) - surface.of(*result.verified));
        all.covered += truth >= result.interval->low && truth <= result.interval->high;
    }
    return all;
}

// On a small machine of one knob, quickly.
TuneState tuned(const Surface &surface, const TuneEffort &effort,
    const std::function<void(SimulatedEngine &)> &with = {}, Noise noise = {0.003, 0.002, false})
{
    SimulatedEngine engine(surface, noise, 1);
    if (with)
        with(engine);
    return tuneToTheEnd(startTuning(surface.space, effort, 1).value(), engine);
}

} // namespace

// The long form of these, with 200 seeds each, is tests/bench/bench_tune; its figures in docs/tuning.md say how
// much room the thresholds have.
TEST(TuneSearch, ProdFindsTheBestAtTypicalNoise)
{
    int verified = 0, covered = 0;
    for (const SurfaceKind kind : {SurfaceKind::Separable, SurfaceKind::Ridge, SurfaceKind::Cliff}) {
        const Tally all = tally(kind, Noise::typical(), prodEffort(), kSeeds);
        EXPECT_GE(all.within2 * 100, all.runs * 95) << surfaceName(kind);
        verified += all.verified;
        covered += all.covered;
    }
    EXPECT_GE(covered * 100, verified * 92) << "the interval that is shown holds the truth";
}

TEST(TuneSearch, ProdFindsTheBestOnACalmMachine)
{
    for (const SurfaceKind kind : {SurfaceKind::Separable, SurfaceKind::Ridge, SurfaceKind::Cliff})
        EXPECT_GE(tally(kind, Noise::calm(), prodEffort(), kSeeds / 2).within2, kSeeds / 2 - 1)
            << surfaceName(kind);
}

TEST(TuneSearch, PreprodIsNearlyAsGood)
{
    for (const SurfaceKind kind : {SurfaceKind::Separable, SurfaceKind::Ridge, SurfaceKind::Cliff})
        EXPECT_GE(tally(kind, Noise::typical(), preprodEffort(), kSeeds).within2, kSeeds * 85 / 100)
            << surfaceName(kind);
}

TEST(TuneSearch, WhereNothingHelpsNothingIsChanged)
{
    for (TuneEffort effort : tuneEfforts()) {
        effort.minutes = std::min(effort.minutes, 90.0); // the longest searches are the bench's
        for (const Noise &noise : {Noise::calm(), Noise::typical(), Noise::noisy()})
            EXPECT_LE(tally(SurfaceKind::Null, noise, effort, kSeeds).changed, kSeeds / 20)
                << effort.name.toStdString();
    }
}

TEST(TuneSearch, WhatNeedsLessKeepsWithinTheTime)
{
    int refused = 0;
    for (int seed = 1; seed <= kSeeds / 2; ++seed) {
        const Surface surface = Surface::make(SurfaceKind::Separable, quint64(seed));
        const Arm start = surface.space.start();
        int dear = 0; // the knob that saves most, and costs a quarter of the time
        for (int knob = 0; knob < int(surface.loss.size()); ++knob)
            if (surface.loss[knob][start.levels[knob]] > surface.loss[dear][start.levels[dear]])
                dear = knob;
        SimulatedEngine engine(surface, Noise::calm(), quint64(seed));
        engine.logSeconds
            = [&](const Arm &arm) { return arm.levels[dear] == start.levels[dear] ? 0 : std::log(1.25); };
        const TuneState state
            = startTuning(surface.space, preprodEffort(), quint64(seed), {}, std::log(1.1)).value();
        const TuneResult result = progressOf(tuneToTheEnd(state, engine)).result;
        EXPECT_EQ(result.chosen.levels[dear], start.levels[dear]) << seed;
        EXPECT_TRUE(result.adopted) << seed << ": two more save something";
        EXPECT_LE(result.slower.value_or(1), 0.02) << seed;
        for (const ArmTried &tried : result.rejected)
            refused += tried.refusal && tried.refusal->fault == LaunchFault::TooSlow;
    }
    EXPECT_GE(refused, kSeeds / 2) << "and it is said of each";
}

TEST(TuneSearch, TheTimeIsKept)
{
    for (const double minutes : {10, 20, 45, 60}) {
        for (int seed = 1; seed <= kSeeds / 8; ++seed) {
            TuneEffort effort = prodEffort();
            effort.minutes = minutes;
            const Surface surface = Surface::make(SurfaceKind::Ridge, quint64(seed));
            SimulatedEngine engine(surface, Noise::typical(), quint64(seed));
            engine.stretch = 0.005; // launches that take longer and longer
            double longest = 0, before = 0;
            tuneToTheEnd(startTuning(surface.space, effort, 1).value(), engine,
                [&](const TuneStep &, const TuneEvent &event) {
                    longest = std::max(longest, timeOf(event) - before);
                    before = timeOf(event);
                });
            EXPECT_LE(engine.now(), minutes * 60 + longest) << minutes;
        }
    }
}

TEST(TuneSearch, TheSameSeedDoesTheSame)
{
    const Surface surface = Surface::make(SurfaceKind::Ridge, 4);
    EXPECT_EQ(tuned(surface, prodEffort()), tuned(surface, prodEffort()));
}

TEST(TuneSearch, TwoLaunchesAreNeverWantedAtOnceAndNoneOfWhatFailed)
{
    const Surface surface = Surface::make(SurfaceKind::Cliff, 2);
    SimulatedEngine engine(surface, Noise::typical(), 3);
    QVector<Arm> failed;
    tuneToTheEnd(startTuning(surface.space, prodEffort(), 1).value(), engine,
        [&](const TuneStep &step, const TuneEvent &event) {
            if (const auto *launch = std::get_if<LaunchStep>(&step))
                EXPECT_FALSE(failed.contains(launch->arm));
            if (const auto *fault = std::get_if<LaunchFailed>(&event))
                failed << fault->arm;
        });
    EXPECT_FALSE(failed.isEmpty());
}

TEST(TuneSearch, EveryFaultOfAChallengerIsSurvived)
{
    for (int f = 0; f < kLaunchFaults; ++f) {
        const Surface surface = Surface::make(SurfaceKind::Separable, quint64(f + 1));
        const Arm start = surface.space.start();
        const auto state = tuned(surface, prodEffort(), [&](SimulatedEngine &engine) {
            engine.fault = [start, f](const Arm &arm, int times) -> std::optional<LaunchFault> {
                // A third of all arms, at their first launch.
                if (arm == start || times > 0 || qHash(arm, 3) % 3 != 0)
                    return std::nullopt;
                return LaunchFault(f);
            };
        });
        const auto result = progressOf(state).result;
        EXPECT_TRUE(result.end == TuneEnd::VerifiedBetter || result.end == TuneEnd::AlreadyBest
            || result.end == TuneEnd::VerificationRefused)
            << f << ' ' << tuneEndName(result.end).toStdString();
        if (LaunchFault(f) == LaunchFault::Transient) {
            EXPECT_LE(surface.regret(result.chosen), 0.02) << "tried once more";
        }
    }
}

TEST(TuneSearch, AWinnerThatBreaksInVerificationYieldsToTheNextBestOnce)
{
    const Surface surface = Surface::make(SurfaceKind::Separable, 3);
    Arm winner;
    const auto state = tuned(surface, prodEffort(), [&](SimulatedEngine &engine) {
        const Arm best = progressOf(tuned(surface, prodEffort())).result.chosen;
        winner = best;
        engine.fault = [best](const Arm &arm, int times) -> std::optional<LaunchFault> {
            // In the search it runs: it is launched often there.
            return arm == best && times > 200 ? std::optional(LaunchFault::Hang) : std::nullopt;
        };
    });
    EXPECT_EQ(progressOf(state).result.chosen, winner);
    // From the first launch for verification on it fails.
    TuneState again = startTuning(surface.space, prodEffort(), 1).value();
    SimulatedEngine engine(surface, {0.003, 0.002, false}, 1);
    Arm broken;
    for (int i = 0; i < 5000; ++i) {
        const TuneStep step = next(again);
        if (std::holds_alternative<EndStep>(step))
            break;
        const auto *launch = std::get_if<LaunchStep>(&step);
        TuneEvent event = engine.answer(step);
        if (launch && launch->purpose == LaunchPurpose::VerifyWinner
            && (broken.levels.isEmpty() || launch->arm == broken)) {
            broken = launch->arm;
            event = LaunchFailed{engine.now(), broken, LaunchFault::Hang, -1, 10};
        }
        again = after(std::move(again), event);
    }
    const auto result = progressOf(again).result;
    EXPECT_TRUE(result.notes.contains(TuneNote::WinnerFailed));
    EXPECT_NE(result.chosen, broken);
    EXPECT_EQ(result.end, TuneEnd::VerifiedBetter);
}

TEST(TuneSearch, ADefaultThatDoesNotRunEndsIt)
{
    const auto state
        = tuned(Surface::make(SurfaceKind::Separable, 3), prodEffort(), [](SimulatedEngine &engine) {
              engine.fault = [](const Arm &, int) { return LaunchFault::LoadCrash; };
          });
    EXPECT_EQ(progressOf(state).result.end, TuneEnd::DefaultFails);
    EXPECT_FALSE(progressOf(state).result.adopted);
}

TEST(TuneSearch, OfTwoEqualArmsTheOneWithFewerChangesStays)
{
    int shorter = 0;
    for (int seed = 1; seed <= kSeeds / 2; ++seed) {
        Surface surface = Surface::make(SurfaceKind::Null, quint64(seed) * 2); // flat
        surface.loss[0].fill(0.15);
        const int start = surface.space.knobs[0].start;
        surface.loss[0][start < 3 ? start + 2 : start - 2] = 0; // one change helps
        SimulatedEngine engine(surface, Noise::typical(), quint64(seed));
        const auto result
            = progressOf(tuneToTheEnd(startTuning(surface.space, prodEffort(), 1).value(), engine)).result;
        shorter += changedKnobs(result.chosen, result.defaultArm) == QVector<int>{0};
    }
    EXPECT_GE(shorter * 4, kSeeds / 2 * 3);
}

TEST(TuneSearch, StopKeepsTheDefaultAndVerifyNowVerifies)
{
    const Surface surface = Surface::make(SurfaceKind::Separable, 5);
    TuneState state = startTuning(surface.space, prodEffort(), 1).value();
    SimulatedEngine engine(surface, {0.003, 0.002, false}, 1);
    while (progressOf(state).incumbent == surface.space.start())
        state = after(state, engine.answer(next(state)));
    const TuneState stopped = after(state, PersonAsked{engine.now(), PersonAsked::What::Stop});
    EXPECT_TRUE(std::holds_alternative<EndStep>(next(stopped)));
    EXPECT_EQ(progressOf(stopped).result.end, TuneEnd::Stopped);
    EXPECT_EQ(progressOf(stopped).result.chosen, surface.space.start());
    const TuneState hurried = after(state, PersonAsked{engine.now(), PersonAsked::What::VerifyNow});
    EXPECT_TRUE(std::holds_alternative<RestStep>(next(hurried)));
    EXPECT_TRUE(progressOf(hurried).verifying);
    const auto result = progressOf(tuneToTheEnd(hurried, engine)).result;
    EXPECT_EQ(result.searchEnd, SearchEnd::Person);
    EXPECT_TRUE(result.gain) << "it is verified all the same";
}

TEST(TuneSearch, TheResultSaysWhatWasTriedAndWhatEachChangeIsWorth)
{
    const Surface surface = Surface::make(SurfaceKind::Separable, 2);
    const auto result = progressOf(tuned(surface, prodEffort())).result;
    ASSERT_TRUE(result.adopted);
    EXPECT_EQ(result.waterfall.size(), changedKnobs(result.chosen, result.defaultArm).size());
    EXPECT_GT(result.rejected.size(), 10);
    for (const ArmTried &tried : result.rejected)
        EXPECT_NE(tried.arm, result.chosen);
    ASSERT_TRUE(result.rest);
    EXPECT_NEAR(*result.rest, 0, 0.03) << "the knobs of this surface do not depend on each other";
    ASSERT_TRUE(result.resolution);
    EXPECT_GT(*result.resolution, 0.02);
    EXPECT_GT(result.interval->low, 0);
    EXPECT_GT(result.minutes, 10);
}

TEST(TuneSearch, BadSpacesAreRefused)
{
    KnobSpace space = Surface::make(SurfaceKind::Null, 1).space;
    TuneEffort none = prodEffort();
    none.phases.clear();
    EXPECT_FALSE(startTuning(space, none, 1));
    space.knobs[0].levels.clear();
    EXPECT_FALSE(startTuning(space, prodEffort(), 1));
}

TEST(TuneSearch, ASpaceWithoutKnobsHasNothingToTune)
{
    Surface surface = Surface::make(SurfaceKind::Null, 1);
    surface.space.knobs.clear();
    surface.loss.clear();
    EXPECT_EQ(progressOf(tuned(surface, prodEffort())).result.searchEnd, SearchEnd::NoLiveKnob);
}
