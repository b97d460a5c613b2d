// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/cellrun.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/engines/enginetuning.h"
#include "core/measure/clock.h"
#include "core/store/runs/recordjson.h"
#include "models/observationname.h"

#include <QLocale>

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kBrokenAtMost = 2; // judgement: a server that dies twice in a row will do so again
constexpr double kCoolerBy = 10, kCoolAtMostS = 120; // judgement: kelvin below the limit, or two minutes

double secondsSince(std::int64_t ns)
{
    return double(nowNs() - ns) / 1e9;
}

} // namespace

CellRun::CellRun(
    Surroundings surroundings, const CellSpec &cell, CellRecord record, const Engine &engine, QStringList flags)
    : m_lane(std::move(surroundings))
    , m_cell(cell)
    , m_tuning(m_lane.order.plan.entryOf(cell.id).tuning)
    , m_config(tunedConfig(m_lane.order.plan.config, m_tuning))
    , m_record(std::move(record))
    , m_flags(std::move(flags))
    , m_server(engine.makeServer(m_lane.engines.siteOf(cell)))
    , m_dialect(engine.makeDialect())
    , m_chat(engine.makeChat())
    , m_beginNs(nowNs())
    , m_launchesBefore(m_record.launches.size())
{
    m_lane.engines.connectionTo(cell).setListeners(
        [this](const Observation &event) { return keepEvent(event); },
        [this](const ConnectionState &state) { m_lane.mailbox.post(state); });
}

CellRun::~CellRun()
{
    m_bench.reset();
    m_lane.guard.end();
    m_lane.engines.connectionTo(m_cell).setListeners({}, {}); // they know of this run of the cell
    m_lane.vitals.serverPid = 0;
}

Status CellRun::leaveOut(const LeftOut &leftOut)
{
    const qsizetype before = m_record.unmeasured.size();
    m_record.leaveOut(leftOut);
    return m_record.unmeasured.size() == before
        ? success()
        : m_lane.order.journal->profileSkipped(m_cell.id, m_cell.key, leftOut);
}

Status CellRun::reset(const QString &profile)
{
    m_record.reset(profile);
    return m_lane.order.journal->profileReset(m_cell.id, m_cell.key, profile);
}

void CellRun::makeBench(bool guarded)
{
    m_bench.reset();
    const LaneOrder &lane = m_lane.order;
    CellSession::Order order;
    order.server = ServerOrder{tunedCell(m_cell, m_tuning), lane.plan.lanes[lane.lane], m_config, {},
        lane.host.cpuCores, lane.folder.log(m_cell.id, QStringLiteral("stdout")),
        lane.folder.log(m_cell.id, QStringLiteral("stderr"))};
    order.llamaCpp = lane.llamaCpp;
    order.launches = int(m_record.launches.size());
    order.stop = guarded ? m_lane.guard.begin(lane.stop) : lane.stop;
    order.liveReads = &m_lane.vitals.reads;
    order.promptSalt = lane.promptSalt;
    order.attemptFlags = m_flags;
    order.devices = lane.devices;
    order.deviceReadings = lane.deviceReadings;
    order.markIdle = lane.markIdle;
    order.coolDown = m_lane.coolDown;
    order.connection = &m_lane.engines.connectionTo(m_cell);
    order.sinks.serverPid = [this](qint64 pid) { m_lane.vitals.serverPid = pid; };
    order.sinks.launched = [this](const ServerFacts &facts) {
        m_record.launches << facts;
        tellStart();
        m_lane.mailbox.log(LogEntry::Level::Info,
            facts.loadSeconds
                ? CoreTr::tr("%1: ready after %2 s")
                      .arg(m_cell.id.toString(), QLocale().toString(*facts.loadSeconds, 'f', 2))
                : CoreTr::tr("%1: %2 is responding").arg(m_cell.id.toString(), facts.commandLine));
        return m_lane.order.journal->serverStarted(m_cell.id, m_cell.key, facts);
    };
    order.sinks.attempt = [this](const Attempt &attempt, const TokenTimeline *timeline) {
        return keepAttempt(attempt, timeline);
    };
    order.sinks.observation = [this](const Observation &observation) { return keepObservation(observation); };
    m_bench = std::make_unique<CellSession>(std::move(order), *m_server, *m_dialect, *m_chat, m_lane.sensors);
}

