// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tunecharts.h"
#include "tests/support/sometuning.h"

#include <algorithm>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::someTuning;

TEST(TuneCharts, BarsBeginWhereTheOneBeforeEndsAndReachTheTotal)
{
    const Chart chart = tuneWaterfall(someTuning(TuneEnd::VerifiedBetter));
    ASSERT_EQ(chart.series.size(), 1);
    const auto &bars = chart.series[0].points;
    ASSERT_EQ(bars.size(), 4) << "two changes, the rest, the total";
    EXPECT_EQ(chart.categories.size(), 4);
    EXPECT_EQ(bars[0].from, 0);
    EXPECT_NEAR(bars[0].y, gainPercent(TuneMeasure::Time, 0.15), 1e-9);
    for (int i = 1; i < 3; ++i)
        EXPECT_NEAR(bars[i].from, bars[i - 1].y, 1e-9);
    EXPECT_NEAR(bars[2].y, 31, 1e-9) << "bars and rest add up to what was verified";
    EXPECT_EQ(bars[3].from, 0);
    EXPECT_NEAR(bars[3].y, 31, 1e-9);
    EXPECT_NEAR(*bars[3].low, 28, 1e-9);
    EXPECT_FALSE(bars[2].low) << "the rest has no interval of its own";
}

TEST(TuneCharts, WithoutAVerifiedGainThereIsNoWaterfall)
{
    const Chart chart = tuneWaterfall(someTuning(TuneEnd::AlreadyBest));
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_FALSE(chart.emptyText.isEmpty());
    TuneAccount explored = someTuning(TuneEnd::VerifiedBetter);
    explored.progress.result.waterfall.clear();
    EXPECT_TRUE(tuneWaterfall(explored).isEmpty()) << "what was not measured is not drawn";
}

TEST(TuneCharts, TheFrontHasWhatNothingBeatsInBoth)
{
    const Chart chart = tunePareto(someTuning(TuneEnd::VerifiedBetter));
    ASSERT_EQ(chart.front.size(), 2);
    EXPECT_NEAR(chart.front[0].x, 10, 1e-9);
    EXPECT_NEAR(chart.front[1].x, 13.1, 1e-9);
    ASSERT_EQ(chart.series.size(), 3) << "tried, the person's, the chosen one";
    EXPECT_EQ(chart.series[2].points.size(), 1);
    EXPECT_NEAR(chart.series[2].points[0].y, 6, 1e-9) << "GB";
}

TEST(TuneCharts, LessMemoryIsDrawnAgainstTheTimeItCosts)
{
    TuneAccount account = someTuning(TuneEnd::VerifiedBetter);
    account.goal.measure = TuneMeasure::Memory;
    for (ArmFigure &figure : account.figures)
        if (figure.logSeconds)
            figure.logFigure = std::log(*figure.predictedBytes);
    const Chart pareto = tunePareto(account);
    ASSERT_EQ(pareto.series.size(), 3);
    EXPECT_NEAR(pareto.series[1].points[0].x, 13.1, 1e-9) << "s";
    EXPECT_NEAR(pareto.series[1].points[0].y, 4, 1e-9) << "GB that were measured";
    const Chart bars = tuneWaterfall(account);
    EXPECT_EQ(bars.yLabel, q("Less memory [%]"));
    EXPECT_NEAR(bars.series[0].points[3].y, 100 - 100 / 1.31, 1e-9) << "never more than all of it";
    account.goal.measure = TuneMeasure::Energy;
    EXPECT_EQ(tunePareto(account).yLabel, q("Energy of an answer [J]"));
}

TEST(TuneCharts, WithoutMemoryThereIsNothingToCompare)
{
    TuneAccount account = someTuning(TuneEnd::AlreadyBest);
    for (ArmFigure &figure : account.figures)
        figure.predictedBytes.reset();
    EXPECT_TRUE(tunePareto(account).isEmpty());
    EXPECT_FALSE(tunePareto(account).emptyText.isEmpty());
}

TEST(TuneCharts, EveryArmHasALineAndWhatFailedIsApart)
{
    const Chart chart = tuneParallel(someTuning(TuneEnd::VerifiedBetter));
    ASSERT_EQ(chart.categories.size(), 3);
    ASSERT_EQ(chart.series.size(), 4);
    EXPECT_EQ(std::count_if(chart.series.begin(), chart.series.end(),
                  [](const Chart::Series &line) { return line.broken && line.quiet; }),
        1);
    EXPECT_EQ(chart.series[0].points[0].y, 1) << "the fastest first: the last level of threads";
    for (const Chart::Series &line : chart.series)
        for (const Chart::Point &point : line.points)
            EXPECT_TRUE(point.y >= 0 && point.y <= 1);
}

TEST(TuneCharts, OfManyArmsOnlyTheFastestAreToldApart)
{
    TuneAccount account = someTuning(TuneEnd::AlreadyBest);
    account.figures.clear();
    for (int i = 0; i < 12; ++i)
        account.figures << ArmFigure{{{i % 3, i / 3 % 2, i / 6}}, 1, 1.0 + i, 1.0 + i, {}, {}};
    const Chart chart = tuneParallel(account);
    ASSERT_EQ(chart.series.size(), 12);
    EXPECT_EQ(std::count_if(chart.series.begin(), chart.series.end(),
                  [](const Chart::Series &line) { return !line.quiet; }),
        5)
        << "four and the person's own";
}

TEST(TuneCharts, NothingTriedSaysSo)
{
    TuneAccount account = someTuning(TuneEnd::AlreadyBest);
    account.figures = {account.figures[0]};
    EXPECT_TRUE(tuneParallel(account).isEmpty());
    EXPECT_FALSE(tuneParallel(account).emptyText.isEmpty());
}
