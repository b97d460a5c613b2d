// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunestats.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace sweetspot;
using namespace sweetspot::tunestats;

TEST(TuneStats, NormalPoints)
{
    EXPECT_NEAR(normalPoint(0.975), 1.959963985, 1e-8);
    EXPECT_NEAR(normalPoint(0.025), -1.959963985, 1e-8);
    EXPECT_NEAR(normalPoint(0.95), 1.644853627, 1e-8);
    EXPECT_DOUBLE_EQ(normalPoint(0.5), 0);
}

TEST(TuneStats, StudentPointsOfTheTable)
{
    EXPECT_NEAR(studentPoint(0.95, 1), 6.3138, 1e-3);
    EXPECT_NEAR(studentPoint(0.95, 2), 2.9200, 1e-4);
    EXPECT_NEAR(studentPoint(0.95, 3), 2.3534, 0.02);
    EXPECT_NEAR(studentPoint(0.95, 6), 1.9432, 0.002);
    EXPECT_NEAR(studentPoint(0.975, 6), 2.4469, 0.002);
    EXPECT_NEAR(studentPoint(0.975, 9), 2.2622, 0.001);
    EXPECT_NEAR(studentPoint(0.995, 6), 3.7074, 0.005);
    EXPECT_NEAR(studentPoint(0.05, 9), -1.8331, 0.001);
    for (int v = 6; v <= 30; ++v) // against the table of core/measure
        EXPECT_NEAR(studentPoint(0.975, v), statistics::studentT95(v), 0.002) << v;
}

TEST(TuneStats, FewValuesAreDrawnToTheSpreadBefore)
{
    EXPECT_FALSE(shrunken({}, 0.01));
    const auto one = shrunken({0.02}, 0.01);
    EXPECT_DOUBLE_EQ(one->error, 0.01);
    EXPECT_EQ(one->degrees, kPriorDegrees);
    const auto two = shrunken({0.02, 0.02}, 0.01);
    EXPECT_NEAR(two->error, std::sqrt(6 * 1e-4 / 7 / 2), 1e-12) << "two that agree are not certain";
    EXPECT_NEAR(two->lower(), 0.02 - studentPoint(0.95, 7) * two->error, 1e-12);
    const auto interval = two->interval();
    EXPECT_NEAR((interval.low + interval.high) / 2, 0.02, 1e-12);
    EXPECT_LT(interval.low, two->lower());
}

TEST(TuneStats, TheMedianOfThreeIsLessSureThanTheirMean)
{
    EXPECT_NEAR((Spread{0, 0.03}.ofMedian(3)), std::sqrt(1.346 / 3) * 0.03, 1e-12);
    EXPECT_NEAR((Spread{0.02, 0}.ofMedian(5)), 0.02, 1e-12);
    EXPECT_NEAR((Spread{0, 0.03}.ofMedian(0)), 0.03, 1e-12);
}

TEST(TuneStats, TheSpreadIsFoundBesideDisturbances)
{
    test::Dice dice(3);
    SpreadEstimate estimate;
    std::optional<double> before;
    for (int launch = 0; launch < 400; ++launch) {
        const double base = 0.005 * dice.normal() + (launch % 12 == 0 ? 0.12 : 0); // a load that comes and goes
        std::vector<double> times;
        for (int i = 0; i < 3; ++i)
            times.push_back(base + 0.01 * dice.normal() + (dice.uniform() < 0.02 ? 0.3 : 0));
        estimate.addLaunch(times);
        const double median = *statistics::median(times);
        if (before)
            estimate.addPair(*before, median, 3);
        before = median;
    }
    EXPECT_NEAR(estimate.spread().request, 0.01, 0.002);
    EXPECT_NEAR(estimate.spread().ofMedian(3), (Spread{0.005, 0.01}.ofMedian(3)), 0.002);
}

TEST(TuneStats, WithoutLaunchesItIsWhatAFirstMachineHas)
{
    EXPECT_EQ(SpreadEstimate().spread(), Spread());
    SpreadEstimate exact; // a machine that gives the same each time still has some spread
    exact.addLaunch({1, 1, 1, 1, 1, 1});
    EXPECT_GT(exact.spread().ofMedian(3), 0);
}

TEST(TuneStats, HolmLooksAtTheStrongestFirst)
{
    const auto at = [](double t) { return Estimate{t, 1, 1000, 4}; };
    EXPECT_EQ(holm({at(2.1)}), (std::vector<bool>{true}));
    EXPECT_EQ(holm({at(2.1), at(0)}), (std::vector<bool>{false, false})) << "2.24 is asked of the first of two";
    EXPECT_EQ(holm({at(2.1), at(-9)}), (std::vector<bool>{true, true}));
    EXPECT_TRUE(holm({}).empty());
    EXPECT_EQ(holm({Estimate{0, 0, 6, 1}}), (std::vector<bool>{false}));
}

TEST(TuneStats, ValuesThatDisagreeSpeakForThemselvesAlone)
{
    EXPECT_FALSE(scatters({}, 0.01));
    EXPECT_FALSE(scatters({0.1, -0.1}, 0.01)) << "two say too little of their spread";
    EXPECT_FALSE(scatters({0.10, 0.11, 0.12}, 0.01));
    const std::vector<double> apart{0.1, 0.2, 0.0};
    EXPECT_TRUE(scatters(apart, 0.01));
    const auto honestly = honest(apart, 0.01);
    ASSERT_TRUE(honestly);
    EXPECT_DOUBLE_EQ(honestly->mean, 0.1);
    EXPECT_EQ(honestly->degrees, 2);
    EXPECT_DOUBLE_EQ(honestly->error, 0.1 / std::sqrt(3.0));
    EXPECT_LT(honestly->lower(), 0) << "no gain is sure of such values";
    EXPECT_EQ(honest({0.10, 0.11, 0.12}, 0.01), shrunken({0.10, 0.11, 0.12}, 0.01));
}
