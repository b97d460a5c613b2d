// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/remote/geminigenerate.h"

#include "core/base/tr.h"
#include "core/engines/reply.h"

#include <QUrl>

namespace sweetspot
{

namespace
{

QString stopReasonOf(const QString &reason)
{
    return reason == QLatin1String("MAX_TOKENS") ? QStringLiteral("limit")
        : reason == QLatin1String("STOP")        ? QStringLiteral("eos")
                                                 : reason.toLower();
}

void readUsage(const Json &event, GenerationReply &reply)
{
    const auto usage = event.find("usageMetadata");
    if (usage == event.end() || !usage->is_object())
        return;
    reply.promptTokens = tokenCount(*usage, "promptTokenCount");
    reply.cachedTokens = tokenCount(*usage, "cachedContentTokenCount"); // absent is not 0
    const auto answer = tokenCount(*usage, "candidatesTokenCount");
    const int thoughts = tokenCount(*usage, "thoughtsTokenCount").value_or(0);
    if (!answer)
        return;
    reply.outputTokens = *answer + thoughts;
    // Of thoughts only summaries are shown, if anything.
    if (thoughts > 0)
        reply.hiddenTokens = thoughts;
}

std::vector<std::string> headersOf(const Endpoint &endpoint)
{
    return endpoint.key.empty() ? std::vector<std::string>()
                                : std::vector<std::string>{"x-goog-api-key: " + endpoint.key};
}

} // namespace

DialectAbilities GeminiGenerate::abilities() const
{
    DialectAbilities abilities;
    abilities.seed = true;
    abilities.cachedCounts = true;
    return abilities;
}

HttpRequest GeminiGenerate::generation(const Endpoint &endpoint, const GenerationRequest &request) const
{
    const auto part = [](const QString &text) {
        return Json{{"parts", Json::array({Json{{"text", toJsonText(text)}}})}};
    };
    Json body = Json::object();
    Json contents = Json::array();
    QStringList system;
    for (const ChatMessage &message : messagesOf(request)) {
        if (message.role == QLatin1String("system")) {
            system << message.text;
            continue;
        }
        Json content = part(message.text);
        content["role"] = message.role == QLatin1String("assistant") ? "model" : "user";
        contents.push_back(std::move(content));
    }
    body["contents"] = std::move(contents);
    if (!system.isEmpty())
        body["systemInstruction"] = part(system.join(QStringLiteral("\n\n")));
    body["generationConfig"] = {{"temperature", request.temperature.value_or(0)},
        {"maxOutputTokens", request.outputTokens}, {"seed", request.seed}};
    const std::string model = QUrl::toPercentEncoding(QString::fromStdString(endpoint.model)).toStdString();
    return HttpRequest{endpoint.baseUrl + "/v1beta/models/" + model + ":streamGenerateContent?alt=sse",
        dumpJson(body).toStdString(), headersOf(endpoint)};
}

HttpRequest GeminiGenerate::health(const Endpoint &endpoint) const
{
    return HttpRequest{endpoint.baseUrl + "/v1beta/models?pageSize=1000", {}, headersOf(endpoint)};
}

GenerationReply GeminiGenerate::interpret(const StreamRecord &record) const
{
    GenerationReply reply;
    if (!beginReply(record, "text/event-stream", reply))
        return reply;
    bool finished = false;
    readEvents(stampEvents(record), reply, [&](const StampedEvent &event, const Json &json) {
        readUsage(json, reply);
        if (const auto feedback = json.find("promptFeedback"); feedback != json.end() && feedback->is_object())
            if (const QString why = textOf(*feedback, "blockReason"); !why.isEmpty()) {
                reply.error = Error{ErrorCode::Server,
                    CoreTr::tr("The service rejected the prompt: %1").arg(why.left(100)), {}};
                return;
            }
        const auto candidates = json.find("candidates");
        if (candidates == json.end() || !candidates->is_array() || candidates->empty()
            || !(*candidates)[0].is_object())
            return;
        const Json &candidate = (*candidates)[0];
        QString answer, reasoning;
        if (const auto content = candidate.find("content"); content != candidate.end() && content->is_object())
            if (const auto parts = content->find("parts"); parts != content->end() && parts->is_array())
                for (const Json &part : *parts)
                    if (part.is_object())
                        (boolOf(part, "thought") ? reasoning : answer) += textOf(part, "text");
        addEvent(reply, event, answer, reasoning);
        if (const QString reason = textOf(candidate, "finishReason"); !reason.isEmpty()) {
            finished = true;
            reply.stopReason = stopReasonOf(reason);
        }
    });
    settleTokens(reply);
    endReply(record, finished, reply);
    return reply;
}

} // namespace sweetspot
