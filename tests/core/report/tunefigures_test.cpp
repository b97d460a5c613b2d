// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tunefigures.h"

#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(TuneFigures, GainsAndTimesAreTwoSidesOfOne)
{
    EXPECT_NEAR(gainPercent(TuneMeasure::Time, std::log(1.31)), 31, 1e-9);
    EXPECT_NEAR(changePercent(std::log(1.25)), -20, 1e-9);
    EXPECT_NEAR(gainPercent(TuneMeasure::Memory, std::log(1.25)), 20, 1e-9) << "of memory there is only less";
    EXPECT_EQ(gainPercent(TuneMeasure::Time, 0), 0);
}

TEST(TuneFigures, PercentHasADecimalWhereItMatters)
{
    const test::PlainNumbers plain;
    EXPECT_EQ(percentText(31.4), q("31"));
    EXPECT_EQ(percentText(3.14), q("3.1"));
    EXPECT_EQ(percentText(9.96), q("10"));
    EXPECT_EQ(signedPercent(3.14), q("+3.1"));
    EXPECT_EQ(signedPercent(-12), QChar(0x2212) + q("12"));
    EXPECT_EQ(signedPercent(-0.04), q("0.0")) << "nothing has no sign";
}

TEST(TuneFigures, HaveTheirUnits)
{
    const test::PlainNumbers plain;
    EXPECT_EQ(tuneFigureText(TuneMeasure::Time, 3.207), q("3.21 s"));
    EXPECT_EQ(tuneFigureText(TuneMeasure::Energy, 41), q("41.0 J"));
}
