// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/engines/dialect.h"

#include <functional>

namespace sweetspot
{

/// What every streamed reply begins with: times of the exchange, and errors that make events pointless, such as
/// a page of HTML in place of a stream. True when the events are worth reading.
/// @param contentType that the dialect streams, such as "text/event-stream"
bool beginReply(const StreamRecord &record, const char *contentType, GenerationReply &reply);

/// Goes through a stream's events: each one's JSON is handed out; an error in mid-stream ends it, garbage is
/// noted.
void readEvents(const std::vector<StampedEvent> &events, GenerationReply &reply,
    const std::function<void(const StampedEvent &, const Json &)> &take);

/// The JSON of an event; nullopt for nothing, "null", "[DONE]" and garbage, which is reported in the reply.
std::optional<Json> eventJson(const std::string &data, GenerationReply &reply);

/// A count of tokens from a server. nullopt for what is none: below zero, a fraction, or beyond any
/// context (2^29, a judgement; sums of three stay an int).
std::optional<int> tokenCount(const Json &object, const char *name);

/// An error object in mid-stream ({"error": {"message": ...}}, {"error": "..."}), in words; nullopt when the
/// event has none.
std::optional<Error> streamError(const Json &event);

/// Adds what an event carried, with its time. Notes when the answer began after reasoning.
/// @param tokens that the server says it holds; nullopt: it does not say, and one stands for it until
/// settleTokens()
void addEvent(GenerationReply &reply, const StampedEvent &event, const QString &answer,
    const QString &reasoning, std::optional<int> tokens = {}, int otherBytes = 0);

/// For dialects that count only at the end: shares the tokens that were seen (outputTokens less hiddenTokens)
/// out to the events by their bytes, each at least one where there are enough, so that the sum is the server's.
/// Does nothing when the events add up already.
void settleTokens(GenerationReply &reply);

/// What it ends with. A server that never counted, or counted 0 though text came, gets one token for each
/// event, which is the usual; a stream that broke or lacks its last event is an error.
void endReply(const StreamRecord &record, bool finished, GenerationReply &reply);

/// Parses a finished stream of JSON lines: each gets the stamp of the read that completed it. Pure.
std::vector<StampedEvent> stampLines(const StreamRecord &record);

} // namespace sweetspot
