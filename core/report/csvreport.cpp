// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "models/foreigntext.h"
#include "models/metric.h"
#include "models/metricid.h"

#include <QLocale>

#include <algorithm>
#include <functional>

namespace sweetspot
{

namespace
{

struct Column {
    QByteArray name;
    std::function<QByteArray(const CellRecord &, const CellVerdict &)> text;
};

QByteArray number(double value)
{
    return QLocale::c().toString(value, 'g', 7).toUtf8();
}

Column metricColumn(const char *name, const QString &id)
{
    return {name, [id](const CellRecord &, const CellVerdict &verdict) {
                const auto value = verdict.metrics.constFind(id);
                return value == verdict.metrics.constEnd() ? QByteArray() : number(value->value);
            }};
}

// Spreadsheets rely on the place of a column: these stay as they are, what is new goes behind them.
std::vector<Column> firstColumns()
{
    return {
        {"model", [](const CellRecord &cell, const CellVerdict &) { return csvField(cell.id.model); }},
        {"quant", [](const CellRecord &cell, const CellVerdict &) { return csvField(cell.id.quantization); }},
        {"size_gb",
            [](const CellRecord &cell, const CellVerdict &) {
                return cell.fileBytes > 0 ? number(cell.fileBytes / 1e9) : QByteArray();
            }},
        metricColumn("memory_gb", metricid::kMemoryGb),
        metricColumn("interactive_ttft", metricid::kInteractiveTtftSeconds),
        metricColumn("interactive_tps", metricid::kInteractiveTokensPerSecond),
        {"interactive_rating",
            [](const CellRecord &, const CellVerdict &verdict) {
                for (const ProfileVerdict &profile : verdict.profiles)
                    if (profile.profile == QLatin1String("interactive"))
                        return ratingName(profile.rating).toUtf8();
                return QByteArray();
            }},
        metricColumn("long_context_load", metricid::kLongContextLoadSeconds),
        metricColumn("long_context_max", metricid::kLongContextUsableTokens),
        metricColumn("batch_throughput", metricid::kBatchDocumentsPerHour),
        {"status",
            [](const CellRecord &, const CellVerdict &verdict) {
                return cellStateName(verdict.state).toUtf8();
            }},
        {"reason", [](const CellRecord &, const CellVerdict &verdict) { return csvField(verdict.reason); }},
        {"device", [](const CellRecord &cell, const CellVerdict &) { return csvField(cell.id.device); }},
        {"engine", [](const CellRecord &cell, const CellVerdict &) { return csvField(cell.id.engine); }},
        metricColumn("interactive_variance", metricid::kInteractiveVariancePercent),
        metricColumn("interactive_prompt_tps", metricid::kInteractivePromptTokensPerSecond),
        metricColumn("load_seconds", metricid::kLoadSeconds),
        metricColumn("temperature_c", metricid::kTemperatureC),
        {"memory_estimated_gb",
            [](const CellRecord &cell, const CellVerdict &) {
                return cell.estimatedBytes ? number(*cell.estimatedBytes / 1e9) : QByteArray();
            }},
        {"repetitions",
            [](const CellRecord &, const CellVerdict &verdict) {
                const auto value = verdict.metrics.constFind(metricid::kInteractiveTokensPerSecond);
                return value == verdict.metrics.constEnd() ? QByteArray() : QByteArray::number(value->n);
            }},
        {"flags",
            [](const CellRecord &, const CellVerdict &verdict) {
                return csvField(verdict.flags.join(QLatin1Char(' ')));
            }},
    };
}

std::vector<Column> columns()
{
    std::vector<Column> all = firstColumns();
    // Every other metric that has a column, in the order of the table.
    const QStringList listed{metricid::kLongContextLoadSeconds, metricid::kLongContextUsableTokens,
        metricid::kBatchDocumentsPerHour};
    for (const Metric &metric : metrics()) {
        const QByteArray name = metric.csvColumn.toUtf8();
        const bool known = std::any_of(
            all.begin(), all.end(), [&name](const Column &column) { return column.name == name; });
        if (!name.isEmpty() && !known && !listed.contains(metric.id))
            all.push_back(metricColumn(name.constData(), metric.id));
    }
    // Last, so that what reads the columns by their number still does.
    all.push_back({"parameters",
        [](const CellRecord &cell, const CellVerdict &) { return csvField(cell.id.parameters); }});
    return all;
}

} // namespace

QByteArray csvField(const QString &foreign)
{
    QString text = foreignText(foreign.simplified()); // one line for each row
    // What a spreadsheet would take for a formula becomes text again (OWASP, CSV injection).
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.at(0)))
        text.prepend(QLatin1Char('\''));
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"'))
        && !text.contains(QLatin1Char(';')))
        return text.toUtf8();
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return ('"' + text.toUtf8() + '"');
}

QByteArray writeCsvReport(const ReportModel &report)
{
    const std::vector<Column> all = columns();
    QByteArray csv;
    for (std::size_t c = 0; c < all.size(); ++c)
        csv += (c ? "," : "") + all[c].name;
    csv += "\r\n"; // RFC 4180
    for (qsizetype i = 0; i < report.record.cells.size(); ++i) {
        for (std::size_t c = 0; c < all.size(); ++c)
            csv += (c ? "," : "") + all[c].text(report.record.cells[i], report.verdicts[i]);
        csv += "\r\n";
    }
    return csv;
}

} // namespace sweetspot
