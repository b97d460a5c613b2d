// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/heatmapgeometry.h"

#include <algorithm>

namespace sweetspot::ui
{

HeatMapGeometry HeatMapGeometry::of(const QRect &cell, int lineHeight)
{
    HeatMapGeometry g;
    constexpr int kGap = 1;
    g.tile = cell.adjusted(kGap, kGap, -kGap, -kGap);
    const int padding = std::max(3, lineHeight / 4);
    const QRect inner = g.tile.adjusted(padding, padding, -padding, -padding);
    const int side = std::max(8, lineHeight * 3 / 4);
    const bool roomy = inner.height() >= 2 * lineHeight && inner.width() >= 4 * lineHeight;
    if (roomy) {
        g.check = QRect(inner.left(), inner.top(), side, side);
        g.mark = QRect(inner.right() - lineHeight + 1, inner.top() - padding / 2, lineHeight, lineHeight);
        const int below = inner.bottom() - lineHeight + 1;
        const bool threeLines = inner.height() >= 3 * lineHeight;
        g.spread = threeLines ? QRect(inner.left(), below, inner.width(), lineHeight) : QRect();
        const int top = threeLines ? (inner.top() + below) / 2 - lineHeight / 4 : inner.top() + lineHeight / 2;
        g.number = QRect(inner.left(), top, inner.width(), lineHeight * 5 / 4);
    } else {
        g.mark = QRect(inner.right() - lineHeight * 3 / 4 + 1, inner.top(), lineHeight * 3 / 4, inner.height());
        g.number
            = QRect(inner.left(), inner.top(), std::max(0, inner.width() - g.mark.width()), inner.height());
    }
    const int bar = std::max(3, lineHeight / 5);
    g.progress = QRect(g.tile.left(), g.tile.bottom() - bar + 1, g.tile.width(), bar);
    return g;
}

} // namespace sweetspot::ui
