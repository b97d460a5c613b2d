// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/reply.h"

#include "core/base/tr.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sweetspot
{

bool beginReply(const StreamRecord &record, const char *contentType, GenerationReply &reply)
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
    if (record.status == 200 && record.contentType.rfind(contentType, 0) != 0) {
        reply.error = Error{ErrorCode::Protocol,
            record.contentType.rfind("text/html", 0) == 0
                ? CoreTr::tr("The server sent a web page instead of an answer; check for a login page or proxy "
                             "at this address.")
                : CoreTr::tr("The server did not answer with a stream of tokens; check that the right kind of "
                             "engine is selected."),
            QString::fromStdString(record.contentType)};
        return false;
    }
    return true;
}

std::optional<Json> eventJson(const std::string &data, GenerationReply &reply)
{
    if (data.empty() || data == "[DONE]")
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
        reply.error = Error{ErrorCode::Protocol, CoreTr::tr("The server sent an event that is not JSON."),
            QString::fromStdString(data).left(200)};
    return std::nullopt;
}

std::optional<int> tokenCount(const Json &object, const char *name)
{
    constexpr int kMost = 1 << 29;
    const auto count = optionalInteger(object, name);
    return count && *count >= 0 && *count <= kMost ? count : std::nullopt;
}

std::optional<Error> streamError(const Json &event)
{
    const auto found = event.find("error");
    if (found == event.end() || found->is_null())
        return std::nullopt;
    const QString message
        = found->is_string() ? QString::fromStdString(found->get<std::string>()) : textOf(*found, "message");
    return Error{ErrorCode::Server,
        CoreTr::tr("The server reported an error in the middle of an answer: %1").arg(message.left(300)), {}};
}

void addEvent(GenerationReply &reply, const StampedEvent &event, const QString &answer,
    const QString &reasoning, std::optional<int> tokens, int otherBytes)
{
    if (!answer.isEmpty() && reply.text.isEmpty() && !reply.reasoning.isEmpty())
        reply.answerDtNs = event.dtNs;
    reply.text += answer;
    reply.reasoning += reasoning;
    const int bytes = int((answer + reasoning).toUtf8().size()) + otherBytes;
    if (bytes > 0 || tokens.value_or(0) > 0)
        reply.timeline.events << TokenEvent{event.dtNs, tokens.value_or(1), bytes, event.coalesced};
}

void settleTokens(GenerationReply &reply)
{
    auto &events = reply.timeline.events;
    const int seen = reply.outputTokens.value_or(0) - reply.hiddenTokens.value_or(0);
    qint64 counted = 0;
    double bytes = 0;
    for (const TokenEvent &event : events) {
        counted += event.tokens;
        bytes += event.bytes;
    }
    if (seen <= 0 || counted == seen || bytes <= 0)
        return;
    double passed = 0;
    int given = 0;
    for (qsizetype i = 0; i < events.size(); ++i) {
        passed += events[i].bytes;
        const int behind = int(events.size() - i) - 1;
        const int most = std::max(0, seen - given - behind); // one is left for each that follows
        events[i].tokens = std::clamp(int(std::lround(seen * passed / bytes)) - given, std::min(1, most), most);
        given += events[i].tokens;
    }
}

void readEvents(const std::vector<StampedEvent> &events, GenerationReply &reply,
    const std::function<void(const StampedEvent &, const Json &)> &take)
{
    for (const StampedEvent &event : events) {
        const auto json = eventJson(event.data, reply);
        if (!json)
            continue;
        if (auto error = streamError(*json)) {
            reply.error = std::move(error);
            return;
        }
        take(event, *json);
    }
}

void endReply(const StreamRecord &record, bool finished, GenerationReply &reply)
{
    // Some gateways fill in a usage of noughts where they know none; a prompt has tokens, and so has a text.
    if (reply.promptTokens && *reply.promptTokens <= 0) {
        reply.promptTokens.reset();
        reply.cachedTokens.reset();
    }
    if (reply.outputTokens && *reply.outputTokens <= 0 && !reply.timeline.events.isEmpty())
        reply.outputTokens.reset();
    if (!reply.outputTokens && !reply.timeline.events.isEmpty()) {
        qint64 counted = 0;
        for (const TokenEvent &event : reply.timeline.events)
            counted += event.tokens;
        reply.outputTokens = int(std::min<qint64>(counted, std::numeric_limits<int>::max()));
        reply.tokensGuessed = true;
    }
    if (reply.error)
        return;
    if (auto transport = transportError(record))
        reply.error = std::move(transport);
    else if (!finished)
        reply.error = Error{ErrorCode::Protocol, CoreTr::tr("The stream ended without a final event."), {}};
}

std::vector<StampedEvent> stampLines(const StreamRecord &record)
{
    std::vector<StampedEvent> lines;
    std::size_t begin = 0, read = 0;
    std::optional<std::uint32_t> lastWake;
    while (begin < record.body.size()) {
        const std::size_t newline = record.body.find('\n', begin);
        const bool terminated = newline != std::string::npos;
        const std::size_t end = terminated ? newline : record.body.size();
        std::string text = record.body.substr(begin, end - begin);
        if (!text.empty() && text.back() == '\r')
            text.pop_back();
        begin = end + 1;
        if (text.find_first_not_of(" \t") == std::string::npos)
            continue;
        while (read + 1 < record.reads.size()
            && record.reads[read].endOffset < std::min(begin, record.body.size()))
            ++read;
        StampedEvent line{{}, std::move(text), 0, false, terminated};
        if (!record.reads.empty()) {
            line.dtNs = record.reads[read].atNs - record.sentNs;
            line.coalesced = lastWake == record.reads[read].wake;
            lastWake = record.reads[read].wake;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace sweetspot
