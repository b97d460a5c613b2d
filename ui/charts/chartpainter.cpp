// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpainter.h"

#include "ui/base/colors.h"
#include "ui/charts/panelchart.h"
#include "ui/charts/planechart.h"
#include "ui/charts/radarchart.h"

namespace sweetspot::ui
{

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
    if (chart.kind == Chart::Kind::Radar)
        return RadarChart(painter, area, chart, style).draw();
    if (chart.kind == Chart::Kind::Panels)
        return paintPanels(painter, area, chart, style);
    return PlaneChart(painter, area, chart, style).draw();
}

} // namespace sweetspot::ui
