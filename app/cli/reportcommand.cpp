// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/recommendationtext.h"
#include "app/cli/sharecell.h"

#include "app/cli/tr.h"
#include "core/report/merge.h"
#include "core/run/tuneaccount.h"
#include "core/store/project/projectfolder.h"
#include "core/store/runs/runstore.h"

#include <QDir>

namespace sweetspot::cli
{

namespace
{

struct Wanted {
    ReportModel report;
    QString folder; ///< where it is written unless another place is asked for
    QString run;
};

Result<Wanted> ofOneRun(
    const Arguments &args, const ProjectFolder &folder, const ProjectData &data, Issues &issues)
{
    const RunStore store(folder.path());
    const QString run
        = args.has(QStringLiteral("run")) ? args.value(QStringLiteral("run")) : store.runIds().value(0);
    if (run.isEmpty())
        return Error{ErrorCode::NotFound,
            CliTr::tr("This project has no run yet; \"sweetspot-cli run %1\" starts one.").arg(folder.path()),
            {}};
    const auto record = store.read(run, &issues);
    if (!record)
        return record.error();
    Wanted wanted{makeReport(*record, data.config, data.settings.wishes), store.folder(run).path, run};
    addTunings(wanted.report, folder.path());
    if (data.config.output.includeLogs)
        addLogs(wanted.report, store.folder(run));
    return wanted;
}

// The newest run of each project, under the first one's thresholds.
Result<Wanted> ofSeveralProjects(
    const Arguments &args, const ProjectFolder &first, const ProjectData &data, Issues &issues)
{
    QVector<RunRecord> records;
    QStringList runs;
    for (const QString &path : args.positionals()) {
        const RunStore store(path);
        const QString run = store.runIds().value(0);
        if (run.isEmpty())
            return Error{
                ErrorCode::NotFound, CliTr::tr("%1 has no run; omit it or run it first.").arg(path), {}};
        const auto record = store.read(run, &issues);
        if (!record)
            return record.error();
        records << *record;
        runs << run;
    }
    return Wanted{mergeReports(records, data.config, data.settings.wishes),
        first.path() + QStringLiteral("/merged"), runs.join(QStringLiteral(", "))};
}

int writeAndTell(const Arguments &args, const Wanted &wanted, const QStringList &formats, const QString &output)
{
    const auto written = writeReports(wanted.report, formats, output);
    if (!written)
        return fail(written.error(), args.json());
    if (args.json()) {
        Json json = Json::object();
        json["run"] = toJsonText(wanted.run);
        json["files"] = toJson(written->files);
        json["not_available"] = toJson(written->unknownFormats);
        printJson(json);
    } else {
        print(recommendationText(wanted.report.recommendations));
        for (const QString &file : written->files)
            print(QDir::toNativeSeparators(file));
    }
    if (!written->unknownFormats.isEmpty()) {
        say(CliTr::tr("This version cannot write these report formats: %1.")
                .arg(written->unknownFormats.join(QStringLiteral(", "))));
        if (written->files.isEmpty())
            return BadUsage;
    }
    return Done;
}

} // namespace

int runReport(const QStringList &arguments)
{
    Arguments args(
        CliTr::tr("Write reports of a run, rated by the project's current thresholds. Nothing is measured."));
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("the project folder; several with --merge"));
    args.option(QStringLiteral("merge"),
        CliTr::tr("one report on the newest runs of several projects, using the first project's thresholds and "
                  "requirements"));
    args.option(QStringLiteral("run"), CliTr::tr("this run instead of the newest"), QStringLiteral("ID"));
    args.option(QStringLiteral("format"), reportFormatIds().join(QStringLiteral(", ")), QStringLiteral("LIST"));
    args.option(QStringLiteral("output"), CliTr::tr("output folder (default: the run's folder)"),
        QStringLiteral("DIR"));
    addShareOptions(args);
    constexpr int kMostMerged = 1000;
    args.parse(arguments, 1, arguments.contains(QStringLiteral("--merge")) ? kMostMerged : 1);
    const ProjectFolder folder(args.positionals().first());
    Issues issues;
    const auto data = folder.load(issues);
    if (!data)
        return fail(data.error(), args.json());
    auto wanted = args.has(QStringLiteral("merge")) ? ofSeveralProjects(args, folder, *data, issues)
                                                    : ofOneRun(args, folder, *data, issues);
    sayIssues(issues);
    if (!wanted)
        return fail(wanted.error(), args.json());
    if (wantsToShare(args))
        return shareCells(args, wanted->report, data->config);
    QStringList formats = args.list(QStringLiteral("format"));
    if (formats.isEmpty())
        formats = data->config.output.formats;
    QString output = wanted->folder;
    if (args.has(QStringLiteral("output")))
        output = QDir(args.value(QStringLiteral("output"))).absolutePath();
    else if (!data->config.output.dir.isEmpty())
        output = folder.absolute(data->config.output.dir);
    return writeAndTell(args, *wanted, formats, output);
}

} // namespace sweetspot::cli
