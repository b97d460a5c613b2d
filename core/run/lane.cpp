// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lane.h"

#include "core/base/tr.h"
#include "core/hardware/cpu/quiet.h"
#include "core/judge/dominance.h"
#include "core/judge/judge.h"
#include "core/plan/memoryestimate.h"
#include "models/observationname.h"
#include "models/validityflag.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// The profiles that take longest are left out for a cell that cannot win by them.
std::optional<SkipReason> leaveOutProfile(const QString &id, const CellSpec &cell, const CellRecord &record,
    const QVector<MeasuredCell> &measured, const BenchConfig &config, std::optional<double> ramBytes)
{
    const Profile *profile = findProfile(id);
    if (!profile || !profile->isLong() || cell.forced || !ruleApplies(config, QStringLiteral("dominated")))
        return std::nullopt;
    QVector<CellVerdict> others;
    for (const MeasuredCell &other : measured)
        if (other.cell.id.engine == cell.id.engine) // another engine is there to be compared with
            others << other.verdict;
    return dominatedRule(
        judgeCell(record, config, QLocale(), ramBytes), id, cell.modelContextLimit, others, config);
}

} // namespace

Lane::Lane(LaneOrder order)
    : m_order(std::move(order))
    , m_queue(m_order.plan, m_order.lane)
    , m_engines(m_order.plan, m_order.llamaCpp, m_order.keys, m_order.budget)
    , m_mailbox(spec().name)
    , m_guard(m_order.plan.config, m_order.host.ramBytes)
    , m_sensors(CpuSensors::find())
{
    for (const CellSpec &cell : m_order.plan.cells)
        for (const CellRecord &earlier : m_order.earlier)
            if (cell.lane == m_order.lane && earlier.id == cell.id && earlier.outcome == CellOutcome::Done) {
                m_queue.finished(earlier.id, earlier.outcome);
                learn(cell, earlier);
            }
}

Lane::~Lane()
{
    wait();
    // The thread gave this lock back last. Tools that look for races see a lock, but not what wait() waits on.
    const std::lock_guard guard(m_vitals.mutex);
}

void Lane::run()
{
    m_mailbox.log(LogEntry::Level::Info, tr("Lane %1 started.").arg(spec().name));
    while (!m_failure && m_order.gate->pass(m_order.stop)) {
        if (!reportSkipped())
            break;
        const auto cell = m_queue.next();
        if (!cell)
            break;
        runCell(*cell);
    }
    if (!m_failure && m_order.gate->pass(m_order.stop))
        runDisturbedCells();
    if (!m_failure && m_order.gate->pass(m_order.stop))
        runStressCell();
    m_mailbox.log(LogEntry::Level::Info, tr("Lane %1 finished.").arg(spec().name));
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
    record.workload = workloadFingerprint(m_order.plan.config.workload);
    record.outcome = CellOutcome::Unfinished;
    record.rule.clear();
    record.reason.clear();
    return record;
}

bool Lane::finish(CellRecord &record, CellOutcome outcome, const QString &rule, const Sentence &reason)
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
    m_mailbox.post({record.id, state, 1, {}, record, {}, {}});
    if (!reason.isEmpty())
        m_mailbox.log(outcome == CellOutcome::Errored ? LogEntry::Level::Error : LogEntry::Level::Info,
            QStringLiteral("%1: %2").arg(record.id.toString(), reason));
    return status.ok();
}

// Memory is looked at again just before the start: other programs come and go during a run.
std::optional<SkipReason> Lane::memoryNow(const CellSpec &cell) const
{
    if (cell.forced || !ruleApplies(m_order.plan.config, QStringLiteral("memory")))
        return std::nullopt;
    // Of a cell on devices what stays on the host.
    const auto needed = spec().isCpu() ? cell.memory
        : cell.hostPart ? std::optional(MemoryEstimate{cell.hostPart->sum(), MemoryEstimate::Source::Formula})
                        : std::nullopt;
    if (!needed)
        return std::nullopt;
    const BenchConfig::Limits &limits = m_order.plan.config.limits;
    const QString host = spec().isCpu() ? spec().name : tr("this machine");
    return memoryRule(
        *needed, hostLimit(limits, m_order.host.ramBytes), availableMemoryBytes(), limits.allowSwap, host);
}

void Lane::runCell(const CellSpec &cell)
{
    CellRecord record = recordOf(cell);
    if (const auto skip = memoryNow(cell)) {
        m_queue.finished(cell.id, CellOutcome::Skipped);
        finish(record, CellOutcome::Skipped, skip->rule, skip->sentence);
        return;
    }
    runProfiles(cell, m_engines.profilesOf(cell, false), Pass::First);
}

