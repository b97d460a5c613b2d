// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/lane.h"

#include "engine/hardware/quiet.h"
#include "engine/judge/dominance.h"
#include "engine/judge/judge.h"
#include "engine/measure/clock.h"
#include "engine/plan/memoryestimate.h"
#include "engine/profiles/profile.h"
#include "engine/store/files.h"
#include "engine/store/recordjson.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kGb = 1e9;
constexpr int kBrokenAtMost = 2; // judgement: a server that dies twice in a row will do so again

// The profiles that take longest are left out for a cell that cannot win by them.
std::optional<SkipReason> leaveOutProfile(const QString &profile, const CellSpec &cell,
    const CellRecord &record, const QVector<MeasuredCell> &measured, const BenchConfig &config)
{
    const bool isLong = profile == QLatin1String("long_context") || profile == QLatin1String("batch");
    if (!isLong || cell.forced || !ruleApplies(config, QStringLiteral("dominated")))
        return std::nullopt;
    QVector<CellVerdict> others;
    for (const MeasuredCell &other : measured)
        if (other.cell.id.backend == cell.id.backend) // another backend is there to be compared with
            others << other.verdict;
    return dominatedRule(judgeCell(record, config), profile, cell.modelContextLimit, others, config);
}

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
    , m_backends(m_order.plan, m_order.engine, m_order.keys, m_order.budget)
    , m_sensors(CpuSensors::find())
{
    for (const CellSpec &cell : m_order.plan.cells)
        for (const CellRecord &earlier : m_order.earlier)
            if (cell.lane == m_order.lane && earlier.id == cell.id && earlier.outcome == CellOutcome::Done) {
                m_queue.finished(earlier.id, earlier.outcome);
                learn(cell, earlier);
            }
}

/// One cell while it is being measured.
struct Lane::CellRun {
    const CellSpec &cell;
    CellRecord record;
    std::unique_ptr<Server> server;
    std::unique_ptr<Dialect> dialect, chat;
    std::unique_ptr<CellBench> bench; // ends before the server it uses
    std::int64_t beginNs = nowNs();
    int launchesBefore = 0;
    QString toldDisturbed = {}; ///< profile in which the person was told that other programs disturb
    QString warning = {}; ///< what disturbs now; empty: nothing
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
    if (!m_failure && m_order.gate->pass(m_order.stop))
        measureDisturbed();
    if (!m_failure && m_order.gate->pass(m_order.stop))
        measureLast();
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
    m_mailbox.post({record.id, state, 1, {}, record, {}, {}});
    if (!reason.isEmpty())
        m_mailbox.log(outcome == CellOutcome::Errored ? LogEntry::Level::Error : LogEntry::Level::Info,
            QStringLiteral("%1: %2").arg(record.id.toString(), reason));
    return status.ok();
}

// Memory is looked at again just before the start: other programs come and go during a run.
std::optional<SkipReason> Lane::memoryNow(const CellSpec &cell) const
{
    if (!spec().isCpu() || !cell.memory || cell.forced
        || !ruleApplies(m_order.plan.config, QStringLiteral("memory")))
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
    measureProfiles(cell, m_backends.profilesOf(cell, false), Pass::First);
}

// Profiles that would disturb or harm what comes after them: once, on the cell that the rules select.
void Lane::measureLast()
{
    for (const Profile *profile : profiles()) {
        if (!m_order.plan.profiles.contains(profile->id()) || !profile->runsLast() || spec().remote)
            continue;
        QVector<MeasuredCell> ours; // an engine of our own: another may be somebody's
        for (const MeasuredCell &measured : m_measured)
            if (!m_order.plan.backendOf(measured.cell.id))
                ours << measured;
        const auto choice = chooseStressCell(ours);
        if (!choice) {
            m_mailbox.log(LogEntry::Level::Info,
                tr("%1: no cell of %2 is fit for it, so it is left out.").arg(profile->label(), spec().name));
            continue;
        }
        const CellSpec cell = ours[choice->index].cell;
        if (hasObservation(ours[choice->index].record, profile->id(), QString::fromLatin1(kProfileDone)))
            continue; // before a resume
        m_mailbox.log(LogEntry::Level::Info, QStringLiteral("%1: %2").arg(profile->label(), choice->sentence));
        measureProfiles(cell, {profile}, Pass::Last);
    }
}

