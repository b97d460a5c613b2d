// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRectF>
#include <QString>
#include <QVector>

class QPainter;

namespace sweetspot::ui
{

/// How charts look: on the screen in the person's appearance, on paper light.
struct ChartStyle {
    QFont font;
    QColor background, text, muted, grid;
    bool dark = false;

    static ChartStyle of(const QPalette &palette, const QFont &font);
    static ChartStyle paper(const QFont &font);
};

/// A place of a drawn chart that has something to say.
struct ChartHit {
    QRectF area;
    QString text;
    int series = -1; ///< index of the point's series, or of the one that an entry of the legend stands for
    bool legend = false;
};

/// Draws a chart, or its words when it is empty, on any device: a widget, an SVG, a picture, a page.
/// @returns the points, series by series, then the entries of the legend
QVector<ChartHit> paintChart(
    QPainter &painter, const QRectF &area, const Chart &chart, const ChartStyle &style);

} // namespace sweetspot::ui
