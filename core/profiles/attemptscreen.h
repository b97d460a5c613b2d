// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/attemptorder.h"

namespace sweetspot
{

/// Puts a reply's numbers into an attempt and screens them: impossible values reject it, doubtful ones are
/// flagged (docs/measuring.md#screening). Pure.
/// @param abilities of the dialect: what it cannot be asked for is not held against the attempt, but marked
/// @param mostOthersPercent of all processors that other programs may use
void judgeAttempt(Attempt &attempt, const GenerationReply &reply, const AttemptOrder &order,
    const DialectAbilities &abilities, double mostOthersPercent = kMostOthersPercent);

} // namespace sweetspot
