// SPDX-License-Identifier: GPL-3.0-or-later
// Thirty ways in which a stream can arrive (docs/measuring.md#accuracy-targets). Where only what arrives when
// matters, the stream is made with exact stamps, so that every derived number is known to the last digit;
// where the transport matters, a scripted server sends it through a socket. (How true the stamps themselves are
// is judged in tests/bench/bench_clock.)
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/openai/openaichat.h"
#include "core/judge/summarise.h"
#include "core/measure/stampedevents.h"
#include "core/measure/streampool.h"
#include "core/profiles/attemptscreen.h"
#include "core/profiles/timebase.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QSet>

#include <cmath>
#include <thread>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;
using namespace std::chrono_literals;

namespace
{

constexpr double kMs = 1e6;

/// A stream on a clock of its own: what is read, and when.
class Script
{
public:
    Script()
    {
        record.end = StreamEnd::Complete;
        record.status = 200;
        record.contentType = "text/event-stream";
        record.sentNs = 5'000'000'000;
    }
    /// Bytes that one wake-up brings at an instant after the request.
    Script &read(double ms, const std::string &bytes)
    {
        record.body += bytes;
        record.reads.push_back(
            {record.body.size(), record.sentNs + std::int64_t(std::llround(ms * kMs)), ++m_wake});
        record.doneNs = record.reads.back().atNs;
        return *this;
    }
    Script &token(double ms, int n, const std::string &text = " w") { return read(ms, tokenEvent(n, text)); }
    Script &last(double ms, int n, const std::string &timings = {}) { return read(ms, lastEvent(n, timings)); }
    /// n tokens from the first instant on, a gap apart, and the end with them.
    Script &uniform(double firstMs, double gapMs, int n, const std::string &timings = {})
    {
        for (int i = 0; i < n; ++i)
            token(firstMs + i * gapMs, i + 1);
        return last(firstMs + (n - 1) * gapMs + 0.01, n, timings);
    }

    static std::string tokenEvent(int n, const std::string &text = " w")
    {
        return "data: {\"index\":0,\"content\":\"" + text
            + "\",\"tokens\":[1],\"stop\":false,\"tokens_predicted\":" + std::to_string(n) + "}\n\n";
    }
    static std::string lastEvent(int n, const std::string &timings = {})
    {
        return "data: {\"content\":\"\",\"stop\":true,\"stop_type\":\"limit\",\"tokens_predicted\":"
            + std::to_string(n) + ",\"tokens_evaluated\":512"
            + (timings.empty() ? "" : ",\"timings\":" + timings) + "}\n\n";
    }

    StreamRecord record;

private:
    std::uint32_t m_wake = 0;
};

std::string timings(int promptN, double promptMs, int predictedN, double predictedMs, int cacheN = 0)
{
    return "{\"cache_n\":" + std::to_string(cacheN) + ",\"prompt_n\":" + std::to_string(promptN)
        + ",\"prompt_ms\":" + std::to_string(promptMs) + ",\"predicted_n\":" + std::to_string(predictedN)
        + ",\"predicted_ms\":" + std::to_string(predictedMs) + "}";
}

Attempt attemptOf(const GenerationReply &reply, int asked, bool cache = false)
{
    AttemptOrder order;
    order.request.outputTokens = asked;
    order.request.useCache = cache;
    Attempt attempt;
    attempt.outputTokensAsked = asked;
    judgeAttempt(attempt, reply, order, LlamaNative().abilities());
    return attempt;
}

Attempt native(const Script &script, int asked)
{
    return attemptOf(LlamaNative().interpret(script.record), asked);
}

bool flagged(const Attempt &attempt, const char *flag)
{
    return attempt.flags.contains(q(flag));
}

// What every undisturbed stream of 101 tokens, 10 ms apart from 50 ms on, comes to.
void expectUniform(const Attempt &a)
{
    EXPECT_EQ(a.outcome, AttemptOutcome::Ok) << a.reason;
    EXPECT_NEAR(a.ttftMs.value_or(0), 50, 1e-6);
    EXPECT_NEAR(a.decodeTps.value_or(0), 100, 1e-6);
    EXPECT_NEAR(a.decodeTpsTypical.value_or(0), 100, 1e-6);
    EXPECT_NEAR(a.gapP50Ms.value_or(0), 10, 1e-6);
    EXPECT_NEAR(a.gapP95Ms.value_or(0), 10, 1e-6);
    EXPECT_NEAR(a.stallFraction.value_or(1), 0, 1e-9);
    EXPECT_NEAR(a.variancePercent.value_or(100), 0, 1e-6);
    EXPECT_NEAR(a.endToEndMs.value_or(0), 1050.01, 1e-3);
    EXPECT_EQ(a.outputTokens, 101);
    EXPECT_EQ(a.events, 101);
    EXPECT_EQ(a.coalescedEvents, 0);
}

StreamRecord fetch(ScriptedServer &server)
{
    StreamClient client;
    return client.run({server.url() + "/completion", "{}", {}}, {}, {});
}

// Sends these bytes as a chunked body, in pieces as given.
ScriptedServer::Handler pieces(std::vector<std::string> parts, bool end = true)
{
    return [parts = std::move(parts), end](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.send(ScriptedServer::streamHead());
        for (const std::string &part : parts)
            c.send(ScriptedServer::chunk(part));
        if (end)
            return c.send(ScriptedServer::lastChunk());
        c.close();
        return false;
    };
}

std::string tokens(int from, int to)
{
    std::string all;
    for (int n = from; n <= to; ++n)
        all += Script::tokenEvent(n);
    return all;
}

} // namespace

