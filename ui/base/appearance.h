// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace sweetspot::ui
{

/// Light, dark, or as the desktop says.
enum class Appearance { System, Light, Dark };

/// Changes the whole program at once.
void applyAppearance(Appearance appearance);

QPalette lightPalette();
QPalette darkPalette();

QString appearanceName(Appearance appearance); ///< stable, for settings
Appearance appearanceFromName(const QString &name); ///< System for anything unknown

} // namespace sweetspot::ui
