// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/effort.h"

#include <QString>

namespace sweetspot::ui
{

/// What a number or a switch of an effort is called in the window; one without a label is called as in files.
/// @param name of effortNumbers() or effortSwitches()
QString effortLabel(const QString &name);

/// What a number is shown times: a part of the time as per cent, everything else as it is.
double effortFactor(const EffortNumber &number);
QString effortNumberText(const EffortNumber &number, const TuneEffort &effort); ///< "5 %", "45"

QString phaseLabel(KnobPhase phase);

} // namespace sweetspot::ui
