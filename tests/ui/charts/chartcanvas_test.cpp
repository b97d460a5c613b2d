// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/drawing.h"
#include "tests/ui/plainnumbers.h"
#include "ui/base/colors.h"
#include "ui/charts/chartcanvas.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

/// Draws nothing of its own and remembers the room it was given.
class BareCanvas : public ChartCanvas
{
public:
    using ChartCanvas::ChartCanvas;

    QRectF room; ///< null: there was nothing to draw
    QVector<QPen> pens;

protected:
    void drawContent() override
    {
        room = m_plot;
        for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
            pens << linePen(i);
            hit(m_plot.center(), 5, m_chart.series[i], m_chart.series[i].points.value(0));
        }
    }
    QString tip(const Chart::Series &series, const Chart::Point &) const override { return series.name; }
};

Chart chartOf(int series)
{
    Chart chart;
    chart.title = q("Title");
    for (int i = 0; i < series; ++i)
        chart.series << Chart::Series{q("series %1").arg(i), {{0, 1, {}, {}, 0, {}}}};
    return chart;
}

struct Drawn {
    QImage image;
    QRectF room;
    QVector<QPen> pens;
    QVector<ChartHit> hits;
};

constexpr QRect kArea(40, 30, 400, 300); // of a sheet that is larger on every side

Drawn draw(const Chart &chart)
{
    Drawn drawn{test::sheet({480, 360}), {}, {}, {}};
    QPainter painter(&drawn.image);
    const ChartStyle style = ChartStyle::paper(QFont());
    BareCanvas canvas(painter, kArea, chart, style);
    drawn.hits = canvas.draw();
    drawn.room = canvas.room;
    drawn.pens = canvas.pens;
    return drawn;
}

} // namespace

TEST(ChartCanvas, FiguresHaveAboutThreeDigits)
{
    const test::PlainNumbers plain;
    EXPECT_EQ(chartFigure(1234.4), q("1234"));
    EXPECT_EQ(chartFigure(123.4), q("123"));
    EXPECT_EQ(chartFigure(12.34), q("12.3"));
    EXPECT_EQ(chartFigure(1.234), q("1.23"));
    EXPECT_EQ(chartFigure(0.1234), q("0.123"));
    EXPECT_EQ(chartFigure(-12.34), q("-12.3"));
    EXPECT_EQ(chartFigure(0), q("0.000"));
}

TEST(ChartCanvas, TitleNoteAndLegendTakeTheirRoomFromThePlot)
{
    const QRectF one = draw(chartOf(1)).room;
    EXPECT_TRUE(QRectF(kArea).contains(one));
    EXPECT_GT(one.top(), kArea.top() + QFontMetrics(QFont()).height()) << "the title stands above";
    Chart noted = chartOf(1);
    noted.sizeLabel = q("The area tells the memory.");
    const QRectF note = draw(noted).room;
    EXPECT_GT(note.top(), one.top());
    const QRectF two = draw(chartOf(2)).room, many = draw(chartOf(20)).room;
    EXPECT_GT(two.top(), one.top()) << "several series have a legend";
    EXPECT_GT(many.top(), two.top()) << "which takes as many rows as it needs";
    for (const QRectF &room : {note, two, many}) {
        EXPECT_EQ(room.bottom(), one.bottom());
        EXPECT_EQ(room.width(), one.width());
    }
}

TEST(ChartCanvas, AnEmptyChartShowsItsWordsAndNoContent)
{
    Chart chart = chartOf(3);
    for (Chart::Series &series : chart.series)
        series.points.clear();
    const Drawn silent = draw(chart);
    EXPECT_TRUE(silent.room.isNull());
    EXPECT_TRUE(silent.hits.isEmpty());
    chart.emptyText = q("Nothing has been measured yet.");
    const Drawn telling = draw(chart);
    EXPECT_GT(test::inked(telling.image, kArea), test::inked(silent.image, kArea));
}

TEST(ChartCanvas, SeriesBeyondTheColoursAreDashed)
{
    const QVector<QPen> pens = draw(chartOf(20)).pens;
    ASSERT_EQ(pens.size(), 20);
    EXPECT_EQ(pens[0].style(), Qt::SolidLine);
    for (int a = 0; a < pens.size(); ++a)
        for (int b = 0; b < a; ++b)
            EXPECT_FALSE(pens[a].color() == pens[b].color() && pens[a].style() == pens[b].style())
                << a << " looks like " << b;
}

TEST(ChartCanvas, StaysWithinItsAreaHoweverLongTheWordsAre)
{
    Chart chart = chartOf(8);
    const QString word = q("a-name-that-goes-on-and-on-");
    chart.title = word.repeated(20);
    chart.sizeLabel = q("The area of a bubble tells the memory. ").repeated(8);
    for (Chart::Series &series : chart.series)
        series.name = word.repeated(12);
    const Drawn drawn = draw(chart);
    EXPECT_GT(test::inked(drawn.image, kArea), 1000);
    EXPECT_EQ(test::inkedOutside(drawn.image, kArea), 0);
}

TEST(ChartCanvas, LeavesThePainterAsItWas)
{
    QImage image = test::sheet({200, 200});
    QPainter painter(&image);
    painter.setPen(QPen(Qt::red, 7));
    painter.setBrush(Qt::green);
    const ChartStyle style = ChartStyle::paper(QFont());
    const Chart chart = chartOf(2);
    BareCanvas(painter, image.rect(), chart, style).draw();
    EXPECT_EQ(painter.pen(), QPen(Qt::red, 7));
    EXPECT_EQ(painter.brush(), QBrush(Qt::green));
    EXPECT_FALSE(painter.testRenderHint(QPainter::Antialiasing));
}
