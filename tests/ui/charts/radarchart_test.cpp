// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/drawing.h"
#include "tests/ui/plainnumbers.h"
#include "ui/base/colors.h"
#include "ui/charts/radarchart.h"

#include <QLineF>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

constexpr QRect kArea(60, 50, 600, 400); // of a sheet that is larger on every side

Chart chartOf(const QVector<double> &shares)
{
    Chart chart;
    chart.kind = Chart::Kind::Radar;
    chart.title = q("All metrics");
    chart.categories = {q("Streaming speed"), q("Time to first token"), q("Memory"), q("Accuracy")};
    Chart::Series series{q("M Q4_K_M"), {}};
    for (int i = 0; i < shares.size(); ++i)
        series.points << Chart::Point{double(i), shares[i], {}, {}, 0, {}};
    chart.series << series;
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
    const ChartStyle style = ChartStyle::paper(QFont());
    drawn.hits = RadarChart(painter, kArea, chart, style).draw();
    return drawn;
}

QVector<QPointF> placesOf(const QVector<double> &shares)
{
    QVector<QPointF> places;
    for (const ChartHit &hit : draw(chartOf(shares)).hits)
        places << hit.area.center();
    return places;
}

} // namespace

TEST(RadarChart, SharesLieOnTheirSpokesFromTheMiddleToTheRim)
{
    const auto none = placesOf({0, 0, 0, 0}), half = placesOf({0.5, 0.5, 0.5, 0.5}),
               all = placesOf({1, 1, 1, 1});
    ASSERT_EQ(all.size(), 4);
    for (int i = 0; i < 4; ++i) {
        EXPECT_LT(QLineF(none[i], none[0]).length(), 0.001) << "nothing is in the middle";
        EXPECT_NEAR(QLineF(none[i], all[i]).length(), QLineF(none[0], all[0]).length(), 0.001);
        EXPECT_NEAR(QLineF(none[i], half[i]).length() * 2, QLineF(none[i], all[i]).length(), 0.001);
    }
    EXPECT_LT(all[0].y(), none[0].y()) << "the first spoke goes up";
    EXPECT_GT(all[1].x(), none[0].x()) << "the others follow clockwise";
    EXPECT_GT(all[2].y(), none[0].y());
    EXPECT_LT(all[3].x(), none[0].x());
}

TEST(RadarChart, WhatIsBeyondTheScaleEndsAtItsEnds)
{
    const auto all = placesOf({1, 1, 1, 1}), beyond = placesOf({3, 1e9, 1.01, 1});
    for (int i = 0; i < 4; ++i)
        EXPECT_LT(QLineF(all[i], beyond[i]).length(), 0.001);
    EXPECT_LT(QLineF(placesOf({-2, 0, 0, 0})[0], placesOf({0, 0, 0, 0})[0]).length(), 0.001);
}

TEST(RadarChart, TellsTheFigureAndItsShare)
{
    const test::PlainNumbers plain;
    const auto hits = draw(chartOf({0.25, 1, 0, 0.5})).hits;
    ASSERT_EQ(hits.size(), 4);
    EXPECT_EQ(hits[0].text, q("M Q4_K_M\nStreaming speed: 25.0 %"));
    EXPECT_EQ(hits[1].text, q("M Q4_K_M\nTime to first token: 100 %"));
}

TEST(RadarChart, DrawsALineForEachSeriesWithinItsArea)
{
    Chart chart = chartOf({0.9, 0.4, 0.7, 1});
    chart.series << Chart::Series{q("M Q8_0"), chartOf({0.2, 0.8, 0.5, 0.3}).series[0].points};
    const Drawn drawn = draw(chart);
    for (int i = 0; i < 2; ++i)
        EXPECT_GT(test::pixelsOf(drawn.image, kArea, seriesColor(i, false)), 200) << "series " << i;
    EXPECT_EQ(test::inkedOutside(drawn.image, kArea), 0);
    EXPECT_EQ(drawn.hits.size(), 8 + 2) << "points, and entries of the legend";
}
