// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace sweetspot::ui
{

/// Where things are inside one square of the heat map. A plain value, so that it is tested without a window.
struct HeatMapGeometry {
    QRect tile; ///< the coloured part
    QRect mark; ///< state mark, upper right
    QRect check; ///< in or out, upper left
    QRect number;
    QRect spread; ///< below the number; empty when there is no room
    QRect progress; ///< bar along the lower edge

    bool operator==(const HeatMapGeometry &) const = default;

    /// @param cell the view's rectangle for the square
    /// @param lineHeight of the font, in pixels
    static HeatMapGeometry of(const QRect &cell, int lineHeight);
};

} // namespace sweetspot::ui
