// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/findcell.h"
#include "app/cli/projectcommand.h"
#include "app/cli/signals.h"
#include "app/cli/tr.h"
#include "core/base/files.h"
#include "core/report/handovers.h"
#include "core/report/tunehtml.h"
#include "core/run/gpuwatch.h"
#include "core/run/tuneaccount.h"
#include "core/run/tunecontroller.h"
#include "core/run/tunelist.h"
#include "core/run/tunespace.h"
#include "core/tune/decisionjson.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>

namespace sweetspot::cli
{

namespace
{

const QString kGoal = QStringLiteral("goal"), kEffort = QStringLiteral("effort"),
              kMinutes = QStringLiteral("minutes"), kLossy = QStringLiteral("lossy"),
              kResume = QStringLiteral("resume"), kList = QStringLiteral("list"),
              kShow = QStringLiteral("show"), kUse = QStringLiteral("use"), kOutput = QStringLiteral("output");

// What can be tuned: the cells that a run would measure, and where no name was given the only one.
Result<CellId> plannedCell(const OpenedProject &project, const QString &name)
{
    const auto preparation = prepare(project, GpuWatch());
    if (!preparation)
        return preparation.error();
    RunRecord cells;
    for (const CellSpec &cell : preparation->plan.cells) {
        CellRecord record;
        record.id = cell.id;
        if (!cell.skip)
            cells.cells << record;
    }
    const auto place = findCell(cells, name);
    return place ? Result<CellId>(cells.cells[*place].id) : Result<CellId>(place.error());
}

Json resultOf(const TuneView &view)
{
    Json json = Json::object();
    json["tuning"] = toJsonText(view.id);
    json["cell"] = toJsonText(view.subject.cell.toString());
    json["effort"] = toJsonText(view.state.plan.effort.name);
    json["effort_reason"] = toJsonText(view.subject.effortReason);
    json["headline"] = toJsonText(tuneHeadline(accountOf(view)));
    json["chosen"] = toJsonText(
        armLabel(view.state.plan.space, view.progress.result.chosen, view.state.plan.space.start()));
    json["result"] = resultToJson(view.progress.result);
    if (view.failure)
        json["error"] = toJsonText(view.failure->sentence);
    return json;
}

// Each row but the headings: what was changed, what that did, why it was not taken.
void printTried(const TextRows &rows)
{
    int widths[2] = {0, 0};
    for (const QStringList &row : rows.mid(1))
        for (int column = 0; column < 2; ++column)
            widths[column] = std::max(widths[column], int(row.value(column).size()));
    for (const QStringList &row : rows.mid(1))
        print(QStringLiteral("  %1  %2  %3")
                  .arg(row.value(0), -widths[0])
                  .arg(row.value(1), widths[1])
                  .arg(row.mid(2).join(QStringLiteral("  "))));
}

void printResult(const TuneView &view)
{
    const TuneAccount account = accountOf(view);
    print(view.subject.cell.toString() + QStringLiteral(": ") + tuneHeadline(account));
    if (!account.effortReason.isEmpty())
        print(CliTr::tr("Effort %1: %2").arg(account.effort.name, account.effortReason));
    for (const QString &line : tuneClassTexts(account) + tuneNoteTexts(account))
        print(line);
    if (const QString resolution = tuneResolution(account); !resolution.isEmpty())
        print(resolution);
    if (const TextRows tried = triedTable(account); tried.size() > 1) {
        print({});
        print(CliTr::tr("Tried and rejected:"));
        printTried(tried);
    }
    if (!view.winner || !view.progress.result.adopted)
        return;
    HandOverWish wish;
    wish.today = QDate::currentDate();
    if (view.winnerFromText)
        wish.started = QStringList{QStringLiteral("shell")};
    const auto shell = handOverOf(QStringLiteral("shell"), *view.winner, nullptr, wish);
    if (!shell)
        return;
    print({});
    print(shell->text.trimmed());
}

/// Shows a tuning on the console while the event loop turns.
void watch(TuneController &controller, ProgressLine &line)
{
    const TuneView &view = controller.view();
    const double minutes = view.state.plan.effort.minutes;
    const double share = minutes > 0 ? std::min(1.0, view.progress.seconds / 60 / minutes) : 0;
    const QString step = view.id.isEmpty() ? QString() : tuneStepWords(accountOf(view));
    line.show(
        share, step.isEmpty() ? QString(view.activity) : QStringLiteral("%1: %2").arg(step, view.activity));
}

// Ctrl+C sets it aside; what it has measured is kept.
TuneView tune(const TuneOrder &order)
{
    TuneController controller;
    SignalWatcher watcher;
    QObject::connect(&watcher, &SignalWatcher::interrupted, &controller, &TuneController::suspend);
    QObject::connect(&controller, &TuneController::finished, &QCoreApplication::quit);
    {
        ProgressLine line;
        QObject::connect(&controller, &TuneController::changed, &controller, [&] { watch(controller, line); });
        controller.start(order);
        QCoreApplication::exec();
    }
    return controller.view();
}

Status useInProject(const OpenedProject &project, const TuneView &view)
{
    const auto base = parseParameterSet(view.subject.cell.parameters);
    if (!base)
        return base.error();
    ProjectData data = project.data;
    QVector<ParameterSet> &sets = data.settings.parameterSets;
    if (sets.isEmpty())
        sets << ParameterSet();
    const ParameterSet chosen = parametersOf(view.state.plan.space, view.progress.result.chosen, *base);
    if (!sets.contains(chosen))
        sets << chosen;
    return project.folder.save(data);
}

int finish(const Arguments &args, const OpenedProject &project, const TuneView &view)
{
    const bool ended = view.progress.result.end != TuneEnd::NotYet;
    if (args.json())
        printJson(resultOf(view));
    else if (!view.id.isEmpty() && (ended || args.has(kShow)))
        printResult(view);
    if (view.failure)
        return args.json() ? exitCodeOf(*view.failure) : fail(*view.failure);
    if (!ended && !args.has(kShow)) {
        say(CliTr::tr("Set aside. Continue with \"sweetspot-cli tune %1 --resume %2\".")
                .arg(project.folder.path(), view.id));
        return Interrupted;
    }
    if (args.has(kOutput)) {
        const QString path = args.value(kOutput);
        const TuneAccount account = accountOf(view);
        const bool page = path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive);
        if (const auto written = writeFileSafely(path, page ? tunePage(account) : tuneMarkdown(account));
            !written)
            return fail(written.error(), args.json());
    }
    if (args.has(kUse) && view.progress.result.adopted)
        if (const auto used = useInProject(project, view); !used)
            return fail(used.error(), args.json());
    return Done;
}

int listTunings(const Arguments &args, const QString &project)
{
    Json list = Json::array();
    for (const QString &id : tuningIds(project)) {
        const auto view = readTuning(project, id);
        if (!view) {
            say(QStringLiteral("%1: %2").arg(id, view.error().sentence));
            continue;
        }
        if (args.json())
            list.push_back(resultOf(*view));
        else
            print(QStringLiteral("%1  %2: %3")
                      .arg(id, view->subject.cell.toString(), tuneHeadline(accountOf(*view))));
    }
    if (args.json())
        printJson(list);
    return Done;
}

Result<TuneOrder> orderOf(const Arguments &args, const OpenedProject &project)
{
    TuneOrder order;
    order.projectPath = project.folder.path();
    order.data = project.data;
    order.keys = project.keys;
    order.environment = args.value(kEffort);
    if (args.has(kGoal))
        order.goal = args.value(kGoal);
    order.lossy = args.has(kLossy);
    if (args.has(kMinutes)) {
        bool ok = false;
        order.minutes = args.value(kMinutes).toDouble(&ok);
        if (!ok || !(*order.minutes > 0))
            return Error{ErrorCode::BadInput, CliTr::tr("--minutes takes a number above 0."), {}};
    }
    if (args.has(kResume)) {
        order.resume = args.value(kResume) == QLatin1String("newest") ? tuningIds(order.projectPath).value(0)
                                                                      : args.value(kResume);
        if (order.resume.isEmpty())
            return Error{ErrorCode::NotFound, CliTr::tr("This project has no tuning yet."), {}};
        return order;
    }
    const auto cell = plannedCell(project, args.positionals().value(1));
    if (!cell)
        return cell.error();
    order.cell = *cell;
    return order;
}

} // namespace

