// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace sweetspot::ui
{

/// Heat colour for 0 (worst) .. 1 (best): the cividis map, which people of every colour vision read alike
/// (Nunez, Anderton, Renslow 2018).
QColor heatColor(double position);

/// Black or white, whichever is easier to read on the colour (WCAG 2 relative luminance).
QColor textOn(const QColor &background);

/// Contrast ratio of WCAG 2, 1 .. 21.
double contrast(const QColor &a, const QColor &b);

bool isDark(const QPalette &palette);

/// Signal colours that stay readable on the palette's base.
QColor errorColor(const QPalette &palette);
QColor warningColor(const QPalette &palette);
QColor mutedText(const QPalette &palette);

/// Colour of the n-th line of a chart, told apart by every colour vision (Okabe and Ito); starts over after
/// five.
QColor seriesColor(int index, bool dark);

} // namespace sweetspot::ui
