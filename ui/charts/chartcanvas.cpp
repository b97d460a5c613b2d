// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcanvas.h"

#include "ui/base/colors.h"

#include <QLocale>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

QString chartFigure(double value)
{
    const int decimals = std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : std::abs(value) >= 1 ? 2 : 3;
    return QLocale().toString(value, 'f', decimals);
}

void drawInTheMiddle(QPainter &painter, const QRectF &area, const QString &text)
{
    QTextOption option(Qt::AlignHCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const double height = painter.boundingRect(area, text, option).height();
    painter.drawText(area.adjusted(0, std::max(0.0, (area.height() - height) / 2), 0, 0), text, option);
}

ChartCanvas::ChartCanvas(QPainter &painter, const QRectF &area, const Chart &chart, const ChartStyle &style)
    : m_painter(painter)
    , m_area(area)
    , m_chart(chart)
    , m_style(style)
    , m_font(style.font)
    , m_bold(style.font)
    , m_metrics(m_font)
    , m_space(m_metrics.height() / 2)
{
    m_bold.setBold(true);
}

QVector<ChartHit> ChartCanvas::draw()
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillRect(m_area, m_style.background);
    m_plot = m_area.adjusted(m_space, m_space, -m_space, -m_space);
    m_painter.setPen(m_style.text);
    m_painter.setFont(m_bold);
    m_painter.drawText(takeTop(m_metrics.height() * 1.3), Qt::AlignLeft | Qt::AlignTop, m_chart.title);
    m_painter.setFont(m_font);
    if (m_chart.isEmpty()) {
        m_painter.setPen(m_style.muted);
        drawInTheMiddle(m_painter, m_plot, m_chart.emptyText);
    } else {
        if (!m_chart.sizeLabel.isEmpty())
            note(m_chart.sizeLabel);
        for (const QString &sentence : m_chart.note.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            note(sentence);
        if (m_chart.series.size() > 1)
            legend();
        drawContent();
    }
    m_painter.restore();
    return m_hits + m_legendHits;
}

QRectF ChartCanvas::takeTop(double height)
{
    const QRectF taken(m_plot.left(), m_plot.top(), m_plot.width(), height);
    m_plot.setTop(m_plot.top() + height);
    return taken;
}

QColor ChartCanvas::color(qsizetype series) const
{
    return seriesColor(int(series), m_style.dark);
}

// More lines than colours: those that come again are dashed.
QPen ChartCanvas::linePen(qsizetype series) const
{
    constexpr qsizetype kColors = 5;
    static const Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return QPen(color(series), kChartLine, styles[(series / kColors) % 4], Qt::RoundCap, Qt::RoundJoin);
}

void ChartCanvas::note(const QString &text)
{
    m_painter.setPen(m_style.muted);
    QRectF bounds;
    m_painter.drawText(m_plot, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &bounds);
    takeTop(bounds.height() + m_space / 2);
}

void ChartCanvas::legend()
{
    double x = m_plot.left(), y = m_plot.top();
    const double row = m_metrics.height() * 1.25, swatch = m_metrics.height();
    for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
        if (m_chart.series[i].quiet)
            continue;
        const QString name = m_metrics.elidedText(m_chart.series[i].name, Qt::ElideMiddle, m_plot.width() / 2);
        const double width = swatch * 1.4 + m_metrics.horizontalAdvance(name) + m_space * 2;
        if (x + width > m_plot.right() && x > m_plot.left()) {
            x = m_plot.left();
            y += row;
        }
        legendEntry(i, name, QRectF(x, y, width - m_space * 2, m_metrics.height()));
        x += width;
    }
    takeTop(y + row - m_plot.top());
}

// What is hidden keeps its entry, so that it can be shown again: muted, struck out and without its colour.
void ChartCanvas::legendEntry(qsizetype i, const QString &name, const QRectF &box)
{
    const Chart::Series &series = m_chart.series[i];
    const double swatch = m_metrics.height(), middle = box.center().y();
    const QColor ink = series.hidden ? m_style.muted : color(i);
    if (m_chart.kind == Chart::Kind::Bars || m_chart.kind == Chart::Kind::Bubbles) {
        m_painter.setPen(QPen(ink, 1));
        m_painter.setBrush(series.hidden ? QBrush(Qt::NoBrush) : QBrush(ink));
        m_painter.drawEllipse(QPointF(box.left() + swatch / 2, middle), kChartDot, kChartDot);
    } else if (!series.hidden) {
        m_painter.setPen(linePen(i));
        m_painter.drawLine(QPointF(box.left(), middle), QPointF(box.left() + swatch, middle));
    }
    QFont font = m_font;
    font.setStrikeOut(series.hidden);
    m_painter.setFont(font);
    m_painter.setPen(series.hidden ? m_style.muted : m_style.text);
    m_painter.drawText(QPointF(box.left() + swatch * 1.4, box.top() + m_metrics.ascent()), name);
    m_painter.setFont(m_font);
    m_legendHits << ChartHit{box, series.name, int(i), true};
}

void ChartCanvas::hit(
    const QPointF &place, double radius, const Chart::Series &series, const Chart::Point &point)
{
    hit(QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius), series, point);
}

void ChartCanvas::hit(const QRectF &area, const Chart::Series &series, const Chart::Point &point)
{
    QString text = tip(series, point);
    if (point.n > 0)
        text += QStringLiteral("\nn = %1").arg(point.n);
    m_hits << ChartHit{area, text, int(&series - m_chart.series.constData())};
}

} // namespace sweetspot::ui
