// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamanative.h"

#include "core/base/json.h"
#include "core/engines/openai/llamaextensions.h"
#include "core/engines/reply.h"

#include <algorithm>

namespace sweetspot
{

HttpRequest LlamaNative::health(const Endpoint &endpoint) const
{
    return HttpRequest{endpoint.baseUrl + "/health", {}, {}};
}

HttpRequest LlamaNative::generation(const Endpoint &endpoint, const GenerationRequest &request) const
{
    Json body = Json::object();
    if (request.promptTokens.empty())
        body["prompt"] = toJsonText(request.promptText);
    else
        body["prompt"] = request.promptTokens;
    body["n_predict"] = request.outputTokens;
    putSampling(body, request);
    return HttpRequest{endpoint.baseUrl + "/completion", dumpJson(body).toStdString(), {}};
}

GenerationReply LlamaNative::interpret(const StreamRecord &record) const
{
    GenerationReply reply;
    if (!beginReply(record, "text/event-stream", reply))
        return reply;
    int counted = 0;
    bool finished = false;
    readEvents(stampEvents(record), reply, [&](const StampedEvent &event, const Json &json) {
        const QString content = textOf(json, "content");
        const int total = tokenCount(json, "tokens_predicted").value_or(counted);
        TokenEvent token{event.dtNs, 0, int(content.toUtf8().size()), event.coalesced};
        if (boolOf(json, "stop")) {
            finished = true;
            reply.stopReason = textOf(json, "stop_type");
            reply.server = llamaTimings(json);
            reply.promptTokens = tokenCount(json, "tokens_evaluated");
            reply.cachedTokens = reply.server.cacheN;
            reply.outputTokens
                = reply.server.predictedN ? reply.server.predictedN : tokenCount(json, "tokens_predicted");
        } else if (!json.contains("prompt_progress")) {
            // The server counts cumulatively, so a token whose text was held back is counted with the next
            // event.
            token.tokens = std::clamp(total - counted, 0, 1 << 20);
            counted = std::max(counted, total);
        }
        reply.text += content;
        if (token.tokens > 0 || token.bytes > 0)
            reply.timeline.events << token;
    });
    endReply(record, finished, reply);
    return reply;
}

Result<std::vector<int>> LlamaNative::tokenize(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop) const
{
    return llamaTokens(client, baseUrl, text, stop);
}

} // namespace sweetspot
