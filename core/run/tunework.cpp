// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunework.h"

#include "core/base/tr.h"
#include "core/engines/connection/connection.h"
#include "core/engines/enginekind.h"
#include "core/measure/clock.h"
#include "core/report/handovers.h"
#include "core/run/gpuwatch.h"
#include "core/run/tunehints.h"
#include "core/run/tunelist.h"
#include "core/tune/tunejournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr double kRoomBack = 256e6; // bytes; judgement: a desktop's windows come and go by as much
constexpr auto kLookAgain = 250ms;

Error stopped()
{
    return {ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
}

// One that there is not, or that the context is too short for.
Error noSuchGoal(const QVector<TuneGoal> &goals, const QString &id)
{
    QStringList names;
    for (const TuneGoal &goal : goals)
        names << goal.id;
    return {ErrorCode::BadInput,
        names.isEmpty() ? CoreTr::tr("The context of this cell is too short for what it is to be tuned for.")
                        : CoreTr::tr("This cell cannot be tuned for %1; it can for %2.")
                              .arg(id, names.join(QStringLiteral(", "))),
        {}};
}

// When this system was started; invalid: it does not say.
QDateTime bootTime()
{
    QFile file(QStringLiteral("/proc/uptime"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    bool ok = false;
    const double seconds = QString::fromLatin1(file.readLine().split(' ').value(0)).toDouble(&ok);
    return ok ? QDateTime::currentDateTimeUtc().addMSecs(-qint64(seconds * 1000)) : QDateTime();
}

// A folder of its own; two within a second have a number behind the time.
Result<QString> makeFolder(const QString &projectPath, const QDateTime &startedUtc)
{
    const QString time = startedUtc.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (int number = 1; number < 100; ++number) {
        const QString id = number == 1 ? time : time + QStringLiteral("-%1").arg(number);
        const QString folder = tuningFolder(projectPath, id);
        if (QFileInfo::exists(folder))
            continue;
        if (QDir().mkpath(folder + QStringLiteral("/logs")))
            return id;
        break;
    }
    return Error{ErrorCode::Permission,
        CoreTr::tr("The folder %1 cannot be made; check the project's folder.")
            .arg(QDir::toNativeSeparators(tuningsFolder(projectPath))),
        {}};
}

CellRecord recordOf(const CellSpec &cell, const ServerFacts &facts)
{
    CellRecord record;
    record.id = cell.id;
    record.key = cell.key;
    record.describe(cell);
    record.launches << facts;
    record.outcome = CellOutcome::Done;
    return record;
}

} // namespace

std::optional<LaunchSettings> throughShellText(const CellSpec &cell, const ServerFacts &facts)
{
    const QString form = QStringLiteral("shell");
    const auto handOver = handOverOf(form, recordOf(cell, facts), nullptr);
    if (!handOver || !handOver->lost.isEmpty())
        return std::nullopt;
    const auto settings = settingsIn(form, handOver->text);
    return settings && *settings == facts.settings ? std::optional(*settings) : std::nullopt;
}

TuneWork::TuneWork(TuneOrder order, Owner owner, std::stop_token end, Launcher launcher)
    : m_order(std::move(order))
    , m_owner(std::move(owner))
    , m_end(std::move(end))
    , m_launcher(std::move(launcher))
{
}

TuneWork::~TuneWork() = default;

double TuneWork::now() const
{
    return m_before + double(nowNs() - m_beginNs) / 1e9;
}

void TuneWork::say(const Sentence &activity)
{
    m_view.activity = activity;
    m_owner.show(m_view);
}

void TuneWork::run()
{
    m_view.running = true;
    say(CoreTr::tr("looking at the machine"));
    Status status = begin();
    if (status)
        status = work();
    // What it was stopped in is begun again; what the disk did not take is lost anyway.
    if (m_log && m_launching)
        if (const auto left = leave(); !left && status)
            status = left;
    if (!status && status.error().code != ErrorCode::Cancelled)
        m_view.failure = status.error();
    m_view.running = false;
    say({});
}

Status TuneWork::begin()
{
    if (const auto begun = m_order.resume.isEmpty() ? beginAnew() : takeUp(); !begun)
        return begun;
    if (!m_launcher) {
        m_bench = std::make_unique<TuneBench>(
            *m_site, m_order, m_view.subject.goal, m_folder + QStringLiteral("/logs"), m_view.state.plan.seed);
        m_launcher = [this](const auto &...arguments) { return m_bench->launch(arguments...); };
    }
    if (m_order.gpus)
        m_idleRoom = m_order.gpus->roomBeside({});
    return success();
}

// The person's word, or what the environments of the project say of this cell.
Result<EffortChoice> TuneWork::chosenEffort() const
{
    EffortChoice choice;
    if (m_order.effort) {
        choice.effort = *m_order.effort;
    } else {
        const CellSpec &cell = m_site->start();
        const Preparation &made = m_site->preparation();
        const MatrixKey key{cell.id.model, cell.id.quantization};
        const auto header = made.files.value(key).header;
        const auto folder = made.folders.value(key).safetensors;
        EffortSubject subject{cell.id.engine, cell.engineKind, cell.id.model};
        subject.family = familyOf(header ? header->architecture : folder ? folder->architecture : QString());
        subject.tunedBefore = wasTuned(m_order.projectPath, m_order.cell);
        subject.modelBytes = double(cell.fileBytes);
        subject.memoryBytes = made.host.ramBytes;
        subject.onCpu = m_site->lane().isCpu();
        const auto chosen = chooseEffort(m_order.data.tuning, subject, m_order.environment);
        if (!chosen)
            return chosen;
        choice = *chosen;
    }
    if (m_order.minutes)
        choice.effort.minutes = *m_order.minutes;
    if (m_order.lossy) {
        choice.effort.lossyAllowed = true;
        if (!choice.effort.phases.contains(KnobPhase::KvType))
            choice.effort.phases << KnobPhase::KvType;
    }
    return choice;
}

Status TuneWork::beginAnew()
{
    auto site = TuneSite::make(m_order, m_end);
    if (!site)
        return site.error();
    m_site = std::move(*site);
    const QVector<TuneGoal> goals = m_site->goals();
    const auto goal = tuneGoalNamed(goals, m_order.goal);
    if (!goal)
        return noSuchGoal(goals, m_order.goal);
    if (goal->measure == TuneMeasure::Energy && m_site->lane().isCpu() && !m_launcher)
        if (const auto meter = PackageEnergy::find(); !meter.isValid())
            return uncounted(goal->measure, meter.whyNot()); // before minutes are spent
    const auto choice = chosenEffort();
    if (!choice)
        return choice.error();
    const auto space = m_site->space(*goal, choice->effort.lossyAllowed, m_end);
    if (!space)
        return space.error();
    if (space->knobs.isEmpty())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("No setting of this cell can be tuned on %1.").arg(m_order.cell.engine), {}};
    const Preparation &made = m_site->preparation();
    m_view.subject = TuneSubject{m_order.cell, m_site->start().key, *goal, choice->reason,
        made.llamaCpp.versionLine, made.host.machineId, QDateTime()};
    auto state = startTuning(*space, choice->effort, QRandomGenerator::system()->generate64(),
        tuningHints(m_order.projectPath, m_view.subject, *space), goal->mostSlower());
    if (!state)
        return state.error();
    const QDateTime startedUtc = QDateTime::currentDateTimeUtc();
    const auto id = makeFolder(m_order.projectPath, startedUtc);
    if (!id)
        return id.error();
    m_folder = tuningFolder(m_order.projectPath, *id);
    auto log = LineLog::open(tuningJournal(m_folder));
    if (!log)
        return log.error();
    m_log = std::move(*log);
    m_view.id = *id;
    m_view.state = *state;
    m_view.subject.startedUtc = startedUtc;
    m_beginNs = nowNs();
    return m_log->append(planLine(state->plan, QString::fromUtf8(subjectText(m_view.subject))));
}

Status TuneWork::takeUp()
{
    m_folder = tuningFolder(m_order.projectPath, m_order.resume);
    const QFileInfo file(tuningJournal(m_folder));
    const QDateTime left = file.lastModified();
    const auto journal = readTuningJournal(m_order.projectPath, m_order.resume);
    if (!journal)
        return journal.error();
    const auto subject = subjectOf(journal->identity.toUtf8());
    if (!subject)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("The record of this tuning does not say which cell it is of; begin anew."), {}};
    m_view.id = m_order.resume;
    m_view.subject = *subject;
    m_view.state = journal->state;
    m_view.progress = progressOf(*journal);
    readWinner(m_folder, m_view);
    if (!journal->ended && !journal->canBeTakenUp())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("This tuning was begun by another version of the program, which searches differently; "
                       "begin anew."),
            {}};
    if (journal->ended || std::holds_alternative<EndStep>(m_view.progress.step))
        return Error{ErrorCode::BadInput, CoreTr::tr("This tuning has ended; begin anew."), {}};
    TuneOrder order = m_order;
    order.cell = subject->cell;
    auto site = TuneSite::make(order, m_end);
    if (!site)
        return site.error();
    m_site = std::move(*site);
    if (m_site->start().key != subject->cellKey || m_site->preparation().host.machineId != subject->machineId)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("The model's file, the engine, the settings or the machine have changed since this "
                       "tuning began; begin anew."),
            {}};
    auto log = LineLog::open(tuningJournal(m_folder));
    if (!log)
        return log.error();
    m_log = std::move(*log);
    const QDateTime boot = bootTime();
    const Resumed event = resumeOf(*journal, double(left.msecsTo(QDateTime::currentDateTime())) / 1000,
        boot.isValid() && left.isValid() && boot > left);
    m_before = event.at;
    m_beginNs = nowNs();
    return keep(event);
}

