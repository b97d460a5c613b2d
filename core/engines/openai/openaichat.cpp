// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/openai/openaichat.h"

#include "core/engines/openai/llamaextensions.h"
#include "core/engines/openai/vllmextensions.h"
#include "core/engines/reply.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

using Flavour = OpenAiChat::Flavour;

DialectAbilities abilitiesOf(Flavour flavour)
{
    DialectAbilities abilities;
    const bool llama = flavour == Flavour::LlamaServer, vllm = flavour == Flavour::Vllm;
    abilities.serverTimings = llama;
    abilities.cacheOff = abilities.fixedLength = abilities.eventCounts = llama || vllm;
    abilities.seed = flavour != Flavour::Cloud; // "best effort" is none
    abilities.cachedCounts = true;
    abilities.cacheMetrics = flavour == Flavour::Plain || vllm; // a Plain one may be a vLLM
    return abilities;
}

std::vector<std::string> headersOf(const Endpoint &endpoint)
{
    return endpoint.key.empty() ? std::vector<std::string>()
                                : std::vector<std::string>{"Authorization: Bearer " + endpoint.key};
}

void putCommon(Json &body, const Endpoint &endpoint, const GenerationRequest &request, Flavour flavour)
{
    if (!endpoint.model.empty())
        body["model"] = endpoint.model;
    if (flavour == Flavour::LlamaServer) {
        putSampling(body, request);
        body["timings_per_token"] = true;
    } else {
        body["stream"] = true;
        if (flavour != Flavour::Cloud) { // models of the cloud that reason refuse both
            body["temperature"] = request.temperature.value_or(0);
            body["seed"] = request.seed;
        }
        if (flavour == Flavour::Vllm)
            putVllm(body, request);
    }
    body[flavour == Flavour::Cloud ? "max_completion_tokens" : "max_tokens"] = request.outputTokens;
    body["stream_options"]["include_usage"] = true;
    if (flavour == Flavour::Vllm)
        body["stream_options"]["continuous_usage_stats"] = true;
    if (flavour == Flavour::Cloud)
        body["stream_options"]["include_obfuscation"] = false; // random padding that only costs time
}

QString stopReasonOf(const QString &reason)
{
    return reason == QLatin1String("length") ? QStringLiteral("limit")
        : reason == QLatin1String("stop")    ? QStringLiteral("eos")
                                             : reason;
}

// What an event says of the tokens up to and with it; nullopt where it says nothing.
std::optional<int> countedSoFar(const Json &event)
{
    const auto usage = event.find("usage");
    return usage != event.end() && usage->is_object() ? tokenCount(*usage, "completion_tokens") : std::nullopt;
}

void readUsage(const Json &event, GenerationReply &reply)
{
    const auto usage = event.find("usage");
    if (usage == event.end() || !usage->is_object())
        return;
    reply.promptTokens = tokenCount(*usage, "prompt_tokens");
    reply.outputTokens = tokenCount(*usage, "completion_tokens");
    if (const auto details = usage->find("prompt_tokens_details");
        details != usage->end() && details->is_object())
        reply.cachedTokens = tokenCount(*details, "cached_tokens");
    // Reasoning is billed and counted; most servers stream it, OpenAI does not.
    if (const auto details = usage->find("completion_tokens_details");
        details != usage->end() && details->is_object() && reply.reasoning.isEmpty())
        if (const auto hidden = tokenCount(*details, "reasoning_tokens"); hidden && *hidden > 0)
            reply.hiddenTokens = std::min(*hidden, reply.outputTokens.value_or(*hidden));
}

/// One choice's part of an event, by what the route calls it.
struct Part {
    QString answer, reasoning;
    int otherBytes = 0;
};

Part chatPart(const Json &choice, GenerationReply &reply)
{
    Part part;
    const auto delta = choice.find("delta");
    if (delta == choice.end() || !delta->is_object())
        return part;
    part.answer = textOf(*delta, "content");
    part.reasoning = textOf(*delta, "reasoning_content");
    if (part.reasoning.isEmpty())
        part.reasoning = textOf(*delta, "reasoning"); // vLLM's newer name, OpenRouter
    if (const auto calls = delta->find("tool_calls"); calls != delta->end() && !calls->is_null()) {
        reply.toolCalls = true;
        part.otherBytes = int(calls->dump().size());
    }
    return part;
}

Part textPart(const Json &choice, GenerationReply &)
{
    return {textOf(choice, "text"), {}, 0};
}

