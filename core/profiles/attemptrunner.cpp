// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/attemptrunner.h"

#include "core/base/tr.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/hardware/cpu/quiet.h"
#include "core/profiles/attemptscreen.h"
#include "core/profiles/requestlimits.h"
#include "core/profiles/storytext.h"
#include "models/validityflag.h"

#include <algorithm>
#include <chrono>

namespace sweetspot
{

namespace
{

// Judgement: what is waited for between two attempts; a build or a backup that lasts longer is asked again.
constexpr std::chrono::seconds kPatienceAtOnce{15};

Attempt attemptOf(const AttemptOrder &order, const CellSpec &cell, int retry)
{
    Attempt attempt;
    attempt.retry = retry;
    attempt.cell = cell.id;
    attempt.cellKey = cell.key;
    attempt.profile = order.profile;
    attempt.shape = order.shape;
    attempt.phase = order.phase;
    attempt.launch = order.launch;
    attempt.rep = order.rep;
    attempt.depth = order.depth;
    attempt.question = order.question;
    attempt.promptTokensAsked = order.promptLength;
    attempt.outputTokensAsked = order.request.outputTokens;
    attempt.startedUtc = QDateTime::currentDateTimeUtc();
    return attempt;
}

} // namespace

AttemptRunner::AttemptRunner(const CellSpec &cell, Server &server, const Dialect &dialect, const Dialect &chat,
    StreamClient &client, const CpuSensors &sensors, AttemptSink sink, std::stop_token stop,
    std::atomic<std::uint64_t> *liveReads, Connection *connection, quint64 promptSalt)
    : m_cell(cell)
    , m_server(server)
    , m_dialect(dialect)
    , m_chat(chat)
    , m_client(client)
    , m_sensors(sensors)
    , m_sink(std::move(sink))
    , m_stop(std::move(stop))
    , m_liveReads(liveReads)
    , m_prompts(dialect, client, m_stop, promptSalt)
    , m_connection(connection ? *connection : m_unwatched)
{
}

Result<Prompt> AttemptRunner::promptOf(const QString &text)
{
    return m_prompts.of(m_server.endpoint(), text);
}

Result<Prompt> AttemptRunner::storyPrompt(quint32 seed, int tokens)
{
    return storyPrompt(seed, tokens, storyInstruction());
}

Result<Prompt> AttemptRunner::storyPrompt(quint32 seed, int tokens, const QString &instruction)
{
    return m_prompts.story(m_server.endpoint(), seed, tokens, instruction);
}

Result<Prompt> AttemptRunner::taskPrompt(TextTask task, quint32 seed, int tokens)
{
    return m_prompts.task(m_server.endpoint(), task, seed, tokens);
}

// After a disturbed attempt the next would be disturbed too: first other programs get some time to come to
// rest.
void AttemptRunner::waitForQuiet()
{
    if (!m_disturbed || m_patience <= std::chrono::milliseconds(0))
        return;
    const auto most = std::min<std::chrono::milliseconds>(kPatienceAtOnce, m_patience);
    const qint64 root = m_server.rootPid();
    m_patience
        -= sweetspot::waitForQuiet(root > 0 ? root : m_server.pid(), m_mostOthersPercent, most, m_stop).waited;
}

Result<Attempt> AttemptRunner::run(const AttemptOrder &order)
{
    waitForQuiet();
    for (int retry = order.again;; ++retry) { // each try has a name of its own
        if (const auto admitted = m_connection.admit(m_dialect, m_server.endpoint(), m_client, m_stop);
            !admitted)
            return admitted.error();
        StreamRecord record;
        auto attempt = once(order, retry, record);
        if (!attempt)
            return attempt;
        const auto advice = m_connection.ended(record, retry - order.again + 1);
        if (!advice)
            return advice.error();
        if (!advice->retry)
            return attempt;
        if (!Connection::wait(advice->wait, m_stop))
            return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    }
}

Result<Attempt> AttemptRunner::once(const AttemptOrder &order, int retry, StreamRecord &record)
{
    Attempt attempt = attemptOf(order, m_cell, retry);
    // The body is ready and the connection open before the clock starts (docs/measuring.md#the-client).
    const Dialect &dialect = order.chat ? m_chat : m_dialect;
    const Endpoint endpoint = m_server.endpoint();
    const HttpRequest http = dialect.generation(endpoint, order.request);
    const RequestTask task{order.promptLength, order.request.outputTokens, 0, false};
    const HttpLimits limits = withTimeout(m_connection.limitsFor(task, order.limits), m_timeout);
    HttpLimits quick;
    quick.total = quick.firstByte = std::chrono::seconds(5);
    if (!m_connection.watched()) // elsewhere each question counts against a limit of the service
        m_client.run(m_dialect.health(endpoint), quick, m_stop);
    const bool metrics = dialect.abilities().cacheMetrics && order.cacheMatters;
    if (metrics)
        m_cacheMetrics.before(m_client, endpoint, m_stop);

    const ClockSpan before = clocksNow();
    const AttemptProbe probe(m_server.pid(), m_sensors, m_server.rootPid(), m_devices);
    record = m_client.run(http, limits, m_stop, m_liveReads);
    if (m_server.onThisMachine())
        attempt.resources = probe.finish();
    attempt.clientCpuUs = record.cpuUs;

    GenerationReply reply = interpretReply(dialect, endpoint, record);
    const ClockSpan after = clocksNow();
    if (metrics)
        m_cacheMetrics.after(m_client, endpoint, m_stop, reply);
    judgeAttempt(attempt, reply, order, dialect.abilities(), m_mostOthersPercent);
    attempt.flags << m_flags;
    if (reply.promptTokens && order.request.messages.isEmpty())
        m_prompts.learn(order.request.promptText, *reply.promptTokens);
    if (order.again > 0)
        attempt.flags << validityflag::kAfterThrottling;
    if (retry > order.again)
        attempt.flags << validityflag::kRetried;
    if (attempt.outcome == AttemptOutcome::Ok && attempt.ttftMs && attempt.endToEndMs)
        m_connection.saw(task, *attempt.ttftMs, *attempt.endToEndMs, attempt.outputTokens.value_or(0));
    screenTimeBase(attempt, spanBetween(before, after));
    m_disturbed = isDisturbed(attempt);
    // An attempt in flight at a stop is not kept: it will be repeated.
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    if (const auto kept = m_sink(attempt, order.keepTimeline ? &reply.timeline : nullptr); !kept)
        return kept.error();
    if (reply.error && (record.end == StreamEnd::Broken || record.end == StreamEnd::Refused)) {
        const Error failure = m_server.failure();
        if (!m_server.running())
            return failure;
    }
    return attempt;
}

} // namespace sweetspot
