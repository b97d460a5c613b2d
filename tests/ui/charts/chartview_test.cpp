// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/charts/chartview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::readFile;

namespace
{

Chart some(Chart::Kind kind)
{
    Chart chart;
    chart.kind = kind;
    chart.title = q("Title & <markup>");
    chart.xLabel = q("x [s]");
    chart.yLabel = q("y [tokens/s]");
    if (kind != Chart::Kind::Lines)
        chart.categories = {q("one"), q("two"), q("a third with a long name that has to wrap")};
    chart.series
        = {{q("first"), {{0, 1, 0.5, 1.5, 1, q("A")}, {1, 0.5, {}, {}, 2, q("B")}, {2, 0.8, {}, {}, 3, {}}}},
            {q("<b>second</b>"), {{0, 0.2, {}, {}, 1, {}}, {1, 0.9, {}, {}, 0, {}}, {2, 0.1, {}, {}, 0, {}}}}};
    if (kind == Chart::Kind::Bubbles)
        chart.front = {chart.series[0].points[0], chart.series[0].points[2]};
    return chart;
}

// Pixels that are neither background nor what an empty chart draws.
int inked(const QImage &image)
{
    int n = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            n += image.pixel(x, y) != 0xffffffff;
    return n;
}

} // namespace

TEST(ChartView, DrawsEveryKindAndTellsWhatIsUnderTheMouse)
{
    for (const auto kind : {Chart::Kind::Bars, Chart::Kind::Lines, Chart::Kind::Radar, Chart::Kind::Bubbles}) {
        const Chart chart = some(kind);
        QImage image(600, 400, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const auto hits = paintChart(painter, image.rect(), chart, ChartStyle::paper(QFont()));
        painter.end();
        EXPECT_GT(inked(image), 1000);
        EXPECT_EQ(hits.size(), 8) << "six values and the two names of the legend";
        EXPECT_TRUE(hits.last().legend);
        for (const ChartHit &hit : hits) {
            EXPECT_TRUE(QRectF(image.rect()).intersects(hit.area));
            EXPECT_FALSE(hit.text.isEmpty());
        }
    }
}

TEST(ChartView, AnEmptyChartSaysWhyInAnySize)
{
    Chart chart;
    chart.emptyText = q("Nothing was measured.");
    for (const QSizeF size : {QSizeF(1, 1), QSizeF(30, 20), QSizeF(800, 500)}) {
        const QImage image = chartImage(chart, size, 1, ChartStyle::paper(QFont()));
        EXPECT_EQ(image.size(), size.toSize());
        chartImage(some(Chart::Kind::Radar), size, 1, ChartStyle::paper(QFont()));
        chartImage(some(Chart::Kind::Bars), size, 1, ChartStyle::paper(QFont()));
    }
    EXPECT_GT(inked(chartImage(chart, {800, 500}, 1, ChartStyle::paper(QFont()))), 100);
}

TEST(ChartView, SavesAndCopies)
{
    QTemporaryDir dir;
    ChartView view;
    view.resize(500, 300);
    view.setChart(some(Chart::Kind::Lines));
    const QString svg = dir.filePath(q("c.svg")), png = dir.filePath(q("c.png"));
    ASSERT_TRUE(view.save(svg).ok());
    ASSERT_TRUE(view.save(png).ok());
    EXPECT_EQ(QImage(png).size(), QSize(1000, 600)) << "twice the pixels of the screen";
    QXmlStreamReader reader(readFile(svg));
    while (!reader.atEnd())
        reader.readNext();
    EXPECT_FALSE(reader.hasError()) << reader.errorString();
    EXPECT_TRUE(readFile(svg).contains("<svg"));
    view.copy();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->hasImage());
    EXPECT_TRUE(data->hasFormat(q("image/svg+xml")));
    EXPECT_EQ(view.save(q("/nowhere/at/all.svg")).ok(), false);
}

namespace
{

QVector<ChartHit> hitsOf(const ChartView &view)
{
    QImage image(view.size(), QImage::Format_ARGB32);
    QPainter painter(&image);
    return paintChart(painter, view.rect(), view.chart(), ChartStyle::of(view.palette(), view.font()));
}

void press(ChartView &view, const QPointF &place)
{
    QMouseEvent event(QEvent::MouseButtonPress, place, view.mapToGlobal(place), Qt::LeftButton, Qt::LeftButton,
        Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &event);
}

void press(ChartView &view, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &event);
}

} // namespace

TEST(ChartView, AnEntryOfTheLegendHidesItsSeriesAndShowsItAgain)
{
    for (const auto kind : {Chart::Kind::Bars, Chart::Kind::Lines, Chart::Kind::Radar, Chart::Kind::Bubbles}) {
        ChartView view;
        view.resize(600, 400);
        view.setChart(some(kind));
        view.grab();
        press(view, hitsOf(view).last().area.center());
        EXPECT_TRUE(view.chart().series[1].hidden);
        EXPECT_EQ(hitsOf(view).size(), 5) << "three values and both names";
        view.setChart(some(kind));
        EXPECT_TRUE(view.chart().series[1].hidden) << "of the next chart too";
        view.grab();
        press(view, hitsOf(view).last().area.center());
        EXPECT_FALSE(view.chart().series[1].hidden);
    }
}

TEST(ChartView, KeysGoThroughValuesAndLegend)
{
    ChartView view;
    view.resize(600, 400);
    view.setChart(some(Chart::Kind::Lines));
    view.grab();
    press(view, Qt::Key_Right);
    EXPECT_TRUE(view.accessibleDescription().contains(q("y [tokens/s]: 1.00"))) << view.accessibleDescription();
    press(view, Qt::Key_Right);
    EXPECT_TRUE(view.accessibleDescription().contains(q("0.500"))) << view.accessibleDescription();
    press(view, Qt::Key_Down);
    EXPECT_TRUE(view.accessibleDescription().startsWith(q("first"))) << view.accessibleDescription();
    press(view, Qt::Key_Down);
    press(view, Qt::Key_Space);
    EXPECT_TRUE(view.chart().series[1].hidden);
    press(view, Qt::Key_Space);
    EXPECT_FALSE(view.chart().series[1].hidden);
}

TEST(ChartView, AChartOfOneSeriesHidesNothing)
{
    ChartView view;
    Chart chart = some(Chart::Kind::Bars);
    view.setChart(chart);
    view.toggle(q("first"));
    EXPECT_TRUE(view.chart().series[0].hidden);
    chart.series.removeLast();
    view.setChart(chart);
    EXPECT_FALSE(view.chart().series[0].hidden) << "there is no legend to show it again";
}

TEST(ChartView, CopiesWhatItShows)
{
    ChartView view;
    view.setChart(some(Chart::Kind::Bars));
    view.copyData();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(q("first\tA\tone\t1\t0.5\t1.5")))
        << QGuiApplication::clipboard()->text();
    view.copyMarkdown();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(q("| --- |")));
}
