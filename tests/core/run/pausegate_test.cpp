// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pausegate.h"
#include "tests/support/testdata.h"

#include <thread>

using namespace sweetspot;
using namespace std::chrono_literals;

TEST(PauseGate, HoldsWhilePausedAndLetsGoAtAStop)
{
    PauseGate gate;
    std::stop_source stop;
    EXPECT_TRUE(gate.pass(stop.get_token()));
    gate.setPaused(true);
    std::atomic<int> passed{0};
    std::jthread lane([&] {
        if (gate.pass(stop.get_token()))
            ++passed;
        gate.setPaused(true);
        if (!gate.pass(stop.get_token()))
            ++passed;
    });
    std::this_thread::sleep_for(50ms);
    EXPECT_EQ(passed, 0);
    gate.setPaused(false);
    EXPECT_TRUE(test::waitUntil([&] { return passed == 1; }, 60000));
    stop.request_stop();
    EXPECT_TRUE(test::waitUntil([&] { return passed == 2; }, 60000));
}