// Profiles that would disturb or harm what comes after them: once, on the cell that the rules select.
void Lane::runStressCell()
{
    for (const Profile *profile : profiles()) {
        if (!m_order.plan.profiles.contains(profile->id()) || !profile->runsLast() || spec().remote)
            continue;
        QVector<MeasuredCell> ours; // an engine of our own: another may be somebody's
        for (const MeasuredCell &measured : m_measured)
            if (!m_order.plan.engineOf(measured.cell.id))
                ours << measured;
        const auto choice = chooseStressCell(ours);
        if (!choice) {
            m_mailbox.log(LogEntry::Level::Info,
                tr("%1 skipped: no suitable cell on %2.").arg(profile->label(), spec().name));
            continue;
        }
        const CellSpec cell = ours[choice->index].cell;
        if (hasObservation(ours[choice->index].record, profile->id(), observationkind::kDone))
            continue; // before a resume
        m_mailbox.log(LogEntry::Level::Info, QStringLiteral("%1: %2").arg(profile->label(), choice->sentence));
        runProfiles(cell, {profile}, Pass::Last);
    }
}

// What other programs disturbed, once more now that the other cells are done and the machine may be quieter.
void Lane::runDisturbedCells()
{
    const BenchConfig::Limits &limits = m_order.plan.config.limits;
    const QVector<MeasuredCell> measured = m_measured;
    for (const MeasuredCell &known : measured) {
        QVector<const Profile *> disturbed;
        for (const ProfileVerdict &profile : known.verdict.profiles)
            if (profile.evidence == Evidence::Disturbed)
                if (const Profile *again = findProfile(profile.profile); again && !again->runsLast())
                    disturbed << again;
        if (disturbed.isEmpty() || m_failure || !m_order.gate->pass(m_order.stop))
            continue;
        m_mailbox.post({known.cell.id, CellState::Queued, 0, tr("waiting for other programs to become idle"),
            known.record, {}, {}});
        const QuietWait wait = waitForQuiet(
            0, limits.maxBackgroundPercent / 2, std::chrono::seconds(2 * limits.quietWait), m_order.stop);
        if (m_order.stop.stop_requested())
            return;
        if (!wait.quiet) {
            m_mailbox.log(LogEntry::Level::Warning,
                tr("%1 is still disturbed: other programs use %2 % of the CPU. Measure it again when the "
                   "machine is idle.")
                    .arg(known.cell.id.toString())
                    .arg(std::lround(wait.othersPercent.value_or(0))));
            m_mailbox.post({known.cell.id, CellState::Passed, 1, {}, known.record, {}, {}});
            continue;
        }
        runProfiles(known.cell, disturbed, Pass::Again);
    }
}

void Lane::runProfiles(const CellSpec &cell, const QVector<const Profile *> &profiles, Pass pass)
{
    CellRecord record = recordOf(cell);
    for (const MeasuredCell &measured : m_measured)
        if (pass != Pass::First && measured.cell.id == cell.id)
            record = measured.record;
    const Engine *engine = m_engines.kindOf(cell);
    if (!engine) {
        m_queue.finished(cell.id, CellOutcome::Errored);
        finish(record, CellOutcome::Errored, {},
            CoreTr::tr("This version does not support the engine %1.").arg(cell.id.engine));
        return;
    }
    {
        const std::lock_guard guard(m_vitals.mutex);
        m_vitals.cell = cell.id.model + QLatin1Char(' ') + cell.id.quantization;
    }
    QStringList flags;
    if (!coolEnough(cell, record, flags)) {
        m_mailbox.post({cell.id, CellState::Interrupted, 0, {}, record, {}, {}});
        return;
    }
    Status status = success();
    CellRun run(surroundings(cell), cell, record, *engine, flags);
    if (pass == Pass::First)
        for (const QString &profile : m_engines.leftOut(cell))
            if (status)
                status = run.leaveOut({profile, QStringLiteral("not_here"),
                    CoreTr::tr("Not measured on %1.").arg(cell.id.engine), {}});
    if (pass == Pass::Again)
        for (const Profile *profile : profiles)
            if (status)
                status = run.reset(profile->id());
    if (status) {
        m_mailbox.post({cell.id, CellState::Loading, 0, tr("starting the server"), run.record(), {}, {}});
        status = run.run(profiles);
    }
    ended(run, status, pass);
}

