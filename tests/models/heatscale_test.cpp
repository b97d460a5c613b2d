// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/heatscale.h"
#include "tests/support/testdata.h"

#include <limits>

using namespace sweetspot;

TEST(HeatScale, BestIsOneWhicheverWayIsBetter)
{
    const HeatScale up({10, 20, 30}, true);
    EXPECT_DOUBLE_EQ(up.position(30), 1);
    EXPECT_DOUBLE_EQ(up.position(10), 0);
    EXPECT_DOUBLE_EQ(up.position(20), 0.5);
    const HeatScale down({10, 20, 30}, false);
    EXPECT_DOUBLE_EQ(down.position(10), 1);
    EXPECT_DOUBLE_EQ(down.valueAt(1), 10);
}

TEST(HeatScale, TurnsLogarithmicOverAWideRange)
{
    const HeatScale wide({1, 10000}, true);
    EXPECT_TRUE(wide.isLogarithmic());
    EXPECT_NEAR(wide.position(100), 0.5, 1e-12);
    EXPECT_NEAR(wide.valueAt(0.5), 100, 1e-9);
    EXPECT_FALSE(HeatScale({0, 1000}, true).isLogarithmic()) << "zero has no logarithm";
}

TEST(HeatScale, SurvivesNothingOneValueAndNonsense)
{
    EXPECT_TRUE(HeatScale({}, true).isEmpty());
    EXPECT_DOUBLE_EQ(HeatScale({}, true).position(3), 0.5);
    EXPECT_DOUBLE_EQ(HeatScale({7}, true).position(7), 0.5);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(HeatScale({nan}, true).isEmpty());
    EXPECT_DOUBLE_EQ(HeatScale({1, 2, nan}, true).position(5), 1) << "clamped";
}

TEST(HeatScale, ColoursRunFromDarkToBright)
{
    EXPECT_EQ(heatColorAt(0), (HeatColor{0, 32, 77}));
    EXPECT_EQ(heatColorAt(1), (HeatColor{253, 231, 60}));
    EXPECT_EQ(heatColorAt(-1), heatColorAt(0));
    EXPECT_EQ(heatColorAt(2), heatColorAt(1));
    EXPECT_TRUE(heatColorAt(0).isDark());
    EXPECT_FALSE(heatColorAt(1).isDark());
}
