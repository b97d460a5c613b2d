// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/drawing.h"
#include "tests/ui/plainnumbers.h"
#include "ui/base/colors.h"
#include "ui/charts/chartpainter.h"

#include <QPainter>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

Chart halves(Chart::Kind kind)
{
    Chart chart;
    chart.kind = kind;
    chart.yLabel = q("y");
    chart.categories = {q("one"), q("two"), q("three")};
    chart.series = {{q("s"), {{0, 0.5, {}, {}, 1, {}}, {1, 0.5, {}, {}, 1, {}}, {2, 0.5, {}, {}, 1, {}}}}};
    return chart;
}

QVector<ChartHit> paint(const Chart &chart, const ChartStyle &style, QImage &image)
{
    QPainter painter(&image);
    return paintChart(painter, image.rect(), chart, style);
}

} // namespace

TEST(ChartPainter, EveryKindTellsItsFiguresInItsOwnWay)
{
    const test::PlainNumbers plain;
    for (const auto kind : {Chart::Kind::Bars, Chart::Kind::Lines, Chart::Kind::Bubbles, Chart::Kind::Radar}) {
        QImage image = test::sheet({500, 400});
        const auto hits = paint(halves(kind), ChartStyle::paper(QFont()), image);
        ASSERT_EQ(hits.size(), 3);
        EXPECT_TRUE(hits[0].text.contains(kind == Chart::Kind::Radar ? q("50.0 %") : q("0.500")))
            << hits[0].text;
    }
}

TEST(ChartPainter, FollowsTheAppearanceOfTheWindow)
{
    const QPalette light(QColor(240, 240, 240), QColor(250, 250, 250)),
        dark(QColor(50, 50, 50), QColor(30, 30, 30));
    const ChartStyle day = ChartStyle::of(light, QFont()), night = ChartStyle::of(dark, QFont());
    EXPECT_FALSE(day.dark);
    EXPECT_TRUE(night.dark);
    EXPECT_EQ(night.background, dark.color(QPalette::Base));
    for (const ChartStyle &style : {day, night, ChartStyle::paper(QFont())}) {
        EXPECT_GE(contrast(style.text, style.background), 4.5);
        EXPECT_GE(contrast(style.muted, style.background), 4.5);
    }
    QImage image = test::sheet({300, 200});
    paint(halves(Chart::Kind::Bars), night, image);
    EXPECT_EQ(image.pixelColor(0, 0), night.background);
    EXPECT_GT(test::pixelsOf(image, image.rect(), seriesColor(0, true)), 100);
    EXPECT_EQ(test::pixelsOf(image, image.rect(), seriesColor(0, false)), 0);
}

TEST(ChartPainter, PaperIsLightWhateverTheWindowIs)
{
    const ChartStyle paper = ChartStyle::paper(QFont());
    EXPECT_FALSE(paper.dark);
    EXPECT_EQ(paper.background, QColor(Qt::white));
}
