// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chartdata.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ChartData, LinesHaveALineForEachPoint)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.title = q("Speed");
    chart.xLabel = q("x [s]");
    chart.yLabel = q("y [tokens/s]");
    chart.series = {{q("A\t|"), {{1, 0.1, 0.05, 0.2, 0, q("A\t|"), 5}, {2, 1.0 / 3, {}, {}, 0, q("A\t|"), 3}}},
        {q("hidden"), {{1, 9, {}, {}, 0, {}}}, true}};
    EXPECT_EQ(chartAsTsv(chart),
        q("Series\tx [s]\ty [tokens/s]\tlow\thigh\tn\nA |\t1\t0.1\t0.05\t0.2\t5\n"
          "A |\t2\t0.3333333333333333\t\t\t3\n"));
    EXPECT_EQ(chartAsMarkdown(chart),
        q("**Speed**\n\n| Series | x \\[s\\] | y \\[tokens/s\\] | low | high | n |\n"
          "| --- | --- | --- | --- | --- | --- |\n| A \\| | 1 | 0.1 | 0.05 | 0.2 | 5 |\n"
          "| A \\| | 2 | 0.333333 |  |  | 3 |\n"));
}

TEST(ChartData, BarsHaveTheirCategoriesAndNoEmptyColumns)
{
    Chart chart;
    chart.yLabel = q("GB");
    chart.categories = {q("one"), q("two")};
    chart.series = {{q("Memory"), {{0, 4, {}, {}, 0, q("one")}, {1, 8, {}, {}, 0, q("two")}}}};
    EXPECT_EQ(chartAsTsv(chart), q("Series\tx\tGB\nMemory\tone\t4\nMemory\ttwo\t8\n"));
}

TEST(ChartData, SmallChartsStandBelowEachOther)
{
    Chart one;
    one.categories = {q("c")};
    one.series = {{q("Speed"), {{0, 4, {}, {}, 0, {}}}}};
    Chart two = one;
    two.series[0].name = q("Memory");
    Chart all;
    all.kind = Chart::Kind::Panels;
    all.panels = {one, two};
    EXPECT_EQ(chartAsTsv(all), q("Series\tx\ty\nSpeed\tc\t4\nMemory\tc\t4\n"));
}

TEST(ChartData, AnEmptyChartIsItsHeadings)
{
    EXPECT_EQ(chartAsTsv({}).count(QLatin1Char('\n')), 1);
}