// For the log: how the server was started, so that a person can do the same.
void CellRun::tellStart()
{
    const StartedAs started = m_server->startedAs();
    if (started.commandLine.isEmpty())
        return;
    const QString part = QStringLiteral("server");
    m_lane.mailbox.log(LogEntry::Level::Info,
        CoreTr::tr("%1: started as %2").arg(m_cell.id.toString(), started.commandLine), part);
    if (!started.environment.isEmpty())
        m_lane.mailbox.log(LogEntry::Level::Debug,
            CoreTr::tr("Environment variables added: %1").arg(started.environment.join(QLatin1String(", "))),
            part);
}

// For the log: requests that came to nothing, each.
void CellRun::tellTrouble(const Attempt &attempt)
{
    if (attempt.outcome == AttemptOutcome::Ok)
        return;
    m_lane.mailbox.log(
        attempt.outcome == AttemptOutcome::Rejected ? LogEntry::Level::Debug : LogEntry::Level::Info,
        CoreTr::tr("%1: %2: attempt discarded. %3").arg(m_cell.id.toString(), attempt.profile, attempt.reason),
        QStringLiteral("request"));
}

Status CellRun::keepAttempt(const Attempt &attempt, const TokenTimeline *timeline)
{
    const LaneOrder &lane = m_lane.order;
    if (timeline)
        if (const auto kept
            = writeFileQuickly(lane.folder.timeline(attempt), dumpJson(timelineToJson(*timeline)));
            !kept)
            return kept;
    const auto kept = lane.journal->attempt(attempt);
    if (kept)
        m_record.attempts << attempt;
    m_lane.engines.spend(m_cell, attempt);
    tellTrouble(attempt);
    const bool disturbed = isDisturbed(attempt);
    m_warning = disturbed ? attempt.reason : Sentence();
    if (disturbed && m_toldDisturbed != attempt.profile) { // said once in each profile, while it happens
        m_toldDisturbed = attempt.profile;
        m_lane.mailbox.log(LogEntry::Level::Warning,
            CoreTr::tr("%1: %2 Such attempts are discarded.").arg(m_cell.id.toString(), attempt.reason));
    }
    return kept;
}

Status CellRun::keepObservation(const Observation &observation)
{
    const auto kept = m_lane.order.journal->observation(observation);
    if (kept)
        m_record.observations << observation;
    m_lane.engines.spend(observation);
    return kept;
}

// What the connection to a server that is not ours did.
Status CellRun::keepEvent(Observation event)
{
    event.cell = m_cell.id;
    event.cellKey = m_cell.key;
    event.startedUtc = QDateTime::currentDateTimeUtc();
    m_lane.mailbox.log(
        LogEntry::Level::Info, event.texts.value(observationtext::kText), QStringLiteral("connection"));
    const auto kept = m_lane.order.journal->observation(event);
    if (kept)
        m_record.observations << event;
    return kept;
}

Status CellRun::run(const QVector<const Profile *> &profiles)
{
    double from = 0;
    int brokenInARow = 0, done = 0;
    std::optional<Error> first;
    const QVector<double> shares = sharesOf(profiles);
    for (qsizetype i = 0; i < profiles.size(); ++i) {
        const Profile &profile = *profiles[i];
        if (!m_bench || m_lane.guard.fired())
            makeBench(!profile.guardsItself());
        const auto status = runProfile(profile, from, shares[i]);
        from += shares[i];
        if (status) {
            brokenInARow = 0;
            ++done;
            continue;
        }
        const auto broken = brokeOff(profile, status);
        if (!broken)
            return broken;
        if (!first)
            first = status.error();
        if (++brokenInARow >= kBrokenAtMost) {
            m_lane.mailbox.log(LogEntry::Level::Warning,
                CoreTr::tr("%1: two profiles in a row failed, so the remaining ones are skipped.")
                    .arg(m_cell.id.toString()));
            break;
        }
    }
    return done > 0 || !first ? success() : Status(*first);
}

// What the end of a profile means for the cell: success when the next one can be tried.
Status CellRun::brokeOff(const Profile &profile, const Status &status)
{
    if (!loaded())
        tellStart(); // nobody else reports a start that failed
    const Error &error = status.error();
    const auto danger = m_lane.guard.fired();
    if (danger && !m_lane.order.stop.stop_requested()) {
        const auto kept = keepBroken(profile, Error{ErrorCode::Server, danger->sentence, {}});
        m_bench->release();
        if (kept)
            coolDown();
        return kept;
    }
    if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io || error.code == ErrorCode::Permission
        || !loaded())
        return status;
    const auto kept = keepBroken(profile, error);
    m_bench->release(); // the next profile gets a server of its own
    return kept;
}

