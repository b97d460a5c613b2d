// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/llamatimings.h"

#include <QCoreApplication>

namespace sweetspot
{

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("LlamaTimings", text);
}
} // namespace

ServerTimings llamaTimings(const Json &event)
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
    timings.draftN = optionalInteger(*found, "draft_n");
    timings.draftAccepted = optionalInteger(*found, "draft_n_accepted");
    return timings;
}

void putSampling(Json &body, const GenerationRequest &request)
{
    body["stream"] = true;
    body["cache_prompt"] = request.useCache;
    body["ignore_eos"] = request.fixedLength;
    body["seed"] = request.seed;
    // Greedy, and no sampler that costs time over the vocabulary (measurement.md 2.1, "sampler cost").
    body["temperature"] = 0;
    body["top_k"] = 1;
    body["repeat_penalty"] = 1.0;
}

std::optional<Error> streamError(const Json &event)
{
    const auto found = event.find("error");
    if (found == event.end() || found->is_null())
        return std::nullopt;
    const QString message
        = found->is_string() ? QString::fromStdString(found->get<std::string>()) : textOf(*found, "message");
    return Error{
        ErrorCode::Server, tr("The server reported an error in mid-answer: %1").arg(message.left(300)), {}};
}

bool beginReply(const StreamRecord &record, GenerationReply &reply)
{
    reply.timeline.sentNs = record.sentNs;
    reply.timeline.doneNs = record.doneNs - record.sentNs;
    if (record.headersNs)
        reply.timeline.headersNs = *record.headersNs - record.sentNs;
    const auto transport = transportError(record);
    if (transport && record.status != 200) {
        reply.error = transport;
        return false;
    }
    if (record.status == 200 && record.contentType.rfind("text/event-stream", 0) != 0) {
        reply.error = Error{ErrorCode::Protocol,
            tr("The server did not answer with an event stream; is it a llama-server?"),
            QString::fromStdString(record.contentType)};
        return false;
    }
    return true;
}

std::optional<Json> eventJson(const std::string &data, GenerationReply &reply)
{
    if (data == "[DONE]")
        return std::nullopt;
    auto json = parseJson(QByteArray::fromStdString(data));
    if (!json) { // bytes that are no UTF-8 become U+FFFD, as everywhere; the rest of the event still counts
        json = parseJson(QString::fromUtf8(data.data(), qsizetype(data.size())).toUtf8());
        reply.badText = reply.badText || json.has_value();
    }
    if (json && json->is_null()) // "data: null" opens some streams
        return std::nullopt;
    if (json && json->is_object())
        return json;
    if (!reply.error)
        reply.error = Error{ErrorCode::Protocol, tr("The server sent an event that is not JSON."),
            QString::fromStdString(data).left(200)};
    return std::nullopt;
}

void endReply(const StreamRecord &record, bool finished, GenerationReply &reply)
{
    if (reply.error)
        return;
    if (auto transport = transportError(record))
        reply.error = std::move(transport);
    else if (!finished)
        reply.error = Error{ErrorCode::Protocol, tr("The stream ended without its last event."), {}};
}

} // namespace sweetspot
