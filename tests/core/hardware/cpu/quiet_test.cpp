// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/quiet.h"
#include "tests/support/testdata.h"

#include <thread>

using namespace sweetspot;
using namespace std::chrono_literals;

TEST(Quiet, AnyLoadIsQuietWhereAllOfItIsAllowed)
{
    const QuietWait wait = waitForQuiet(0, 100, 5s, {});
    EXPECT_TRUE(wait.quiet);
    ASSERT_TRUE(wait.othersPercent);
    EXPECT_LE(*wait.othersPercent, 100);
}

TEST(Quiet, GivesUpWhenTheTimeIsOver)
{
    const QuietWait wait = waitForQuiet(0, -1, 1500ms, {}); // nothing is as quiet as that
    EXPECT_FALSE(wait.quiet);
    EXPECT_GE(wait.waited, 1500ms);
}

TEST(Quiet, AStopEndsTheWaiting)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(waitForQuiet(0, -1, 1h, stop.get_token()).quiet);
}

TEST(Quiet, SaysNothingOfAServerThatIsGone)
{
    EXPECT_FALSE(waitForQuiet(0x7ffffff0, 100, 5s, {}).othersPercent);
}
