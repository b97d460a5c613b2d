// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/knee.h"

#include <gtest/gtest.h>

using namespace sweetspot;

namespace
{

std::vector<KneePoint> curve(const std::vector<std::pair<double, double>> &points, double spread = 0.01)
{
    std::vector<KneePoint> all;
    for (const auto &[x, y] : points)
        all.push_back({x, y, y * (1 - spread), y * (1 + spread)});
    return all;
}

} // namespace

TEST(Knee, IsTheFarthestFromTheChord)
{
    const auto knee = kneeOf(curve({{0, 10}, {2, 50}, {4, 58}, {6, 62}, {8, 66}}));
    ASSERT_TRUE(knee);
    EXPECT_EQ(knee->index, 1u);
    EXPECT_EQ(knee->bend, Knee::Bend::Flattens);
    EXPECT_DOUBLE_EQ(knee->distance, 40.0 / 56 - 0.25);
}

TEST(Knee, ACurveThatSteepensHasOneToo)
{
    // Layers on the CPU hold all others up: the last ones bring most.
    const auto knee = kneeOf(curve({{1, 5}, {2, 6}, {3, 8}, {4, 12}, {5, 40}}));
    ASSERT_TRUE(knee);
    EXPECT_EQ(knee->index, 3u);
    EXPECT_EQ(knee->bend, Knee::Bend::Steepens);
}

TEST(Knee, DoesNotDependOnUnits)
{
    const auto knee = kneeOf(curve({{0, 10}, {2, 50}, {4, 58}, {8, 66}}));
    const auto other = kneeOf(curve({{7, 1}, {2007, 5}, {4007, 5.8}, {8007, 6.6}}));
    ASSERT_TRUE(knee && other);
    EXPECT_EQ(knee->index, other->index);
    EXPECT_NEAR(knee->distance, other->distance, 1e-9);
}

TEST(Knee, AStraightCurveHasNone)
{
    EXPECT_FALSE(kneeOf(curve({{0, 10}, {1, 20}, {2, 30}, {3, 40}})));
    EXPECT_FALSE(kneeOf(curve({{0, 10}, {1, 22}, {2, 30}, {3, 40}}))) << "nearly";
}

TEST(Knee, FewPointsHaveNone)
{
    EXPECT_FALSE(kneeOf({}));
    EXPECT_FALSE(kneeOf(curve({{0, 10}, {1, 20}})));
    EXPECT_FALSE(kneeOf(curve({{1, 10}, {1, 20}, {1, 40}}))) << "all at one place";
}

TEST(Knee, WhatIsNotSureIsNone)
{
    const std::vector<std::pair<double, double>> points{{0, 10}, {2, 30}, {4, 34}, {8, 40}};
    EXPECT_TRUE(kneeOf(curve(points)));
    EXPECT_FALSE(kneeOf(curve(points, 0.4))) << "intervals overlap with the chord's";
    auto unknown = curve(points);
    unknown[2].low.reset();
    EXPECT_FALSE(kneeOf(unknown));
    EXPECT_FALSE(kneeOf(curve({{0, 40}, {2, 30}, {4, 20}, {8, 10}}))) << "it falls";
    EXPECT_FALSE(kneeOf(curve({{0, 10}, {2, 14}, {4, 12}, {8, 10.1}}))) << "it does not surely rise";
}
