// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/engines/dialect.h"

namespace sweetspot
{

/// What vLLM takes beyond OpenAI's fields (docs/protocols/vllm.md): a length that no end-of-text shortens.
void putVllm(Json &body, const GenerationRequest &request);

/// Token ids of a text from vLLM's POST /tokenize, without special tokens at its start. Error::NotFound where
/// the server has no such route. Blocks for up to 30 seconds.
Result<std::vector<int>> vllmTokens(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop);

} // namespace sweetspot