TEST(ScriptedCases, C01UniformGaps)
{
    expectUniform(native(Script().uniform(50, 10, 101), 101));
}

TEST(ScriptedCases, C02JitteredGapsWithKnownSum)
{
    Script script; // 8 and 12 ms in turns: 100 gaps, 1,000 ms
    double at = 50;
    for (int n = 1; n <= 101; ++n) {
        script.token(at, n);
        at += n % 2 ? 8 : 12;
    }
    const Attempt a = native(script.last(1050.01, 101), 101);
    EXPECT_NEAR(*a.decodeTps, 100, 1e-6) << "the sum counts, not the gaps";
    EXPECT_NEAR(*a.ttftMs, 50, 1e-6);
    EXPECT_TRUE(*a.gapP50Ms == 8 || *a.gapP50Ms == 12) << *a.gapP50Ms;
    EXPECT_NEAR(*a.gapP95Ms, 12, 1e-6);
}

TEST(ScriptedCases, C03RoleOnlyFirstEvent)
{
    Script script;
    script.read(
        5, "data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\n\n");
    for (int n = 0; n < 101; ++n)
        script.read(50 + n * 10, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\" w\"}}]}\n\n");
    script.read(1050.01,
        "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n");
    expectUniform(attemptOf(OpenAiChat().interpret(script.record), 101));
}

TEST(ScriptedCases, C04EmptyContentEvents)
{
    Script script;
    script.read(
        3, "data: {\"index\":0,\"content\":\"\",\"tokens\":[],\"stop\":false,\"tokens_predicted\":0}\n\n");
    for (int n = 1; n <= 101; ++n) {
        script.token(50 + (n - 1) * 10, n);
        script.read(50 + (n - 1) * 10 + 1,
            "data: {\"content\":\"\",\"stop\":false,\"tokens_predicted\":" + std::to_string(n) + "}\n\n");
    }
    Attempt a = native(script.last(1051.01, 101), 101);
    EXPECT_NEAR(*a.endToEndMs, 1051.01, 1e-3) << "the empty one behind the last token is part of the wait";
    a.endToEndMs = 1050.01;
    expectUniform(a);
}

TEST(ScriptedCases, C05UsageOnlyFinalEvent)
{
    Script script;
    for (int n = 0; n < 101; ++n)
        script.read(50 + n * 10, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\" w\"}}]}\n\n");
    script.read(1050.005, "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\n");
    script.read(1050.01,
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":512,\"completion_tokens\":101}}\n\n"
        "data: [DONE]\n\n");
    const Attempt a = attemptOf(OpenAiChat().interpret(script.record), 101);
    expectUniform(a);
    EXPECT_EQ(a.promptTokens, 512);
}

