// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/lane.h"

#include "engine/backends/backendtable.h"
#include "engine/plan/memoryestimate.h"
#include "engine/profiles/profile.h"
#include "engine/store/files.h"
#include "engine/store/recordjson.h"

#include <QLocale>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kGb = 1e9;

} // namespace

void PauseGate::setPaused(bool paused)
{
    {
        const std::lock_guard guard(m_mutex);
        m_paused = paused;
    }
    m_changed.notify_all();
}

bool PauseGate::pass(const std::stop_token &stop)
{
    if (m_paused) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [this] { return !m_paused; });
    }
    return !stop.stop_requested();
}

Lane::Lane(LaneOrder order)
    : m_order(std::move(order))
    , m_queue(m_order.plan, m_order.lane)
    , m_thermometer(CpuThermometer::find())
{
    for (const CellRecord &earlier : m_order.earlier)
        if (earlier.outcome == CellOutcome::Done)
            m_queue.finished(earlier.id, earlier.outcome);
}

/// One cell while it is being measured.
struct Lane::CellRun {
    const CellSpec &cell;
    CellRecord record;
    QVector<Attempt> earlier;
    std::unique_ptr<Server> server;
    std::unique_ptr<Dialect> dialect;
    StreamClient client;
};

void Lane::run()
{
    while (!m_failure && m_order.gate->pass(m_order.stop)) {
        if (!reportSkipped())
            break;
        const auto cell = m_queue.next();
        if (!cell)
            break;
        measure(*cell);
    }
    const std::lock_guard guard(m_vitals.mutex);
    m_vitals.cell.clear();
}

bool Lane::reportSkipped()
{
    for (const CellSpec &cell : m_queue.takeSkipped()) {
        CellRecord record = recordOf(cell);
        if (!finish(record, CellOutcome::Skipped, cell.skip->rule, cell.skip->sentence))
            return false;
    }
    return true;
}

CellRecord Lane::recordOf(const CellSpec &cell) const
{
    CellRecord record;
    for (const CellRecord &earlier : m_order.earlier)
        if (earlier.id == cell.id && earlier.key == cell.key)
            record = earlier;
    record.describe(cell);
    record.outcome = CellOutcome::Unfinished;
    record.rule.clear();
    record.reason.clear();
    return record;
}

bool Lane::finish(CellRecord &record, CellOutcome outcome, const QString &rule, const QString &reason)
{
    record.outcome = outcome;
    record.rule = rule;
    record.reason = reason;
    const auto status = m_order.journal->cellFinished(record.id, record.key, outcome, rule, reason);
    if (!status)
        m_failure = status.error();
    const CellState state = outcome == CellOutcome::Skipped ? CellState::Skipped
        : outcome == CellOutcome::Errored                   ? CellState::Error
                                                            : CellState::Passed; // the judge knows better
    m_mailbox.post({record.id, state, 1, {}, record});
    if (!reason.isEmpty())
        m_mailbox.log(outcome == CellOutcome::Errored ? LogEntry::Level::Error : LogEntry::Level::Info,
            QStringLiteral("%1: %2").arg(record.id.toString(), reason));
    return status.ok();
}

// Memory is looked at again just before the start: other programs come and go during a run.
std::optional<SkipReason> Lane::memoryNow(const CellSpec &cell) const
{
    if (!spec().isCpu() || !cell.memory)
        return std::nullopt;
    return memoryRule(*cell.memory, m_order.plan.config.limits.maxMemoryGb * kGb, availableMemoryBytes(),
        m_order.plan.config.limits.allowSwap, spec().name);
}

