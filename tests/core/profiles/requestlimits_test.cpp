// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/requestlimits.h"

#include <gtest/gtest.h>

using namespace sweetspot;
using namespace std::chrono_literals;

namespace
{

HttpLimits usual()
{
    HttpLimits limits;
    limits.connect = 5s;
    limits.firstByte = 60s;
    limits.idle = 30s;
    limits.total = 900s;
    return limits;
}

} // namespace

TEST(RequestLimits, StayAsTheyAreWithoutATimeout)
{
    const HttpLimits limits = withTimeout(usual(), std::nullopt);
    EXPECT_EQ(limits.firstByte, usual().firstByte);
    EXPECT_EQ(limits.idle, usual().idle);
    EXPECT_EQ(limits.total, usual().total);
}

TEST(RequestLimits, AShortTimeoutBoundsEverything)
{
    const HttpLimits limits = withTimeout(usual(), 2.5);
    EXPECT_EQ(limits.connect, 2500ms);
    EXPECT_EQ(limits.firstByte, 2500ms);
    EXPECT_EQ(limits.idle, 2500ms);
    EXPECT_EQ(limits.total, 2500ms);
}

TEST(RequestLimits, ALongOneLetsTheFirstTokenTakeItsTime)
{
    const HttpLimits limits = withTimeout(usual(), 3600);
    EXPECT_EQ(limits.firstByte, 3600s);
    EXPECT_EQ(limits.total, 3600s);
    EXPECT_EQ(limits.idle, 30s) << "a pause within an answer is a fault all the same";
    EXPECT_EQ(limits.connect, 5s);
}
