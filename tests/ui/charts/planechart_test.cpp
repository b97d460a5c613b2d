// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/drawing.h"
#include "tests/ui/plainnumbers.h"
#include "ui/base/colors.h"
#include "ui/charts/planechart.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

constexpr QRect kArea(60, 50, 600, 400); // of a sheet that is larger on every side

QFont font()
{
    QFont font;
    font.setPixelSize(16);
    return font;
}

Chart::Point at(double x, double y)
{
    return {x, y, {}, {}, 0, {}};
}

Chart chartOf(Chart::Kind kind, const QVector<Chart::Point> &points)
{
    Chart chart;
    chart.kind = kind;
    chart.title = q("Streaming speed");
    chart.xLabel = q("x [s]");
    chart.yLabel = q("y [tokens/s]");
    if (kind == Chart::Kind::Bars)
        chart.categories = {q("Q4_K_M"), q("Q5_K_M"), q("Q8_0")};
    chart.series = {{q("first"), points}};
    return chart;
}

struct Drawn {
    QImage image = test::sheet({720, 500});
    QVector<ChartHit> hits;
};

Drawn draw(const Chart &chart)
{
    Drawn drawn;
    QPainter painter(&drawn.image);
    const ChartStyle style = ChartStyle::paper(font());
    drawn.hits = PlaneChart(painter, kArea, chart, style).draw();
    return drawn;
}

} // namespace

TEST(PlaneChart, BarsAreAsHighAsTheirFigures)
{
    const Drawn drawn = draw(chartOf(Chart::Kind::Bars, {at(0, 10), at(1, 5), at(2, 2.5)}));
    ASSERT_EQ(drawn.hits.size(), 3);
    const QRectF full = drawn.hits[0].area, half = drawn.hits[1].area, quarter = drawn.hits[2].area;
    EXPECT_NEAR(half.height() / full.height(), 0.5, 0.001);
    EXPECT_NEAR(quarter.height() / full.height(), 0.25, 0.001);
    EXPECT_EQ(half.bottom(), full.bottom()) << "all of them stand on zero";
    EXPECT_LT(full.right(), half.left());
    EXPECT_LT(half.right(), quarter.left());
    const QColor colour = seriesColor(0, false);
    for (const ChartHit &hit : drawn.hits)
        EXPECT_GT(test::pixelsOf(drawn.image, hit.area.toAlignedRect(), colour),
            hit.area.width() * hit.area.height() * 0.8)
            << "a bar is there";
}

TEST(PlaneChart, BarsBelowZeroHangFromIt)
{
    const Drawn drawn = draw(chartOf(Chart::Kind::Bars, {at(0, 5), at(1, -5)}));
    ASSERT_EQ(drawn.hits.size(), 2);
    EXPECT_NEAR(drawn.hits[0].area.bottom(), drawn.hits[1].area.top(), 0.001);
    EXPECT_NEAR(drawn.hits[0].area.height(), drawn.hits[1].area.height(), 0.001);
}

TEST(PlaneChart, GroupsOfBarsStandSideBySide)
{
    Chart chart = chartOf(Chart::Kind::Bars, {at(0, 3), at(1, 4)});
    chart.series << Chart::Series{q("second"), {at(0, 2), at(1, 1)}};
    const Drawn drawn = draw(chart);
    ASSERT_EQ(drawn.hits.size(), 6); // series by series, and the legend
    EXPECT_LE(drawn.hits[0].area.right(), drawn.hits[2].area.left());
    EXPECT_LT(drawn.hits[2].area.right(), drawn.hits[1].area.left()) << "groups keep apart";
    EXPECT_GT(test::pixelsOf(drawn.image, drawn.hits[2].area.toAlignedRect(), seriesColor(1, false)), 50);
}

TEST(PlaneChart, AnIntervalIsDrawnAndTold)
{
    const test::PlainNumbers plain;
    Chart chart = chartOf(Chart::Kind::Bars, {at(0, 10), at(1, 10)});
    chart.series[0].points[1].low = 8;
    chart.series[0].points[1].high = 14;
    const Drawn drawn = draw(chart);
    ASSERT_EQ(drawn.hits.size(), 2);
    EXPECT_FALSE(drawn.hits[0].text.contains(q("–")));
    EXPECT_TRUE(drawn.hits[1].text.contains(q("10.0 (8.00 – 14.0)"))) << drawn.hits[1].text;
    // Within the bar only the whisker has another colour.
    const auto words = [&](const ChartHit &hit) {
        const QRect inside = hit.area.toAlignedRect().adjusted(3, 4, -3, -4);
        return inside.width() * inside.height() - test::pixelsOf(drawn.image, inside, seriesColor(0, false));
    };
    EXPECT_EQ(words(drawn.hits[0]), 0);
    EXPECT_GT(words(drawn.hits[1]), 10);
}

