// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/search.h"
#include "core/tune/tunewalk.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

using namespace sweetspot;
using Kind = TuneWalk::Figure::Kind;

namespace
{

TuneState begun()
{
    return startTuning(test::Surface::make(test::SurfaceKind::Separable, 1).space, prodEffort(), 1).value();
}

LaunchStep asks(const Arm &arm, LaunchPurpose purpose = LaunchPurpose::Challenger)
{
    return LaunchStep{arm, 3, purpose, 1, 0, false};
}

LaunchMeasured took(double at, const Arm &arm, double value = 1)
{
    return LaunchMeasured{at, arm, {value, value + 0.01, value - 0.01}, 10, 15, {}};
}

Arm challenger(const TuneState &state, int knob = 1)
{
    const Arm start = state.plan.space.start();
    return withLevel(start, knob, start.levels[knob] == 0 ? 1 : start.levels[knob] - 1);
}

} // namespace

TEST(TuneWalk, WhatHasNoAnswerIsTheNextStep)
{
    const TuneState state = begun();
    TuneWalk walk(state);
    EXPECT_FALSE(walk.launch(asks(state.plan.space.start())));
    ASSERT_TRUE(walk.step());
    EXPECT_EQ(std::get<LaunchStep>(*walk.step()).arm, state.plan.space.start());
    EXPECT_FALSE(walk.isOpen());
    EXPECT_FALSE(walk.knowOutlooks({state.plan.space.start()})) << "one question at a time";
}

TEST(TuneWalk, AnswersComeFromTheEvents)
{
    TuneState state = begun();
    const Arm start = state.plan.space.start();
    state.events << took(25, start, 1.5);
    TuneWalk walk(state);
    const auto figure = walk.launch(asks(start, LaunchPurpose::Calibrate));
    ASSERT_TRUE(figure);
    EXPECT_DOUBLE_EQ(figure->value.logFigure, 1.5) << "the median";
    EXPECT_DOUBLE_EQ(walk.now(), 25);
    EXPECT_EQ(walk.freshAnchor(), (Anchor{1.5, 25}));
    EXPECT_EQ(walk.launchesLeft(3), int((180 * 60 - 25 - 16 * (10 + 5 * 5)) / 25.0));
}

TEST(TuneWalk, AnotherArmsAnswerIsAWrongJournal)
{
    TuneState state = begun();
    state.events << took(25, challenger(state));
    TuneWalk walk(state);
    EXPECT_FALSE(walk.launch(asks(state.plan.space.start())));
    EXPECT_EQ(walk.end(), TuneEnd::WrongJournal);
}

TEST(TuneWalk, ATransientFailureIsTriedOnceMore)
{
    TuneState state = begun();
    const Arm arm = challenger(state);
    state.events << LaunchFailed{5, arm, LaunchFault::Transient, -1, 5};
    EXPECT_FALSE(TuneWalk(state).launch(asks(arm)));
    state.events << took(30, arm);
    EXPECT_EQ(TuneWalk(state).launch(asks(arm))->kind, Kind::Measured);
    state.events.last() = LaunchFailed{10, arm, LaunchFault::Transient, -1, 5};
    TuneWalk walk(state);
    EXPECT_EQ(walk.launch(asks(arm))->kind, Kind::Failed);
    EXPECT_TRUE(walk.refusal(arm));
}

TEST(TuneWalk, ACrashOfAChallengerCountsAtOnce)
{
    TuneState state = begun();
    const Arm arm = challenger(state);
    state.events << LaunchFailed{5, arm, LaunchFault::LoadCrash, -1, 5};
    TuneWalk walk(state);
    EXPECT_EQ(walk.launch(asks(arm))->fault, LaunchFault::LoadCrash);
}

TEST(TuneWalk, TheIncumbentGetsASecondChance)
{
    TuneState state = begun();
    const Arm start = state.plan.space.start();
    state.events << LaunchFailed{5, start, LaunchFault::Hang, -1, 5} << took(40, start);
    TuneWalk walk(state);
    EXPECT_EQ(walk.launch(asks(start))->kind, Kind::Measured);
    EXPECT_EQ(walk.launches(), 2);
}

TEST(TuneWalk, StopEndsAndVerifyNowLeavesTheSearchOnly)
{
    TuneState state = begun();
    state.events << PersonAsked{1, PersonAsked::What::VerifyNow};
    TuneWalk walk(state);
    EXPECT_FALSE(walk.launch(asks(state.plan.space.start())));
    EXPECT_EQ(walk.searchEnd(), SearchEnd::Person);
    EXPECT_FALSE(walk.step());
    walk.beginVerifying();
    EXPECT_TRUE(walk.isOpen());
    state.events.last() = PersonAsked{1, PersonAsked::What::Stop};
    TuneWalk stopped(state);
    EXPECT_FALSE(stopped.launch(asks(state.plan.space.start())));
    EXPECT_EQ(stopped.end(), TuneEnd::Stopped);
}

