// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/connection.h"

#include "core/base/tr.h"
#include "core/engines/modelnames.h"
#include "core/measure/clock.h"
#include "core/measure/streamclient.h"

#include <QLocale>

#include <condition_variable>
#include <mutex>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

Error stopped()
{
    return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
}

QString seconds(std::chrono::milliseconds time)
{
    return QLocale().toString(double(time.count()) / 1000, 'f', 1);
}

} // namespace

Connection::Connection(QString engine, Policy policy)
    : m_policy(policy)
    , m_breaker(policy.restNs)
    , m_limits(policy.bounds)
{
    m_state.engine = std::move(engine);
    // A run that goes on must not give an event the number of an earlier one.
    m_events = int(QDateTime::currentSecsSinceEpoch() % 2'000'000) * 1000;
}

void Connection::setListeners(Told told, StateChanged changed)
{
    m_told = std::move(told);
    m_changed = std::move(changed);
}

bool Connection::wait(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

Status Connection::tell(const char *kind, const QString &text, QMap<QString, double> numbers)
{
    if (!m_told)
        return success();
    Observation event;
    event.profile = QStringLiteral("connection");
    event.kind = QString::fromLatin1(kind);
    event.index = m_events++;
    event.numbers = std::move(numbers);
    event.texts.insert(QStringLiteral("engine"), m_state.engine);
    event.texts.insert(QStringLiteral("text"), text);
    return m_told(event);
}

void Connection::show()
{
    m_state.breaker = m_breaker.state();
    m_state.failuresInARow = m_breaker.failuresInARow();
    if (m_changed)
        m_changed(m_state);
}

Status Connection::turned(ConnectionState::Breaker before)
{
    const ConnectionState::Breaker now = m_breaker.state();
    if (now == before)
        return success();
    if (now == ConnectionState::Breaker::Open)
        ++m_state.opened;
    show();
    const QString text = now == ConnectionState::Breaker::Open
        ? CoreTr::tr("%1 failed %2 times in a row; no requests are sent to it for %3 s.")
              .arg(m_state.engine)
              .arg(m_breaker.failuresInARow())
              .arg(double(m_policy.restNs) / 1e9, 0, 'f', 0)
        : now == ConnectionState::Breaker::HalfOpen ? CoreTr::tr("Trying %1 again.").arg(m_state.engine)
                                                    : CoreTr::tr("%1 is responding again.").arg(m_state.engine);
    const char *kind = now == ConnectionState::Breaker::Open ? "breaker_open"
        : now == ConnectionState::Breaker::HalfOpen          ? "breaker_half_open"
                                                             : "breaker_closed";
    return tell(kind, text, {{QStringLiteral("failures"), double(m_breaker.failuresInARow())}});
}

Status Connection::admit(
    const Dialect &dialect, const Endpoint &endpoint, StreamClient &client, const std::stop_token &stop)
{
    if (!m_policy.watched)
        return success();
    const auto before = m_breaker.state();
    while (const std::int64_t left = m_breaker.waitNs(nowNs()))
        if (!wait(std::chrono::milliseconds(left / 1'000'000 + 1), stop))
            return stopped();
    if (const auto told = turned(before); !told)
        return told;
    const bool trying = m_breaker.state() == ConnectionState::Breaker::HalfOpen;
    if (!trying && m_heardNs && nowNs() - m_heardNs < m_policy.healthNs)
        return success();
    // A small question first: a request that is measured should not be the one that finds a dead server.
    HttpLimits limits;
    limits.firstByte = limits.total = 15s;
    const std::int64_t begin = nowNs();
    const StreamRecord health = client.run(dialect.health(endpoint), limits, stop);
    if (stop.stop_requested())
        return stopped();
    // One that has no such page answers all the same; whether it has the model, the request will show.
    const auto problem = keepsNoList(health) ? std::nullopt : transportError(health);
    if (!problem) {
        m_state.latencyMs = double(health.doneNs - std::max(begin, health.sentNs)) / 1e6;
        m_heardNs = nowNs();
        const auto was = m_breaker.state();
        m_breaker.succeeded();
        show();
        return turned(was);
    }
    m_state.lastProblem = problem->sentence;
    const auto was = m_breaker.state();
    m_breaker.failed(nowNs());
    show();
    if (const auto told = tell("unhealthy", problem->sentence); !told)
        return told;
    if (const auto told = turned(was); !told)
        return told;
    if (trying)
        return Error{ErrorCode::Server,
            CoreTr::tr("%1 still fails after a pause: %2").arg(m_state.engine, problem->sentence),
            problem->detail};
    return isServerFault(health) ? success() : Status(*problem); // a wrong key will not become a right one
}

HttpLimits Connection::limitsFor(const RequestTask &task, const HttpLimits &otherwise)
{
    if (!m_policy.watched)
        return otherwise;
    RequestTask full = task;
    full.cloud = m_policy.cloud;
    full.modelBillions = m_policy.modelBillions;
    const HttpLimits limits = m_limits.limitsFor(full);
    // Reported when it changes by much: every prompt has its own by some percent.
    constexpr double kMuch = 1.5;
    const auto differs = [](std::chrono::milliseconds a, std::chrono::milliseconds b) {
        const double ratio
            = double(std::max(a, b).count()) / double(std::max<std::int64_t>(1, std::min(a, b).count()));
        return ratio > kMuch;
    };
    if (!m_lastLimits || differs(m_lastLimits->firstByte, limits.firstByte)
        || differs(m_lastLimits->total, limits.total)) {
        m_lastLimits = limits;
        (void)tell("limits",
            CoreTr::tr("Timeouts for %1: %2 s for the first token, %3 s for an answer of %4 tokens.")
                .arg(m_state.engine, seconds(limits.firstByte), seconds(limits.total))
                .arg(task.outputTokens),
            {{QStringLiteral("first_byte_s"), double(limits.firstByte.count()) / 1000},
                {QStringLiteral("idle_s"), double(limits.idle.count()) / 1000},
                {QStringLiteral("total_s"), double(limits.total.count()) / 1000},
                {QStringLiteral("learned"), m_limits.learned() ? 1.0 : 0.0}});
    }
    HttpLimits all = otherwise;
    all.connect = limits.connect;
    all.firstByte = limits.firstByte;
    all.idle = limits.idle;
    all.total = limits.total;
    return all;
}

Result<RetryAdvice> Connection::ended(const StreamRecord &record, int tries)
{
    if (!m_policy.watched || record.end == StreamEnd::Cancelled)
        return RetryAdvice{};
    const auto problem = transportError(record);
    const auto before = m_breaker.state();
    if (!problem) {
        m_heardNs = nowNs();
        m_breaker.succeeded();
        if (const auto told = turned(before); !told)
            return told.error();
        return RetryAdvice{};
    }
    m_state.lastProblem = problem->sentence;
    // One that was told to wait is no fault of the server: it works, and keeps its limits.
    if (isServerFault(record) && record.status != 429)
        m_breaker.failed(nowNs());
    if (const auto told = turned(before); !told)
        return told.error();
    const double random = double(m_random()) / double(std::minstd_rand::max());
    RetryAdvice advice = retryAdvice(record, tries, random, QDateTime::currentDateTimeUtc());
    if (advice.retry && m_breaker.state() == ConnectionState::Breaker::Open)
        advice.wait = 0ms; // the rest of the breaker is longer
    advice.wait = std::chrono::milliseconds(std::int64_t(double(advice.wait.count()) * m_policy.firstWait));
    if (advice.retry)
        ++m_state.retries;
    show();
    const auto told
        = tell(advice.retry ? "retry" : "gave_up", QStringLiteral("%1 %2").arg(problem->sentence, advice.why),
            {{QStringLiteral("tries"), double(tries)}, {QStringLiteral("status"), double(record.status)},
                {QStringLiteral("wait_s"), double(advice.wait.count()) / 1000}});
    if (!told)
        return told.error();
    return advice;
}

void Connection::saw(const RequestTask &task, double firstMs, double totalMs, int outputTokens)
{
    if (m_policy.watched)
        m_limits.saw(task, firstMs, totalMs, outputTokens);
}

} // namespace sweetspot