// A profile that could not be brought to its end is a finding; the others are measured all the same.
Status CellRun::keepBroken(const Profile &profile, const Error &error)
{
    m_lane.mailbox.log(LogEntry::Level::Error,
        CoreTr::tr("%1: %2 failed. %3").arg(m_cell.id.toString(), profile.label(), error.sentence));
    if (!error.detail.isEmpty())
        m_lane.mailbox.log(LogEntry::Level::Debug, error.detail);
    Observation broke;
    broke.profile = profile.id();
    broke.kind = observationkind::kBroke;
    broke.index = int(std::count_if(m_record.observations.begin(), m_record.observations.end(),
        [&](const Observation &o) { return o.profile == broke.profile && o.kind == broke.kind; }));
    broke.texts.insert(observationtext::kSentence, error.sentence);
    return m_bench->observe(broke);
}

void CellRun::coolDown()
{
    const std::int64_t begin = nowNs();
    while (secondsSince(begin) < kCoolAtMostS) {
        const auto now = m_lane.sensors.thermometer().read();
        if (!now || *now <= m_lane.guard.temperatureLimit() - kCoolerBy)
            return;
        m_lane.mailbox.post(
            {m_cell.id, CellState::Measuring, 0, CoreTr::tr("cooling down"), m_record, {}, {}, m_warning});
        if (!Connection::wait(1s, m_lane.order.stop))
            return;
    }
}

// How much of a cell's time each profile takes: as it was the last time, or evenly before that is known.
QVector<double> CellRun::sharesOf(const QVector<const Profile *> &profiles) const
{
    QVector<double> seconds;
    double sum = 0;
    bool known = true;
    for (const Profile *profile : profiles) {
        known = known && m_lane.profileSeconds.contains(profile->id());
        seconds << m_lane.profileSeconds.value(profile->id());
        sum += seconds.last();
    }
    for (double &share : seconds)
        share = known && sum > 0 ? share / sum : 1.0 / double(profiles.size());
    return seconds;
}

Status CellRun::runProfile(const Profile &profile, double from, double share)
{
    if (hasObservation(m_record, profile.id(), observationkind::kDone))
        return success(); // before a resume
    auto why = m_lane.engines.costsTooMuch(m_cell, profile);
    if (!why)
        why = m_lane.leaveOut(profile.id(), m_record);
    if (why) {
        m_lane.mailbox.log(LogEntry::Level::Info,
            QStringLiteral("%1: %2: %3").arg(m_cell.id.toString(), profile.label(), why->sentence));
        return leaveOut({profile.id(), why->rule, why->sentence, {}});
    }
    const CellRecord before = m_record;
    const std::int64_t begin = nowNs();
    const LaneOrder &lane = m_lane.order;
    ProfileContext context{m_cell, m_config, lane.plan.mode, before, *m_bench,
        [&](double progress, const QString &activity) {
            const double done = std::min(from + progress * share, 1.0);
            constexpr double kEnoughToTell = 0.05;
            std::optional<double> left;
            if (done > kEnoughToTell)
                left = secondsSince(m_beginNs) * (1 - done) / done;
            m_lane.mailbox.post(
                {m_cell.id, CellState::Measuring, done, QStringLiteral("%1: %2").arg(profile.label(), activity),
                    m_record, profile.id(), left, m_warning});
            return lane.gate->pass(m_bench->stop());
        },
        [&](const ServerNeed &need) {
            CellSpec other = m_cell;
            other.contextLength = need.contextLength * need.parallel;
            if (other.memory) // the cell's own estimate, with another KV cache
                other.memory->bytes
                    += m_cell.kvBytesPerToken.value_or(0) * (other.contextLength - m_cell.contextLength);
            return m_lane.fits(other);
        },
        lane.plan.prompts};
    if (const auto status = profile.run(context); !status)
        return status;
    m_lane.profileSeconds.insert(profile.id(), secondsSince(begin));
    Observation done;
    done.profile = profile.id();
    done.kind = observationkind::kDone;
    return m_bench->observe(done);
}

} // namespace sweetspot
