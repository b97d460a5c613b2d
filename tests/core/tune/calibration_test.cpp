// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/calibration.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace sweetspot;

namespace
{

TuneState withLaunches(const std::vector<double> &values, TuneEffort effort = prodEffort())
{
    const KnobSpace space = test::Surface::make(test::SurfaceKind::Null, 1).space;
    TuneState state = startTuning(space, effort, 1).value();
    double at = 0;
    for (const double value : values)
        state.events << LaunchMeasured{
            at += 30, space.start(), {value, value + 0.005, value - 0.005}, 15, 15, {}};
    return state;
}

} // namespace

TEST(Calibration, FourThatAgreeAreEnough)
{
    const TuneState state = withLaunches({1, 1.001, 1.002, 1.001});
    TuneWalk walk(state);
    EXPECT_TRUE(calibrate(walk));
    const auto record = std::get<CalibrationRecord>(walk.decisions().first());
    EXPECT_EQ(record.launches, 4);
    EXPECT_NEAR(record.span, 0.001, 1e-9);
    EXPECT_GT(record.spread.request, 0.001);
}

TEST(Calibration, AMachineThatStillChangesIsWaitedFor)
{
    const TuneState state = withLaunches({1, 1.05, 1.10, 1.15});
    TuneWalk walk(state);
    EXPECT_FALSE(calibrate(walk));
    EXPECT_TRUE(walk.step()) << "a fifth launch is wanted";
}

TEST(Calibration, AnUnsteadyMachineCannotTell)
{
    const TuneState state = withLaunches({1, 1.3, 1, 1.3, 1, 1.3});
    EXPECT_EQ(progressOf(state).result.end, TuneEnd::CannotTell);
    EXPECT_EQ(progressOf(state).result.searchEnd, SearchEnd::Unsteady);
    EXPECT_FALSE(progressOf(state).result.adopted);
}

TEST(Calibration, ADefaultThatDoesNotRunIsTheEnd)
{
    TuneState state = withLaunches({});
    const Arm start = state.plan.space.start();
    state.events << LaunchFailed{10, start, LaunchFault::LoadCrash, -1, 10};
    EXPECT_TRUE(std::holds_alternative<LaunchStep>(next(state))) << "once more";
    state.events << LaunchFailed{20, start, LaunchFault::LoadCrash, -1, 10};
    EXPECT_EQ(progressOf(state).result.end, TuneEnd::DefaultFails);
    EXPECT_TRUE(std::holds_alternative<EndStep>(next(state)));
}

TEST(Calibration, LittleTimeShortensTheRaces)
{
    TuneEffort effort = prodEffort();
    effort.minutes = 20;
    const TuneState state = withLaunches({1, 1, 1, 1}, effort);
    TuneWalk walk(state);
    EXPECT_TRUE(calibrate(walk));
    EXPECT_EQ(walk.effort().requests, exploreEffort().requests);
    EXPECT_TRUE(walk.notes().contains(TuneNote::ShortBudget));
    effort.minutes = 14;
    const TuneState less = withLaunches({1, 1, 1, 1}, effort);
    TuneWalk brief(less);
    EXPECT_TRUE(calibrate(brief));
    EXPECT_EQ(brief.effort().phases, QVector<KnobPhase>{KnobPhase::Placement});
    EXPECT_TRUE(brief.notes().contains(TuneNote::FirstPhaseOnly));
}
