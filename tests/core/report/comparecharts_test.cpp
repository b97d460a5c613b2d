// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparecharts.h"
#include "models/metric.h"
#include "models/series.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

ChosenCell cell(const char *model, const char *quantization, double size,
    std::initializer_list<std::pair<const char *, double>> metrics)
{
    ChosenCell chosen;
    chosen.id = {q("run"), {q(model), q(quantization)}};
    chosen.name = chosen.id.cell.name();
    chosen.record.sizeOrder = size;
    chosen.verdict.id = chosen.id.cell;
    for (const auto &[id, value] : metrics)
        chosen.verdict.metrics.insert(q(id), MetricValue{value, 5, value * 0.9, value * 1.1, true, {}});
    return chosen;
}

Chart make(const char *kind, const ChartRequest &request)
{
    return findChartKind(q(kind))->make(request);
}

ChartRequest someCells()
{
    ChartRequest request;
    request.metric = q("interactive.tokens_per_second");
    request.cells = {
        cell("Big", "Q8_0", 7,
            {{"interactive.tokens_per_second", 10}, {"quality.accuracy_percent", 90}, {"memory_gb", 8}}),
        cell("Big", "Q2_K", 7,
            {{"interactive.tokens_per_second", 20}, {"quality.accuracy_percent", 60}, {"memory_gb", 3}}),
        cell("Small", "Q8_0", 1,
            {{"interactive.tokens_per_second", 50}, {"quality.accuracy_percent", 70}, {"memory_gb", 1}}),
    };
    return request;
}

} // namespace

TEST(CompareCharts, BarsShowTheMetricWithItsInterval)
{
    ChartRequest request = someCells();
    request.cells << cell("None", "Q8_0", 1, {});
    const Chart chart = make("bars", request);
    EXPECT_EQ(chart.kind, Chart::Kind::Bars);
    EXPECT_EQ(chart.categories.size(), 4) << "a cell without the figure keeps its place";
    ASSERT_EQ(chart.series.size(), 1);
    ASSERT_EQ(chart.series[0].points.size(), 3);
    EXPECT_EQ(chart.series[0].points[1].y, 20);
    EXPECT_EQ(chart.series[0].points[1].low, 18);
    EXPECT_TRUE(chart.yLabel.contains(q("tokens/s")));
    request.metric = q("no.such_metric");
    EXPECT_TRUE(make("bars", request).isEmpty());
}

TEST(CompareCharts, TheRadarPointsOutwardsWhereACellIsBest)
{
    const Chart chart = make("radar", someCells());
    ASSERT_EQ(chart.series.size(), 3);
    ASSERT_EQ(chart.categories.size(), 3) << "speed, right answers, memory";
    EXPECT_DOUBLE_EQ(chart.series[0].points[0].y, 0.2) << "10 of 50 tokens/s";
    EXPECT_DOUBLE_EQ(chart.series[0].points[1].y, 1);
    EXPECT_DOUBLE_EQ(chart.series[0].points[2].y, 0.125) << "eight times the memory of the least";
    EXPECT_DOUBLE_EQ(chart.series[2].points[2].y, 1);
    EXPECT_TRUE(chart.series[0].points[0].figure.contains(q("10")))
        << "what a person measured, not only its share";
    ChartRequest two = someCells();
    two.cells[1].verdict.metrics.remove(q("memory_gb"));
    EXPECT_TRUE(make("radar", two).isEmpty()) << "two spokes make no area";
    EXPECT_FALSE(make("radar", two).emptyText.isEmpty());
}

TEST(CompareCharts, BubblesTellMemoryAndTheFrontIsDrawn)
{
    const Chart chart = make("speed_quality", someCells());
    EXPECT_EQ(chart.kind, Chart::Kind::Bubbles);
    ASSERT_EQ(chart.series.size(), 2) << "one colour for each model";
    EXPECT_EQ(chart.series[0].points[0].size, 8);
    ASSERT_EQ(chart.front.size(), 2) << "Big Q2_K is slower and worse than Small Q8_0";
    EXPECT_EQ(chart.front[0].x, 10);
    EXPECT_EQ(chart.front[1].x, 50);
}

