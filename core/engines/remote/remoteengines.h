// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

namespace sweetspot
{

/// A server of OpenAI's dialect that somebody runs: vLLM, LM Studio, TGI, a colleague's llama-server.
std::unique_ptr<const Engine> makeOpenAiEngine();
/// OpenAI, or a cloud that speaks like it.
std::unique_ptr<const Engine> makeOpenAiCloudEngine();
std::unique_ptr<const Engine> makeAnthropicEngine();
std::unique_ptr<const Engine> makeGeminiEngine();

} // namespace sweetspot
