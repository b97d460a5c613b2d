// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/planechart.h"

#include <QLocale>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sweetspot::ui
{

namespace
{

// Lowest and highest of everything that is drawn in one direction.
template <typename Read>
std::pair<double, double> range(const Chart &chart, Read read)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const Chart::Series &series : chart.series)
        for (const Chart::Point &point : series.points)
            for (const double value : series.hidden ? std::vector<double>() : read(point))
                if (std::isfinite(value))
                    low = std::min(low, value), high = std::max(high, value);
    return {low, high};
}

// Bubbles reach beyond their centre.
void widen(double &low, double &high)
{
    const double room = (high - low) * 0.08;
    high += room;
    low = low >= 0 ? std::max(0.0, low - room) : low - room;
}

} // namespace

void PlaneChart::drawContent()
{
    using Values = std::vector<double>;
    const bool bubbles = m_chart.kind == Chart::Kind::Bubbles;
    const bool bars = m_chart.kind == Chart::Kind::Bars;
    auto [low, high] = range(m_chart, [bubbles, bars](const Chart::Point &p) {
        return bubbles ? Values{p.y}
                       : Values{p.y, p.low.value_or(p.y), p.high.value_or(p.y), bars ? p.from : p.y};
    });
    if (bubbles)
        widen(low, high);
    for (const Chart::Level &level : m_chart.levels)
        low = std::min(low, level.y), high = std::max(high, level.y);
    if (m_chart.atLeast)
        high = std::max(high, *m_chart.atLeast);
    const int steps = std::max(2, int(m_plot.height() / m_metrics.height() / 4));
    m_y = ChartScale::around(low, high, m_chart.fromZero, steps);
    double left = 0;
    for (const double tick : m_y.ticks())
        left = std::max(left, m_metrics.horizontalAdvance(m_y.label(tick)));
    m_painter.setPen(m_style.muted);
    if (!m_chart.yLabel.isEmpty())
        m_painter.drawText(takeTop(m_metrics.height() * 1.4), Qt::AlignLeft | Qt::AlignTop, m_chart.yLabel);
    m_plot.adjust(left + m_space, m_space / 2, -m_space, 0);
    const bool named = hasSlots();
    if (!m_chart.xLabel.isEmpty()) {
        const QRectF row(
            m_plot.left(), m_plot.bottom() - m_metrics.height(), m_plot.width(), m_metrics.height());
        m_painter.drawText(row, Qt::AlignRight | Qt::AlignBottom, m_chart.xLabel);
        m_plot.setBottom(row.top() - m_space / 2);
    }
    if (named) {
        barNames();
    } else {
        auto [first, last] = range(m_chart, [](const Chart::Point &p) { return Values{p.x}; });
        if (bubbles)
            widen(first, last);
        const int across = std::max(2, int(m_plot.width() / m_metrics.averageCharWidth() / 14));
        m_x = ChartScale::around(first, last, first >= 0 && first < last / 2, across);
        // The last tick's words stand half beyond the plot.
        m_plot.setRight(m_plot.right() - m_metrics.horizontalAdvance(m_x.label(m_x.high)) / 2);
        m_plot.setBottom(m_plot.bottom() - m_metrics.height() - m_space / 2);
    }
    grid(!named);
    drawLevels();
    if (m_chart.kind == Chart::Kind::Bars)
        drawBars();
    else if (m_chart.kind == Chart::Kind::Lines)
        drawMarks(), drawLines();
    else
        drawBubbles();
}

// Each category has a place of its own; without them the x axis has numbers.
bool PlaneChart::hasSlots() const
{
    return m_chart.kind == Chart::Kind::Bars
        || (m_chart.kind == Chart::Kind::Lines && !m_chart.categories.isEmpty());
}

QPointF PlaneChart::at(double x, double y) const
{
    const double across = hasSlots() ? (x + 0.5) * slot() : m_x.position(x) * m_plot.width();
    return {m_plot.left() + across, m_plot.bottom() - m_y.position(y) * m_plot.height()};
}

