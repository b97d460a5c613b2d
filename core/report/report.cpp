// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/judge/judge.h"
#include "core/judge/recommend.h"
#include "models/configkeys.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace sweetspot
{

namespace
{

const OfferedChoices kOfferedFormats("output.formats", reportFormatIds);

} // namespace

Registry<ReportFormat> &reportFormatTable()
{
    static Registry<ReportFormat> formats{
        {QStringLiteral("json"), QStringLiteral("results.json"), writeJsonReport},
        {QStringLiteral("csv"), QStringLiteral("results.csv"), writeCsvReport},
        {QStringLiteral("html"), QStringLiteral("report.html"), writeHtmlReport},
        {QStringLiteral("md"), QStringLiteral("results.md"), writeMarkdownReport},
    };
    return formats;
}

const std::vector<ReportFormat> &reportFormats()
{
    return reportFormatTable().lines();
}

QStringList reportFormatIds()
{
    QStringList ids;
    for (const ReportFormat &format : reportFormats())
        ids << format.id;
    return ids;
}

ReportModel makeReport(
    const RunRecord &record, const BenchConfig &thresholds, const Wishes &wishes, const QLocale &locale)
{
    ReportModel report{record, judgeRun(record, thresholds, locale), {}, {}, {}};
    report.recommendations = recommend(report.verdicts, wishes, thresholds, locale);
    return report;
}

void addLogs(ReportModel &report, const RunFolder &folder)
{
    constexpr qint64 kEach = 8 << 10, kAll = 1 << 20; // the end says most; a report stays readable
    qint64 all = 0;
    for (const CellRecord &cell : report.record.cells) {
        const QByteArray end
            = all < kAll ? readTail(folder.log(cell.id, QStringLiteral("stderr")), kEach) : QByteArray();
        if (end.isEmpty())
            continue;
        all += end.size();
        report.logs.insert(cell.id.name(), QString::fromUtf8(end));
    }
}

Result<WrittenReports> writeReports(
    const ReportModel &report, const QStringList &formats, const QString &folder)
{
    WrittenReports written;
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Permission,
            CoreTr::tr(
                "The report folder %1 could not be created; choose another one with --output or output.dir.")
                .arg(folder),
            {}};
    for (const QString &id : formats) {
        const auto &all = reportFormats();
        const auto format
            = std::find_if(all.begin(), all.end(), [&id](const ReportFormat &f) { return f.id == id; });
        if (format == all.end()) {
            written.unknownFormats << id;
            continue;
        }
        const QString path = folder + QLatin1Char('/') + format->fileName;
        if (const auto status = writeFileSafely(path, format->write(report)); !status)
            return status.error();
        written.files << path;
    }
    return written;
}

} // namespace sweetspot
