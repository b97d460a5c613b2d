// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/passes.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

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
    EXPECT_TRUE(tuned(surface, allowed).adopted);
}