TEST(ScriptedCases, C06ProgressBeforeTheFirstToken)
{
    Script script;
    for (int i = 1; i < 5; ++i)
        script.read(i * 10,
            "data: {\"index\":0,\"content\":\"\",\"tokens\":[0],\"stop\":false,\"tokens_predicted\":0,"
            "\"prompt_progress\":{\"total\":512,\"processed\":"
                + std::to_string(i * 100) + "}}\n\n");
    expectUniform(native(script.uniform(50, 10, 101), 101));
}

TEST(ScriptedCases, C07SeveralTokensPerEvent)
{
    for (int size = 2; size <= 8; ++size) {
        Script counted; // cumulative counts
        const int events = 21;
        for (int i = 0; i < events; ++i)
            counted.token(50 + i * 10, (i + 1) * size);
        const Attempt a = native(counted.last(250.01, events * size), events * size);
        EXPECT_NEAR(*a.decodeTps, 20 * size / 0.2, 1e-6)
            << size << ": the first event's tokens are not in the span";
        EXPECT_NEAR(*a.decodeTpsTypical, size / 0.010, 1e-6);
        EXPECT_NEAR(*a.gapP50Ms, 10, 1e-6) << "between events, and flagged as such";
        EXPECT_TRUE(flagged(a, "multi_token_events"));
        EXPECT_EQ(a.outputTokens, events * size);

        Script bare; // without: only the usage at the end has a count
        for (int i = 0; i < events; ++i)
            bare.read(50 + i * 10, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\" w w\"}}]}\n\n");
        bare.read(250.01,
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}],\"usage\":{"
            "\"prompt_tokens\":5,\"completion_tokens\":"
                + std::to_string(events * size) + "}}\n\ndata: [DONE]\n\n");
        const Attempt b = attemptOf(OpenAiChat().interpret(bare.record), events * size);
        EXPECT_EQ(b.outputTokens, events * size) << "the server's count wins";
        EXPECT_TRUE(flagged(b, "multi_token_events"));
    }
}

TEST(ScriptedCases, C08TokensWithoutEvents)
{
    Script script; // every second token is half a character: its text comes with the next
    for (int n = 1; n <= 101; ++n)
        if (n % 2 == 1)
            script.token(50 + (n - 1) * 10, n, n == 1 ? " w" : "\xC3\xA4");
    const Attempt a = native(script.last(1050.01, 101), 101);
    EXPECT_NEAR(*a.decodeTps, 100, 1e-6) << "counted by the server, not by events";
    EXPECT_EQ(a.events, 51);
    EXPECT_TRUE(flagged(a, "multi_token_events"));
}

TEST(ScriptedCases, C09AnEventTornAcrossSegments)
{
    // Torn anywhere: inside a two-byte character, inside the empty line.
    const std::string whole = Script::tokenEvent(1, "gr\xC3\xBC\xC3\x9F")
        + Script::tokenEvent(2, "\xE4\xB8\xAD") + Script::lastEvent(2);
    for (std::size_t cut = 1; cut < whole.size(); ++cut) {
        Script script;
        script.read(10, whole.substr(0, cut)).read(20, whole.substr(cut));
        const GenerationReply reply = LlamaNative().interpret(script.record);
        ASSERT_FALSE(reply.error) << cut;
        EXPECT_EQ(reply.text, q("grüß中")) << cut;
        ASSERT_EQ(reply.timeline.events.size(), 2) << cut;
        const std::size_t firstEnds = Script::tokenEvent(1, "gr\xC3\xBC\xC3\x9F").size();
        EXPECT_EQ(reply.timeline.events[0].dtNs, cut >= firstEnds ? 10'000'000 : 20'000'000)
            << "an event has come when its last byte has";
    }
}

TEST(ScriptedCases, C10SeveralEventsInOneSegment)
{
    Script script;
    for (int n = 1; n <= 101; n += 4) {
        std::string bytes;
        for (int i = n; i < std::min(n + 4, 102); ++i)
            bytes += Script::tokenEvent(i);
        script.read(50 + (n - 1) * 10, bytes);
    }
    const Attempt a = native(script.last(1050.01, 101), 101);
    EXPECT_TRUE(flagged(a, "coalesced"));
    EXPECT_EQ(a.coalescedEvents, 75);
    EXPECT_FALSE(a.gapP50Ms) << "gaps of bundled events are withheld";
    EXPECT_NEAR(*a.decodeTps, 100, 1e-6) << "first and last stamp are still true";
    EXPECT_NEAR(*a.ttftMs, 50, 1e-6);
}

