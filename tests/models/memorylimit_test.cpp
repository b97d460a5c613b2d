// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/memorylimit.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace sweetspot;

TEST(MemoryLimit, ANumberIsTheProjectsAndNoneIsTheMachines)
{
    BenchConfig::Limits limits;
    EXPECT_EQ(hostLimit(limits, 64e9), (HostLimit{57.6e9, false})) << "a tenth is left";
    EXPECT_EQ(hostLimitBytes(limits, 8e9), 6e9) << "and two gigabytes at least";
    EXPECT_EQ(hostLimitBytes(limits, 1e9), 0) << "never less than nothing";
    EXPECT_TRUE(std::isinf(hostLimitBytes(limits, {}))) << "what is not known limits nothing";
    limits.maxMemoryGb = 14;
    EXPECT_EQ(hostLimit(limits, 64e9), (HostLimit{14e9, true}));
    EXPECT_EQ(hostLimit(limits, {}), (HostLimit{14e9, true}));
}

TEST(MemoryLimit, OfADeviceItIsAtMostWhatItHas)
{
    BenchConfig::Limits limits;
    EXPECT_EQ(deviceLimitBytes(limits, 24e9), 24e9);
    EXPECT_FALSE(deviceLimitBytes(limits, {}));
    limits.maxVramGb = 12;
    EXPECT_EQ(deviceLimitBytes(limits, 24e9), 12e9);
    EXPECT_EQ(deviceLimitBytes(limits, 8e9), 8e9);
    EXPECT_EQ(deviceLimitBytes(limits, {}), 12e9);
}
