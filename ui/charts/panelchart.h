// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpainter.h"

namespace sweetspot::ui
{

/// Small charts side by side, in as many columns as fit, below one title. What is drawn in them says what it is
/// as in a chart of its own.
QVector<ChartHit> paintPanels(
    QPainter &painter, const QRectF &area, const Chart &chart, const ChartStyle &style);

/// Where the panels stand in an area: as many columns as make them wider than high, each at least as wide as
/// asked for where there is room for two. Pure.
QVector<QRectF> panelPlaces(const QRectF &area, int panels, double leastWidth);

} // namespace sweetspot::ui
