// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/jitter.h"

#include <gtest/gtest.h>

using namespace sweetspot;

TEST(Jitter, IsTheWorstOfAllNapsAndNeverNegative)
{
    EXPECT_EQ(wakeJitterMs(0), 0);
    const double some = wakeJitterMs(5);
    EXPECT_GT(some, 0) << "nobody is woken early";
    EXPECT_LT(some, 10000);
}