// What other programs disturbed, once more now that the other cells are done and the machine may be quieter.
void Lane::measureDisturbed()
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
        m_mailbox.post({known.cell.id, CellState::Queued, 0, tr("waiting until other programs are quiet"),
            known.record, {}, {}});
        const QuietWait wait = waitForQuiet(
            0, limits.maxBackgroundPercent / 2, std::chrono::seconds(2 * limits.quietWait), m_order.stop);
        if (m_order.stop.stop_requested())
            return;
        if (!wait.quiet) {
            m_mailbox.log(LogEntry::Level::Warning,
                tr("%1 stays disturbed: other programs still use %2 % of the processor. Measure it again when "
                   "the "
                   "machine is quiet.")
                    .arg(known.cell.id.toString())
                    .arg(std::lround(wait.othersPercent.value_or(0))));
            m_mailbox.post({known.cell.id, CellState::Passed, 1, {}, known.record, {}, {}});
            continue;
        }
        measureProfiles(known.cell, disturbed, Pass::Again);
    }
}

Status Lane::reset(CellRecord &record, const QString &profile)
{
    record.reset(profile);
    return m_order.journal->profileReset(record.id, record.key, profile);
}

Status Lane::leaveOut(CellRun &run, const LeftOut &leftOut)
{
    const qsizetype before = run.record.unmeasured.size();
    run.record.leaveOut(leftOut);
    return run.record.unmeasured.size() == before
        ? success()
        : m_order.journal->profileSkipped(run.cell.id, run.cell.key, leftOut);
}

void Lane::measureProfiles(const CellSpec &cell, const QVector<const Profile *> &profiles, Pass pass)
{
    CellRecord record = recordOf(cell);
    for (const MeasuredCell &measured : m_measured)
        if (pass != Pass::First && measured.cell.id == cell.id)
            record = measured.record;
    const Backend *backend = m_backends.kindOf(cell);
    if (!backend) {
        m_queue.finished(cell.id, CellOutcome::Errored);
        finish(record, CellOutcome::Errored, {},
            tr("This version does not know the backend %1.").arg(cell.id.backend));
        return;
    }
    {
        const std::lock_guard guard(m_vitals.mutex);
        m_vitals.cell = cell.id.model + QLatin1Char(' ') + cell.id.quantization;
    }
    CellRun run{cell, record, backend->makeServer(m_backends.siteOf(cell)), backend->makeDialect(),
        backend->makeChat(), {}};
    run.launchesBefore = int(record.launches.size());
    Status status = success();
    if (pass == Pass::First)
        for (const QString &profile : m_backends.leftOut(cell))
            if (status)
                status = leaveOut(run,
                    {profile, QStringLiteral("not_here"), tr("It is not measured on %1.").arg(cell.id.backend),
                        {}});
    if (pass == Pass::Again)
        for (const Profile *profile : profiles)
            if (status)
                status = reset(run.record, profile->id());
    if (status) {
        m_mailbox.post({cell.id, CellState::Loading, 0, tr("starting the server"), run.record, {}, {}});
        status = measureOn(run, profiles);
    }
    run.bench.reset();
    m_backends.connectionTo(cell).setListeners({}, {}); // they know of this run of the cell
    m_vitals.serverPid = 0;
    ended(run, status, pass);
}

void Lane::ended(CellRun &run, const Status &status, Pass pass)
{
    const CellSpec &cell = run.cell;
    if (status) {
        m_queue.finished(cell.id, CellOutcome::Done);
        run.record.outcome = CellOutcome::Done;
        learn(cell, run.record);
        finish(run.record, CellOutcome::Done, {}, {});
        return;
    }
    const Error &error = status.error();
    // Its finished attempts are in the journal; the rest is for the resume.
    if (error.code == ErrorCode::Cancelled) {
        m_mailbox.post({cell.id, CellState::Interrupted, 0, {}, run.record, {}, {}});
        return;
    }
    // Our own disk: nothing more can be kept.
    if (error.code == ErrorCode::Io || error.code == ErrorCode::Permission) {
        m_failure = error;
        m_mailbox.post({cell.id, CellState::Interrupted, 0, {}, run.record, {}, {}});
        m_mailbox.log(LogEntry::Level::Error, error.sentence);
        return;
    }
    if (!error.detail.isEmpty())
        m_mailbox.log(LogEntry::Level::Debug, error.detail);
    if (pass != Pass::First) { // what was measured of the cell before stands
        m_mailbox.log(LogEntry::Level::Error, QStringLiteral("%1: %2").arg(cell.id.toString(), error.sentence));
        run.record.outcome = CellOutcome::Done;
        learn(cell, run.record);
        finish(run.record, CellOutcome::Done, {}, {});
        return;
    }
    m_queue.finished(cell.id, CellOutcome::Errored);
    const bool loaded = int(run.record.launches.size()) > run.launchesBefore;
    if (!loaded && (error.code == ErrorCode::OutOfMemory || error.code == ErrorCode::Timeout)
        && ruleApplies(m_order.plan.config, QStringLiteral("load_failure")))
        m_queue.tooLarge(cell, error.sentence);
    finish(run.record, CellOutcome::Errored, {}, error.sentence);
}

