// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/recommendationtext.h"

#include "engine/report/report.h"
#include "engine/store/projectfolder.h"
#include "engine/store/runstore.h"

#include <QCoreApplication>
#include <QDir>

namespace sweetspot::cli
{

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("ReportCommand", text);
}
} // namespace

int runReport(const QStringList &arguments)
{
    Arguments args(
        tr("Write reports of a run, judged by the project's present thresholds. Nothing is measured."));
    args.positional(QStringLiteral("PROJECT"), tr("the project folder"));
    args.option(QStringLiteral("run"), tr("this run instead of the newest"), QStringLiteral("ID"));
    args.option(QStringLiteral("format"), tr("json, csv, html, md"), QStringLiteral("LIST"));
    args.option(
        QStringLiteral("output"), tr("write there instead of into the run's folder"), QStringLiteral("DIR"));
    args.parse(arguments, 1, 1);
    const ProjectFolder folder(args.positionals().first());
    Issues issues;
    const auto data = folder.load(issues);
    if (!data)
        return fail(data.error(), args.json());
    const RunStore store(folder.path());
    const QString run
        = args.has(QStringLiteral("run")) ? args.value(QStringLiteral("run")) : store.runIds().value(0);
    if (run.isEmpty())
        return fail(
            {ErrorCode::NotFound,
                tr("This project has no run yet; \"sweetspot-cli run %1\" makes one.").arg(folder.path()), {}},
            args.json());
    const auto record = store.read(run, &issues);
    sayIssues(issues);
    if (!record)
        return fail(record.error(), args.json());
    QStringList formats = args.list(QStringLiteral("format"));
    if (formats.isEmpty())
        formats = data->config.output.formats;
    QString output = store.folder(run).path;
    if (args.has(QStringLiteral("output")))
        output = QDir(args.value(QStringLiteral("output"))).absolutePath();
    else if (!data->config.output.dir.isEmpty())
        output = folder.absolute(data->config.output.dir);
    ReportModel report = makeReport(*record, data->config, data->settings.wishes);
    if (data->config.output.includeLogs)
        addLogs(report, store.folder(run));
    const auto written = writeReports(report, formats, output);
    if (!written)
        return fail(written.error(), args.json());
    if (args.json()) {
        Json json = Json::object();
        json["run"] = toJsonText(run);
        json["files"] = toJson(written->files);
        json["not_available"] = toJson(written->unknownFormats);
        printJson(json);
    } else {
        print(recommendationText(report.recommendations));
        for (const QString &file : written->files)
            print(QDir::toNativeSeparators(file));
    }
    if (!written->unknownFormats.isEmpty()) {
        say(tr("This version cannot write these report formats yet: %1.")
                .arg(written->unknownFormats.join(QStringLiteral(", "))));
        if (written->files.isEmpty())
            return BadUsage;
    }
    return Done;
}

} // namespace sweetspot::cli
