// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/retrypolicy.h"
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/ollama/ollamadialect.h"
#include "core/engines/openai/openaichat.h"
#include "core/engines/remote/anthropicmessages.h"
#include "core/engines/remote/geminigenerate.h"
#include "core/measure/sseparser.h"
#include "core/measure/timelinemetrics.h"
#include "tests/fuzz/targets.h"

#include <algorithm>

namespace sweetspot::fuzz
{

namespace
{

const char *const kKey = "fuzz-key-0123456789";

const Dialect &dialect(int number)
{
    static const LlamaNative native;
    static const OpenAiChat chat, plain(OpenAiChat::Flavour::Plain);
    static const OpenAiCompletions completions, cloud(OpenAiChat::Flavour::Cloud);
    static const AnthropicMessages anthropic;
    static const GeminiGenerate gemini;
    static const OllamaDialect generate(OllamaDialect::Route::Generate), ollama(OllamaDialect::Route::Chat);
    static const std::vector<const Dialect *> all{
        &native, &chat, &plain, &completions, &cloud, &anthropic, &gemini, &generate, &ollama};
    return *all[std::size_t(number) % all.size()];
}

/// The stream as the network brought it, in pieces of so many bytes, one a millisecond.
StreamRecord recordOf(std::string_view body, std::size_t piece, bool json, long status)
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = status;
    record.contentType = json ? "application/x-ndjson" : "text/event-stream";
    record.retryAfter = std::string(body.substr(0, body.find('\n')));
    record.sentNs = 1'000'000'000;
    record.headersNs = record.sentNs;
    record.body = std::string(body);
    for (std::size_t end = std::min(piece, body.size()); end > 0; end = std::min(end + piece, body.size())) {
        const auto number = std::int64_t(record.reads.size());
        record.reads.push_back({end, record.sentNs + (number + 1) * 1'000'000, std::uint32_t(number / 2)});
        if (end == body.size())
            break;
    }
    record.doneNs = record.sentNs + std::int64_t(record.reads.size() + 1) * 1'000'000;
    return record;
}

std::vector<SseEvent> eventsOf(std::string_view body, std::size_t piece)
{
    std::vector<SseEvent> events;
    SseParser parser;
    const auto sink = [&events](SseEvent &&event) { events.push_back(std::move(event)); };
    for (; !body.empty(); body.remove_prefix(std::min(piece, body.size())))
        parser.feed(body.substr(0, piece), sink);
    parser.finish(sink);
    return events;
}

std::string cutAnywhere(std::string_view body, std::size_t piece)
{
    const auto whole = eventsOf(body, std::max<std::size_t>(1, body.size())), pieces = eventsOf(body, piece);
    const bool same = std::equal(
        whole.begin(), whole.end(), pieces.begin(), pieces.end(), [](const SseEvent &a, const SseEvent &b) {
            return a.name == b.name && a.data == b.data && a.endOffset == b.endOffset
                && a.terminated == b.terminated;
        });
    return same ? std::string() : "the cuts of the network changed the events";
}

bool isCount(const std::optional<int> &count)
{
    return !count || *count >= 0;
}

std::string countsOf(const GenerationReply &reply)
{
    for (const auto &count : {reply.promptTokens, reply.cachedTokens, reply.outputTokens, reply.hiddenTokens,
             reply.server.cacheN, reply.server.promptN, reply.server.predictedN})
        if (!isCount(count))
            return "a count below nothing was taken";
    qint64 before = 0;
    for (const TokenEvent &event : reply.timeline.events) {
        if (event.tokens < 0 || event.bytes < 0 || event.dtNs < before)
            return "an event counts less than nothing, or comes before the one before it";
        before = event.dtNs;
    }
    const TimelineMetrics metrics = timelineMetrics(reply.timeline, reply.outputTokens);
    for (const auto &figure : {metrics.ttftMs, metrics.decodeTps, metrics.decodeTpsTypical, metrics.gapP50Ms,
             metrics.gapP95Ms, metrics.endToEndMs, metrics.stallFraction, metrics.variancePercent})
        if (figure && !(*figure >= 0 && *figure < 1e300))
            return "a figure is no number, or below nothing";
    return {};
}

std::string sameReply(const GenerationReply &a, const GenerationReply &b)
{
    const bool events = std::equal(a.timeline.events.begin(), a.timeline.events.end(),
        b.timeline.events.begin(), b.timeline.events.end(),
        [](const TokenEvent &x, const TokenEvent &y) { return x.tokens == y.tokens && x.bytes == y.bytes; });
    return events && a.error == b.error && a.text == b.text && a.reasoning == b.reasoning
            && a.stopReason == b.stopReason && a.promptTokens == b.promptTokens
            && a.cachedTokens == b.cachedTokens && a.outputTokens == b.outputTokens && a.badText == b.badText
            && a.toolCalls == b.toolCalls
        ? std::string()
        : "the cuts of the network changed the answer";
}

std::string withoutKey(const GenerationReply &reply)
{
    const QString all = reply.text + QLatin1Char('\n') + reply.reasoning + QLatin1Char('\n') + reply.stopReason
        + QLatin1Char('\n') + (reply.error ? reply.error->sentence + reply.error->detail : QString());
    return all.contains(QLatin1String(kKey)) ? "the key is in the answer" : std::string();
}

std::string again(const StreamRecord &record)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    for (const int tries : {1, 2, 3}) {
        const RetryAdvice advice = retryAdvice(record, tries, 0.5, now);
        if (advice.wait.count() < 0 || (advice.retry && advice.wait > std::chrono::minutes(2)))
            return "a server is waited for longer than anybody waits";
    }
    return {};
}

} // namespace

std::string streams(std::string_view bytes)
{
    if (bytes.size() < 3)
        return {};
    const int kind = static_cast<unsigned char>(bytes[0]);
    const std::size_t piece = 1 + static_cast<unsigned char>(bytes[1]) % 64;
    constexpr std::array<long, 8> statuses{200, 200, 200, 200, 429, 500, 401, 404};
    const long status = statuses[static_cast<unsigned char>(bytes[2]) % statuses.size()];
    const std::string_view body = bytes.substr(3);
    const Dialect &spoken = dialect(kind);
    const bool json = spoken.id().startsWith(QLatin1String("ollama"));
    Endpoint endpoint("http://127.0.0.1:1");
    endpoint.key = kKey;
    const StreamRecord whole = recordOf(body, std::max<std::size_t>(1, body.size()), json, status),
                       cut = recordOf(body, piece, json, status);
    const GenerationReply reply = interpretReply(spoken, endpoint, whole),
                          other = interpretReply(spoken, endpoint, cut);
    for (const std::string &broken : {cutAnywhere(body, piece), countsOf(reply), countsOf(other),
             sameReply(reply, other), withoutKey(reply), again(whole)})
        if (!broken.empty())
            return broken;
    return {};
}

} // namespace sweetspot::fuzz