GenerationReply interpretWith(
    const StreamRecord &record, Part (*partOf)(const Json &, GenerationReply &), Flavour flavour)
{
    GenerationReply reply;
    if (!beginReply(record, "text/event-stream", reply))
        return reply;
    int counted = 0;
    bool finished = false;
    readEvents(stampEvents(record), reply, [&](const StampedEvent &event, const Json &json) {
        Part part;
        if (const auto choices = json.find("choices");
            choices != json.end() && choices->is_array() && !choices->empty() && (*choices)[0].is_object()) {
            const Json &choice = (*choices)[0];
            if (const QString reason = textOf(choice, "finish_reason"); !reason.isEmpty()) {
                finished = true;
                reply.stopReason = stopReasonOf(reason);
            }
            part = partOf(choice, reply);
        }
        // llama-server counts cumulatively, so a token whose text was held back is counted with the next event.
        std::optional<int> tokens;
        const ServerTimings timings = llamaTimings(json);
        const bool carries = !part.answer.isEmpty() || !part.reasoning.isEmpty() || part.otherBytes > 0;
        if (const auto soFar = flavour == Flavour::Vllm && carries ? countedSoFar(json) : std::nullopt) {
            tokens = std::clamp(*soFar - counted, 0, 1 << 20);
            counted = std::max(counted, *soFar);
        }
        if (timings.predictedN) {
            tokens = carries ? std::clamp(*timings.predictedN - counted, 0, 1 << 20) : 0;
            counted = std::max(counted, *timings.predictedN);
            reply.server = timings;
        }
        addEvent(reply, event, part.answer, part.reasoning, tokens, part.otherBytes);
        readUsage(json, reply);
    });
    if (reply.server.cacheN)
        reply.cachedTokens = reply.server.cacheN;
    if (!reply.outputTokens && counted > 0)
        reply.outputTokens = counted; // cut before the usage came
    if (!reply.server.predictedN && (flavour != Flavour::Vllm || counted == 0))
        settleTokens(reply);
    endReply(record, finished, reply);
    return reply;
}

} // namespace

DialectAbilities OpenAiChat::abilities() const
{
    return abilitiesOf(m_flavour);
}

HttpRequest OpenAiChat::health(const Endpoint &endpoint) const
{
    return m_flavour == Flavour::LlamaServer
        ? HttpRequest{endpoint.baseUrl + "/health", {}, headersOf(endpoint)}
        : listing(endpoint);
}

HttpRequest OpenAiChat::listing(const Endpoint &endpoint) const
{
    return HttpRequest{endpoint.baseUrl + "/v1/models", {}, headersOf(endpoint)};
}

HttpRequest OpenAiChat::generation(const Endpoint &endpoint, const GenerationRequest &request) const
{
    Json body = Json::object();
    Json messages = Json::array();
    for (const ChatMessage &message : messagesOf(request))
        messages.push_back({{"role", toJsonText(message.role)}, {"content", toJsonText(message.text)}});
    body["messages"] = std::move(messages);
    putCommon(body, endpoint, request, m_flavour);
    // The same for all quantizations: models that can reason first answer at once.
    if (m_flavour == Flavour::LlamaServer || m_flavour == Flavour::Vllm)
        body["chat_template_kwargs"]["enable_thinking"] = false;
    return HttpRequest{
        endpoint.baseUrl + "/v1/chat/completions", dumpJson(body).toStdString(), headersOf(endpoint)};
}

GenerationReply OpenAiChat::interpret(const StreamRecord &record) const
{
    return interpretWith(record, chatPart, m_flavour);
}

Result<std::vector<int>> OpenAiChat::tokenize(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop) const
{
    return m_flavour == Flavour::LlamaServer ? llamaTokens(client, baseUrl, text, stop)
        : m_flavour == Flavour::Vllm         ? vllmTokens(client, baseUrl, text, stop)
                                             : Dialect::tokenize(client, baseUrl, text, stop);
}

DialectAbilities OpenAiCompletions::abilities() const
{
    DialectAbilities abilities = abilitiesOf(m_flavour);
    abilities.tokenPrompts = m_flavour != Flavour::Cloud;
    return abilities;
}

HttpRequest OpenAiCompletions::health(const Endpoint &endpoint) const
{
    return OpenAiChat(m_flavour).health(endpoint);
}

HttpRequest OpenAiCompletions::listing(const Endpoint &endpoint) const
{
    return OpenAiChat(m_flavour).listing(endpoint);
}

HttpRequest OpenAiCompletions::generation(const Endpoint &endpoint, const GenerationRequest &request) const
{
    Json body = Json::object();
    if (request.promptTokens.empty())
        body["prompt"] = toJsonText(request.promptText);
    else
        body["prompt"] = request.promptTokens;
    // This older route never learnt the newer name.
    putCommon(body, endpoint, request, m_flavour == Flavour::Cloud ? Flavour::Plain : m_flavour);
    return HttpRequest{endpoint.baseUrl + "/v1/completions", dumpJson(body).toStdString(), headersOf(endpoint)};
}

GenerationReply OpenAiCompletions::interpret(const StreamRecord &record) const
{
    return interpretWith(record, textPart, m_flavour);
}

Result<std::vector<int>> OpenAiCompletions::tokenize(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop) const
{
    return OpenAiChat(m_flavour).tokenize(client, baseUrl, text, stop);
}

} // namespace sweetspot
