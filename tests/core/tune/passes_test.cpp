// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/passes.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace sweetspot;

namespace
{

TuneResult tuned(const test::Surface &surface, TuneEffort effort,
    const std::function<void(test::SimulatedEngine &)> &with = {}, TuneState *state = nullptr)
{
    test::SimulatedEngine engine(surface, {0.001, 0.001, false}, 1);
    if (with)
        with(engine);
    const TuneState end = test::tuneToTheEnd(startTuning(surface.space, effort, 1).value(), engine);
    if (state)
        *state = end;
    return progressOf(end).result;
}

} // namespace

TEST(TunePasses, APassThatGainsTooLittleIsTheLast)
{
    const auto result = tuned(test::Surface::make(test::SurfaceKind::Null, 2), prodEffort());
    EXPECT_EQ(result.searchEnd, SearchEnd::PassGain);
    EXPECT_EQ(result.end, TuneEnd::AlreadyBest);
    EXPECT_FALSE(result.gain) << "nothing was verified, so nothing is claimed";
    EXPECT_GT(result.armsTried, 15);
}

TEST(TunePasses, NoMorePassesThanTheEffortAllows)
{
    TuneEffort effort = prodEffort();
    effort.passes = 1;
    const auto result = tuned(test::Surface::make(test::SurfaceKind::Separable, 2), effort);
    EXPECT_EQ(result.searchEnd, SearchEnd::MostPasses);
    EXPECT_EQ(result.end, TuneEnd::VerifiedBetter);
}

TEST(TunePasses, PhasesThatAreNotAskedForAreLeftAlone)
{
    TuneEffort effort = prodEffort();
    effort.phases = {KnobPhase::System};
    TuneState state;
    const auto result = tuned(test::Surface::make(test::SurfaceKind::Separable, 3), effort, {}, &state);
    for (const int knob : changedKnobs(result.chosen, result.defaultArm))
        EXPECT_EQ(state.plan.space.knobs[knob].phase, KnobPhase::System);
}

TEST(TunePasses, NothingAliveIsItsOwnEnd)
{
    const auto result = tuned(
        test::Surface::make(test::SurfaceKind::Separable, 3), prodEffort(), [](test::SimulatedEngine &engine) {
            engine.outlook = [](const Arm &) {
                return ArmOutlook{MemoryFit::Fits, {}, {}, {}, {0, 1, 2, 3, 4, 5, 6, 7, 8}};
            };
        });
    EXPECT_EQ(result.searchEnd, SearchEnd::NoLiveKnob);
    EXPECT_EQ(result.end, TuneEnd::AlreadyBest);
}

TEST(TunePasses, WhatWasBestElsewhereIsTheFirstChallengerAndNoMore)
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Separable, 3);
    Arm best = surface.space.start();
    for (int knob = 0; knob < int(surface.space.knobs.size()); ++knob)
        for (int level = 0; level < int(surface.loss[knob].size()); ++level)
            if (surface.loss[knob][level] < surface.loss[knob][best.levels[knob]])
                best.levels[knob] = level;
    ASSERT_NE(best, surface.space.start());
    const auto kinds = [](const TuneState &state) {
        QVector<RaceKind> kinds;
        for (const TuneDecision &decision : progressOf(state).decisions)
            if (const auto *race = std::get_if<RaceRecord>(&decision))
                kinds << race->kind;
        return kinds;
    };
    const auto end = [&](const test::Surface &on, const QVector<Arm> &hints) {
        test::SimulatedEngine engine(on, {0.001, 0.001, false}, 1);
        return test::tuneToTheEnd(startTuning(on.space, preprodEffort(), 1, hints).value(), engine);
    };
    const TuneState hinted = end(surface, {best});
    EXPECT_EQ(kinds(hinted).first(), RaceKind::Transfer);
    EXPECT_EQ(kinds(hinted).count(RaceKind::Transfer), 1) << "in the first pass only";
    EXPECT_EQ(progressOf(hinted).result.chosen, best);
    EXPECT_EQ(progressOf(hinted).result.end, TuneEnd::VerifiedBetter);
    EXPECT_FALSE(kinds(end(surface, {})).contains(RaceKind::Transfer));

    // Where nothing helps, a hint changes nothing.
    const test::Surface null = test::Surface::make(test::SurfaceKind::Null, 2);
    const TuneState misled
        = end(null, {withLevel(null.space.start(), 0, (null.space.start().levels[0] + 1) % 6)});
    EXPECT_EQ(kinds(misled).first(), RaceKind::Transfer);
    EXPECT_EQ(progressOf(misled).result.end, TuneEnd::AlreadyBest);
}