int runTune(const QStringList &arguments)
{
    Arguments args(
        CliTr::tr("Find the best settings of a cell, prove them, and print the command that was proven. "
                  "Ctrl+C sets a tuning aside; --resume continues it."));
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("project folder"));
    args.positional(QStringLiteral("CELL"),
        CliTr::tr("\"MODEL QUANTIZATION\", or a part of it that only one cell has"), QStringLiteral("[CELL]"));
    args.option(kGoal,
        CliTr::tr("what for: answers (the default), long_text, both, throughput, texts, memory, energy"),
        QStringLiteral("GOAL"));
    args.option(kEffort,
        CliTr::tr("explore, preprod, prod, or one of tuning.yaml (default: as that file says)"),
        QStringLiteral("NAME"));
    args.option(kMinutes, CliTr::tr("time for all of it, instead of the effort's"), QStringLiteral("N"));
    args.option(kLossy,
        CliTr::tr("also try settings that change answers (KV cache types), where at least %1 % of their "
                  "quality is kept")
            .arg(std::lround(kLeastKept * 100)));
    args.option(kResume, CliTr::tr("continue this tuning, or the newest"), QStringLiteral("ID|newest"));
    args.option(kList, CliTr::tr("list the project's tunings"));
    args.option(kShow, CliTr::tr("show what a tuning came to"), QStringLiteral("ID"));
    args.option(kUse, CliTr::tr("add settings that were proven to the project"));
    args.option(kOutput, CliTr::tr("write a report of it too: a page for .html, else Markdown"),
        QStringLiteral("FILE"));
    args.parse(arguments, 1, 2);
    auto project = loadProject(args.positionals().first());
    if (!project)
        return fail(project.error(), args.json());
    if (args.has(kList))
        return listTunings(args, project->folder.path());
    if (args.has(kShow)) {
        const auto view = readTuning(project->folder.path(), args.value(kShow));
        return view ? finish(args, *project, *view) : fail(view.error(), args.json());
    }
    const auto lock = ProjectLock::acquire(project->folder);
    if (!lock)
        return fail(lock.error(), args.json());
    auto order = orderOf(args, *project);
    if (!order)
        return fail(order.error(), args.json());
    order->gpus = std::make_shared<GpuWatch>();
    return finish(args, *project, tune(*order));
}

} // namespace sweetspot::cli
