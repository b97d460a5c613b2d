// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/charts/chartscale.h"

#include <cmath>
#include <limits>
#include <random>

using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(ChartScale, HasTicksAtRoundNumbers)
{
    const ChartScale scale = ChartScale::around(3, 97, true, 5);
    EXPECT_EQ(scale.ticks(), (QVector<double>{0, 20, 40, 60, 80, 100}));
    EXPECT_EQ(scale.position(50), 0.5);
    EXPECT_EQ(scale.label(20), q("20"));
    const ChartScale fine = ChartScale::around(0.0011, 0.0042, false, 4);
    EXPECT_EQ(fine.step, 0.001);
    EXPECT_EQ(fine.label(0.003), q("0.003"));
}

TEST(ChartScale, StrangeValuesStillGiveAnAxis)
{
    for (const auto &[low, high] : {std::pair(5.0, 5.0), std::pair(0.0, 0.0), std::pair(-3.0, -3.0),
             std::pair(1e-300, 1e-300), std::pair(std::nan(""), 1.0),
             std::pair(std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity())})
        for (const bool fromZero : {true, false}) {
            const ChartScale scale = ChartScale::around(low, high, fromZero, 4);
            EXPECT_LT(scale.low, scale.high);
            EXPECT_FALSE(scale.ticks().isEmpty());
        }
}

// Whatever is drawn lies within the axis, and there are neither too few nor too many ticks.
TEST(ChartScale, HoldsEveryValue)
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> exponent(-6, 9), part(-1, 1);
    for (int i = 0; i < 500; ++i) {
        const double a = part(random) * std::pow(10, exponent(random)),
                     b = part(random) * std::pow(10, exponent(random));
        const ChartScale scale = ChartScale::around(std::min(a, b), std::max(a, b), i % 2 == 0, 5);
        EXPECT_LE(scale.position(scale.low), scale.position(std::min(a, b)) + 1e-9);
        EXPECT_LE(scale.position(std::max(a, b)), 1 + 1e-9);
        EXPECT_GE(scale.ticks().size(), 2);
        EXPECT_LE(scale.ticks().size(), 12);
    }
}