TEST(PlaneChart, LinesGoThroughTheirPoints)
{
    const Drawn drawn = draw(chartOf(Chart::Kind::Lines, {at(0, 1), at(10, 2), at(20, 4)}));
    ASSERT_EQ(drawn.hits.size(), 3);
    const QPointF a = drawn.hits[0].area.center(), b = drawn.hits[1].area.center(),
                  c = drawn.hits[2].area.center();
    EXPECT_NEAR(b.x() - a.x(), c.x() - b.x(), 0.001);
    EXPECT_NEAR((b.y() - c.y()) / (a.y() - b.y()), 2, 0.001) << "higher is further up";
    const QColor colour = seriesColor(0, false);
    for (const QPointF &middle : {a, (a + b) / 2, b, (b + c) / 2, c})
        EXPECT_GT(test::pixelsOf(drawn.image, QRect(middle.toPoint() - QPoint(2, 2), QSize(5, 5)), colour), 3)
            << "ink at " << middle.x() << ", " << middle.y();
}

TEST(PlaneChart, TheAreaOfABubbleTellsItsSize)
{
    Chart chart = chartOf(Chart::Kind::Bubbles, {at(1, 1), at(5, 5), at(9, 9)});
    chart.series[0].points[0].size = 4;
    chart.series[0].points[1].size = 1;
    const Drawn drawn = draw(chart);
    ASSERT_EQ(drawn.hits.size(), 3);
    EXPECT_NEAR(drawn.hits[0].area.width() / drawn.hits[1].area.width(), 2, 0.01);
    EXPECT_LT(drawn.hits[2].area.width(), drawn.hits[1].area.width()) << "one without a size is a dot";
    for (const ChartHit &hit : drawn.hits)
        EXPECT_TRUE(QRectF(kArea).contains(hit.area));
}

TEST(PlaneChart, StaysWithinItsAreaWhateverTheValuesAre)
{
    using Kind = Chart::Kind;
    for (const Kind kind : {Kind::Bars, Kind::Lines, Kind::Bubbles})
        for (const double factor : {1e-9, 1.0, 123456789.0}) {
            Chart chart = chartOf(kind, {at(0, -3 * factor), at(1, 7 * factor), at(2, 5.5 * factor)});
            chart.series << Chart::Series{q("second"), {at(0, 2 * factor), at(2, 6.9 * factor)}};
            for (Chart::Series &series : chart.series)
                for (Chart::Point &point : series.points) {
                    point.low = point.y - factor;
                    point.high = point.y + factor;
                    point.size = 3;
                    point.label = q("Some-Model-7B-Instruct Q4_K_M");
                }
            if (kind == Kind::Bars)
                chart.categories[1]
                    = q("a category with a name of very many words that has to wrap several times");
            const Drawn drawn = draw(chart);
            EXPECT_GT(test::inked(drawn.image, kArea), 1000);
            EXPECT_EQ(test::inkedOutside(drawn.image, kArea), 0) << int(kind) << " times " << factor;
        }
}

TEST(PlaneChart, OneValueAloneIsDrawn)
{
    using Kind = Chart::Kind;
    for (const Kind kind : {Kind::Bars, Kind::Lines, Kind::Bubbles}) {
        const Drawn drawn = draw(chartOf(kind, {at(0, 42)}));
        ASSERT_EQ(drawn.hits.size(), 1);
        EXPECT_TRUE(QRectF(kArea).intersects(drawn.hits[0].area));
        EXPECT_GT(test::pixelsOf(drawn.image, drawn.hits[0].area.toAlignedRect(), seriesColor(0, false)), 5)
            << int(kind);
    }
}

TEST(PlaneChart, AMarkIsDrawnWhereItIs)
{
    Chart chart = chartOf(Chart::Kind::Lines, {at(0, 1), at(10, 1)});
    const QImage without = draw(chart).image;
    chart.marks = {{5, q("usable")}};
    const Drawn drawn = draw(chart);
    EXPECT_NE(drawn.image, without);
    const QRectF first = drawn.hits[0].area, last = drawn.hits[1].area;
    const double middle = (first.center().x() + last.center().x()) / 2;
    int changed = 0; // pixels of a narrow stripe below the line
    for (int y = int(first.bottom()) + 1; y < kArea.bottom(); ++y)
        for (int x = int(middle) - 2; x <= int(middle) + 2; ++x)
            changed += drawn.image.pixel(x, y) != without.pixel(x, y);
    EXPECT_GT(changed, 20);
    chart.marks = {{50, q("beyond")}};
    EXPECT_EQ(draw(chart).image, without) << "what is beyond the axis is not drawn";
}

