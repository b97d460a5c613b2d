// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/tune/tuneresult.h"

namespace sweetspot
{

// What was decided while tuning, for the journal's readers (core/tune/tunejournal.h). Written, never read back:
// it follows from the events. Gains are differences of ln time, positive is faster. Pure.

Json decisionToJson(const TuneDecision &decision);
Json resultToJson(const TuneResult &result); ///< the line `end`; gain and its interval as parts of the time

} // namespace sweetspot