TEST(ScriptedCases, C11LineEndsCommentsAndKeepAlives)
{
    Script script;
    script.read(1, ": welcome\r\n\r\n").read(20, ":\n\n");
    for (int n = 1; n <= 101; ++n) {
        std::string event = Script::tokenEvent(n);
        event.replace(event.find("data: "), 6, n % 3 ? "data:" : "data: ");
        if (n % 2) {
            event.erase(event.size() - 2);
            event += "\r\n\r\n";
        }
        script.read(50 + (n - 1) * 10, event + (n % 10 ? "" : ": ping\n\n"));
    }
    expectUniform(native(script.last(1050.01, 101), 101));
}

TEST(ScriptedCases, C12NoDone)
{
    Script script;
    for (int n = 0; n < 101; ++n)
        script.read(50 + n * 10, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\" w\"}}]}\n\n");
    script.read(1050.01, "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\n");
    expectUniform(attemptOf(OpenAiChat().interpret(script.record), 101));
}

TEST(ScriptedCases, C13ErrorObjectWithStatus200)
{
    ScriptedServer server(
        pieces({"data: {\"error\":{\"code\":400,\"message\":\"the request exceeds the context size\"}}\n\n"}));
    const Attempt a = attemptOf(LlamaNative().interpret(fetch(server)), 64);
    EXPECT_EQ(a.outcome, AttemptOutcome::Failed);
    EXPECT_TRUE(a.reason.contains(q("exceeds the context size"))) << a.reason;
    EXPECT_FALSE(a.decodeTps);
    EXPECT_FALSE(a.ttftMs);
    ScriptedServer plain([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        return c.send(ScriptedServer::response(200, R"({"error":{"message":"no"}})"));
    });
    EXPECT_EQ(attemptOf(LlamaNative().interpret(fetch(plain)), 64).outcome, AttemptOutcome::Failed);
}

TEST(ScriptedCases, C14ErrorInMidStream)
{
    ScriptedServer server(pieces({tokens(1, 20), "data: {\"error\":{\"message\":\"Compute error.\"}}\n\n"}));
    const Attempt a = attemptOf(LlamaNative().interpret(fetch(server)), 64);
    EXPECT_EQ(a.outcome, AttemptOutcome::Failed);
    EXPECT_TRUE(a.reason.contains(q("Compute error.")));
    EXPECT_EQ(a.events, 20) << "what came is kept";
}

TEST(ScriptedCases, C15ResetInMidStream)
{
    ScriptedServer server([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.send(ScriptedServer::streamHead() + ScriptedServer::chunk(tokens(1, 20)));
        std::this_thread::sleep_for(50ms); // a reset throws away what was not read yet
        c.reset();
        return false;
    });
    const Attempt a = attemptOf(LlamaNative().interpret(fetch(server)), 64);
    EXPECT_EQ(a.outcome, AttemptOutcome::Failed);
    EXPECT_FALSE(a.reason.isEmpty());
    EXPECT_EQ(a.events, 20);
}

TEST(ScriptedCases, C16EndAfterOneTokenWithAbsurdTimings)
{
    Script script;
    script.token(50, 1);
    const Attempt a = native(script.last(50.01, 1, timings(512, 40, 1, 0.001)), 64);
    EXPECT_EQ(a.outcome, AttemptOutcome::Rejected);
    EXPECT_FALSE(a.reason.isEmpty());
    EXPECT_FALSE(a.decodeTps) << "never a million tokens per second";
    EXPECT_FALSE(a.server.decodeTps());
    EXPECT_TRUE(flagged(a, "ended_early"));
    EXPECT_TRUE(flagged(a, "implausible"));
}