TEST(PlaneChart, CountsHaveNoDecimals)
{
    const test::PlainNumbers plain;
    Chart chart = chartOf(Chart::Kind::Bars, {at(0, 8)});
    EXPECT_TRUE(draw(chart).hits[0].text.contains(q("8.00")));
    chart.counts = true;
    EXPECT_FALSE(draw(chart).hits[0].text.contains(q("8.00")));
    EXPECT_TRUE(draw(chart).hits[0].text.endsWith(q(": 8"))) << draw(chart).hits[0].text;
}

TEST(PlaneChart, WhatIsHiddenTakesNoRoom)
{
    for (const Chart::Kind kind : {Chart::Kind::Bars, Chart::Kind::Lines, Chart::Kind::Bubbles}) {
        Chart chart = chartOf(kind, {at(0, 1), at(1, 2)});
        chart.series << Chart::Series{q("second"), {at(0, 100), at(1, 90)}};
        const double before = draw(chart).hits[1].area.center().y();
        chart.series[1].hidden = true;
        const Drawn drawn = draw(chart);
        EXPECT_EQ(drawn.hits.size(), 4) << "two values, two names";
        EXPECT_LT(drawn.hits[1].area.center().y(), before) << "the axis is that of what is shown";
        chart.series[0].hidden = true;
        EXPECT_EQ(draw(chart).hits.size(), 2) << "nothing left is no crash";
    }
}

TEST(PlaneChart, LinesWithCategoriesHaveAPlaceForEach)
{
    Chart lines = chartOf(Chart::Kind::Lines, {at(0, 1), at(1, 2), at(2, 4)});
    lines.categories = {q("a"), q("b"), q("c")};
    const Drawn drawn = draw(lines);
    const Drawn bars = draw(chartOf(Chart::Kind::Bars, {at(0, 1), at(1, 2), at(2, 4)}));
    for (int i = 0; i < 3; ++i)
        EXPECT_NEAR(drawn.hits[i].area.center().x() - drawn.hits[0].area.center().x(),
            bars.hits[i].area.center().x() - bars.hits[0].area.center().x(), 20);
    EXPECT_FALSE(drawn.hits[0].text.contains(q("x [s]"))) << drawn.hits[0].text;
}

TEST(PlaneChart, ALevelIsDrawnAcrossAndOnTheAxis)
{
    Chart chart = chartOf(Chart::Kind::Lines, {at(0, 1), at(1, 2)});
    const Drawn without = draw(chart);
    chart.levels = {{8, q("Baseline")}};
    const Drawn with = draw(chart);
    EXPECT_NE(with.image, without.image);
    EXPECT_GT(with.hits[1].area.center().y(), without.hits[1].area.center().y()) << "it is above them";
    EXPECT_EQ(test::inkedOutside(with.image, kArea), 0);
}

TEST(PlaneChart, AxesOfSeveralChartsReachTheSame)
{
    Chart chart = chartOf(Chart::Kind::Bars, {at(0, 5)});
    const double alone = draw(chart).hits[0].area.height();
    chart.atLeast = 20;
    const double shared = draw(chart).hits[0].area.height() / alone;
    EXPECT_GT(shared, 0.2); // a quarter of the axis; alone it reaches at least four fifths of its own
    EXPECT_LT(shared, 0.35);
}

TEST(PlaneChart, ABarCanBeginWhereTheOneBeforeEnds)
{
    Chart chart = chartOf(Chart::Kind::Bars, {at(0, 10), at(1, 15), at(2, 15)});
    chart.series[0].points[1].from = 10;
    chart.series[0].points[1].figure = q("+5 %\nfrom +4 to +6 %");
    const Drawn drawn = draw(chart);
    ASSERT_EQ(drawn.hits.size(), 3);
    EXPECT_NEAR(drawn.hits[1].area.bottom(), drawn.hits[0].area.top(), 0.001);
    EXPECT_NEAR(drawn.hits[1].area.height() / drawn.hits[0].area.height(), 0.5, 0.001);
    EXPECT_NEAR(drawn.hits[1].area.top(), drawn.hits[2].area.top(), 0.001);
    EXPECT_TRUE(drawn.hits[1].text.endsWith(q("from +4 to +6 %"))) << drawn.hits[1].text;
}

TEST(PlaneChart, QuietLinesHaveNoColourAndNoEntryInTheLegend)
{
    Chart chart = chartOf(Chart::Kind::Lines, {at(0, 1), at(1, 1)});
    chart.categories = {q("a"), q("b")};
    chart.series << Chart::Series{q("quiet"), {at(0, 0), at(1, 0)}};
    chart.series[1].quiet = true;
    const Drawn drawn = draw(chart);
    ASSERT_EQ(drawn.hits.size(), 5) << "four values, one entry";
    int entries = 0;
    for (const ChartHit &hit : drawn.hits)
        entries += hit.legend;
    EXPECT_EQ(entries, 1);
    EXPECT_EQ(test::pixelsOf(drawn.image, drawn.image.rect(), seriesColor(1, false)), 0);
}