void PlaneChart::grid(bool xTicks)
{
    for (const double tick : m_y.ticks()) {
        const double y = m_plot.bottom() - m_y.position(tick) * m_plot.height();
        m_painter.setPen(QPen(m_style.grid, 1));
        m_painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        m_painter.setPen(m_style.muted);
        const QString text = m_y.label(tick);
        m_painter.drawText(QPointF(m_plot.left() - m_space / 2 - m_metrics.horizontalAdvance(text),
                               y + m_metrics.ascent() / 2 - 1),
            text);
    }
    if (!xTicks)
        return;
    for (const double tick : m_x.ticks()) {
        const double x = m_plot.left() + m_x.position(tick) * m_plot.width();
        m_painter.setPen(QPen(m_style.grid, 1));
        m_painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + m_space / 2));
        m_painter.setPen(m_style.muted);
        const QString text = m_x.label(tick);
        m_painter.drawText(QPointF(x - m_metrics.horizontalAdvance(text) / 2,
                               m_plot.bottom() + m_space / 2 + m_metrics.ascent()),
            text);
    }
}

QString PlaneChart::figureOf(double value) const
{
    return m_chart.counts ? QLocale().toString(value, 'f', 0) : chartFigure(value);
}

double PlaneChart::slot() const
{
    return m_plot.width() / std::max<qsizetype>(1, m_chart.categories.size());
}

// Names below the bars, in as many lines as they need. Where a word is wider than its bar's place they stand in
// two rows by turns, and have twice the width.
void PlaneChart::barNames()
{
    QStringList names = m_chart.categories;
    const auto widest = [&](const QString &name) {
        double width = 0;
        for (const QString &word : name.split(QLatin1Char(' ')))
            width = std::max(width, m_metrics.horizontalAdvance(word));
        return width;
    };
    const bool turns = names.size() > 1 && std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return widest(name) > slot() - 4;
    });
    const double width = (turns ? 2 * slot() : slot()) - 4;
    double row = 0;
    for (QString &name : names) {
        if (widest(name) > width)
            name = m_metrics.elidedText(name, Qt::ElideRight, width);
        const QRectF bounds = m_metrics.boundingRect(QRectF(0, 0, width, m_metrics.height() * 4),
            Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, name);
        row = std::max(row, bounds.height());
    }
    row = std::min(row, m_metrics.height() * 3.2);
    m_plot.setBottom(m_plot.bottom() - (turns ? 2 * row : row) - m_space / 2);
    m_painter.setPen(m_style.text);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const double middle = m_plot.left() + (double(i) + 0.5) * slot();
        const double left = std::max(m_area.left(), std::min(middle - width / 2, m_area.right() - width));
        const double top = m_plot.bottom() + m_space / 2 + (turns && i % 2 == 1 ? row : 0);
        m_painter.drawText(
            QRectF(left, top, width, row), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, names[i]);
    }
}

QString PlaneChart::tip(const Chart::Series &series, const Chart::Point &point) const
{
    QString text = point.label.isEmpty() ? series.name : point.label;
    if (!hasSlots())
        text += QStringLiteral("\n%1: %2").arg(m_chart.xLabel, chartFigure(point.x));
    if (!point.figure.isEmpty())
        return text + QStringLiteral("\n%1").arg(point.figure);
    text += QStringLiteral("\n%1: %2").arg(m_chart.yLabel, figureOf(point.y));
    if (point.low && point.high)
        text += QStringLiteral(" (%1 – %2)").arg(chartFigure(*point.low), chartFigure(*point.high));
    return text;
}