// So that what a person interrupts on purpose is not suspected of having brought the program down.
Status TuneWork::leave()
{
    return keep(Resumed{now(), 0, false, {}, false});
}

Status TuneWork::keep(const TuneEvent &event)
{
    m_launching = false;
    m_view.state = after(std::move(m_view.state), event);
    return m_log->append(eventLine(event));
}

Status TuneWork::work()
{
    TuneProgress before = progressOf(m_view.state);
    while (true) {
        if (m_end.stop_requested())
            return stopped();
        if (const auto word = m_owner.word())
            if (const auto kept = keep(PersonAsked{now(), *word}); !kept)
                return kept;
        m_view.progress = progressOf(m_view.state);
        for (const QByteArray &line : newDecisionLines(before, m_view.progress))
            if (const auto kept = m_log->append(line); !kept)
                return kept;
        before = m_view.progress;
        m_owner.show(m_view);
        if (std::holds_alternative<EndStep>(m_view.progress.step))
            return success();
        const Status done = std::visit([this](const auto &step) { return doStep(step); }, m_view.progress.step);
        // Stopped by a word, which is heard at the top, or by the end.
        if (!done && done.error().code != ErrorCode::Cancelled)
            return done;
    }
}

Status TuneWork::doStep(const OutlookStep &step)
{
    say(CoreTr::tr("looking at what there is room for"));
    const auto told
        = m_site->outlooks(m_view.state.plan.space, m_view.subject.goal, step.arms, m_owner.untilWord());
    if (!told)
        return told.error();
    return keep(OutlooksTold{now(), *told});
}

