// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tunewalk.h"

#include <QVector>

namespace sweetspot
{

/// What each change that was kept is worth: the incumbent against itself with that knob back at its start. A
/// change that is surely worth less than the least step is taken back, the least one first, and the rest
/// measured again. Gives the bars of the last measurement; empty when there was no time or nothing has changed.
QVector<WaterfallBar> ablate(TuneWalk &walk);

} // namespace sweetspot
