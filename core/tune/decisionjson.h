// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/tune/tuneresult.h"

namespace sweetspot
{

// What was decided while tuning, as lines of the journal (core/tune/tunejournal.h); core/tune/decisionread.h
// reads them. Gains are differences of ln of what the goal counts, positive is better. Pure.

Json decisionToJson(const TuneDecision &decision);
Json resultToJson(const TuneResult &result); ///< the line `end`; gain and its interval as parts of the time

} // namespace sweetspot