void Lane::measure(const CellSpec &cell)
{
    CellRecord record = recordOf(cell);
    if (const auto skip = memoryNow(cell)) {
        m_queue.finished(cell.id, CellOutcome::Skipped);
        finish(record, CellOutcome::Skipped, skip->rule, skip->sentence);
        return;
    }
    const Backend *backend = findBackend(cell.id.backend);
    if (!backend) {
        m_queue.finished(cell.id, CellOutcome::Errored);
        finish(record, CellOutcome::Errored, {},
            tr("This version does not know the backend %1.").arg(cell.id.backend));
        return;
    }
    CellRun run{cell, record, record.attempts, backend->makeServer(m_order.engine), backend->makeDialect(), {}};
    {
        const std::lock_guard guard(m_vitals.mutex);
        m_vitals.cell = cell.id.model + QLatin1Char(' ') + cell.id.quantization;
    }
    m_mailbox.post({cell.id, CellState::Loading, 0, tr("starting the server"), run.record});
    const Status status = measureOn(run);
    m_vitals.serverPid = 0;
    run.server->stop(run.client);

    if (status) {
        m_queue.finished(cell.id, CellOutcome::Done);
        finish(run.record, CellOutcome::Done, {}, {});
        return;
    }
    const Error &error = status.error();
    if (error.code
        == ErrorCode::Cancelled) { // its finished attempts are in the journal; the rest is for the resume
        m_mailbox.post({cell.id, CellState::Interrupted, 0, {}, run.record});
        return;
    }
    if (error.code == ErrorCode::Io
        || error.code == ErrorCode::Permission) { // our own disk: nothing more can be kept
        m_failure = error;
        m_mailbox.post({cell.id, CellState::Interrupted, 0, {}, run.record});
        m_mailbox.log(LogEntry::Level::Error, error.sentence);
        return;
    }
    m_queue.finished(cell.id, CellOutcome::Errored);
    const bool loaded = !run.record.launches.isEmpty() && run.record.launches.size() > record.launches.size();
    if (!loaded && (error.code == ErrorCode::OutOfMemory || error.code == ErrorCode::Timeout))
        m_queue.tooLarge(cell, error.sentence);
    if (!error.detail.isEmpty())
        m_mailbox.log(LogEntry::Level::Debug, error.detail);
    finish(run.record, CellOutcome::Errored, {}, error.sentence);
}

Status Lane::measureOn(CellRun &run)
{
    const CellSpec &cell = run.cell;
    ServerOrder order{cell, spec(), m_order.plan.config, m_order.host.cpuCores,
        m_order.folder.log(cell.id, QStringLiteral("stdout")),
        m_order.folder.log(cell.id, QStringLiteral("stderr"))};
    auto facts = run.server->start(order, run.client, m_order.stop);
    if (!facts)
        return facts.error();
    facts->launch = int(run.record.launches.size());
    run.record.launches << *facts;
    m_vitals.serverPid = run.server->pid();
    if (const auto kept = m_order.journal->serverStarted(cell.id, cell.key, *facts); !kept)
        return kept;
    m_mailbox.log(LogEntry::Level::Info,
        tr("%1: ready after %2 s").arg(cell.id.toString(), QLocale().toString(facts->loadSeconds, 'f', 2)));

    const AttemptSink sink = [&](const Attempt &attempt, const TokenTimeline &timeline) -> Status {
        if (const auto kept
            = writeFileQuickly(m_order.folder.timeline(attempt), dumpJson(timelineToJson(timeline)));
            !kept)
            return kept;
        const auto kept = m_order.journal->attempt(attempt);
        if (kept)
            run.record.attempts << attempt;
        return kept;
    };
    AttemptRunner runner(
        cell, *run.server, *run.dialect, run.client, m_thermometer, sink, m_order.stop, &m_vitals.reads);
    int index = 0;
    for (const QString &id : m_order.plan.profiles) {
        const Profile *profile = findProfile(id);
        if (!profile)
            continue;
        const double from = double(index++) / double(m_order.plan.profiles.size());
        ProfileContext context{cell, m_order.plan.config, m_order.plan.mode, facts->launch,
            facts->contextLength.value_or(cell.contextLength), run.earlier, runner,
            [&](double progress, const QString &activity) {
                const double share = from + progress / double(m_order.plan.profiles.size());
                m_mailbox.post({cell.id, CellState::Measuring, std::min(share, 1.0),
                    QStringLiteral("%1: %2").arg(profile->label(), activity), run.record});
                return m_order.gate->pass(m_order.stop);
            }};
        if (const auto status = profile->run(context); !status)
            return status;
    }
    return success();
}

} // namespace sweetspot