void PlaneChart::whisker(double x, const Chart::Point &point, const QColor &ink)
{
    if (!point.low || !point.high || *point.low == *point.high)
        return;
    const double top = m_plot.bottom() - m_y.position(*point.high) * m_plot.height();
    const double bottom = m_plot.bottom() - m_y.position(*point.low) * m_plot.height();
    m_painter.setPen(QPen(ink, 1.2));
    m_painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    for (const double y : {top, bottom})
        m_painter.drawLine(QPointF(x - kChartDot, y), QPointF(x + kChartDot, y));
}

void PlaneChart::drawBars()
{
    const auto shown = std::count_if(m_chart.series.begin(), m_chart.series.end(),
        [](const Chart::Series &series) { return !series.hidden; });
    const auto groups = double(std::max<qsizetype>(1, shown));
    const double width = std::min(slot() * 0.7, m_metrics.height() * 5 * groups) / groups;
    double place = -1; // among those that are shown
    for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
        if (m_chart.series[i].hidden)
            continue;
        ++place;
        for (const Chart::Point &point : m_chart.series[i].points) {
            const double middle = m_plot.left() + (point.x + 0.5) * slot() + (place - (groups - 1) / 2) * width;
            const double y = m_plot.bottom() - m_y.position(point.y) * m_plot.height();
            const double foot = m_plot.bottom() - m_y.position(point.from) * m_plot.height();
            const QRectF bar
                = QRectF(QPointF(middle - width * 0.46, y), QPointF(middle + width * 0.46, foot)).normalized();
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(color(i));
            m_painter.drawRoundedRect(bar, 2, 2);
            whisker(middle, point, m_style.text);
            // The figure stands on the bar, beside the whisker.
            const QString text
                = point.figure.isEmpty() ? figureOf(point.y) : point.figure.section(QLatin1Char('\n'), 0, 0);
            const bool whiskers = point.low && point.high && *point.low != *point.high;
            const double textWidth = m_metrics.horizontalAdvance(text);
            const double left = whiskers ? middle + kChartDot + 2 : middle - textWidth / 2;
            m_painter.setPen(m_style.text);
            if (left + textWidth < m_plot.left() + (point.x + 1) * slot() + m_space)
                m_painter.drawText(QPointF(left, y - 3), text);
            hit(bar, m_chart.series[i], point);
        }
    }
}

void PlaneChart::drawLines()
{
    for (const bool quiet : {true, false}) // which are behind the others
        for (qsizetype i = 0; i < m_chart.series.size(); ++i)
            if (m_chart.series[i].quiet == quiet && !m_chart.series[i].hidden)
                drawLine(i);
}