TEST(TunePasses, AHintChangesOnlyWhatIsLookedAt)
{
    const test::Surface surface = test::Surface::make(test::SurfaceKind::Null, 2);
    Arm hint = surface.space.start();
    for (int &level : hint.levels)
        level = level == 0 ? 1 : 0;
    TuneEffort effort = preprodEffort();
    effort.phases = {KnobPhase::Batch};
    test::SimulatedEngine engine(surface, {0.001, 0.001, false}, 1);
    const TuneState state = test::tuneToTheEnd(startTuning(surface.space, effort, 1, {hint}).value(), engine);
    for (const TuneEvent &event : state.events)
        if (const auto *launch = std::get_if<LaunchMeasured>(&event))
            for (const int knob : changedKnobs(launch->arm, surface.space.start()))
                EXPECT_EQ(surface.space.knobs[knob].phase, KnobPhase::Batch);
}

TEST(TunePasses, TheEngineDefaultIsAContestant)
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Null, 2);
    Arm engine = surface.space.start();
    for (const int k : {0, 3}) {
        engine.levels[k] = (surface.space.knobs[k].start + 3) % 6;
        surface.space.knobs[k].engineDefault = engine.levels[k];
        surface.loss[k].fill(0.1);
        surface.loss[k][engine.levels[k]] = 0;
    }
    TuneState state;
    EXPECT_EQ(tuned(surface, prodEffort(), {}, &state).chosen, engine);
    for (const TuneDecision &decision : progressOf(state).decisions)
        if (const auto *race = std::get_if<RaceRecord>(&decision)) {
            EXPECT_EQ(race->kind, RaceKind::EngineDefault);
            EXPECT_EQ(race->winner, engine);
            break;
        }
}

TEST(TunePasses, AnswersAreNotChangedWithoutConsent)
{
    test::Surface surface = test::Surface::make(test::SurfaceKind::Null, 2);
    TuneKnob &knob = surface.space.knobs[4];
    knob.lossy = true;
    knob.phase = KnobPhase::KvType;
    surface.loss[4].fill(0);
    surface.loss[4][knob.start] = 0.3;
    EXPECT_FALSE(tuned(surface, prodEffort()).adopted);
    TuneEffort allowed = prodEffort();
    allowed.lossyAllowed = true;
    const auto keeping = [](std::optional<double> kept) {
        return [kept](test::SimulatedEngine &engine) {
            engine.outlook = [kept](const Arm &) {
                ArmOutlook outlook;
                outlook.kept = kept;
                return outlook;
            };
        };
    };
    EXPECT_TRUE(tuned(surface, allowed, keeping(0.995)).adopted);
    for (const std::optional<double> kept : {std::optional<double>(), std::optional(0.5)}) {
        const TuneResult result = tuned(surface, allowed, keeping(kept));
        EXPECT_FALSE(result.adopted) << "nor with it, where quality goes or nobody can tell";
        EXPECT_TRUE(std::any_of(result.rejected.begin(), result.rejected.end(), [](const ArmTried &tried) {
            return tried.refusal && tried.refusal->why == ArmRefusal::Why::Quality;
        }));
    }
}
