// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/armledger.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace sweetspot;
using Why = ArmRefusal::Why;

namespace
{

KnobSpace space()
{
    return test::Surface::make(test::SurfaceKind::Null, 1).space;
}

} // namespace

TEST(ArmLedger, WhatIsNotKnownMayBeTried)
{
    const ArmLedger ledger(space());
    EXPECT_FALSE(ledger.refusal(space().start(), 0.0, false));
    EXPECT_FALSE(ledger.knows(space().start()));
}

TEST(ArmLedger, PredictionsKeepTheirNumbers)
{
    ArmLedger ledger(space());
    const Arm arm = space().start();
    ledger.learn(arm, ArmOutlook{MemoryFit::TooLarge, 9e9, 8e9, {}, {}});
    const auto why = ledger.refusal(arm, {}, false);
    ASSERT_TRUE(why);
    EXPECT_EQ(*why, (ArmRefusal{Why::TooLarge, {}, 9e9, 8e9, {}}));
}

TEST(ArmLedger, TheRooflineRefusesWhatCannotWin)
{
    ArmLedger ledger(space());
    const Arm arm = space().start();
    ledger.learn(arm, ArmOutlook{MemoryFit::Fits, {}, {}, std::log(2.0), {}});
    EXPECT_FALSE(ledger.refusal(arm, {}, false)) << "with nothing to compare with";
    EXPECT_FALSE(ledger.refusal(arm, std::log(1.8), false)) << "within the slack of the bound";
    EXPECT_EQ(ledger.refusal(arm, std::log(1.7), false)->why, Why::CannotBeFaster);
}

TEST(ArmLedger, WhatNeedsMoreThanWhatDidNotFitIsImplied)
{
    const KnobSpace of = space();
    ArmLedger ledger(of);
    const Arm failed = withLevel(withLevel(of.start(), 0, 3), 3, 3);
    ledger.failed(failed, LaunchFault::OutOfMemoryAtLength);
    EXPECT_EQ(ledger.refusal(failed, {}, false)->why, Why::Failed);
    const auto more = ledger.refusal(withLevel(failed, 0, 4), {}, false);
    ASSERT_TRUE(more);
    EXPECT_EQ(more->why, Why::Implied);
    EXPECT_EQ(more->because, failed);
    EXPECT_FALSE(ledger.refusal(withLevel(failed, 0, 2), {}, false));
    const int other = (of.knobs[1].start + 1) % 6;
    EXPECT_FALSE(ledger.refusal(withLevel(withLevel(failed, 0, 4), 1, other), {}, false))
        << "another knob differs";
}

TEST(ArmLedger, ACrashImpliesNothingOfOthers)
{
    const KnobSpace of = space();
    ArmLedger ledger(of);
    const Arm failed = withLevel(withLevel(of.start(), 0, 3), 3, 3);
    ledger.failed(failed, LaunchFault::LoadCrash);
    EXPECT_EQ(ledger.refusal(failed, {}, false)->fault, LaunchFault::LoadCrash);
    EXPECT_FALSE(ledger.refusal(withLevel(failed, 0, 4), {}, false));
}

TEST(ArmLedger, AnIgnoredSettingStaysWhereItIs)
{
    const KnobSpace of = space();
    ArmLedger ledger(of);
    const int level = (of.knobs[1].start + 1) % 6, other = (of.knobs[1].start + 2) % 6;
    ledger.failed(withLevel(of.start(), 1, level), LaunchFault::IgnoredSetting, 1);
    EXPECT_EQ(ledger.refusal(withLevel(of.start(), 1, other), {}, false)->why, Why::Ignored);
    EXPECT_FALSE(ledger.refusal(of.start(), {}, false));
    ledger.failed(withLevel(of.start(), 1, level), LaunchFault::IgnoredSetting, 999); // no such knob
}

TEST(ArmLedger, AnswersChangeOnlyWithConsent)
{
    KnobSpace of = space();
    of.knobs[4].lossy = true;
    const ArmLedger ledger(of);
    const Arm arm = withLevel(of.start(), 4, (of.knobs[4].start + 1) % 3);
    EXPECT_EQ(ledger.refusal(arm, {}, false)->why, Why::Lossy);
    EXPECT_FALSE(ledger.refusal(arm, {}, true)) << "nothing is known of it yet";
}

TEST(ArmLedger, AnswersMayChangeOnlyALittle)
{
    KnobSpace of = space();
    of.knobs[4].lossy = true;
    const Arm arm = withLevel(of.start(), 4, (of.knobs[4].start + 1) % 3);
    ArmLedger ledger(of);
    ArmOutlook outlook;
    ledger.learn(arm, outlook);
    ledger.learn(of.start(), outlook);
    ASSERT_TRUE(ledger.refusal(arm, {}, true));
    EXPECT_EQ(ledger.refusal(arm, {}, true)->why, Why::Quality) << "nobody could tell how much";
    EXPECT_FALSE(ledger.refusal(arm, {}, true)->figure);
    EXPECT_FALSE(ledger.refusal(of.start(), {}, true)) << "which changes nothing";
    outlook.kept = 0.98;
    ledger.learn(arm, outlook);
    EXPECT_EQ(ledger.refusal(arm, {}, true)->figure, 0.98);
    EXPECT_EQ(ledger.refusal(arm, {}, true)->limit, kLeastKept);
    outlook.kept = 0.995;
    ledger.learn(arm, outlook);
    EXPECT_FALSE(ledger.refusal(arm, {}, true));
}

TEST(ArmLedger, NamesAreThereAndDiffer)
{
    for (int f = 0; f < kLaunchFaults; ++f)
        EXPECT_EQ(launchFaultFromName(launchFaultName(LaunchFault(f))), LaunchFault(f));
    EXPECT_FALSE(launchFaultFromName(QStringLiteral("sulking")));
    EXPECT_NE(refusalName(Why::Implied), refusalName(Why::Failed));
}
