// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/tune/tuneevent.h"

#include <optional>

namespace sweetspot
{

// Values of the journal of a tuning as JSON (core/tune/tunejournal.h). Pure. Readers give nullopt for what is
// missing, of another type or beyond its bounds: an event that is half understood would lead the search
// elsewhere.

Json armToJson(const Arm &arm);
std::optional<Arm> armFromJson(const Json &json); ///< whether it fits a space is another question

Json planToJson(const TunePlan &plan);
std::optional<TunePlan> planFromJson(const Json &json);

Json eventToJson(const TuneEvent &event);
std::optional<TuneEvent> eventFromJson(const Json &json); ///< nullopt: of another kind, too

} // namespace sweetspot
