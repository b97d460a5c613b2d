// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/armfigures.h"

#include "tests/support/testdata.h"

using namespace sweetspot;

namespace
{

LaunchMeasured measured(const Arm &arm, std::vector<double> logFigures)
{
    LaunchMeasured event;
    event.arm = arm;
    event.logFigures = std::move(logFigures);
    return event;
}

} // namespace

TEST(ArmFigures, TellOfEachArmOnce)
{
    const Arm first{{0, 0}}, second{{1, 0}}, third{{1, 1}};
    TuneState state;
    OutlooksTold told;
    told.arms << OutlooksTold::One{second, {MemoryFit::Fits, 5e9, {}, {}, {}}};
    state.events << measured(first, {1, 2, 9}) << told << measured(second, {3}) << measured(first, {4, 4})
                 << LaunchFailed{10, third, LaunchFault::Hang, -1, 3} << Rested{11} << PersonAsked{12}
                 << Resumed{12, 0, false, {}, false};
    const auto figures = armFigures(state);
    ASSERT_EQ(figures.size(), 3);
    EXPECT_EQ(figures[0], (ArmFigure{first, 2, 3.0, 3.0, {}, {}}));
    EXPECT_EQ(figures[1], (ArmFigure{second, 1, 3.0, 3.0, {}, 5e9}));
    EXPECT_EQ(figures[2], (ArmFigure{third, 0, {}, {}, LaunchFault::Hang, {}}));
}

TEST(ArmFigures, AnArmThatFailedAfterAllKeepsBoth)
{
    const Arm arm{{0}};
    TuneState state;
    state.events << measured(arm, {1}) << LaunchFailed{2, arm, LaunchFault::OutOfMemory, -1, 1}
                 << measured(arm, {});
    EXPECT_EQ(armFigures(state), (QVector<ArmFigure>{{arm, 2, 1.0, 1.0, LaunchFault::OutOfMemory, {}}}));
    EXPECT_TRUE(armFigures({}).isEmpty());
}