TEST(ScriptedCases, C17WholeAnswerInOneBurst)
{
    Script script;
    script.read(1050, tokens(1, 101));
    const Attempt a = native(script.last(1050.01, 101, timings(512, 40, 101, 1000)), 101);
    EXPECT_TRUE(flagged(a, "buffered_stream"));
    EXPECT_FALSE(a.decodeTps);
    EXPECT_FALSE(a.gapP50Ms);
    EXPECT_FALSE(a.stallFraction);
    EXPECT_NEAR(*a.endToEndMs, 1050.01, 1e-3) << "throughput is all that is left";
    EXPECT_EQ(a.outputTokens, 101);
}

TEST(ScriptedCases, C18AStall)
{
    Script script;
    for (int n = 1; n <= 101; ++n)
        script.token(50 + (n - 1) * 10 + (n > 50 ? 300 : 0), n);
    const Attempt a = native(script.last(1350.01, 101), 101);
    EXPECT_NEAR(*a.decodeTps, 100 / 1.3, 1e-6) << "it is part of what a person waits";
    EXPECT_NEAR(*a.decodeTpsTypical, 100, 1e-6) << "but not of the pace";
    EXPECT_NEAR(*a.stallFraction, 0.3 / 1.3, 1e-9);
    EXPECT_NEAR(*a.gapP50Ms, 10, 1e-6);
}

TEST(ScriptedCases, C19Drift)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 0);
    for (int rep = 0; rep < 10; ++rep)
        cell.attempts << test::goodAttempt(
            rep, 100 - rep * 5.0 / 9 - (rep % 2) * 0.01); // 5 % from first to last
    const auto metric = summarise(cell, {}).metrics.value(q("interactive.tokens_per_second"));
    EXPECT_TRUE(metric.flags.contains(q("drift")));
    EXPECT_NEAR(metric.value, 97.5, 0.5);
}

TEST(ScriptedCases, C20WarmUpSlope)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 0);
    for (int rep = 0; rep < 6; ++rep)
        cell.attempts << test::goodAttempt(rep, rep == 0 ? 80 : 100 + rep % 2 * 0.1);
    const auto metric = summarise(cell, {}).metrics.value(q("interactive.tokens_per_second"));
    EXPECT_TRUE(metric.flags.contains(q("warmup_residue")));
    EXPECT_EQ(metric.n, 5) << "the first was left out, and it is said";
    EXPECT_NEAR(metric.value, 100, 0.2);
}

TEST(ScriptedCases, C21BimodalGaps)
{
    Script script; // 60 gaps of 5 ms and 40 of 20 ms
    double at = 50;
    for (int n = 1; n <= 101; ++n) {
        script.token(at, n);
        at += n % 5 < 3 ? 5 : 20;
    }
    const Attempt a = native(script.last(1200, 101), 101);
    EXPECT_NEAR(*a.gapP50Ms, 5, 1e-6);
    EXPECT_NEAR(*a.gapP95Ms, 20, 1e-6);
    EXPECT_NEAR(*a.decodeTps, 100 / 1.1, 0.2);
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 0);
    for (int rep = 0; rep < 12; ++rep)
        cell.attempts << test::goodAttempt(rep, (rep * 5 % 12 < 6 ? 100 : 80) + 0.05 * (rep % 3));
    EXPECT_TRUE(
        summarise(cell, {}).metrics.value(q("interactive.tokens_per_second")).flags.contains(q("bimodal")));
}

TEST(ScriptedCases, C22ReasoningThenAnswer)
{
    Script script;
    for (int n = 0; n < 101; ++n) {
        const char *kind = n < 40 ? "reasoning_content" : "content";
        script.read(50 + n * 10,
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"" + std::string(kind) + "\":\" w\"}}]}\n\n");
    }
    script.read(1050.01,
        "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n");
    const GenerationReply reply = OpenAiChat().interpret(script.record);
    const Attempt a = attemptOf(reply, 101);
    expectUniform(a);
    EXPECT_NEAR(a.answerMs.value_or(0), 450, 1e-6) << "when the answer itself begins";
    EXPECT_TRUE(flagged(a, "reasoning"));
    EXPECT_EQ(reply.text.count(QLatin1Char('w')), 61);
    EXPECT_EQ(reply.reasoning.count(QLatin1Char('w')), 40);
}