TEST(TuneWalk, ABreakCutsAndALongOneWarmsUpAgain)
{
    TuneState state = begun();
    const Arm start = state.plan.space.start();
    state.events << Resumed{0, 10, false, {}, false};
    TuneWalk brief(state);
    EXPECT_EQ(brief.launch(asks(start))->kind, Kind::Cut);
    EXPECT_FALSE(brief.launch(asks(start)));
    EXPECT_EQ(std::get<LaunchStep>(*brief.step()).purpose, LaunchPurpose::Challenger);
    state.events.last() = Resumed{0, 1000, false, {}, false};
    TuneWalk cold(state);
    EXPECT_EQ(cold.launch(asks(start))->kind, Kind::Cut);
    EXPECT_FALSE(cold.launch(asks(start)));
    EXPECT_EQ(std::get<LaunchStep>(*cold.step()).purpose, LaunchPurpose::WarmUp);
}

TEST(TuneWalk, WhatTookTheMachineDownIsSuspect)
{
    TuneState state = begun();
    const Arm arm = challenger(state);
    state.events << Resumed{0, 10, true, arm, false};
    TuneWalk once(state);
    once.launch(asks(arm));
    EXPECT_FALSE(once.refusal(arm)) << "the program was ended, most likely by a person";
    state.events << Resumed{0, 10, true, arm, false};
    TuneWalk twice(state);
    twice.launch(asks(arm));
    twice.launch(asks(arm));
    EXPECT_EQ(twice.refusal(arm)->fault, LaunchFault::Suspect);
    state.events = {Resumed{0, 10, true, arm, true}};
    TuneWalk crashed(state);
    crashed.launch(asks(arm));
    EXPECT_TRUE(crashed.refusal(arm)) << "the machine went down";
    EXPECT_TRUE(crashed.notes().contains(TuneNote::SuspectSkipped));
    const Arm start = state.plan.space.start();
    state.events = {Resumed{0, 10, true, start, true}};
    TuneWalk mine(state);
    mine.launch(asks(start));
    EXPECT_FALSE(mine.refusal(start)) << "the person's own settings ran before";
}

TEST(TuneWalk, OutlooksAreAskedOncePerArm)
{
    TuneState state = begun();
    const Arm start = state.plan.space.start(), other = challenger(state);
    state.events << OutlooksTold{0, {{start, {}}}};
    TuneWalk walk(state);
    EXPECT_FALSE(walk.knowOutlooks({start, other, other}));
    EXPECT_EQ(std::get<OutlookStep>(*walk.step()).arms, QVector<Arm>{other});
}

TEST(TuneWalk, TheIncumbentFallsBackToTheOneBefore)
{
    const TuneState state = begun();
    TuneWalk walk(state);
    const Arm one = challenger(state, 1), two = challenger(state, 0);
    walk.moveTo(one);
    walk.moveTo(two);
    EXPECT_EQ(walk.nextBest(), one);
    walk.dropIncumbent();
    EXPECT_EQ(walk.incumbent(), one);
    EXPECT_FALSE(walk.nextBest()) << "the default is none";
    walk.dropIncumbent();
    EXPECT_EQ(walk.end(), TuneEnd::NotYet);
    walk.dropIncumbent();
    EXPECT_EQ(walk.end(), TuneEnd::DefaultFails);
}

TEST(TuneWalk, ThreeRacesInARowThatAreGivenUpEndTheSearch)
{
    const TuneState state = begun();
    TuneWalk walk(state);
    walk.raceGivenUp({1});
    walk.raceGivenUp({2});
    EXPECT_TRUE(walk.wasGivenUp(1)) << "the next pass looks at it again";
    walk.raceDecided({1});
    EXPECT_FALSE(walk.wasGivenUp(1));
    EXPECT_TRUE(walk.anyGivenUp());
    walk.raceGivenUp({1});
    walk.raceGivenUp({1});
    EXPECT_TRUE(walk.isOpen());
    walk.raceGivenUp({1});
    EXPECT_EQ(walk.searchEnd(), SearchEnd::Unsteady);
    EXPECT_TRUE(walk.notes().contains(TuneNote::UnsteadyMachine));
}
