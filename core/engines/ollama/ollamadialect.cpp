// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamadialect.h"

#include "core/engines/ollama/ollamaapi.h"
#include "core/engines/reply.h"

namespace sweetspot
{

namespace
{

constexpr double kNsPerMs = 1e6;
constexpr int kRepeatsBeforeItEnds = 30; // of one piece; Ollama then breaks off without a last line

std::optional<double> milliseconds(const Json &object, const char *name)
{
    const auto ns = optionalNumber(object, name);
    return ns ? std::optional(*ns / kNsPerMs) : std::nullopt;
}

} // namespace

QString OllamaDialect::id() const
{
    return m_route == Route::Chat ? QStringLiteral("ollama-chat") : QStringLiteral("ollama-generate");
}

DialectAbilities OllamaDialect::abilities() const
{
    DialectAbilities abilities;
    abilities.seed = true;
    abilities.serverTimings = true;
    return abilities;
}

HttpRequest OllamaDialect::health(const Endpoint &endpoint) const
{
    return HttpRequest{endpoint.baseUrl + "/api/version", {}, {}};
}

HttpRequest OllamaDialect::listing(const Endpoint &endpoint) const
{
    return HttpRequest{endpoint.baseUrl + "/api/tags", {}, {}};
}

HttpRequest OllamaDialect::generation(const Endpoint &endpoint, const GenerationRequest &request) const
{
    Json body = Json::object();
    body["model"] = endpoint.model;
    if (m_route == Route::Chat) {
        Json messages = Json::array();
        for (const ChatMessage &message : messagesOf(request))
            messages.push_back({{"role", toJsonText(message.role)}, {"content", toJsonText(message.text)}});
        body["messages"] = std::move(messages);
    } else {
        body["prompt"] = toJsonText(request.promptText);
        body["raw"] = true; // no template: the prompt is what is measured
    }
    body["stream"] = true;
    body["think"] = false; // the same for all quantizations: models that can reason first answer at once
    Json options = Json::object();
    for (const auto &[name, value] : endpoint.options)
        putOllamaOption(options, name, value);
    options["num_predict"] = request.outputTokens;
    options["seed"] = request.seed;
    options["temperature"] = request.temperature.value_or(0);
    if (request.temperature.value_or(0) <= 0) {
        options["top_k"] = 1;
        options["repeat_penalty"] = 1.0;
    }
    body["options"] = std::move(options);
    return HttpRequest{endpoint.baseUrl + (m_route == Route::Chat ? "/api/chat" : "/api/generate"),
        dumpJson(body).toStdString(), {}};
}

GenerationReply OllamaDialect::interpret(const StreamRecord &record) const
{
    GenerationReply reply;
    if (!beginReply(record, "application/x-ndjson", reply))
        return reply;
    bool finished = false;
    int same = 0;
    QString before;
    std::vector<StampedEvent> lines = stampLines(record);
    // A line that the end of the stream cut is no garbage: the missing end is the error.
    if (!lines.empty() && !lines.back().terminated && !parseJson(QByteArray::fromStdString(lines.back().data)))
        lines.pop_back();
    readEvents(lines, reply, [&](const StampedEvent &event, const Json &json) {
        QString answer = textOf(json, "response"), reasoning = textOf(json, "thinking");
        if (const auto message = json.find("message"); message != json.end() && message->is_object()) {
            answer = textOf(*message, "content");
            reasoning = textOf(*message, "thinking");
            reply.toolCalls = reply.toolCalls || message->contains("tool_calls");
        }
        addEvent(reply, event, answer, reasoning);
        same = !answer.isEmpty() && answer == before ? same + 1 : 1;
        before = answer;
        if (!boolOf(json, "done"))
            return;
        finished = true;
        const QString reason = textOf(json, "done_reason");
        reply.stopReason = reason == QLatin1String("length") ? QStringLiteral("limit")
            : reason == QLatin1String("stop")                ? QStringLiteral("eos")
                                                             : reason;
        // Values of zero are left out; a count of zero output tokens is one of them.
        reply.promptTokens = tokenCount(json, "prompt_eval_count");
        reply.outputTokens = tokenCount(json, "eval_count").value_or(0);
        reply.server.predictedN = reply.outputTokens;
        reply.server.predictedMs = milliseconds(json, "eval_duration");
        // The count holds cached tokens, the duration does not: a rate of both would be wrong, so no promptN.
        reply.server.promptMs = milliseconds(json, "prompt_eval_duration");
    });
    // It breaks off an answer that repeats one piece thirty times, without a last line; nobody counted the
    // tokens.
    if (!finished && record.end == StreamEnd::Complete && same >= kRepeatsBeforeItEnds && !reply.error) {
        reply.stopReason = QString::fromLatin1(kRepeated);
        return reply;
    }
    settleTokens(reply);
    endReply(record, finished, reply);
    return reply;
}

} // namespace sweetspot