TEST(CompareCharts, LinesByParametersAndByBits)
{
    const Chart speed = make("speed_by_size", someCells());
    ASSERT_EQ(speed.series.size(), 2);
    EXPECT_EQ(speed.series[0].name, q("Q2_K")) << "in the order of the columns";
    ASSERT_EQ(speed.series[1].points.size(), 2);
    EXPECT_LT(speed.series[1].points[0].x, speed.series[1].points[1].x) << "by rising size";
    const Chart quality = make("quality_by_quantization", someCells());
    ASSERT_EQ(quality.series.size(), 2);
    EXPECT_EQ(quality.series[0].name, q("Big"));
    EXPECT_EQ(quality.series[0].points[0].y, 60) << "fewest bits first";
}

TEST(CompareCharts, EveryCurveIsAKindOfItsOwn)
{
    QSet<QString> ids;
    for (const ChartKind &kind : chartKinds()) {
        EXPECT_FALSE(ids.contains(kind.id));
        ids << kind.id;
        EXPECT_FALSE(kind.label.isEmpty());
        const Chart chart = kind.make({});
        EXPECT_TRUE(chart.isEmpty()) << kind.id;
    }
    for (const Series &series : seriesTable())
        EXPECT_TRUE(ids.contains(q("curve.") + series.id));
    EXPECT_EQ(findChartKind(q("nothing")), nullptr);
    ChartRequest request = someCells();
    request.cells[0].verdict.series.insert(q("long_context.load_by_size"),
        {{512, {1, 1, {}, {}, false, {}}}, {1024, {2.5, 1, {}, {}, false, {}}}});
    const Chart chart = make("curve.long_context.load_by_size", request);
    ASSERT_EQ(chart.series.size(), 1);
    EXPECT_EQ(chart.series[0].points[1].y, 2.5);
}

TEST(CompareCharts, TheFrontKeepsOnlyWhatNothingBeats)
{
    const auto at = [](double x, double y) { return Chart::Point{x, y, {}, {}, 0, {}}; };
    const auto front = paretoFront({at(1, 5), at(2, 4), at(2, 5), at(3, 1), at(0, 5)});
    ASSERT_EQ(front.size(), 2);
    EXPECT_EQ(front[0].x, 2);
    EXPECT_EQ(front[0].y, 5);
    EXPECT_EQ(front[1].x, 3);
    EXPECT_TRUE(paretoFront({}).isEmpty());
}

TEST(CompareCharts, RunsWithoutASensorHaveNoTemperatures)
{
    ChartRequest request;
    request.temperatures
        = {{q("run"), {{0, 41.5, {}, {}, 0, {}}, {1, 43, {}, {}, 0, {}}}}, {q("no sensor"), {}}};
    EXPECT_EQ(make("temperature", request).series.size(), 1);
}

TEST(CompareCharts, SmallChartsOfMetricsLeaveOutWhatNobodyMeasured)
{
    const Chart chart = make("panels_metrics", someCells());
    EXPECT_EQ(chart.kind, Chart::Kind::Panels);
    ASSERT_EQ(chart.panels.size(), 3U) << "speed, memory, right answers";
    for (const Chart &one : chart.panels) {
        EXPECT_FALSE(one.isEmpty());
        EXPECT_EQ(one.categories.size(), 3);
    }
    EXPECT_FALSE(make("panels_metrics", {}).emptyText.isEmpty());
}

TEST(CompareCharts, SmallChartsOfModelsHaveOneScale)
{
    ChartRequest request = someCells();
    request.metric = q("interactive.tokens_per_second");
    const Chart chart = make("panels_models", request);
    ASSERT_EQ(chart.panels.size(), 2U);
    EXPECT_EQ(chart.panels[0].title, q("Big"));
    ASSERT_TRUE(chart.panels[0].atLeast);
    EXPECT_GE(*chart.panels[0].atLeast, 50);
    EXPECT_EQ(chart.panels[0].atLeast, chart.panels[1].atLeast);
    for (const Chart &one : chart.panels)
        for (const QString &name : one.categories)
            EXPECT_FALSE(name.startsWith(one.title)) << "the model is said once";
}
