// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tunewords.h"
#include "core/store/runs/runstore.h"
#include "models/recommendation.h"
#include "models/registry.h"
#include "models/result.h"
#include "models/runrecord.h"
#include "models/usecase.h"
#include "models/verdict.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

#include <vector>

namespace sweetspot
{

/// Everything a report is written from. A value: writers ask nothing else.
struct ReportModel {
    RunRecord record;
    QVector<CellVerdict> verdicts; ///< in the order of record.cells
    Recommendations recommendations;
    QMap<QString, QString>
        logs; ///< ends of server logs by cell; empty unless output.include_logs asks for them
    QVector<RunContext> sources = {}; ///< the runs it was merged from; empty for the report of one run
    QVector<TuneAccount> tunings = {}; ///< of its cells: what the latest of each came to
};

/// @param locale of the numbers in sentences: C for what is written into files, the person's for what is shown
ReportModel makeReport(const RunRecord &record, const BenchConfig &thresholds, const Wishes &wishes,
    const QLocale &locale = QLocale::c());

/// A way to write a report. A new format is one file and one line in report.cpp.
struct ReportFormat {
    QString id; ///< "json"
    QString fileName;
    QByteArray (*write)(const ReportModel &report);
};

Registry<ReportFormat> &reportFormatTable();
const std::vector<ReportFormat> &reportFormats();
QStringList reportFormatIds(); ///< in the order of the table

struct WrittenReports {
    QStringList files;
    QStringList unknownFormats; ///< asked for, but this version does not have them
};

/// Writes the formats into a folder, each file safely. UTF-8, C locale.
Result<WrittenReports> writeReports(
    const ReportModel &report, const QStringList &formats, const QString &folder);

QByteArray writeJsonReport(const ReportModel &report);
QByteArray writeCsvReport(const ReportModel &report);
QByteArray writeHtmlReport(const ReportModel &report);
QByteArray writeMarkdownReport(const ReportModel &report);

/// Reads the ends of the servers' logs into a report. Blocks.
void addLogs(ReportModel &report, const RunFolder &folder);

/// A field of a CSV line: quoted where needed, and with a leading apostrophe where a spreadsheet would run it.
QByteArray csvField(const QString &foreign);

} // namespace sweetspot
