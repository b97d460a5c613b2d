// SPDX-License-Identifier: GPL-3.0-or-later
// What a broken time base does to a good attempt: scriptedcases_test.cpp, C27.
#include "core/profiles/timebase.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(TimeBase, ClocksGoForwardTogether)
{
    const ClockSpan before = clocksNow(), after = clocksNow();
    const ClockSpan span = spanBetween(before, after);
    EXPECT_GT(before.monotonicS, 0);
    EXPECT_GE(before.bootS, before.monotonicS);
    EXPECT_GE(span.monotonicS, 0);
    EXPECT_GE(span.bootS, 0);
}

TEST(TimeBase, AnAttemptThatFailedKeepsItsReason)
{
    Attempt failed = test::goodAttempt(0);
    failed.outcome = AttemptOutcome::Failed;
    failed.reason = q("why");
    screenTimeBase(failed, spanBetween({10, 10, 100}, {12, 612, 702}));
    EXPECT_TRUE(failed.flags.contains(q("suspended")));
    EXPECT_EQ(failed.outcome, AttemptOutcome::Failed);
    EXPECT_EQ(failed.reason, q("why"));
}
