// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tuneaccount.h"
#include "tests/support/sometuning.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(TuneAccounts, HaveEverythingOfAView)
{
    TuneView view;
    view.subject.cell = {q("M"), q("Q4_K_M")};
    view.subject.goal.label = q("Answers");
    view.subject.engineVersion = q("b1");
    view.state.plan.space = test::threeKnobs();
    view.state.plan.effort = prodEffort();
    const Arm start = view.state.plan.space.start();
    view.state.events << LaunchMeasured{10, start, {1.0, 1.2, 1.1}, 3, 5, {}};
    view.progress.result.armsTried = 7;
    const TuneAccount account = accountOf(view);
    EXPECT_TRUE(account.cell.contains(q("M Q4_K_M"))) << account.cell;
    EXPECT_EQ(account.goal.label, q("Answers"));
    EXPECT_EQ(account.space, view.state.plan.space);
    EXPECT_EQ(account.effort.name, q("prod"));
    EXPECT_EQ(account.engineVersion, q("b1"));
    EXPECT_EQ(account.progress.result.armsTried, 7);
    ASSERT_EQ(account.figures.size(), 1);
    EXPECT_EQ(account.figures[0].arm, start);
}
