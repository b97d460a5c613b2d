// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/radarchart.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sweetspot::ui
{

QPointF RadarChart::spoke(const QPointF &middle, double radius, double index) const
{
    const double angle = 2 * std::numbers::pi * index / double(m_chart.categories.size());
    return {middle.x() + radius * std::sin(angle), middle.y() - radius * std::cos(angle)};
}

void RadarChart::drawContent()
{
    const double names = m_metrics.height() * 2.6;
    const QPointF middle = m_plot.center();
    const double radius = std::max(
        10.0, std::min(m_plot.height() / 2 - names, m_plot.width() / 2 - m_metrics.averageCharWidth() * 16));
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
        if (m_chart.series[i].hidden)
            continue;
        QPolygonF shape;
        for (const Chart::Point &point : m_chart.series[i].points) {
            shape << spoke(middle, radius * std::clamp(point.y, 0.0, 1.0), point.x);
            hit(shape.last(), kChartDot * 2, m_chart.series[i], point);
        }
        QColor fill = color(i);
        fill.setAlphaF(0.08F);
        m_painter.setPen(linePen(i));
        m_painter.setBrush(fill);
        m_painter.drawPolygon(shape);
    }
}

QString RadarChart::tip(const Chart::Series &series, const Chart::Point &point) const
{
    const QString share = QStringLiteral("%1 %").arg(chartFigure(point.y * 100));
    return QStringLiteral("%1\n%2: %3")
        .arg(point.label.isEmpty() ? series.name : point.label, m_chart.categories.value(qsizetype(point.x)),
            point.figure.isEmpty() ? share : QStringLiteral("%1 = %2").arg(point.figure, share));
}

} // namespace sweetspot::ui
