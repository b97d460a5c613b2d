// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamatimings.h"

#include "core/engines/reply.h"

namespace sweetspot
{

ServerTimings llamaTimings(const Json &event)
{
    ServerTimings timings;
    const auto found = event.find("timings");
    if (found == event.end() || !found->is_object())
        return timings;
    timings.cacheN = tokenCount(*found, "cache_n");
    timings.promptN = tokenCount(*found, "prompt_n");
    timings.promptMs = optionalNumber(*found, "prompt_ms");
    timings.predictedN = tokenCount(*found, "predicted_n");
    timings.predictedMs = optionalNumber(*found, "predicted_ms");
    timings.draftN = tokenCount(*found, "draft_n");
    timings.draftAccepted = tokenCount(*found, "draft_n_accepted");
    return timings;
}

void putSampling(Json &body, const GenerationRequest &request)
{
    body["stream"] = true;
    body["cache_prompt"] = request.useCache;
    body["ignore_eos"] = request.fixedLength;
    body["seed"] = request.seed;
    // Greedy, and no sampler that costs time over the whole vocabulary (docs/measuring.md#pitfalls).
    body["temperature"] = 0;
    body["top_k"] = 1;
    body["repeat_penalty"] = 1.0;
}

} // namespace sweetspot
