// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/remote/anthropicmessages.h"

#include "core/engines/reply.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

// Output counts are cumulative; a later one wins. Input counts come at the start, cached parts beside them.
void readUsage(const Json &holder, GenerationReply &reply)
{
    const auto usage = holder.find("usage");
    if (usage == holder.end() || !usage->is_object())
        return;
    if (const auto input = tokenCount(*usage, "input_tokens")) {
        const auto cached = tokenCount(*usage, "cache_read_input_tokens");
        reply.promptTokens
            = *input + cached.value_or(0) + tokenCount(*usage, "cache_creation_input_tokens").value_or(0);
        reply.cachedTokens = cached; // absent is not 0: vLLM has a cache and does not report it
    }
    if (const auto output = tokenCount(*usage, "output_tokens"))
        reply.outputTokens = *output;
}

std::vector<std::string> headersOf(const Endpoint &endpoint)
{
    std::vector<std::string> headers{"anthropic-version: 2023-06-01"};
    if (!endpoint.key.empty())
        headers.push_back("x-api-key: " + endpoint.key);
    return headers;
}

QString stopReasonOf(const QString &reason)
{
    return reason == QLatin1String("max_tokens") ? QStringLiteral("limit")
        : reason == QLatin1String("end_turn") || reason == QLatin1String("stop_sequence")
        ? QStringLiteral("eos")
        : reason;
}

} // namespace

DialectAbilities AnthropicMessages::abilities() const
{
    DialectAbilities abilities;
    // The vendor caches nothing that is not marked for it, but other servers that speak this cache as they
    // like.
    abilities.cacheOff = false;
    abilities.cachedCounts = true;
    abilities.cacheMetrics = true; // the vendor always reports them; vLLM speaks this too, and does not
    return abilities;
}

HttpRequest AnthropicMessages::generation(const Endpoint &endpoint, const GenerationRequest &request) const
{
    Json body = Json::object();
    body["model"] = endpoint.model;
    body["max_tokens"] = request.outputTokens;
    Json messages = Json::array();
    QStringList system;
    for (const ChatMessage &message : messagesOf(request)) {
        if (message.role == QLatin1String("system"))
            system << message.text;
        else
            messages.push_back({{"role", toJsonText(message.role)}, {"content", toJsonText(message.text)}});
    }
    if (!system.isEmpty())
        body["system"] = toJsonText(system.join(QStringLiteral("\n\n")));
    body["messages"] = std::move(messages);
    body["temperature"] = std::min(request.temperature.value_or(0), 1.0); // more is refused
    body["stream"] = true;
    return HttpRequest{endpoint.baseUrl + "/v1/messages", dumpJson(body).toStdString(), headersOf(endpoint)};
}

HttpRequest AnthropicMessages::health(const Endpoint &endpoint) const
{
    return HttpRequest{endpoint.baseUrl + "/v1/models?limit=1000", {}, headersOf(endpoint)};
}

GenerationReply AnthropicMessages::interpret(const StreamRecord &record) const
{
    GenerationReply reply;
    if (!beginReply(record, "text/event-stream", reply))
        return reply;
    bool finished = false;
    readEvents(stampEvents(record), reply, [&](const StampedEvent &event, const Json &json) {
        const QString type = textOf(json, "type", QString::fromStdString(event.name));
        if (type == QLatin1String("message_start")) {
            if (const auto message = json.find("message"); message != json.end() && message->is_object())
                readUsage(*message, reply);
        } else if (type == QLatin1String("content_block_delta")) {
            const auto delta = json.find("delta");
            if (delta == json.end() || !delta->is_object())
                return;
            const QString arguments = textOf(*delta, "partial_json");
            reply.toolCalls = reply.toolCalls || !arguments.isEmpty();
            addEvent(reply, event, textOf(*delta, "text"), textOf(*delta, "thinking"), {},
                int(arguments.toUtf8().size()));
        } else if (type == QLatin1String("message_delta")) {
            readUsage(json, reply);
            if (const auto delta = json.find("delta"); delta != json.end() && delta->is_object())
                reply.stopReason = stopReasonOf(textOf(*delta, "stop_reason"));
        } else if (type == QLatin1String("message_stop")) {
            finished = true;
        }
    });
    settleTokens(reply);
    endReply(record, finished, reply);
    return reply;
}

} // namespace sweetspot