Status TuneWork::doStep(const RestStep &step)
{
    const std::stop_token stop = m_owner.untilWord();
    const auto isBack = [this] {
        if (m_site->lane().isCpu() || !m_order.gpus)
            return true;
        const DriverRoom room = m_order.gpus->roomBeside({});
        for (auto device = m_idleRoom.begin(); device != m_idleRoom.end(); ++device)
            if (room.contains(device.key()) && room.value(device.key()) < *device - kRoomBack)
                return false;
        return true;
    };
    const double until = now() + step.mostSeconds;
    if (!isBack())
        say(CoreTr::tr("waiting for the device's memory"));
    while (!isBack() && now() < until)
        if (!Connection::wait(kLookAgain, stop))
            return stopped();
    return keep(Rested{now()});
}

// The verification is of the text that is handed over: it is written, read back and started.
std::optional<LaunchSettings> TuneWork::emittedSettings(const CellSpec &cell, const LaunchStep &step) const
{
    const bool verifies
        = step.purpose == LaunchPurpose::VerifyDefault || step.purpose == LaunchPurpose::VerifyWinner;
    const EngineKind *kind = anyEngineKind(cell.engineKind);
    if (!verifies || !kind || !kind->startsExactly || !m_facts.contains(step.arm))
        return std::nullopt;
    return throughShellText(cell, m_facts.value(step.arm));
}

Status TuneWork::keepWinner(const CellSpec &cell, const ServerFacts &facts, bool fromText)
{
    const bool another = !m_view.winner || m_view.winner->id != cell.id;
    m_view.winnerFromText = fromText && (another || m_view.winnerFromText);
    m_view.winner = recordOf(cell, facts);
    return writeWinner(m_folder, *m_view.winner, m_view.winnerFromText);
}

Status TuneWork::doStep(const LaunchStep &step)
{
    const std::stop_token stop = m_owner.untilWord();
    const auto cell = m_site->cellOf(m_view.state.plan.space, step.arm, stop);
    if (!cell && cell.error().code != ErrorCode::BadInput)
        return cell.error();
    if (const auto kept = m_log->append(launchLine(step, now())); !kept)
        return kept;
    m_launching = true;
    if (!cell) // it cannot be told these settings
        return keep(LaunchFailed{now(), step.arm, LaunchFault::IgnoredSetting, -1, 0});
    const auto emitted = emittedSettings(*cell, step);
    auto launch = m_launcher(
        *cell, step, emitted, [this](const Sentence &what) { say(what); }, stop);
    if (!launch)
        return launch.error();
    if (launch->facts) {
        m_facts.insert(step.arm, *launch->facts);
        if (step.purpose == LaunchPurpose::VerifyWinner)
            if (const auto kept = keepWinner(*cell, *launch->facts, emitted.has_value()); !kept)
                return kept;
    }
    std::visit([this](auto &event) { event.at = now(); }, launch->event);
    return std::visit([this](const auto &event) { return keep(event); }, launch->event);
}

} // namespace sweetspot
