// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chartpainter.h"

#include "ui/chartscale.h"
#include "ui/colors.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace sweetspot::ui
{

namespace
{

constexpr double kLine = 2; // pixels
constexpr double kDot = 4;

QString figure(double value)
{
    const int decimals = std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : std::abs(value) >= 1 ? 2 : 3;
    return QLocale().toString(value, 'f', decimals);
}

/// One drawing of one chart.
class Drawing
{
public:
    Drawing(QPainter &painter, const QRectF &area, const Chart &chart, const ChartStyle &style)
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

    QVector<ChartHit> draw()
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
            m_painter.drawText(m_plot, Qt::AlignCenter | Qt::TextWordWrap, m_chart.emptyText);
        } else {
            if (!m_chart.sizeLabel.isEmpty())
                note(m_chart.sizeLabel);
            if (m_chart.series.size() > 1)
                legend();
            if (m_chart.kind == Chart::Kind::Radar)
                radar();
            else
                plane();
        }
        m_painter.restore();
        return m_hits;
    }

private:
    QRectF takeTop(double height)
    {
        const QRectF taken(m_plot.left(), m_plot.top(), m_plot.width(), height);
        m_plot.setTop(m_plot.top() + height);
        return taken;
    }

    QColor color(qsizetype series) const { return seriesColor(int(series), m_style.dark); }

    // More lines than colours: those that come again are dashed.
    QPen linePen(qsizetype series) const
    {
        constexpr qsizetype kColors = 5;
        static const Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
        return QPen(color(series), kLine, styles[(series / kColors) % 4], Qt::RoundCap, Qt::RoundJoin);
    }

    void note(const QString &text)
    {
        m_painter.setPen(m_style.muted);
        QRectF bounds;
        m_painter.drawText(m_plot, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &bounds);
        takeTop(bounds.height() + m_space / 2);
    }

    void legend()
    {
        double x = m_plot.left(), y = m_plot.top();
        const double row = m_metrics.height() * 1.25, swatch = m_metrics.height();
        for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
            const QString name
                = m_metrics.elidedText(m_chart.series[i].name, Qt::ElideMiddle, m_plot.width() / 2);
            const double width = swatch * 1.4 + m_metrics.horizontalAdvance(name) + m_space * 2;
            if (x + width > m_plot.right() && x > m_plot.left()) {
                x = m_plot.left();
                y += row;
            }
            const double middle = y + m_metrics.height() / 2;
            if (m_chart.kind == Chart::Kind::Bars || m_chart.kind == Chart::Kind::Bubbles) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(color(i));
                m_painter.drawEllipse(QPointF(x + swatch / 2, middle), kDot, kDot);
            } else {
                m_painter.setPen(linePen(i));
                m_painter.drawLine(QPointF(x, middle), QPointF(x + swatch, middle));
            }
            m_painter.setPen(m_style.text);
            m_painter.drawText(QPointF(x + swatch * 1.4, y + m_metrics.ascent()), name);
            x += width;
        }
        takeTop(y + row - m_plot.top());
    }

    // Lowest and highest of everything that is drawn in one direction.
    template <typename Read>
    std::pair<double, double> range(Read read) const
    {
        double low = std::numeric_limits<double>::infinity(), high = -low;
        for (const Chart::Series &series : m_chart.series)
            for (const Chart::Point &point : series.points)
                for (const double value : read(point))
                    if (std::isfinite(value))
                        low = std::min(low, value), high = std::max(high, value);
        return {low, high};
    }

    // Bubbles reach beyond their centre.
    static void widen(double &low, double &high)
    {
        const double room = (high - low) * 0.08;
        high += room;
        low = low >= 0 ? std::max(0.0, low - room) : low - room;
    }

    void plane()
    {
        using Values = std::vector<double>;
        const bool bubbles = m_chart.kind == Chart::Kind::Bubbles;
        auto [low, high] = range([bubbles](const Chart::Point &p) {
            return bubbles ? Values{p.y} : Values{p.y, p.low.value_or(p.y), p.high.value_or(p.y)};
        });
        if (bubbles)
            widen(low, high);
        const int steps = std::max(2, int(m_plot.height() / m_metrics.height() / 4));
        m_y = ChartScale::around(low, high, m_chart.fromZero, steps);
        double left = 0;
        for (const double tick : m_y.ticks())
            left = std::max(left, m_metrics.horizontalAdvance(m_y.label(tick)));
        m_painter.setPen(m_style.muted);
        if (!m_chart.yLabel.isEmpty())
            m_painter.drawText(takeTop(m_metrics.height() * 1.4), Qt::AlignLeft | Qt::AlignTop, m_chart.yLabel);
        m_plot.adjust(left + m_space, m_space / 2, -m_space, 0);
        const bool bars = m_chart.kind == Chart::Kind::Bars;
        if (!m_chart.xLabel.isEmpty()) {
            const QRectF row(
                m_plot.left(), m_plot.bottom() - m_metrics.height(), m_plot.width(), m_metrics.height());
            m_painter.drawText(row, Qt::AlignRight | Qt::AlignBottom, m_chart.xLabel);
            m_plot.setBottom(row.top() - m_space / 2);
        }
        if (bars) {
            barNames();
        } else {
            auto [first, last] = range([](const Chart::Point &p) { return Values{p.x}; });
            if (bubbles)
                widen(first, last);
            const int across = std::max(2, int(m_plot.width() / m_metrics.averageCharWidth() / 14));
            m_x = ChartScale::around(first, last, first >= 0 && first < last / 2, across);
            // The last tick's words stand half beyond the plot.
            m_plot.setRight(m_plot.right() - m_metrics.horizontalAdvance(m_x.label(m_x.high)) / 2);
            m_plot.setBottom(m_plot.bottom() - m_metrics.height() - m_space / 2);
        }
        grid(!bars);
        if (bars)
            drawBars();
        else if (m_chart.kind == Chart::Kind::Lines)
            drawLines();
        else
            drawBubbles();
    }

    QPointF at(double x, double y) const
    {
        return {m_plot.left() + m_x.position(x) * m_plot.width(),
            m_plot.bottom() - m_y.position(y) * m_plot.height()};
    }

    void grid(bool xTicks)
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

    double slot() const { return m_plot.width() / std::max<qsizetype>(1, m_chart.categories.size()); }

    // Names below the bars, in as many lines as they need.
    void barNames()
    {
        double height = 0;
        const auto boundsOf = [&](const QString &name) {
            return m_metrics.boundingRect(QRectF(0, 0, slot() - 4, m_metrics.height() * 4),
                Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, name);
        };
        for (const QString &name : m_chart.categories)
            height = std::max(height, boundsOf(name).height());
        height = std::min(height, m_metrics.height() * 3.2);
        m_plot.setBottom(m_plot.bottom() - height - m_space / 2);
        m_painter.setPen(m_style.text);
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i)
            m_painter.drawText(QRectF(m_plot.left() + double(i) * slot() + 2, m_plot.bottom() + m_space / 2,
                                   slot() - 4, height),
                Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_chart.categories[i]);
    }

    QString tip(const Chart::Series &series, const Chart::Point &point) const
    {
        QString text = point.label.isEmpty() ? series.name : point.label;
        if (m_chart.kind == Chart::Kind::Radar)
            return QStringLiteral("%1\n%2: %3 %")
                .arg(text, m_chart.categories.value(qsizetype(point.x)), figure(point.y * 100));
        if (m_chart.kind != Chart::Kind::Bars)
            text += QStringLiteral("\n%1: %2").arg(m_chart.xLabel, figure(point.x));
        text += QStringLiteral("\n%1: %2").arg(m_chart.yLabel, figure(point.y));
        if (point.low && point.high)
            text += QStringLiteral(" (%1 – %2)").arg(figure(*point.low), figure(*point.high));
        return text;
    }

    void hit(const QPointF &place, double radius, const Chart::Series &series, const Chart::Point &point)
    {
        m_hits << ChartHit{
            QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius), tip(series, point)};
    }

    void whisker(double x, const Chart::Point &point, const QColor &ink)
    {
        if (!point.low || !point.high || *point.low == *point.high)
            return;
        const double top = m_plot.bottom() - m_y.position(*point.high) * m_plot.height();
        const double bottom = m_plot.bottom() - m_y.position(*point.low) * m_plot.height();
        m_painter.setPen(QPen(ink, 1.2));
        m_painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        for (const double y : {top, bottom})
            m_painter.drawLine(QPointF(x - kDot, y), QPointF(x + kDot, y));
    }

    void drawBars()
    {
        const double zero = m_plot.bottom() - m_y.position(0) * m_plot.height();
        const auto groups = double(std::max<qsizetype>(1, m_chart.series.size()));
        const double width = std::min(slot() * 0.7, m_metrics.height() * 5 * groups) / groups;
        for (qsizetype i = 0; i < m_chart.series.size(); ++i)
            for (const Chart::Point &point : m_chart.series[i].points) {
                const double middle
                    = m_plot.left() + (point.x + 0.5) * slot() + (double(i) - (groups - 1) / 2) * width;
                const double y = m_plot.bottom() - m_y.position(point.y) * m_plot.height();
                const QRectF bar
                    = QRectF(QPointF(middle - width * 0.46, y), QPointF(middle + width * 0.46, zero))
                          .normalized();
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(color(i));
                m_painter.drawRoundedRect(bar, 2, 2);
                whisker(middle, point, m_style.text);
                // The figure stands on the bar, beside the whisker.
                const QString text = figure(point.y);
                const bool whiskers = point.low && point.high && *point.low != *point.high;
                const double textWidth = m_metrics.horizontalAdvance(text);
                const double left = whiskers ? middle + kDot + 2 : middle - textWidth / 2;
                m_painter.setPen(m_style.text);
                if (left + textWidth < m_plot.left() + (point.x + 1) * slot() + m_space)
                    m_painter.drawText(QPointF(left, y - 3), text);
                m_hits << ChartHit{bar, tip(m_chart.series[i], point)};
            }
    }

    void drawLines()
    {
        for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
            const Chart::Series &series = m_chart.series[i];
            QPainterPath path;
            for (const Chart::Point &point : series.points) {
                if (path.elementCount() == 0)
                    path.moveTo(at(point.x, point.y));
                else
                    path.lineTo(at(point.x, point.y));
            }
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(linePen(i));
            m_painter.drawPath(path);
            constexpr qsizetype kFew = 60; // dots of more points would hide the line
            for (const Chart::Point &point : series.points) {
                const QPointF place = at(point.x, point.y);
                if (series.points.size() <= kFew) {
                    whisker(place.x(), point, color(i));
                    m_painter.setPen(QPen(m_style.background, 1));
                    m_painter.setBrush(color(i));
                    m_painter.drawEllipse(place, kDot, kDot);
                }
                hit(place, kDot * 2, series, point);
            }
        }
    }

    void drawBubbles()
    {
        double largest = 0;
        for (const Chart::Series &series : m_chart.series)
            for (const Chart::Point &point : series.points)
                largest = std::max(largest, point.size);
        if (m_chart.front.size() > 1) {
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
                const QPointF place = at(point.x, point.y);
                const double most = m_metrics.height() * 1.3;
                const double radius = largest > 0 && point.size > 0
                    ? std::max(kDot, most * std::sqrt(point.size / largest))
                    : kDot;
                QColor fill = color(i);
                fill.setAlphaF(0.55F);
                m_painter.setPen(QPen(color(i), 1.5));
                m_painter.setBrush(fill);
                m_painter.drawEllipse(place, radius, radius);
                hit(place, std::max(radius, kDot * 2), m_chart.series[i], point);
                bubbles << Bubble{place, radius, point.label};
                taken << QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius);
            }
        for (const Bubble &bubble : bubbles)
            nameBubble(bubble.place, bubble.radius, bubble.name, taken);
    }

    // Beside the bubble where there is room and no other name; left out otherwise (the tooltip has it).
    void nameBubble(const QPointF &place, double radius, const QString &name, QVector<QRectF> &taken)
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

    QPointF spoke(const QPointF &middle, double radius, double index) const
    {
        const double angle = 2 * std::numbers::pi * index / double(m_chart.categories.size());
        return {middle.x() + radius * std::sin(angle), middle.y() - radius * std::cos(angle)};
    }

    void radar()
    {
        const double names = m_metrics.height() * 2.6;
        const QPointF middle = m_plot.center();
        const double radius = std::max(10.0,
            std::min(m_plot.height() / 2 - names, m_plot.width() / 2 - m_metrics.averageCharWidth() * 16));
        const auto spokes = m_chart.categories.size();
        for (const double ring : {0.25, 0.5, 0.75, 1.0}) {
            QPolygonF web;
            for (qsizetype i = 0; i < spokes; ++i)
                web << spoke(middle, radius * ring, double(i));
            m_painter.setPen(QPen(m_style.grid, 1));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPolygon(web);
        }
        for (qsizetype i = 0; i < spokes; ++i) {
            m_painter.setPen(QPen(m_style.grid, 1));
            m_painter.drawLine(middle, spoke(middle, radius, double(i)));
            const QPointF end = spoke(middle, radius + m_space, double(i));
            const double side = end.x() - middle.x();
            QRectF box(0, 0, m_metrics.averageCharWidth() * 18, names);
            const int align = std::abs(side) < 2 ? Qt::AlignHCenter : side > 0 ? Qt::AlignLeft : Qt::AlignRight;
            box.moveCenter(end);
            if (align == Qt::AlignLeft)
                box.moveLeft(end.x());
            else if (align == Qt::AlignRight)
                box.moveRight(end.x());
            else if (end.y() < middle.y())
                box.moveBottom(end.y());
            else
                box.moveTop(end.y());
            const int vertical = align != Qt::AlignHCenter ? Qt::AlignVCenter
                : end.y() < middle.y()                     ? Qt::AlignBottom
                                                           : Qt::AlignTop;
            m_painter.setPen(m_style.text);
            m_painter.drawText(box, align | vertical | Qt::TextWordWrap, m_chart.categories[i]);
        }
        for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
            QPolygonF shape;
            for (const Chart::Point &point : m_chart.series[i].points) {
                shape << spoke(middle, radius * std::clamp(point.y, 0.0, 1.0), point.x);
                hit(shape.last(), kDot * 2, m_chart.series[i], point);
            }
            QColor fill = color(i);
            fill.setAlphaF(0.08F);
            m_painter.setPen(linePen(i));
            m_painter.setBrush(fill);
            m_painter.drawPolygon(shape);
        }
    }

    QPainter &m_painter;
    QRectF m_area, m_plot;
    const Chart &m_chart;
    const ChartStyle &m_style;
    QFont m_font, m_bold;
    QFontMetricsF m_metrics;
    double m_space;
    ChartScale m_x, m_y;
    QVector<ChartHit> m_hits;
};

} // namespace

ChartStyle ChartStyle::of(const QPalette &palette, const QFont &font)
{
    ChartStyle style{font, palette.color(QPalette::Base), palette.color(QPalette::Text), mutedText(palette), {},
        isDark(palette)};
    style.grid = style.text;
    style.grid.setAlphaF(0.18F);
    return style;
}

ChartStyle ChartStyle::paper(const QFont &font)
{
    return {
        font, Qt::white, QColor(0x20, 0x20, 0x20), QColor(0x60, 0x60, 0x60), QColor(0xd8, 0xd8, 0xd8), false};
}

QVector<ChartHit> paintChart(QPainter &painter, const QRectF &area, const Chart &chart, const ChartStyle &style)
{
    return Drawing(painter, area, chart, style).draw();
}

} // namespace sweetspot::ui