// What the rules conclude from a cell for those that are still to come.
void Lane::learn(const CellSpec &cell, const CellRecord &record)
{
    MeasuredCell measured{cell, record, judgeCell(record, m_order.plan.config)};
    for (MeasuredCell &known : m_measured)
        if (known.cell.id == cell.id) {
            known = measured;
            return;
        }
    m_measured << measured;
    BenchConfig config = m_order.plan.config;
    if (!spec().isCpu()) // the trend is one of host memory, which says nothing of a device's
        config.termination.off << QStringLiteral("memory_trend");
    QVector<MeasuredCell> same; // what one backend shows says nothing of another
    for (const MeasuredCell &known : m_measured)
        if (known.cell.id.backend == cell.id.backend)
            same << known;
    m_queue.prune([&](const CellSpec &candidate) {
        return candidate.id.backend == cell.id.backend
            ? pruneCell(candidate, same, config, availableMemoryBytes())
            : std::nullopt;
    });
}

CellBench::Order Lane::benchOrder(CellRun &run)
{
    const CellSpec &cell = run.cell;
    CellBench::Order order;
    order.server = ServerOrder{cell, spec(), m_order.plan.config, {}, m_order.host.cpuCores,
        m_order.folder.log(cell.id, QStringLiteral("stdout")),
        m_order.folder.log(cell.id, QStringLiteral("stderr"))};
    order.engine = m_order.engine;
    order.launches = int(run.record.launches.size());
    order.stop = m_order.stop;
    order.liveReads = &m_vitals.reads;
    order.promptSalt = m_order.promptSalt;
    order.connection = &m_backends.connectionTo(cell);
    order.sinks.serverPid = [this](qint64 pid) { m_vitals.serverPid = pid; };
    order.sinks.launched = [this, &run](const ServerFacts &facts) {
        run.record.launches << facts;
        m_mailbox.log(LogEntry::Level::Info,
            facts.loadSeconds ? tr("%1: ready after %2 s")
                                    .arg(run.cell.id.toString(), QLocale().toString(*facts.loadSeconds, 'f', 2))
                              : tr("%1: %2 answers").arg(run.cell.id.toString(), facts.commandLine));
        return m_order.journal->serverStarted(run.cell.id, run.cell.key, facts);
    };
    order.sinks.attempt = [this, &run](const Attempt &attempt, const TokenTimeline *timeline) {
        return keepAttempt(run, attempt, timeline);
    };
    order.sinks.observation = [this, &run](const Observation &observation) {
        const auto kept = m_order.journal->observation(observation);
        if (kept)
            run.record.observations << observation;
        m_backends.spend(observation);
        return kept;
    };
    return order;
}

Status Lane::keepAttempt(CellRun &run, const Attempt &attempt, const TokenTimeline *timeline)
{
    if (timeline)
        if (const auto kept
            = writeFileQuickly(m_order.folder.timeline(attempt), dumpJson(timelineToJson(*timeline)));
            !kept)
            return kept;
    const auto kept = m_order.journal->attempt(attempt);
    if (kept)
        run.record.attempts << attempt;
    m_backends.spend(run.cell, attempt);
    const bool disturbed = attempt.outcome == AttemptOutcome::Rejected
        && attempt.flags.contains(QLatin1String("background_load"));
    run.warning = disturbed ? attempt.reason : QString();
    if (disturbed && run.toldDisturbed != attempt.profile) { // said once in each profile, while it happens
        run.toldDisturbed = attempt.profile;
        m_mailbox.log(LogEntry::Level::Warning,
            tr("%1: %2 Such attempts do not count.").arg(run.cell.id.toString(), attempt.reason));
    }
    return kept;
}