void PlaneChart::drawLine(qsizetype i)
{
    const Chart::Series &series = m_chart.series[i];
    QPainterPath path;
    for (const Chart::Point &point : series.points) {
        if (path.elementCount() == 0)
            path.moveTo(at(point.x, point.y));
        else
            path.lineTo(at(point.x, point.y));
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(
        series.quiet ? QPen(m_style.muted, 0.6, series.broken ? Qt::DashLine : Qt::SolidLine) : linePen(i));
    m_painter.drawPath(path);
    constexpr qsizetype kFew = 60; // dots of more points would hide the line
    for (const Chart::Point &point : series.points) {
        const QPointF place = at(point.x, point.y);
        if (series.points.size() <= kFew && !series.quiet) {
            whisker(place.x(), point, color(i));
            m_painter.setPen(QPen(m_style.background, 1));
            m_painter.setBrush(color(i));
            m_painter.drawEllipse(place, kChartDot, kChartDot);
        }
        hit(place, kChartDot * 2, series, point);
    }
}

// A dashed line across, with its words above its right end, or below where it is at the top.
void PlaneChart::drawLevels()
{
    for (const Chart::Level &level : m_chart.levels) {
        const double y = m_plot.bottom() - m_y.position(level.y) * m_plot.height();
        m_painter.setPen(QPen(m_style.muted, 1.5, Qt::DashLine));
        m_painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        const bool above = y - m_metrics.height() > m_plot.top();
        m_painter.drawText(QPointF(m_plot.right() - m_metrics.horizontalAdvance(level.label),
                               above ? y - 4 : y + m_metrics.ascent() + 2),
            level.label);
    }
}

// A dashed line with its words at its foot, on the side where there is room.
void PlaneChart::drawMarks()
{
    for (const Chart::Mark &mark : m_chart.marks) {
        const double x = m_plot.left() + m_x.position(mark.x) * m_plot.width();
        if (x < m_plot.left() || x > m_plot.right() + 1)
            continue;
        m_painter.setPen(QPen(m_style.muted, 1.5, Qt::DashLine));
        m_painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        const double width = m_metrics.horizontalAdvance(mark.label), gap = m_space / 2;
        const double left = x - gap - width >= m_plot.left() ? x - gap - width : x + gap;
        m_painter.setPen(m_style.muted);
        m_painter.drawText(QPointF(left, m_plot.bottom() - gap), mark.label);
    }
}

void PlaneChart::drawBubbles()
{
    double largest = 0;
    for (const Chart::Series &series : m_chart.series)
        for (const Chart::Point &point : series.points)
            largest = std::max(largest, point.size);
    const bool all = std::none_of(m_chart.series.begin(), m_chart.series.end(),
        [](const Chart::Series &series) { return series.hidden; });
    if (all && m_chart.front.size() > 1) { // of some of them the front would be another
        QPainterPath path;
        path.moveTo(at(m_chart.front.first().x, m_chart.front.first().y));
        for (const Chart::Point &point : m_chart.front)
            path.lineTo(at(point.x, point.y));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_style.muted, 1.5, Qt::DashLine));
        m_painter.drawPath(path);
    }
    struct Bubble {
        QPointF place;
        double radius;
        QString name;
    };
    QVector<Bubble> bubbles;
    QVector<QRectF> taken; // names keep clear of every bubble
    for (qsizetype i = 0; i < m_chart.series.size(); ++i)
        for (const Chart::Point &point : m_chart.series[i].points) {
            if (m_chart.series[i].hidden)
                continue;
            const QPointF place = at(point.x, point.y);
            const double most = m_metrics.height() * 1.3;
            const double radius = largest > 0 && point.size > 0
                ? std::max(kChartDot, most * std::sqrt(point.size / largest))
                : kChartDot;
            QColor fill = color(i);
            fill.setAlphaF(0.55F);
            m_painter.setPen(QPen(color(i), 1.5));
            m_painter.setBrush(fill);
            m_painter.drawEllipse(place, radius, radius);
            hit(place, std::max(radius, kChartDot * 2), m_chart.series[i], point);
            bubbles << Bubble{place, radius, point.label};
            taken << QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius);
        }
    for (const Bubble &bubble : bubbles)
        nameBubble(bubble.place, bubble.radius, bubble.name, taken);
}

// Beside the bubble where there is room and no other name; left out otherwise (the tooltip has it).
void PlaneChart::nameBubble(const QPointF &place, double radius, const QString &name, QVector<QRectF> &taken)
{
    const double width = m_metrics.horizontalAdvance(name), height = m_metrics.height();
    const QPointF corners[] = {{place.x() + radius + 3, place.y() - height / 2},
        {place.x() - radius - 3 - width, place.y() - height / 2},
        {place.x() - width / 2, place.y() - radius - height}, {place.x() - width / 2, place.y() + radius}};
    for (const QPointF &corner : corners) {
        const QRectF box(corner, QSizeF(width, height));
        if (!m_plot.adjusted(-m_space, -m_space, m_space, m_space).contains(box)
            || std::any_of(taken.begin(), taken.end(), [&](const QRectF &r) { return r.intersects(box); }))
            continue;
        m_painter.setPen(m_style.text);
        m_painter.drawText(QPointF(box.left(), box.top() + m_metrics.ascent()), name);
        taken << box;
        return;
    }
}

} // namespace sweetspot::ui
