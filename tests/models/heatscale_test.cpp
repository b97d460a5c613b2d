// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/heatscale.h"
#include "tests/support/testdata.h"

#include <limits>

using namespace sweetspot;

TEST(HeatScale, BestIsOneWhicheverWayIsBetter)
{
    const HeatScale up(QVector<double>{10, 20, 30}, true);
    EXPECT_DOUBLE_EQ(up.position(30), 1);
    EXPECT_DOUBLE_EQ(up.position(10), 0);
    EXPECT_DOUBLE_EQ(up.position(20), 0.5);
    const HeatScale down(QVector<double>{10, 20, 30}, false);
    EXPECT_DOUBLE_EQ(down.position(10), 1);
    EXPECT_DOUBLE_EQ(down.valueAt(1), 10);
}

TEST(HeatScale, TurnsLogarithmicOverAWideRange)
{
    const HeatScale wide(QVector<double>{1, 10000}, true);
    EXPECT_TRUE(wide.isLogarithmic());
    EXPECT_NEAR(wide.position(100), 0.5, 1e-12);
    EXPECT_NEAR(wide.valueAt(0.5), 100, 1e-9);
    EXPECT_FALSE(HeatScale(QVector<double>{0, 1000}, true).isLogarithmic()) << "zero has no logarithm";
}

TEST(HeatScale, SurvivesNothingOneValueAndNonsense)
{
    EXPECT_TRUE(HeatScale(QVector<double>{}, true).isEmpty());
    EXPECT_DOUBLE_EQ(HeatScale(QVector<double>{}, true).position(3), 0.5);
    EXPECT_DOUBLE_EQ(HeatScale(QVector<double>{7}, true).position(7), 0.5);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(HeatScale(QVector<double>{nan}, true).isEmpty());
    EXPECT_DOUBLE_EQ(HeatScale(QVector<double>{1, 2, nan}, true).position(5), 1) << "clamped";
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

namespace
{

QVector<HeatValue> around(const QVector<double> &values, double half)
{
    QVector<HeatValue> measured;
    for (const double value : values)
        measured << HeatValue{value, value - half, value + half};
    return measured;
}

} // namespace

TEST(HeatScale, WhatCannotBeToldApartLooksAlike)
{
    // Intervals of +-400 over 2,942 .. 3,373: no difference was measured.
    const HeatScale scale(around({2942, 3100, 3373}, 400), true);
    EXPECT_TRUE(scale.isWidened());
    EXPECT_LT(scale.position(3373) - scale.position(2942), HeatScale::kTouching);
    EXPECT_NEAR(scale.position(2942), 1 - scale.position(3373), 1e-12) << "in the middle of the scale";
    // Two whose intervals only just touch.
    const HeatScale touching(around({1000, 1200}, 100), true);
    EXPECT_NEAR(touching.position(1200) - touching.position(1000), HeatScale::kTouching, 1e-12);
    EXPECT_TRUE(HeatScale(around({5, 5}, 1), false).isWidened());
}

TEST(HeatScale, WhatDiffersIsShownOverTheWholeScale)
{
    const HeatScale apart(around({10, 20, 90}, 1), true);
    EXPECT_FALSE(apart.isWidened());
    EXPECT_DOUBLE_EQ(apart.minimum(), 10);
    EXPECT_DOUBLE_EQ(apart.maximum(), 90);
    EXPECT_FALSE(HeatScale(QVector<double>{2942, 3373}, true).isWidened()) << "exact values differ as they are";
    EXPECT_FALSE(HeatScale(around({1, 1000}, 1), true).isWidened()) << "logarithmic";
}

TEST(HeatScale, AWidenedScaleDoesNotGoBelowNothing)
{
    const HeatScale low(around({1, 2}, 3), true);
    EXPECT_DOUBLE_EQ(low.minimum(), 0);
    EXPECT_DOUBLE_EQ(low.maximum(), 36);
    EXPECT_LT(HeatScale(around({-2, 2}, 30), true).minimum(), -2) << "where less than nothing can be";
}

TEST(HeatScale, NonsenseWidensNothing)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(HeatScale({HeatValue{1, nan, nan}, HeatValue{2, 5, 3}}, true).isWidened());
}

TEST(HeatScale, TicksAreRoundAndInside)
{
    EXPECT_EQ(HeatScale(QVector<double>{5, 47}, true).ticks(4), (QVector<double>{10, 20, 30, 40}));
    EXPECT_EQ(HeatScale(QVector<double>{10, 20}, true).ticks(3), (QVector<double>{15}));
    EXPECT_EQ(HeatScale(QVector<double>{2, 3500}, true).ticks(5), (QVector<double>{10, 100, 1000}));
    EXPECT_EQ(HeatScale(QVector<double>{1, 1e8}, true).ticks(3).size(), 3) << "every so many powers";
    EXPECT_TRUE(HeatScale(QVector<double>{}, true).ticks(4).isEmpty());
    EXPECT_TRUE(HeatScale(QVector<double>{7}, true).ticks(4).isEmpty());
    EXPECT_TRUE(HeatScale(QVector<double>{1, 2}, true).ticks(0).isEmpty());
    for (const double tick : HeatScale(QVector<double>{0.0013, 0.0091}, true).ticks(5)) {
        EXPECT_GT(tick, 0.0013);
        EXPECT_LT(tick, 0.0091);
    }
}
