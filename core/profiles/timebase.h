// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attempt.h"

namespace sweetspot
{

/// How each clock stands, or how far each went during an attempt, in seconds.
struct ClockSpan {
    double monotonicS = 0; ///< stands still while the machine sleeps
    double bootS = 0; ///< counts that too
    double wallS = 0; ///< can be set
};

ClockSpan clocksNow();
ClockSpan spanBetween(const ClockSpan &before, const ClockSpan &after);

/// Flags and rejects an attempt whose time base broke: the machine slept, or its clock was set. Pure.
void screenTimeBase(Attempt &attempt, const ClockSpan &span);

} // namespace sweetspot