TEST(ScriptedCases, C23ToolCallDeltas)
{
    Script script;
    for (int n = 0; n < 101; ++n)
        script.read(50 + n * 10,
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{"
            "\"arguments\":\"x\"}}]}}]}\n\n");
    script.read(1050.01,
        "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\ndata: "
        "[DONE]\n\n");
    const GenerationReply reply = OpenAiChat().interpret(script.record);
    const Attempt a = attemptOf(reply, 101);
    expectUniform(a);
    EXPECT_TRUE(flagged(a, "tool_calls"));
    EXPECT_TRUE(reply.text.isEmpty());
}

TEST(ScriptedCases, C24SpeculativeBursts)
{
    Script script;
    int n = 0;
    for (int burst = 0; burst < 26; ++burst) {
        n += burst == 0 ? 1 : 4;
        script.token(50 + burst * 40, n);
    }
    const Attempt a = native(
        script.last(1050.01, 101,
            "{\"cache_n\":0,\"prompt_n\":512,\"prompt_ms\":40,\"predicted_n\":101,\"predicted_ms\":1000,"
            "\"draft_n\":100,\"draft_n_accepted\":75}"),
        101);
    EXPECT_NEAR(*a.decodeTps, 100, 1e-6);
    EXPECT_TRUE(flagged(a, "speculative"));
    EXPECT_TRUE(flagged(a, "multi_token_events"));
    EXPECT_FALSE(a.gapP50Ms);
    EXPECT_EQ(a.server.draftN, 100);
    EXPECT_EQ(a.server.draftAccepted, 75);
}

TEST(ScriptedCases, C25ASlowReaderLosesNothing)
{
    constexpr int kTokens = 20000; // some megabytes, more than all buffers between
    ScriptedServer server([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.send(ScriptedServer::streamHead());
        for (int n = 1; n <= kTokens; ++n)
            if (!c.send(ScriptedServer::chunk(Script::tokenEvent(n, std::string(200, 'x')))))
                return false;
        return c.send(ScriptedServer::chunk(Script::lastEvent(kTokens)) + ScriptedServer::lastChunk());
    });
    StreamPool pool;
    pool.start(1, {server.url(), "{}", {}}, {});
    auto ended = pool.poll(20ms, {}); // connects and sends
    std::this_thread::sleep_for(300ms); // nobody reads: the server has to wait
    while (ended.empty())
        ended = pool.poll(1s, {});
    const Attempt a = attemptOf(LlamaNative().interpret(ended.front().record), kTokens);
    EXPECT_EQ(a.outputTokens, kTokens);
    EXPECT_EQ(a.events, kTokens);
    EXPECT_TRUE(flagged(a, "coalesced") || flagged(a, "buffered_stream")) << "and the stamps are not trusted";
    EXPECT_FALSE(a.gapP50Ms);
}

TEST(ScriptedCases, C26SixtyFourStreamsAtOnce)
{
    constexpr int kStreams = 64, kTokens = 100;
    ScriptedServer server([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.send(ScriptedServer::streamHead());
        const std::int64_t begin = ScriptedServer::now();
        for (int n = 1; n <= kTokens; ++n) {
            std::this_thread::sleep_until(
                std::chrono::steady_clock::time_point(std::chrono::nanoseconds(begin + n * 10'000'000)));
            c.send(ScriptedServer::chunk(Script::tokenEvent(n)));
        }
        return c.send(ScriptedServer::chunk(Script::lastEvent(kTokens)) + ScriptedServer::lastChunk());
    });
    StreamPool pool;
    for (int i = 0; i < kStreams; ++i)
        pool.start(i, {server.url(), "{}", {}}, {});
    int ended = 0;
    QSet<int> ids;
    while (ended < kStreams)
        for (StreamPool::Finished &finished : pool.poll(1s, {})) {
            ++ended;
            ids.insert(finished.id);
            const GenerationReply reply = LlamaNative().interpret(finished.record);
            EXPECT_FALSE(reply.error);
            EXPECT_EQ(reply.outputTokens, kTokens);
            EXPECT_EQ(reply.timeline.events.size(), kTokens) << "none lost, none doubled";
        }
    EXPECT_EQ(ids.size(), kStreams);
}

TEST(ScriptedCases, C27ClockSteppedAndMachineSuspended)
{
    const auto screened = [](double monotonic, double boot, double wall) {
        Attempt a = test::goodAttempt(0);
        screenTimeBase(a, {monotonic, boot, wall});
        return a;
    };
    EXPECT_EQ(screened(2, 2, 2.001).outcome, AttemptOutcome::Ok) << "a slewed clock";
    for (const double step : {-3600.0, 3600.0}) {
        const Attempt a = screened(2, 2, 2 + step);
        EXPECT_EQ(a.outcome, AttemptOutcome::Rejected);
        EXPECT_TRUE(flagged(a, "clock_step"));
        EXPECT_FALSE(flagged(a, "suspended"));
        EXPECT_EQ(a.decodeTps, test::goodAttempt(0).decodeTps) << "the stamps themselves are of another clock";
    }
    const Attempt slept = screened(2, 602, 602);
    EXPECT_EQ(slept.outcome, AttemptOutcome::Rejected);
    EXPECT_TRUE(flagged(slept, "suspended"));
    EXPECT_FALSE(flagged(slept, "clock_step"));
}

TEST(ScriptedCases, C28WrongServerTimings)
{
    const Attempt wrong = native(Script().uniform(50, 10, 101, timings(512, 40, 101, 1300)), 101);
    EXPECT_TRUE(flagged(wrong, "server_disagrees"));
    EXPECT_NEAR(*wrong.decodeTps, 100, 1e-6) << "ours stays";
    EXPECT_EQ(wrong.outcome, AttemptOutcome::Ok);
    // Before the engine's fix: the first token's wait is counted as generation.
    const Attempt legacy = native(Script().uniform(50, 10, 101, timings(512, 10, 101, 1040)), 101);
    EXPECT_TRUE(flagged(legacy, "server_disagrees"));
    const Attempt missing = native(Script().uniform(50, 10, 101), 101);
    EXPECT_TRUE(flagged(missing, "server_timings_missing"));
    EXPECT_FALSE(flagged(missing, "server_disagrees"));
    const Attempt late = native(Script().uniform(50, 10, 101, timings(512, 90, 101, 1000)), 101);
    EXPECT_TRUE(flagged(late, "server_clock")) << "a longer prompt time than the time to first token";
    const Attempt good = native(Script().uniform(50, 10, 101, timings(512, 40, 101, 1000)), 101);
    EXPECT_TRUE(good.flags.isEmpty()) << good.flags.join(QLatin1Char(' '));
}

TEST(ScriptedCases, C29CachedTokensOnAColdTest)
{
    const Attempt a = native(Script().uniform(50, 10, 101, timings(12, 1, 101, 1000, 500)), 101);
    EXPECT_EQ(a.outcome, AttemptOutcome::Rejected);
    EXPECT_TRUE(flagged(a, "cache_hit"));
    EXPECT_EQ(a.cachedTokens, 500);
    const GenerationReply reply
        = LlamaNative().interpret(Script().uniform(50, 10, 101, timings(12, 1, 101, 1000, 500)).record);
    EXPECT_EQ(attemptOf(reply, 101, true).outcome, AttemptOutcome::Ok) << "wanted in a follow-up turn";
}

TEST(ScriptedCases, C30RefusedThenReady)
{
    int port = 0;
    {
        ScriptedServer reserve(
            [](const ScriptedServer::Request &, ScriptedServer::Connection &) { return false; });
        port = reserve.port();
    }
    StreamClient client;
    const HttpRequest request{"http://127.0.0.1:" + std::to_string(port) + "/completion", "{}", {}};
    EXPECT_EQ(client.run(request, {}, {}).end, StreamEnd::Refused);
    ScriptedServer server(pieces({tokens(1, 5), Script::lastEvent(5)}), port);
    const StreamRecord record = client.run(request, {}, {});
    EXPECT_EQ(record.end, StreamEnd::Complete) << "the same client tries again and gets through";
    EXPECT_EQ(LlamaNative().interpret(record).outputTokens, 5);
}
