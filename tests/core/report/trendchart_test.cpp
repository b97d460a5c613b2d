// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/trendchart.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const QString kSpeed = metricid::kInteractiveTokensPerSecond;

TrendPoint pointOf(const char *run, double speed)
{
    return {q(run), {}, MetricValue{speed, 5, speed - 1, speed + 1, true, {}}, {}};
}

Trend twoRuns()
{
    Trend trend{{pointOf("a", 100), pointOf("b", 50)}, {}};
    trend.baseline = trend.points[0];
    trend.points[1].change = compareValues(trend.points[0].value, trend.points[1].value, true);
    return trend;
}

} // namespace

TEST(TrendChart, HasAPlaceForEachRunAndTheBaselineAcross)
{
    const Chart chart = trendChart(twoRuns(), kSpeed, q("M Q4_K_M"), {q("before"), q("after")});
    EXPECT_EQ(chart.categories, (QStringList{q("before"), q("after")}));
    ASSERT_EQ(chart.series.size(), 1);
    const Chart::Point &second = chart.series[0].points[1];
    EXPECT_EQ(second.x, 1);
    EXPECT_EQ(second.y, 50);
    EXPECT_EQ(second.low, 49);
    EXPECT_EQ(second.n, 5);
    EXPECT_TRUE(second.label.startsWith(q("after\n-50.0 %"))) << second.label;
    ASSERT_EQ(chart.levels.size(), 1);
    EXPECT_EQ(chart.levels[0].y, 100);
}

TEST(TrendChart, WithoutPointsItSaysWhy)
{
    for (const QString &metric : {kSpeed, q("none")}) {
        const Chart chart = trendChart({}, metric, q("M"), {});
        EXPECT_TRUE(chart.isEmpty());
        EXPECT_FALSE(chart.emptyText.isEmpty());
        EXPECT_TRUE(trendSentence({}, metric).isEmpty());
    }
}

TEST(TrendChart, OneSentenceSaysTheLatest)
{
    const test::PlainNumbers plain;
    EXPECT_EQ(
        trendSentence(twoRuns(), kSpeed), q("Latest: 50.0 tokens/s; against the baseline: -50.0 %, slower."));
    EXPECT_EQ(trendSentence({{pointOf("a", 100)}, {}}, kSpeed), q("Latest: 100 tokens/s."));
}
