// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/tune/tuneresult.h"

#include <optional>

namespace sweetspot
{

// What core/tune/decisionjson.h wrote. It follows from the events; of a tuning that has ended it is read all
// the same, because a later program may search otherwise, and what was verified stays verified. Pure.

/// nullopt: of another kind, or not of this space, or half of it is missing.
std::optional<TuneDecision> decisionFromJson(const Json &json, const KnobSpace &space);
/// Of the line `end`. nullopt, too: it contradicts itself.
std::optional<TuneResult> resultFromJson(const Json &json, const KnobSpace &space);

} // namespace sweetspot