// Waits until the GPUs of the lane are as cool as they were at first; false when the run was stopped meanwhile.
bool Lane::coolEnough(const CellSpec &cell, const CellRecord &record, QStringList &flags)
{
    if (cell.place != CellPlace::Gpu || !m_order.deviceReadings)
        return true;
    bool told = false;
    const auto passed = m_thermalGate.wait(m_order.deviceReadings, [&](std::chrono::milliseconds pause) {
        if (!std::exchange(told, true))
            m_mailbox.post(
                {cell.id, CellState::Queued, 0, tr("waiting for the GPU to cool down"), record, {}, {}});
        return Connection::wait(pause, m_order.stop);
    });
    if (passed == ThermalGate::Passed::Warm)
        flags << validityflag::kWarmStart;
    return passed != ThermalGate::Passed::Stopped;
}

CellRun::Surroundings Lane::surroundings(const CellSpec &cell)
{
    return {m_order, m_engines, m_mailbox, m_vitals, m_guard, m_sensors, m_profileSeconds,
        [this, &cell](const QString &profile, const CellRecord &record) {
            return leaveOutProfile(
                profile, cell, record, m_measured, m_order.plan.config, m_order.host.ramBytes);
        },
        [this](const CellSpec &other) { return !memoryNow(other); },
        cell.place == CellPlace::Gpu && m_order.deviceReadings
            ? std::function<bool(const std::stop_token &)>([this](const std::stop_token &stop) {
                  return m_thermalGate.wait(m_order.deviceReadings, [&stop](std::chrono::milliseconds pause) {
                      return Connection::wait(pause, stop);
                  }) == ThermalGate::Passed::Cool;
              })
            : nullptr};
}

void Lane::ended(const CellRun &run, const Status &status, Pass pass)
{
    CellRecord record = run.record();
    const CellSpec &cell = *std::find_if(m_order.plan.cells.begin(), m_order.plan.cells.end(),
        [&record](const CellSpec &planned) { return planned.id == record.id; });
    if (status) {
        m_queue.finished(cell.id, CellOutcome::Done);
        record.outcome = CellOutcome::Done;
        learn(cell, record);
        finish(record, CellOutcome::Done, {}, {});
        return;
    }
    const Error &error = status.error();
    // Its finished attempts are in the journal; the rest is for the resume.
    if (error.code == ErrorCode::Cancelled) {
        m_mailbox.post({cell.id, CellState::Interrupted, 0, {}, record, {}, {}});
        return;
    }
    // Our own disk: nothing more can be kept.
    if (error.code == ErrorCode::Io || error.code == ErrorCode::Permission) {
        m_failure = error;
        m_mailbox.post({cell.id, CellState::Interrupted, 0, {}, record, {}, {}});
        m_mailbox.log(LogEntry::Level::Error, error.sentence);
        return;
    }
    if (!error.detail.isEmpty())
        m_mailbox.log(LogEntry::Level::Debug, error.detail);
    if (pass != Pass::First) { // what was measured of the cell before stands
        m_mailbox.log(LogEntry::Level::Error, QStringLiteral("%1: %2").arg(cell.id.toString(), error.sentence));
        record.outcome = CellOutcome::Done;
        learn(cell, record);
        finish(record, CellOutcome::Done, {}, {});
        return;
    }
    m_queue.finished(cell.id, CellOutcome::Errored);
    if (!run.loaded() && (error.code == ErrorCode::OutOfMemory || error.code == ErrorCode::Timeout)
        && ruleApplies(m_order.plan.config, QStringLiteral("load_failure")))
        m_queue.tooLarge(cell, error.sentence);
    finish(record, CellOutcome::Errored, {}, error.sentence);
}

// What the rules conclude from a cell for those that are still to come.
void Lane::learn(const CellSpec &cell, const CellRecord &record)
{
    MeasuredCell measured{
        cell, record, judgeCell(record, m_order.plan.config, QLocale(), m_order.host.ramBytes)};
    for (MeasuredCell &known : m_measured)
        if (known.cell.id == cell.id) {
            known = measured;
            return;
        }
    m_measured << measured;
    BenchConfig config = m_order.plan.config;
    if (!spec().isCpu()) // the trend is one of host memory, which says nothing of a device's
        config.termination.off << QStringLiteral("memory_trend");
    QVector<MeasuredCell> same; // what one engine shows says nothing of another
    for (const MeasuredCell &known : m_measured)
        if (known.cell.id.engine == cell.id.engine)
            same << known;
    m_queue.prune([&](const CellSpec &candidate) {
        return candidate.id.engine == cell.id.engine
            ? pruneCell(candidate, same, config, availableMemoryBytes(), m_order.host.ramBytes)
            : std::nullopt;
    });
}

} // namespace sweetspot
