// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/llamanative.h"

#include "engine/measure/stampedevents.h"
#include "engine/store/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("LlamaNative", text);
}

ServerTimings timingsOf(const Json &event)
{
    ServerTimings timings;
    const auto found = event.find("timings");
    if (found == event.end() || !found->is_object())
        return timings;
    timings.cacheN = optionalInteger(*found, "cache_n");
    timings.promptN = optionalInteger(*found, "prompt_n");
    timings.promptMs = optionalNumber(*found, "prompt_ms");
    timings.predictedN = optionalInteger(*found, "predicted_n");
    timings.predictedMs = optionalNumber(*found, "predicted_ms");
    return timings;
}

std::optional<Error> errorOf(const Json &event)
{
    const auto found = event.find("error");
    if (found == event.end() || found->is_null())
        return std::nullopt;
    const QString message
        = found->is_string() ? QString::fromStdString(found->get<std::string>()) : textOf(*found, "message");
    return Error{
        ErrorCode::Server, tr("The server reported an error in mid-answer: %1").arg(message.left(300)), {}};
}

} // namespace

HttpRequest LlamaNative::generation(const std::string &baseUrl, const GenerationRequest &request) const
{
    Json body = Json::object();
    if (request.promptTokens.empty())
        body["prompt"] = toJsonText(request.promptText);
    else
        body["prompt"] = request.promptTokens;
    body["n_predict"] = request.outputTokens;
    body["stream"] = true;
    body["cache_prompt"] = request.useCache;
    body["ignore_eos"] = request.fixedLength;
    body["seed"] = request.seed;
    // Greedy, and no sampler that costs time over the vocabulary (measurement.md 2.1, "sampler cost").
    body["temperature"] = 0;
    body["top_k"] = 1;
    body["repeat_penalty"] = 1.0;
    return HttpRequest{baseUrl + "/completion", dumpJson(body).toStdString(), {}};
}

GenerationReply LlamaNative::interpret(const StreamRecord &record) const
{
    GenerationReply reply;
    reply.timeline.sentNs = record.sentNs;
    reply.timeline.doneNs = record.doneNs - record.sentNs;
    if (record.headersNs)
        reply.timeline.headersNs = *record.headersNs - record.sentNs;
    const auto transport = transportError(record);
    if (transport && record.status != 200) {
        reply.error = transport;
        return reply;
    }
    if (record.status == 200 && record.contentType.rfind("text/event-stream", 0) != 0) {
        reply.error = Error{ErrorCode::Protocol,
            tr("The server did not answer with an event stream; is it a llama-server?"),
            QString::fromStdString(record.contentType)};
        return reply;
    }
    int counted = 0;
    bool finished = false;
    for (const StampedEvent &event : stampEvents(record)) {
        const auto json = parseJson(QByteArray::fromStdString(event.data));
        if (json && json->is_null()) // "data: null" opens some streams
            continue;
        if (!json || !json->is_object()) {
            if (!reply.error)
                reply.error = Error{ErrorCode::Protocol, tr("The server sent an event that is not JSON."),
                    QString::fromStdString(event.data).left(200)};
            continue;
        }
        if (auto error = errorOf(*json)) {
            reply.error = std::move(error);
            break;
        }
        const QString content = textOf(*json, "content");
        const int total = integerOf(*json, "tokens_predicted", counted);
        TokenEvent token{event.dtNs, 0, int(content.toUtf8().size()), event.coalesced};
        if (boolOf(*json, "stop")) {
            finished = true;
            reply.stopReason = textOf(*json, "stop_type");
            reply.server = timingsOf(*json);
            reply.promptTokens = optionalInteger(*json, "tokens_evaluated");
            reply.cachedTokens = reply.server.cacheN;
            reply.outputTokens = reply.server.predictedN ? reply.server.predictedN
                                                         : optionalInteger(*json, "tokens_predicted");
        } else if (!json->contains("prompt_progress")) {
            // The server counts cumulatively, so a token whose text was held back is counted with the next
            // event.
            token.tokens = std::clamp(total - counted, 0, 1 << 20);
            counted = std::max(counted, total);
        }
        reply.text += content;
        if (token.tokens > 0 || token.bytes > 0)
            reply.timeline.events << token;
    }
    if (reply.error)
        return reply;
    if (transport)
        reply.error = transport;
    else if (!finished)
        reply.error = Error{ErrorCode::Protocol, tr("The stream ended without its last event."), {}};
    return reply;
}

Result<std::vector<int>> LlamaNative::tokenize(
    StreamClient &client, const std::string &baseUrl, const QString &text, const std::stop_token &stop) const
{
    Json body = Json::object();
    body["content"] = toJsonText(text);
    body["add_special"] = false;
    HttpLimits limits;
    limits.total = limits.firstByte = std::chrono::seconds(30);
    const StreamRecord record
        = client.run({baseUrl + "/tokenize", dumpJson(body).toStdString(), {}}, limits, stop);
    if (const auto error = transportError(record))
        return *error;
    const auto json = parseJson(QByteArray::fromStdString(record.body));
    std::vector<int> tokens;
    if (json && json->is_object() && json->contains("tokens") && (*json)["tokens"].is_array())
        for (const Json &token : (*json)["tokens"])
            if (token.is_number_integer())
                tokens.push_back(token.get<int>());
    if (tokens.empty())
        return Error{ErrorCode::Protocol, tr("The server did not return tokens for a text."), {}};
    return tokens;
}

} // namespace sweetspot
