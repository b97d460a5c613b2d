// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/openaichat.h"

#include "engine/backends/llamanative.h"
#include "engine/backends/llamatimings.h"
#include "engine/measure/stampedevents.h"

#include <algorithm>

namespace sweetspot
{

HttpRequest OpenAiChat::generation(const std::string &baseUrl, const GenerationRequest &request) const
{
    Json body = Json::object();
    Json messages = Json::array();
    for (const ChatMessage &message : request.messages) {
        Json entry = Json::object();
        entry["role"] = toJsonText(message.role);
        entry["content"] = toJsonText(message.text);
        messages.push_back(std::move(entry));
    }
    body["messages"] = std::move(messages);
    body["max_tokens"] = request.outputTokens;
    putSampling(body, request);
    body["stream_options"]["include_usage"] = true;
    body["timings_per_token"] = true;
    // The same for all quantizations: models that may think aloud answer at once.
    body["chat_template_kwargs"]["enable_thinking"] = false;
    return HttpRequest{baseUrl + "/v1/chat/completions", dumpJson(body).toStdString(), {}};
}

GenerationReply OpenAiChat::interpret(const StreamRecord &record) const
{
    GenerationReply reply;
    if (!beginReply(record, reply))
        return reply;
    int counted = 0;
    bool finished = false;
    for (const StampedEvent &event : stampEvents(record)) {
        const auto json = eventJson(event.data, reply);
        if (!json)
            continue;
        if (auto error = streamError(*json)) {
            reply.error = std::move(error);
            break;
        }
        TokenEvent token{event.dtNs, 0, 0, event.coalesced};
        if (json->contains("choices") && (*json)["choices"].is_array() && !(*json)["choices"].empty()) {
            const Json &choice = (*json)["choices"][0];
            const QString reason = textOf(choice, "finish_reason");
            if (!reason.isEmpty()) {
                finished = true;
                reply.stopReason = reason == QLatin1String("length") ? QStringLiteral("limit")
                    : reason == QLatin1String("stop")                ? QStringLiteral("eos")
                                                                     : reason;
            }
            if (choice.is_object() && choice.contains("delta")) {
                const Json &delta = choice["delta"];
                const QString content = textOf(delta, "content");
                const QString reasoning = textOf(delta, "reasoning_content");
                if (!content.isEmpty() && reply.text.isEmpty() && !reply.reasoning.isEmpty())
                    reply.answerDtNs = event.dtNs;
                reply.text += content;
                reply.reasoning += reasoning;
                token.bytes = int((content + reasoning).toUtf8().size());
                if (delta.is_object() && delta.contains("tool_calls")) {
                    reply.toolCalls = true;
                    token.bytes += int(delta["tool_calls"].dump().size());
                }
            }
        }
        const ServerTimings timings = llamaTimings(*json);
        if (timings.predictedN) {
            if (token.bytes > 0)
                token.tokens = std::clamp(*timings.predictedN - counted, 0, 1 << 20);
            counted = std::max(counted, *timings.predictedN);
            reply.server = timings;
        } else if (token.bytes > 0) {
            token.tokens = 1; // no count beside the text: one is the usual
            ++counted;
        }
        if (json->contains("usage") && (*json)["usage"].is_object()) {
            reply.promptTokens = optionalInteger((*json)["usage"], "prompt_tokens");
            reply.outputTokens = optionalInteger((*json)["usage"], "completion_tokens");
        }
        if (token.tokens > 0 || token.bytes > 0)
            reply.timeline.events << token;
    }
    reply.cachedTokens = reply.server.cacheN;
    if (!reply.outputTokens && counted > 0)
        reply.outputTokens = counted;
    endReply(record, finished, reply);
    return reply;
}

Result<std::vector<int>> OpenAiChat::tokenize(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop) const
{
    return LlamaNative().tokenize(client, baseUrl, text, stop);
}

} // namespace sweetspot
