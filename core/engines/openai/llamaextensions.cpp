// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/openai/llamaextensions.h"

#include "core/base/tr.h"
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
    body["temperature"] = request.temperature.value_or(0);
    if (request.temperature.value_or(0) > 0)
        return; // the server's own samplers, as people chat with it
    // Greedy, and no sampler that costs time over the whole vocabulary (docs/measuring.md#pitfalls).
    body["top_k"] = 1;
    body["repeat_penalty"] = 1.0;
}

Result<std::vector<int>> tokensIn(const StreamRecord &record)
{
    if (const auto error = transportError(record))
        return *error;
    const auto json = parseJson(QByteArray::fromStdString(record.body));
    std::vector<int> tokens;
    if (json && json->is_object() && json->contains("tokens") && (*json)["tokens"].is_array())
        for (const Json &token : (*json)["tokens"])
            if (token.is_number_integer())
                tokens.push_back(token.get<int>());
    if (tokens.empty())
        return Error{ErrorCode::Protocol, CoreTr::tr("The server did not return tokens for a text."), {}};
    return tokens;
}

Result<std::vector<int>> llamaTokens(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop)
{
    Json body = Json::object();
    body["content"] = toJsonText(text);
    body["add_special"] = false;
    HttpLimits limits;
    limits.total = limits.firstByte = std::chrono::seconds(30);
    return tokensIn(client.run({baseUrl + "/tokenize", dumpJson(body).toStdString(), {}}, limits, stop));
}

} // namespace sweetspot
