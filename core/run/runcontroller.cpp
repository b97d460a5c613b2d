// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runcontroller.h"

#include "core/judge/judge.h"
#include "core/judge/unproven.h"
#include "core/report/report.h"
#include "core/run/laneneighbours.h"
#include "core/run/tuneaccount.h"
#include "core/store/runs/contextjson.h"
#include "core/store/runs/recordjson.h"
#include "models/samemachine.h"

#include <QtConcurrent>

#include <algorithm>

namespace sweetspot
{

RunController::RunController(QObject *parent)
    : QObject(parent)
{
    constexpr int kGatherMs = 100; // news reach the window at most ten times a second
    m_gatherTimer.setInterval(kGatherMs);
    connect(&m_gatherTimer, &QTimer::timeout, this, &RunController::gather);
    connect(&m_reporting, &QFutureWatcher<RunOutcome>::finished, this, &RunController::reportsWritten);
}

RunController::~RunController()
{
    m_stop.request_stop();
    m_samplerStop.request_stop();
    if (m_sampler)
        m_sampler->wait();
    for (const auto &lane : m_lanes)
        lane->wait(); // its server is gone when it returns
    m_reporting.waitForFinished();
}

Status RunController::start(const RunOrder &order)
{
    if (isRunning())
        return Error{ErrorCode::Busy, tr("A run is in progress; stop it first."), {}};
    m_order = order;
    m_record = RunRecord();
    m_outcome = RunOutcome();
    m_paused = false;
    m_pausedMs = 0;
    m_stop = std::stop_source();
    m_samplerStop = std::stop_source();
    m_gate = std::make_shared<PauseGate>();
    m_log = std::make_shared<RunLog>(plan().config.logging, order.projectPath,
        secretsOf(order.keys, QProcessEnvironment::systemEnvironment()));
    if (const auto opened = openRun(); !opened)
        return opened;
    tell(runBegan(m_record.context, plan()));
    m_clock.start();
    m_phase = Phase::Measuring;
    makeLanes();
    emit started(m_record.context.runId);
    emit progressed(progress());
    m_gatherTimer.start();
    m_sampler->start();
    startLanes();
    return success();
}

// The folder of a new run, or of the one that goes on, with what was measured in it.
Status RunController::openFolder()
{
    const RunStore store(m_order.projectPath);
    if (m_order.resumeRunId.isEmpty()) {
        RunContext context = describeRun(m_order);
        const auto folder = store.create(context);
        if (!folder)
            return folder.error();
        m_folder = *folder;
        m_record.context = context;
        return success();
    }
    const auto earlier = store.read(m_order.resumeRunId);
    if (!earlier)
        return earlier.error();
    RunContext here;
    here.machineId = m_order.preparation.host.machineId;
    here.cpu = m_order.preparation.host.cpu;
    if (!wereOnOneMachine(earlier->context, here))
        return Error{ErrorCode::BadInput,
            tr("Run %1 was made on another machine (%2), and resuming it would mix results of two "
               "machines. Start a new run here.")
                .arg(m_order.resumeRunId, earlier->context.hostname),
            {}};
    m_record = *earlier;
    m_folder = store.folder(m_order.resumeRunId);
    if (!QDir().mkpath(m_folder.logs()) || !QDir().mkpath(m_folder.timelines()))
        return Error{ErrorCode::Permission, tr("The run folder %1 is not writable.").arg(m_folder.path), {}};
    return success();
}

Status RunController::openRun()
{
    if (const auto opened = openFolder(); !opened)
        return opened;
    auto journal = JournalWriter::open(m_folder.journal());
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    if (const auto planned = m_journal->planned(plan().cells); !planned)
        return planned;
    return takeEarlier();
}

// What an earlier part of this run measured counts as long as the cell's key is still the same.
Status RunController::takeEarlier()
{
    const RunRecord before = m_record;
    m_record.cells.clear();
    m_record.completed = false;
    m_record.unproven = 0;
    m_record.endedUtc.reset();
    int kept = 0, changed = 0;
    for (const CellSpec &cell : plan().cells) {
        CellRecord record;
        if (const CellRecord *old = before.find(cell.id)) {
            if (old->key == cell.key && old->outcome != CellOutcome::Errored
                && old->outcome != CellOutcome::Skipped)
                record = *old;
            else if (old->key != cell.key)
                ++changed;
        }
        if (const auto reset = forgetUnproven(record); !reset)
            return reset;
        record.describe(cell);
        record.workload = workloadFingerprint(plan().config.workload);
        kept += record.outcome == CellOutcome::Done ? 1 : 0;
        m_record.cells << record;
    }
    m_doneAtStart = kept;
    if (!m_order.resumeRunId.isEmpty())
        tellOfEarlier(kept, changed);
    return success();
}

void RunController::tellOfEarlier(int kept, int changed)
{
    QVector<LogEntry> log{{LogEntry::Level::Info, QDateTime::currentDateTimeUtc(),
        tr("Resuming run %1; cells already finished: %2.").arg(m_order.resumeRunId).arg(kept)}};
    if (changed > 0)
        log << LogEntry{LogEntry::Level::Warning, QDateTime::currentDateTimeUtc(),
            tr("Cells measured again because the configuration, the engine or the file changed: %1.")
                .arg(changed)};
    tell(log);
}

// What an earlier part of the run could not measure well enough is measured again, by profile.
Status RunController::forgetUnproven(CellRecord &record)
{
    if (record.outcome != CellOutcome::Done)
        return success();
    for (const ProfileVerdict &profile : judgeCell(record, plan().config).profiles) {
        if (profile.evidence == Evidence::Enough)
            continue;
        record.reset(profile.profile);
        record.outcome = CellOutcome::Unfinished;
        if (const auto kept = m_journal->profileReset(record.id, record.key, profile.profile); !kept)
            return kept;
    }
    return success();
}

void RunController::makeLanes()
{
    m_lanes.clear();
    const auto budget = std::make_shared<Budget>(plan().config.cloud.maxCost);
    for (const CellRecord &cell : m_record.cells) // what was spent before a resume is spent
        if (cell.price)
            budget->spend(costOf(cell, *cell.price));
    QVector<Lane *> pointers;
    for (int i = 0; i < plan().lanes.size(); ++i) {
        LaneOrder order;
        order.plan = plan();
        order.lane = i;
        order.llamaCpp = m_order.preparation.llamaCpp;
        order.host = m_order.preparation.host;
        order.keys = m_order.keys;
        order.folder = m_folder;
        order.earlier = m_record.cells;
        order.journal = m_journal;
        order.gate = m_gate;
        order.budget = budget;
        order.promptSalt = m_record.context.promptSalt;
        if (const QStringList ids = deviceIdsOf(plan().lanes[i]); m_order.gpus && !ids.isEmpty()) {
            order.devices = m_order.gpus->usesOf(ids);
            order.deviceReadings = m_order.gpus->readingsOf(ids);
            order.markIdle = m_order.gpus->markIdleOf(ids);
        }
        order.stop = m_stop.get_token();
        m_lanes.push_back(std::make_unique<Lane>(std::move(order)));
        pointers << m_lanes.back().get();
        connect(m_lanes.back().get(), &QThread::finished, this, &RunController::laneFinished);
    }
    if (m_order.gpus)
        m_order.gpus->setBusy(true);
    m_sampler = std::make_unique<TelemetrySampler>(
        m_folder.telemetry(), pointers, m_samplerStop.get_token(), m_order.gpus);
}

void RunController::startLanes()
{
    for (const auto &lane : m_lanes) {
        if (lane->isRunning() || lane->isFinished())
            continue;
        const bool free
            = std::none_of(m_lanes.begin(), m_lanes.end(), [&lane](const std::unique_ptr<Lane> &other) {
                  return other->isRunning() && disturbEachOther(lane->spec(), other->spec());
              });
        if (free)
            lane->start();
    }
}

void RunController::laneFinished()
{
    if (m_phase != Phase::Measuring)
        return;
    if (!m_stop.stop_requested())
        for (const auto &lane : m_lanes)
            if (lane->failure())
                m_stop.request_stop(); // the disk is one for all
    if (!m_stop.stop_requested())
        startLanes();
    const bool busy = std::any_of(
        m_lanes.begin(), m_lanes.end(), [](const std::unique_ptr<Lane> &lane) { return lane->isRunning(); });
    const bool waiting = !m_stop.stop_requested()
        && std::any_of(m_lanes.begin(), m_lanes.end(),
            [](const std::unique_ptr<Lane> &lane) { return !lane->isFinished(); });
    if (!busy && !waiting)
        endRun();
}

void RunController::setPaused(bool paused)
{
    if (m_phase != Phase::Measuring || paused == m_paused)
        return;
    m_paused = paused;
    if (paused)
        m_pauseClock.start();
    else
        m_pausedMs += m_pauseClock.elapsed();
    m_gate->setPaused(paused);
    emit pausedChanged(paused);
    tell({{LogEntry::Level::Info, QDateTime::currentDateTimeUtc(),
        paused ? tr("Pausing after the current attempt.") : tr("Resumed.")}});
}

void RunController::stop()
{
    if (m_phase != Phase::Measuring || m_stop.stop_requested())
        return;
    m_outcome.interrupted = true;
    m_stop.request_stop();
    tell({{LogEntry::Level::Info, QDateTime::currentDateTimeUtc(), tr("Stopping the run and its servers.")}});
    if (std::none_of(m_lanes.begin(), m_lanes.end(),
            [](const std::unique_ptr<Lane> &lane) { return lane->isRunning(); }))
        QMetaObject::invokeMethod(this, &RunController::laneFinished, Qt::QueuedConnection);
}

void RunController::apply(const CellUpdate &update)
{
    if (!update.record)
        return;
    if (CellRecord *record = m_record.find(update.cell))
        *record = *update.record;
}

void RunController::tell(QVector<LogEntry> entries)
{
    for (LogEntry &entry : entries)
        if (entry.part.isEmpty())
            entry.part = QStringLiteral("run");
    emit logged(m_log->keep(std::move(entries)));
}

void RunController::gather()
{
    QVector<CellUpdate> updates;
    QVector<LogEntry> log;
    QVector<ConnectionState> connections;
    for (const auto &lane : m_lanes) {
        const LaneNews news = lane->mailbox().take();
        updates << news.cells;
        log << news.log;
        connections << news.connections;
    }
    if (!connections.isEmpty())
        emit connectionsChanged(connections);
    for (const CellUpdate &update : updates)
        apply(update);
    if (!log.isEmpty())
        tell(log);
    if (!updates.isEmpty()) {
        emit cellsChanged(updates);
        emit progressed(progress());
    }
    if (const auto samples = m_sampler ? m_sampler->take() : QVector<TelemetrySample>(); !samples.isEmpty())
        emit sampled(samples);
}

RunProgress RunController::progress() const
{
    RunProgress progress;
    progress.total = int(m_record.cells.size());
    int measured = 0, open = 0;
    for (const CellRecord &cell : m_record.cells) {
        progress.done += cell.outcome != CellOutcome::Unfinished ? 1 : 0;
        measured += cell.outcome == CellOutcome::Done || cell.outcome == CellOutcome::Errored ? 1 : 0;
    }
    for (const CellSpec &cell : plan().cells) {
        const CellRecord *record = m_record.find(cell.id);
        open += !cell.skip && record && record->outcome == CellOutcome::Unfinished ? 1 : 0;
    }
    measured -= m_doneAtStart;
    const double spent
        = double(m_clock.elapsed() - m_pausedMs - (m_paused ? m_pauseClock.elapsed() : 0)) / 1000;
    if (measured > 0)
        progress.secondsLeft = spent / measured * open;
    return progress;
}

void RunController::endRun()
{
    m_phase = Phase::Reporting;
    m_samplerStop.request_stop();
    m_sampler->wait(); // it wakes at once and does nothing but return
    if (m_order.gpus) {
        m_order.gpus->setBusy(false);
        m_order.gpus->setServerPids({});
    }
    gather();
    m_gatherTimer.stop();
    for (const auto &lane : m_lanes)
        if (lane->failure() && !m_outcome.error)
            m_outcome.error = lane->failure();
    bool completed = true;
    for (const CellRecord &cell : m_record.cells) {
        completed = completed && cell.outcome != CellOutcome::Unfinished;
        const bool tried = cell.outcome == CellOutcome::Done || cell.outcome == CellOutcome::Errored;
        const bool lacks = tried ? !judgeCell(cell, plan().config).isProven()
                                 : cell.outcome == CellOutcome::Skipped && wasOutOfReach(cell.rule);
        m_outcome.erroredCells += lacks ? 1 : 0;
    }
    m_record.unproven = m_outcome.erroredCells;
    if (m_paused) // stopped in a pause, which is no time of measuring either
        m_pausedMs += m_pauseClock.elapsed();
    m_paused = false;
    const double active = double(m_clock.elapsed() - m_pausedMs) / 1000;
    m_record.activeSeconds += active;
    m_record.completed = completed;
    m_record.endedUtc = QDateTime::currentDateTimeUtc();
    m_outcome.completed = completed;
    m_outcome.runId = m_record.context.runId;
    if (const auto ended = m_journal->runEnded(completed, active, m_record.unproven);
        !ended && !m_outcome.error)
        m_outcome.error = ended.error();
    m_journal.reset();
    tell({runEnded(m_record, m_outcome)});
    m_reporting.setFuture(QtConcurrent::run(
        [outcome = m_outcome, record = m_record, formats = plan().config.output.formats, config = plan().config,
            wishes = m_order.wishes, run = m_folder, project = m_order.projectPath, log = std::move(m_log),
            folder = m_order.reportFolder.isEmpty() ? m_folder.path : m_order.reportFolder]() mutable {
            rememberMemory(record, config);
            ReportModel report = makeReport(record, config, wishes);
            addTunings(report, project);
            if (config.output.includeLogs)
                addLogs(report, run);
            const auto written = writeReports(report, formats, folder);
            if (written) {
                outcome.reports = written->files;
                outcome.unknownFormats = written->unknownFormats;
            } else if (!outcome.error) {
                outcome.error = written.error();
            }
            log.reset(); // here, because it waits for the disk
            return outcome;
        }));
}

void RunController::reportsWritten()
{
    m_outcome = m_reporting.result();
    m_sampler.reset();
    for (const auto &lane : m_lanes)
        lane->wait(); // run() has returned; only the thread's own end may be microseconds away
    m_lanes.clear();
    m_phase = Phase::Idle;
    emit finished(m_outcome);
}

} // namespace sweetspot
