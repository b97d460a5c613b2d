// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace sweetspot::ui
{

enum class Glyph {
    Run,
    Pause,
    Stop,
    GoOn,
    Undo,
    Redo,
    Squares, ///< of a heat map
    Lens,
    Chip,
    Bars, ///< side by side
    Clock,
    Sheet, ///< with lines of text
    Talk, ///< a speech bubble
    Sliders,
    Gauge, ///< with its needle
    Eye
};

/// Drawn in the palette's text colour, so that they are seen on light and dark, at any scale.
QIcon glyphIcon(Glyph glyph, const QPalette &palette);

/// The program's own: a square of the heat map with its bright spot.
QIcon programIcon();

} // namespace sweetspot::ui
