// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart.h"
#include "tests/support/testdata.h"

using namespace sweetspot;

TEST(Chart, IsEmptyWithoutAPoint)
{
    Chart chart;
    EXPECT_TRUE(chart.isEmpty());
    chart.series << Chart::Series{};
    EXPECT_TRUE(chart.isEmpty()) << "a series without points draws nothing";
    chart.series[0].points << Chart::Point{};
    EXPECT_FALSE(chart.isEmpty());
}
