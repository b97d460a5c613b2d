// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/runkeeping.h"

#include "app/cli/tr.h"
#include "core/judge/judge.h"
#include "core/judge/runcomparison.h"
#include "core/report/engineversion.h"
#include "core/store/project/projectfolder.h"
#include "core/store/runs/runlist.h"
#include "core/store/runs/runstore.h"
#include "models/durationtext.h"
#include "models/metric.h"

#include <QLocale>

#include <cmath>

namespace sweetspot::cli
{

namespace
{

int list(const QString &project, bool json)
{
    Issues issues;
    const auto runs = listRuns(project, &issues);
    if (json) {
        Json all = Json::array();
        for (const RunSummary &run : runs) {
            Json entry = Json::object();
            entry["run"] = toJsonText(run.context.runId);
            entry["started"] = toJson(run.context.startedUtc);
            entry["hostname"] = toJsonText(run.context.hostname);
            entry["cpu"] = toJsonText(run.context.cpu);
            entry["engine"] = toJsonText(run.context.engineVersion);
            entry["completed"] = run.completed;
            entry["imported"] = run.imported;
            entry["title"] = toJsonText(run.title);
            entry["note"] = toJsonText(run.note);
            entry["baseline"] = run.baseline;
            all.push_back(entry);
        }
        printJson(all);
        return Done;
    }
    sayIssues(issues);
    if (runs.isEmpty())
        say(CliTr::tr("This project has no run yet."));
    for (const RunSummary &run : runs) {
        QString line = QStringLiteral("%1  %2  %3  %4")
                           .arg(run.context.runId, -34)
                           .arg(run.context.hostname, -14)
                           .arg(run.completed ? durationText(run.activeSeconds) : CliTr::tr("unfinished"), -12)
                           .arg(engineVersionText(run.context.engineVersion));
        if (run.baseline)
            line += QStringLiteral("  ★ ") + CliTr::tr("baseline");
        if (!run.title.isEmpty())
            line += QStringLiteral("  ") + run.title;
        print(line);
        for (const QString &note : run.note.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            print(QStringLiteral("    ") + note);
    }
    return Done;
}

int import(const QString &project, const QString &source, bool json)
{
    const auto imported = importRuns(project, source);
    if (!imported)
        return fail(imported.error(), json);
    if (json) {
        Json result = Json::object();
        result["imported"] = toJson(imported->ids);
        result["already_there"] = imported->alreadyThere;
        result["issues"] = issuesToJson(imported->issues);
        printJson(result);
        return Done;
    }
    sayIssues(imported->issues);
    for (const QString &id : imported->ids)
        print(id);
    say(CliTr::tr("%1 imported, %2 already present.").arg(imported->ids.size()).arg(imported->alreadyThere));
    return Done;
}

QString changeLine(const RunComparison &comparison, const ComparedCell &cell, qsizetype i)
{
    const Metric *metric = findMetric(comparison.metrics[i]);
    const Difference &difference = *cell.differences[i];
    QString line = QStringLiteral("  %1: %2 → %3 %4")
                       .arg(metric->label, formatMetric(*metric, cell.first[i]->value),
                           formatMetric(*metric, cell.second[i]->value), metric->unit);
    if (const QString amount = amountText(metric->id, difference); !amount.isEmpty())
        line += QStringLiteral(" (%1)").arg(amount);
    return line + QStringLiteral(", ") + changeText(metric->id, difference.verdict);
}

void printComparison(const RunComparison &comparison, bool all)
{
    using enum Difference::Verdict;
    for (const ComparedCell &cell : comparison.cells) {
        QStringList lines;
        for (qsizetype i = 0; i < comparison.metrics.size(); ++i)
            if (cell.differences[i]
                && (all || (cell.differences[i]->verdict != Same && cell.differences[i]->verdict != Undecided)))
                lines << changeLine(comparison, cell, i);
        if (!cell.inFirst || !cell.inSecond)
            lines << QStringLiteral("  ")
                    + (cell.inSecond ? CliTr::tr("only in the second run")
                                     : CliTr::tr("only in the first run"));
        if (!lines.isEmpty()) {
            print(cell.cell.name());
            for (const QString &line : lines)
                print(line);
        }
    }
    for (qsizetype i = 0; i < comparison.metrics.size(); ++i) {
        QStringList parts;
        for (const auto verdict : {Better, ProbablyBetter, Worse, ProbablyWorse, Same, Undecided})
            if (const int n = comparison.count(i, verdict); n > 0)
                parts << QStringLiteral("%1 %2").arg(n).arg(changeText(comparison.metrics[i], verdict));
        if (!parts.isEmpty())
            print(QStringLiteral("%1: %2").arg(
                findMetric(comparison.metrics[i])->label, parts.join(QStringLiteral(", "))));
    }
}

Json comparisonJson(const RunComparison &comparison, const QStringList &ids)
{
    Json json = Json::object();
    json["first"] = toJsonText(ids[0]);
    json["second"] = toJsonText(ids[1]);
    Json cells = Json::array();
    for (const ComparedCell &cell : comparison.cells) {
        Json entry = Json::object();
        entry["cell"] = toJsonText(cell.cell.toString());
        entry["in_first"] = cell.inFirst;
        entry["in_second"] = cell.inSecond;
        Json changes = Json::object();
        for (qsizetype i = 0; i < comparison.metrics.size(); ++i) {
            if (!cell.differences[i])
                continue;
            const Difference &difference = *cell.differences[i];
            Json change = Json::object();
            change["first"] = cell.first[i]->value;
            change["second"] = cell.second[i]->value;
            change["ratio"] = std::isfinite(difference.ratio) ? Json(difference.ratio) : Json(nullptr);
            put(change, "ci95_low", difference.low);
            put(change, "ci95_high", difference.high);
            change["verdict"] = toJsonText(differenceName(difference.verdict));
            changes[toJsonText(comparison.metrics[i])] = change;
        }
        entry["changes"] = changes;
        cells.push_back(entry);
    }
    json["cells"] = cells;
    return json;
}

// The newest, against the baseline or, without one, the run before it; empty where there are not two.
QStringList twoOf(const QVector<RunSummary> &runs)
{
    if (runs.size() < 2)
        return {};
    qsizetype first = 1;
    for (qsizetype i = 1; i < runs.size(); ++i)
        if (runs[i].baseline)
            first = i;
    return {runs[first].context.runId, runs[0].context.runId};
}

int compare(const QString &project, QStringList ids, const Arguments &args)
{
    const ProjectFolder folder(project);
    Issues issues;
    const auto data = folder.load(issues);
    if (!data)
        return fail(data.error(), args.json());
    if (ids.isEmpty()) {
        ids = twoOf(listRuns(folder.path()));
        if (ids.isEmpty())
            return fail(
                {ErrorCode::NotFound, CliTr::tr("A comparison needs two runs; this project has fewer."), {}},
                args.json());
    }
    const RunStore store(folder.path());
    QVector<QVector<CellVerdict>> verdicts;
    for (const QString &id : ids) {
        const auto record = store.read(id, &issues);
        if (!record)
            return fail(record.error(), args.json());
        verdicts << judgeRun(*record, data->config);
    }
    const RunComparison comparison = compareRuns(verdicts[0], verdicts[1], regressionMetrics());
    if (args.json()) {
        printJson(comparisonJson(comparison, ids));
    } else {
        sayIssues(issues);
        print(CliTr::tr("%1 compared with %2").arg(ids[1], ids[0]));
        if (hasOtherWork(comparison))
            print(otherWorkSentence());
        printComparison(comparison, args.has(QStringLiteral("all")));
    }
    bool worse = false;
    for (qsizetype i = 0; i < comparison.metrics.size(); ++i)
        worse |= comparison.count(i, Difference::Verdict::Worse) > 0;
    return args.has(QStringLiteral("check")) && worse ? CellsErrored : Done;
}

QStringList optionsOf(const QString &what)
{
    if (what == QLatin1String("compare"))
        return {QStringLiteral("all"), QStringLiteral("check")};
    if (what == QLatin1String("delete"))
        return {QStringLiteral("permanent")};
    return {};
}

} // namespace

int runRuns(const QStringList &arguments)
{
    Arguments args(
        CliTr::tr("List a project's runs, import runs from another machine's project, compare two runs "
                  "cell by cell (default: the baseline or the run before, and the newest), or name, "
                  "note, pin and delete them."));
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("the project folder"));
    args.positional(QStringLiteral("WHAT"),
        CliTr::tr(
            "list, import FOLDER, compare [OLDER NEWER], rename RUN TITLE, note RUN TEXT, pin RUN, unpin, or "
            "delete RUN"),
        QStringLiteral("[list|import FOLDER|compare [OLDER NEWER]|rename RUN TITLE|note RUN TEXT|pin RUN|unpin|"
                       "delete RUN]"));
    args.option(QStringLiteral("all"), CliTr::tr("with compare: also show unchanged results"));
    args.option(QStringLiteral("check"), CliTr::tr("with compare: exit code 1 if any result got worse"));
    args.option(QStringLiteral("permanent"), CliTr::tr("with delete: for good, not to the trash"));
    args.parse(arguments, 1, 4);
    const QStringList words = args.positionals();
    const QString project = ProjectFolder(words[0]).path(), what = words.value(1, QStringLiteral("list"));
    if (const auto fits = args.allowOnly(what, optionsOf(what)); !fits)
        return fail(fits.error(), args.json());
    if (what == QLatin1String("list") && words.size() <= 2)
        return list(project, args.json());
    if (what == QLatin1String("import") && words.size() == 3)
        return import(project, words[2], args.json());
    if (what == QLatin1String("compare") && (words.size() == 2 || words.size() == 4))
        return compare(project, words.mid(2), args);
    if (const auto change = changeOf(words, args.has(QStringLiteral("permanent"))))
        return keepRuns(project, words.value(2), *change, args.json());
    return fail({ErrorCode::BadInput,
                    CliTr::tr("Name an action: list, import FOLDER, compare [OLDER NEWER], rename RUN TITLE, "
                              "note RUN TEXT, pin RUN, unpin, or delete RUN."),
                    {}},
        args.json());
}

} // namespace sweetspot::cli
