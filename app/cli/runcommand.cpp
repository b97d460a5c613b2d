// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/fetchfiles.h"
#include "app/cli/freememory.h"
#include "app/cli/keys.h"
#include "app/cli/matrixtext.h"
#include "app/cli/projectcommand.h"
#include "app/cli/recommendationtext.h"
#include "app/cli/signals.h"
#include "app/cli/tr.h"
#include "core/judge/judge.h"
#include "core/judge/unproven.h"
#include "core/plan/servedcells.h"
#include "core/profiles/profile.h"
#include "core/report/report.h"
#include "core/run/runcontroller.h"
#include "models/durationtext.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/parameterset.h"

#include <QCoreApplication>
#include <QDir>

namespace sweetspot::cli
{

namespace
{

QString labelOf(const QString &id)
{
    const Profile *profile = findProfile(id);
    return profile ? profile->label() : id;
}

QString finishedLine(const CellRecord &record, const BenchConfig &config)
{
    const CellVerdict verdict = judgeCell(record, config);
    QString line = QStringLiteral("%1 %2: %3")
                       .arg(cellStateMark(verdict.state), record.id.name(), cellStateLabel(verdict.state));
    const auto tps = verdict.metrics.constFind(metricid::kInteractiveTokensPerSecond);
    const auto ttft = verdict.metrics.constFind(metricid::kInteractiveTtftSeconds);
    if (tps != verdict.metrics.constEnd() && ttft != verdict.metrics.constEnd())
        line = CliTr::tr("%1, %2 tokens/s, TTFT %3 s, n = %4")
                   .arg(line, formatMetric(*findMetric(metricid::kInteractiveTokensPerSecond), tps->value),
                       formatMetric(*findMetric(metricid::kInteractiveTtftSeconds), ttft->value),
                       QString::number(tps->n));
    if (!verdict.reason.isEmpty())
        line += QStringLiteral(" — ") + verdict.reason;
    // What the rules left out, once for each reason.
    QMap<QString, QStringList> leftOut;
    for (const LeftOut &part : record.unmeasured)
        if (part.metrics.isEmpty())
            leftOut[part.sentence] << labelOf(part.profile);
    for (auto it = leftOut.begin(); it != leftOut.end(); ++it)
        line += QLatin1String("\n  ")
            + CliTr::tr("%1 skipped: %2").arg(it.value().join(QLatin1String(", ")), it.key());
    return line;
}

/// Shows a run on the console while the event loop turns.
class RunView : public QObject
{
public:
    /// @param least level of messages that are shown; from Warning on they are sentences only
    RunView(RunController &controller, LogEntry::Level least)
        : m_controller(controller)
    {
        connect(&controller, &RunController::cellsChanged, this, &RunView::cells);
        connect(&controller, &RunController::progressed, this,
            [this](const RunProgress &progress) { m_progress = progress; });
        connect(&controller, &RunController::logged, this, [this, least](const QVector<LogEntry> &entries) {
            for (const LogEntry &entry : entries)
                if (entry.level >= least)
                    m_line.lasting(least < LogEntry::Level::Warning ? logLine(entry) : entry.text);
        });
    }

private:
    void cells(const QVector<CellUpdate> &updates)
    {
        QString activity;
        for (const CellUpdate &update : updates) {
            if (update.record && update.record->outcome != CellOutcome::Unfinished)
                m_line.lasting(finishedLine(*update.record, m_controller.plan().config));
            else
                activity = QStringLiteral("%1 %2").arg(update.cell.name(), update.activity);
            // The log says it once in each profile; here it stays as long as it lasts.
            if (!update.warning.isEmpty() && !activity.isEmpty())
                activity = update.cell.name() + QStringLiteral(": ") + update.warning;
        }
        if (activity.isEmpty())
            return;
        const QString count = QStringLiteral("%1/%2").arg(m_progress.done).arg(m_progress.total);
        const QString left = m_progress.secondsLeft
            ? CliTr::tr("%1, about %2 left").arg(count, durationText(*m_progress.secondsLeft))
            : count;
        m_line.show(m_progress.total > 0 ? double(m_progress.done) / m_progress.total : 0,
            QStringLiteral("%1  %2").arg(left, activity));
    }

