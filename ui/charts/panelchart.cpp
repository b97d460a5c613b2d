// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/panelchart.h"

#include "ui/charts/chartcanvas.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

QVector<QRectF> panelPlaces(const QRectF &area, int panels, double leastWidth)
{
    QVector<QRectF> places;
    if (panels <= 0)
        return places;
    constexpr double kShape = 1.5; // width to height that a small chart reads well in
    const double wanted = std::sqrt(panels * area.width() / std::max(1.0, area.height()) / kShape);
    const int fit = std::max(1, int(area.width() / std::max(1.0, leastWidth)));
    const int columns = std::clamp(int(std::lround(wanted)), 1, std::min(fit, panels));
    const int rows = (panels + columns - 1) / columns;
    const QSizeF size(area.width() / columns, area.height() / rows);
    for (int i = 0; i < panels; ++i)
        places << QRectF(QPointF(area.left() + (i % columns) * size.width(),
                             area.top() + double(i / columns) * size.height()),
            size);
    return places;
}

QVector<ChartHit> paintPanels(
    QPainter &painter, const QRectF &area, const Chart &chart, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.font);
    const double space = metrics.height() / 2;
    painter.save();
    painter.fillRect(area, style.background);
    QRectF rest = area.adjusted(space, space, -space, -space);
    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(style.text);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop, chart.title);
    painter.setFont(style.font);
    rest.setTop(rest.top() + metrics.height() * 1.3);
    QVector<ChartHit> hits;
    if (chart.isEmpty()) {
        painter.setPen(style.muted);
        drawInTheMiddle(painter, rest, chart.emptyText);
    } else {
        const auto places = panelPlaces(rest, int(chart.panels.size()), metrics.averageCharWidth() * 26);
        for (qsizetype i = 0; i < places.size(); ++i)
            for (ChartHit hit : paintChart(painter, places[i], chart.panels[std::size_t(i)], style))
                if (!hit.legend) { // which belongs to one panel only
                    hit.series = -1;
                    hits << hit;
                }
    }
    painter.restore();
    return hits;
}

} // namespace sweetspot::ui
