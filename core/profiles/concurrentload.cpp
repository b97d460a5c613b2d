// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/concurrentload.h"

#include "core/base/tr.h"
#include "core/measure/clock.h"
#include "core/profiles/profile.h"
#include "core/profiles/requestlimits.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kPromptsAtMost = 16; // distinct prompts, which come again where the prompt cache is off
constexpr quint32 kFirstSeed = 9000;
constexpr int kHopeless = 10; // failures in a row after which going on would only heat the machine

HttpLimits loadLimits(std::optional<double> timeout)
{
    HttpLimits limits;
    limits.firstByte = 120s;
    limits.idle = 60s;
    limits.total = 900s;
    limits.maxBytes = 8u << 20;
    return withTimeout(limits, timeout);
}

} // namespace

ConcurrentLoad::ConcurrentLoad(CellSession &bench, int clients, Shape shape)
    : m_bench(bench)
    , m_clients(clients)
    , m_shape(shape)
    , m_limits(loadLimits(bench.config().workload.timeout))
    , m_answered(std::size_t(clients), 0)
    , m_startedNs(std::size_t(clients), 0)
    , m_notBeforeNs(std::size_t(clients), 0)
{
}

ConcurrentLoad::~ConcurrentLoad()
{
    m_bench.pool().cancelAll();
}

Status ConcurrentLoad::start()
{
    // A server that keeps running knows the prompts of the rung before.
    constexpr quint32 kApart = 100'000;
    m_firstSeed
        = kFirstSeed + (m_bench.runner().promptsMayRepeat() ? 0 : kApart * quint32(m_bench.launch() + 1));
    for (int i = 0; i < std::min(kPromptsAtMost, m_clients * 2); ++i) {
        auto prompt = m_bench.runner().storyPrompt(m_firstSeed + quint32(i), m_shape.promptTokens);
        if (!prompt)
            return prompt.error();
        m_prompts.push_back(std::move(*prompt));
    }
    for (int client = 0; client < m_clients; ++client)
        if (const auto sent = send(client); !sent)
            return sent;
    return success();
}

Status ConcurrentLoad::send(int client)
{
    GenerationRequest request;
    if (std::size_t(m_sent) >= m_prompts.size() && !m_bench.runner().promptsMayRepeat()) {
        const auto fresh = m_bench.runner().storyPrompt(m_firstSeed + quint32(m_sent), m_shape.promptTokens);
        if (!fresh)
            return fresh.error();
        fresh->putInto(request);
    } else {
        m_prompts[std::size_t(m_sent) % m_prompts.size()].putInto(request);
    }
    request.outputTokens = m_shape.outputTokens;
    request.seed = m_sent++;
    m_startedNs[std::size_t(client)] = nowNs();
    m_bench.pool().start(client, m_bench.dialect().generation(m_bench.server().endpoint(), request), m_limits,
        m_bench.liveReads());
    return success();
}

// A server that is not ours says how long to wait, and a rate limit is no failure.
Status ConcurrentLoad::sendOrWait(int client, const StreamRecord &failed)
{
    Connection *connection = m_bench.connection();
    if (!connection || !connection->watched())
        return send(client);
    const auto advice = connection->ended(failed, 1);
    if (!advice)
        return advice.error();
    if (!advice->retry)
        return Error{ErrorCode::Protocol, QStringLiteral("%1 %2").arg(lastWords(), advice->why), {}};
    m_notBeforeNs[std::size_t(client)] = nowNs() + std::int64_t(advice->wait.count()) * 1'000'000;
    return success();
}

Status ConcurrentLoad::sendWhatIsDue()
{
    for (int client = 0; client < m_clients; ++client)
        if (std::int64_t &due = m_notBeforeNs[std::size_t(client)]; due > 0 && nowNs() >= due) {
            due = 0;
            if (const auto sent = send(client); !sent)
                return sent;
        }
    return success();
}

Status ConcurrentLoad::serve(std::chrono::milliseconds time)
{
    if (const auto sent = sendWhatIsDue(); !sent)
        return sent;
    if (m_bench.pool().running() == 0 && !Connection::wait(time, m_bench.stop())) // all were asked to wait
        return profileStopped();
    for (auto &finished : m_bench.pool().poll(time, m_bench.stop())) {
        if (m_bench.stop().stop_requested())
            return profileStopped();
        const bool good = finished.record.end == StreamEnd::Complete && finished.record.status == 200;
        const int client = finished.id;
        m_ended.push_back(std::move(finished));
        if (good) {
            ++m_completions;
            ++m_answered[std::size_t(client)];
            m_failuresInARow = 0;
        } else {
            ++m_failures;
            if (!m_bench.server().running())
                return m_bench.server().failure();
            if (++m_failuresInARow >= kHopeless && m_ended.back().record.status == 0)
                return m_bench.server().failure(); // it takes no connections: dying, or as good as dead
            if (m_failuresInARow >= kHopeless)
                return Error{ErrorCode::Protocol,
                    CoreTr::tr("%1 requests in a row failed. %2").arg(m_failuresInARow).arg(lastWords()), {}};
            if (const auto waits = sendOrWait(client, m_ended.back().record); !waits)
                return waits;
            continue;
        }
        if (const auto sent = send(client); !sent)
            return sent;
    }
    return m_bench.stop().stop_requested() ? Status(profileStopped()) : success();
}

// What the server said of the request that failed last.
QString ConcurrentLoad::lastWords() const
{
    const GenerationReply reply
        = interpretReply(m_bench.dialect(), m_bench.server().endpoint(), m_ended.back().record);
    return reply.error ? reply.error->sentence : Sentence();
}

std::int64_t ConcurrentLoad::oldestStartNs() const
{
    return *std::min_element(m_startedNs.begin(), m_startedNs.end());
}

bool ConcurrentLoad::allActive() const
{
    return std::all_of(m_answered.begin(), m_answered.end(), [](int count) { return count > 0; });
}

ConcurrentStream ConcurrentLoad::parse(int client, const StreamRecord &record, bool complete) const
{
    GenerationReply reply = interpretReply(m_bench.dialect(), m_bench.server().endpoint(), record);
    ConcurrentStream stream{client, std::move(reply.timeline), reply.promptTokens, false, complete};
    // A stream that was cut by us has an error too, but it is no failure.
    stream.failed = complete && reply.error.has_value();
    return stream;
}

QVector<ConcurrentStream> ConcurrentLoad::takeEnded()
{
    QVector<ConcurrentStream> streams;
    for (const auto &ended : std::exchange(m_ended, {}))
        streams << parse(ended.id, ended.record, true);
    return streams;
}

QVector<ConcurrentStream> ConcurrentLoad::finish()
{
    const auto cut = m_bench.pool().cancelAll();
    QVector<ConcurrentStream> streams = takeEnded();
    for (const auto &one : cut)
        streams << parse(one.id, one.record, false);
    return streams;
}

int slotContext(int usual, int promptTokens, int outputTokens)
{
    constexpr int kSpare = 64; // tokens that a server may put around a prompt
    constexpr int kStep = 256; // servers round up to it
    const int need = promptTokens + outputTokens + kSpare;
    return std::max(usual, (need + kStep - 1) / kStep * kStep);
}

ConcurrentLoad::Shape loadShape(int usual, int promptTokens, int outputTokens, int context)
{
    if (context >= slotContext(usual, promptTokens, outputTokens))
        return {promptTokens, outputTokens};
    return {std::min(promptTokens, context / 2), std::min(outputTokens, context / 4)};
}

} // namespace sweetspot