    RunController &m_controller;
    ProgressLine m_line;
    RunProgress m_progress;
};

void printUnproven(const QVector<CellVerdict> &verdicts, const QString &project)
{
    const QVector<Unproven> all = unprovenOf(verdicts);
    if (all.isEmpty())
        return;
    print(unprovenHeading() + QLatin1Char(':'));
    for (const Unproven &part : all)
        print(QStringLiteral("  ") + unprovenText(part));
    print(CliTr::tr("\"sweetspot-cli resume %1\" measures it again.").arg(project));
}

LogEntry::Level leastTold(const Arguments &args)
{
    return args.has(QStringLiteral("debug"))  ? LogEntry::Level::Debug
        : args.has(QStringLiteral("verbose")) ? LogEntry::Level::Info
                                              : LogEntry::Level::Warning;
}

constexpr std::chrono::seconds kLookAtMost{5}; // a driver may have to wake its card

int measure(const RunOrder &order, bool json, LogEntry::Level told)
{
    RunController controller;
    RunOutcome outcome;
    SignalWatcher watcher;
    QObject::connect(&watcher, &SignalWatcher::interrupted, &controller, &RunController::stop);
    QObject::connect(&controller, &RunController::finished, &controller, [&outcome](const RunOutcome &result) {
        outcome = result;
        QCoreApplication::quit();
    });
    {
        RunView view(controller, told);
        if (const auto started = controller.start(order); !started)
            return fail(started.error(), json);
        QCoreApplication::exec();
    }
    const RunRecord &record = controller.record();
    const int code = outcome.error                  ? exitCodeOf(*outcome.error)
        : outcome.interrupted && !outcome.completed ? Interrupted
        : outcome.erroredCells > 0                  ? CellsErrored
                                                    : Done;
    if (json) {
        Json result = Json::object();
        result["run"] = toJsonText(outcome.runId);
        result["completed"] = outcome.completed;
        result["errored_cells"] = outcome.erroredCells;
        result["reports"] = toJson(outcome.reports);
        result["exit_code"] = code;
        if (outcome.error)
            result["error"] = toJsonText(outcome.error->sentence);
        printJson(result);
    } else {
        const ReportModel report = makeReport(record, order.preparation.plan.config, order.wishes, QLocale());
        print(matrixText(report.verdicts, metricid::kInteractiveTokensPerSecond));
        print(recommendationText(report.recommendations));
        printUnproven(report.verdicts, order.projectPath);
        for (const QString &file : outcome.reports)
            print(CliTr::tr("Report: %1").arg(QDir::toNativeSeparators(file)));
    }
    if (!outcome.unknownFormats.isEmpty())
        say(CliTr::tr("This version cannot write these report formats yet: %1.")
                .arg(outcome.unknownFormats.join(QStringLiteral(", "))));
    if (outcome.error)
        fail(*outcome.error);
    else if (outcome.interrupted && !outcome.completed)
        say(CliTr::tr("Stopped. Continue with \"sweetspot-cli resume %1\".").arg(order.projectPath));
    return code;
}

// What the run needs and does not find, and that the hub has.
Status fetchMissing(const OpenedProject &project)
{
    ProjectData data = project.data;
    data.config.testMode = project.plan.mode.value_or(data.config.testMode);
    QVector<WantedFile> missing = missingFiles(project.folder, data);
    missing.removeIf([&](const WantedFile &file) {
        const QStringList &models = project.plan.models, &quantizations = project.plan.quantizations;
        return (!models.isEmpty() && !matchesAny(file.model, models))
            || (!quantizations.isEmpty() && !quantizations.contains(file.quantization, Qt::CaseInsensitive));
    });
    if (missing.isEmpty())
        return success();
    const Hub hub(hubWithKey());
    const auto plans = stoppable<Result<QVector<PlannedFetch>>>(
        [&](const std::stop_token &stop) { return planFetches(hub, missing, stop); });
    if (!plans)
        return plans.error();
    const Interruption interruption;
    say(CliTr::tr("Downloading missing files: %1.").arg(plans->size()));
    return fetchFiles(hub, *plans, project.folder.absolute(data.config.modelDir), interruption);
}

// A run that repeats another asks with its prompts; any other has prompts of its own.
Status takePrompts(const Arguments &args, RunOrder &order)
{
    if (!args.has(QStringLiteral("prompts-of")))
        return success();
    const auto context = RunStore(order.projectPath).context(args.value(QStringLiteral("prompts-of")));
    if (!context)
        return context.error();
    order.promptSalt = context->promptSalt;
    return success();
}

// A resumed run keeps its own mode, devices and overrides; the rest is the project's present configuration.
Status takeResumed(const Arguments &args, OpenedProject &project, RunOrder &order)
{
    const RunStore store(order.projectPath);
    order.resumeRunId
        = args.has(QStringLiteral("run")) ? args.value(QStringLiteral("run")) : store.newestUnfinished();
    if (order.resumeRunId.isEmpty())
        return Error{ErrorCode::NotFound,
            CliTr::tr("There is no unfinished run to resume; \"sweetspot-cli run\" starts a new one."), {}};
    const auto record = store.read(order.resumeRunId);
    if (!record)
        return record.error();
    const QStringList now = project.overrides;
    for (const QString &assignment : record->context.overrides + now) // the newer ones win
        if (const auto applied = override(project, assignment); !applied)
            return applied.error();
    if (!project.plan.mode)
        project.plan.mode = record->context.config.testMode;
    if (project.lanes.devices.isEmpty() && project.lanes.combined.isEmpty())
        project.lanes = lanesOf(*record, project.data.settings.engines);
    if (project.plan.models.isEmpty() && project.plan.quantizations.isEmpty())
        for (const CellRecord &cell : record->cells) {
            project.plan.models << cell.id.model;
            project.plan.quantizations << cell.id.quantization;
        }
    if (project.plan.parameterSets.isEmpty())
        for (const CellRecord &cell : record->cells)
            if (const auto set = parseParameterSet(cell.id.parameters);
                set && !project.plan.parameterSets.contains(*set))
                project.plan.parameterSets << *set;
    if (record->context.picked) {
        project.plan.only.emplace();
        for (const CellRecord &cell : record->cells)
            project.plan.only->insert(cell.id);
    }
    project.plan.models.removeDuplicates();
    project.plan.quantizations.removeDuplicates();
    return success();
}

int prepareAndMeasure(const Arguments &args, bool resume)
{
    auto project = openProject(args);
    if (!project)
        return fail(project.error(), args.json());
    const auto lock = ProjectLock::acquire(project->folder);
    if (!lock)
        return fail(lock.error(), args.json());
    RunOrder order;
    order.projectPath = project->folder.path();
    order.projectName = project->data.settings.name;
    order.wishes = project->data.settings.wishes;
    if (const auto taken = resume ? takeResumed(args, *project, order) : takePrompts(args, order); !taken)
        return fail(taken.error(), args.json());
    if (!resume && args.has(QStringLiteral("fetch")))
        if (const auto fetched = fetchMissing(*project); !fetched)
            return fail(fetched.error(), args.json());
    if (const auto freed = freeMemory(project->data.settings.engines, args.has(QStringLiteral("unload")));
        !freed)
        return fail(freed.error(), args.json());
    auto gpus = std::make_shared<GpuWatch>(); // finds them while the run is prepared
    const auto preparation = prepare(*project, *gpus);
    if (!preparation)
        return fail(preparation.error(), args.json());
    order.preparation = *preparation;
    if (args.has(QStringLiteral("format")))
        order.preparation.plan.config.output.formats = args.list(QStringLiteral("format"));
    order.overrides = project->overrides;
    order.picked = project->plan.picksCells();
    order.keys = project->keys;
    order.gpus = std::move(gpus);
    order.gpus->waitForLook(kLookAtMost);
    sayIssues(preparation->plan.notes);
    if (preparation->plan.cells.isEmpty()) // where nothing is missing or stale, all is well
        return project->plan.choice == CellChoice::All ? BadUsage : Done;
    if (args.has(QStringLiteral("output")))
        order.reportFolder = QDir(args.value(QStringLiteral("output"))).absolutePath();
    else if (!project->data.config.output.dir.isEmpty())
        order.reportFolder = project->folder.absolute(project->data.config.output.dir);
    return measure(order, args.json(), leastTold(args));
}

} // namespace

int runRun(const QStringList &arguments)
{
    Arguments args(CliTr::tr("Measure a project's matrix. Ctrl+C stops, then saves and reports the results so "
                             "far; \"resume\" continues."));
    addPlanOptions(args);
    args.option(QStringLiteral("output"), CliTr::tr("output folder of the reports (default: the run's folder)"),
        QStringLiteral("DIR"));
    args.option(QStringLiteral("format"),
        CliTr::tr("report formats instead of the configured ones: %1")
            .arg(reportFormatIds().join(QStringLiteral(", "))),
        QStringLiteral("LIST"));
    args.option(
        QStringLiteral("fetch"), CliTr::tr("download missing models that have a repository before measuring"));
    args.option(QStringLiteral("prompts-of"),
        CliTr::tr(
            "ask with the prompts of this earlier run; a server that still runs may have them in its cache"),
        QStringLiteral("ID"));
    args.option(QStringLiteral("unload"),
        CliTr::tr("first unload the models that Ollama or LM Studio hold in memory on this machine"));
    args.logOptions();
    args.parse(arguments, 1, 1);
    return prepareAndMeasure(args, false);
}

int runResume(const QStringList &arguments)
{
    Arguments args(CliTr::tr("Resume the newest unfinished run of a project."));
    addPlanOptions(args);
    args.option(QStringLiteral("run"), CliTr::tr("this run instead of the newest"), QStringLiteral("ID"));
    args.option(QStringLiteral("output"), CliTr::tr("output folder of the reports (default: the run's folder)"),
        QStringLiteral("DIR"));
    args.option(QStringLiteral("format"),
        CliTr::tr("report formats instead of the configured ones: %1")
            .arg(reportFormatIds().join(QStringLiteral(", "))),
        QStringLiteral("LIST"));
    args.option(QStringLiteral("unload"),
        CliTr::tr("first unload the models that Ollama or LM Studio hold in memory on this machine"));
    args.logOptions();
    args.parse(arguments, 1, 1);
    return prepareAndMeasure(args, true);
}

} // namespace sweetspot::cli
