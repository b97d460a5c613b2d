// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/triton/tritondialect.h"

#include "core/base/json.h"
#include "core/engines/reply.h"

#include <QUrl>

namespace sweetspot
{

namespace
{

// What vLLM is told; its names.
Json sampling(const GenerationRequest &request)
{
    Json json = Json::object();
    json["temperature"] = request.temperature.value_or(0);
    json["seed"] = request.seed;
    json["max_tokens"] = request.outputTokens;
    if (request.fixedLength) {
        json["ignore_eos"] = true;
        json["min_tokens"] = request.outputTokens;
    }
    return json;
}

// Without a template: what was said, a line each.
QString textOfRequest(const GenerationRequest &request)
{
    if (!request.promptText.isEmpty() || request.messages.isEmpty())
        return request.promptText;
    QStringList lines;
    for (const ChatMessage &message : request.messages)
        lines << message.text;
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString TritonDialect::id() const
{
    return QStringLiteral("triton-generate");
}

DialectAbilities TritonDialect::abilities() const
{
    DialectAbilities abilities;
    abilities.fixedLength = abilities.seed = abilities.eventCounts = true;
    return abilities;
}

HttpRequest TritonDialect::health(const Endpoint &endpoint) const
{
    return HttpRequest{endpoint.baseUrl + "/v2/health/ready", {}, {}};
}

HttpRequest TritonDialect::generation(const Endpoint &endpoint, const GenerationRequest &request) const
{
    Json body = Json::object();
    body["text_input"] = toJsonText(textOfRequest(request));
    body["stream"] = true;
    body["exclude_input_in_output"] = true;
    body["sampling_parameters"] = dumpJson(sampling(request)).toStdString(); // a text, not an object
    for (const char *wanted : {"return_finish_reason", "return_num_input_tokens", "return_num_output_tokens"})
        body[wanted] = true;
    return HttpRequest{endpoint.baseUrl + "/v2/models/"
            + QUrl::toPercentEncoding(QString::fromStdString(endpoint.model)).toStdString()
            + "/generate_stream",
        dumpJson(body).toStdString(), {}};
}

GenerationReply TritonDialect::interpret(const StreamRecord &record) const
{
    GenerationReply reply;
    if (!beginReply(record, "text/event-stream", reply))
        return reply;
    int counted = 0, heldBack = 0;
    bool finished = false, saysWhy = false, counts = false;
    readEvents(stampEvents(record), reply, [&](const StampedEvent &event, const Json &json) {
        const QString text = textOf(json, "text_output");
        auto tokens = tokenCount(json, "num_output_tokens"); // of this event alone
        if (tokens) {
            counts = true;
            counted += *tokens;
            // A token whose text is held back is counted with the next event.
            tokens = text.isEmpty() ? 0 : *tokens + heldBack;
            heldBack = text.isEmpty() ? heldBack + tokenCount(json, "num_output_tokens").value_or(0) : 0;
        }
        addEvent(reply, event, text, {}, tokens);
        if (const auto prompt = tokenCount(json, "num_input_tokens")) // repeated in each
            reply.promptTokens = prompt;
        const QString reason = textOf(json, "finish_reason");
        saysWhy |= !reason.isEmpty();
        if (!reason.isEmpty() && reason != QLatin1String("None")) {
            finished = true;
            reply.stopReason = reason == QLatin1String("length") ? QStringLiteral("limit")
                : reason == QLatin1String("stop")                ? QStringLiteral("eos")
                                                                 : reason;
        }
    });
    if (counts)
        reply.outputTokens = counted;
    // There is no last event of its own: a model that never says why it stops has stopped when the stream does.
    endReply(record, finished || (!saysWhy && !reply.timeline.events.isEmpty()), reply);
    return reply;
}

} // namespace sweetspot
