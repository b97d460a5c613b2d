// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backends/dialect.h"
#include "engine/store/json.h"

namespace sweetspot
{

/// What both ways of speaking ask llama-server for: a stream, greedy, with the request's seed, length and
/// cache.
void putSampling(Json &body, const GenerationRequest &request);

/// The "timings" member that llama-server adds to events of all its interfaces.
ServerTimings llamaTimings(const Json &event);

/// An error object in mid-stream, in words; nullopt when the event has none.
std::optional<Error> streamError(const Json &event);

/// What every streamed reply begins with: times of the exchange, and errors that make events pointless.
/// True when the events are worth reading.
bool beginReply(const StreamRecord &record, GenerationReply &reply);

/// The JSON of an event; nullopt for "data: null", "[DONE]" and garbage, which is reported in the reply.
std::optional<Json> eventJson(const std::string &data, GenerationReply &reply);

/// What it ends with: a stream that broke or lacks its last event is an error.
void endReply(const StreamRecord &record, bool finished, GenerationReply &reply);

} // namespace sweetspot
