// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/engines/dialect.h"

namespace sweetspot
{

/// What every way of speaking asks llama-server for: a stream, greedy, with the request's seed, length and
/// cache.
void putSampling(Json &body, const GenerationRequest &request);

/// The "timings" member that llama-server adds to events of all its interfaces.
ServerTimings llamaTimings(const Json &event);

/// Token ids of a text from llama-server's POST /tokenize, without special tokens at its start. Blocks for up
/// to 30 seconds.
Result<std::vector<int>> llamaTokens(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop);

/// Token ids in the answer of a /tokenize; Error::Protocol where there are none.
Result<std::vector<int>> tokensIn(const StreamRecord &record);

} // namespace sweetspot