Status Lane::measureOn(CellRun &run, const QVector<const Profile *> &profiles)
{
    const CellSpec &cell = run.cell;
    CellBench::Order order = benchOrder(run);
    order.connection->setListeners(
        [this, &run](Observation event) {
            event.cell = run.cell.id;
            event.cellKey = run.cell.key;
            event.startedUtc = QDateTime::currentDateTimeUtc();
            m_mailbox.log(LogEntry::Level::Info, event.texts.value(QStringLiteral("text")));
            const auto kept = m_order.journal->observation(event);
            if (kept)
                run.record.observations << event;
            return kept;
        },
        [this](const ConnectionState &state) { m_mailbox.post(state); });
    run.bench = std::make_unique<CellBench>(std::move(order), *run.server, *run.dialect, *run.chat, m_sensors);
    double from = 0;
    int brokenInARow = 0, done = 0;
    std::optional<Error> first;
    const QVector<double> shares = sharesOf(profiles);
    for (qsizetype i = 0; i < profiles.size(); ++i) {
        const auto status = measureProfile(run, *profiles[i], from, shares[i]);
        from += shares[i];
        if (status) {
            brokenInARow = 0;
            ++done;
            continue;
        }
        const Error &error = status.error();
        const bool loaded = int(run.record.launches.size()) > run.launchesBefore;
        if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io
            || error.code == ErrorCode::Permission || !loaded)
            return status;
        if (!first)
            first = error;
        if (const auto kept = keepBroken(run, *profiles[i], error); !kept)
            return kept;
        run.bench->release(); // the next profile gets a server of its own
        if (++brokenInARow >= kBrokenAtMost) {
            m_mailbox.log(LogEntry::Level::Warning,
                tr("%1: two profiles in a row broke off, so the others are left.").arg(cell.id.toString()));
            break;
        }
    }
    return done > 0 || !first ? success() : Status(*first);
}

// A profile that could not be brought to its end is a finding; the others are measured all the same.
Status Lane::keepBroken(CellRun &run, const Profile &profile, const Error &error)
{
    m_mailbox.log(LogEntry::Level::Error,
        tr("%1: %2 broke off. %3").arg(run.cell.id.toString(), profile.label(), error.sentence));
    if (!error.detail.isEmpty())
        m_mailbox.log(LogEntry::Level::Debug, error.detail);
    Observation broke;
    broke.profile = profile.id();
    broke.kind = QString::fromLatin1(kProfileBroke);
    broke.index = int(std::count_if(run.record.observations.begin(), run.record.observations.end(),
        [&](const Observation &o) { return o.profile == broke.profile && o.kind == broke.kind; }));
    broke.texts.insert(QStringLiteral("sentence"), error.sentence);
    return run.bench->observe(broke);
}

// How much of a cell's time each profile takes: as it was the last time, or evenly before that is known.
QVector<double> Lane::sharesOf(const QVector<const Profile *> &profiles) const
{
    QVector<double> seconds;
    double sum = 0;
    bool known = true;
    for (const Profile *profile : profiles) {
        known = known && m_profileSeconds.contains(profile->id());
        seconds << m_profileSeconds.value(profile->id());
        sum += seconds.last();
    }
    for (double &share : seconds)
        share = known && sum > 0 ? share / sum : 1.0 / double(profiles.size());
    return seconds;
}

Status Lane::measureProfile(CellRun &run, const Profile &profile, double from, double share)
{
    const CellSpec &cell = run.cell;
    if (hasObservation(run.record, profile.id(), QString::fromLatin1(kProfileDone)))
        return success(); // before a resume
    auto why = m_backends.costsTooMuch(cell, profile);
    if (!why)
        why = leaveOutProfile(profile.id(), cell, run.record, m_measured, m_order.plan.config);
    if (why) {
        m_mailbox.log(LogEntry::Level::Info,
            QStringLiteral("%1: %2: %3").arg(cell.id.toString(), profile.label(), why->sentence));
        return leaveOut(run, {profile.id(), why->rule, why->sentence, {}});
    }
    const CellRecord before = run.record;
    const std::int64_t begin = nowNs();
    const auto seconds = [](std::int64_t since) { return double(nowNs() - since) / 1e9; };
    ProfileContext context{cell, m_order.plan.config, m_order.plan.mode, before, *run.bench,
        [&](double progress, const QString &activity) {
            const double done = std::min(from + progress * share, 1.0);
            constexpr double kEnoughToTell = 0.05;
            std::optional<double> left;
            if (done > kEnoughToTell)
                left = seconds(run.beginNs) * (1 - done) / done;
            m_mailbox.post(
                {cell.id, CellState::Measuring, done, QStringLiteral("%1: %2").arg(profile.label(), activity),
                    run.record, profile.id(), left, run.warning});
            return m_order.gate->pass(m_order.stop);
        },
        [&](const ServerNeed &need) {
            CellSpec other = cell;
            other.contextLength = need.contextLength * need.parallel;
            if (other.memory) // the cell's own estimate, with another KV cache
                other.memory->bytes
                    += cell.kvBytesPerToken.value_or(0) * (other.contextLength - cell.contextLength);
            return !memoryNow(other);
        }};
    if (const auto status = profile.run(context); !status)
        return status;
    m_profileSeconds.insert(profile.id(), seconds(begin));
    Observation done;
    done.profile = profile.id();
    done.kind = QString::fromLatin1(kProfileDone);
    return run.bench->observe(done);
}

} // namespace sweetspot
