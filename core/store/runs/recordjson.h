// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "models/attempt.h"
#include "models/runrecord.h"

namespace sweetspot
{

// Records as JSON: the one place that knows their field names. Units stand in the names.

/// A rule or the name of a text as it is called now: version 0.1.0 called an engine "backend".
QString todaysWord(const QString &written);

Json cellIdToJson(const CellId &id);
std::optional<CellId> cellIdFromJson(const Json &json);

Json attemptToJson(const Attempt &attempt);
std::optional<Attempt> attemptFromJson(const Json &json);

Json timelineToJson(const TokenTimeline &timeline);
std::optional<TokenTimeline> timelineFromJson(const Json &json);

Json observationToJson(const Observation &observation);
std::optional<Observation> observationFromJson(const Json &json); ///< nullopt when it is damaged
Json launchSettingsToJson(const LaunchSettings &settings);
LaunchSettings launchSettingsFromJson(const Json &json); ///< what does not fit is left out
Json serverFactsToJson(const ServerFacts &facts);
ServerFacts serverFactsFromJson(const Json &json);

} // namespace sweetspot
