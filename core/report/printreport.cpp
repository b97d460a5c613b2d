// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printreport.h"

#include "core/base/tr.h"
#include "core/judge/unproven.h"
#include "core/report/comparecharts.h"
#include "core/report/engineversion.h"
#include "core/report/htmltext.h"
#include "core/report/printheatmap.h"
#include "core/report/tunehtml.h"
#include "core/report/usecommand.h"
#include "models/metric.h"
#include "models/metricid.h"

#include <QLocale>

namespace sweetspot
{

using html::esc;

namespace
{

constexpr int kAdviceShown = 3;
constexpr qsizetype kCellsInCharts = 60;

QString heading(int level, const QString &text)
{
    return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(esc(text));
}

QString paragraph(const QString &html)
{
    return html.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(html);
}

QString adviceHtml(const UseCaseAdvice &advice)
{
    const UseCase *useCase = findUseCase(advice.useCase);
    QString html = heading(3, useCase ? useCase->label : advice.useCase);
    int shown = 0, refused = 0;
    QString items;
    for (const Advice &cell : advice.ranked) {
        if (cell.mark == AdviceMark::Cross) {
            ++refused;
            continue;
        }
        if (++shown <= kAdviceShown)
            items += QStringLiteral("<p class=\"item\">%1 <b>%2</b>: %3%4</p>")
                         .arg(adviceMarkText(cell.mark), esc(cell.cell.name()),
                             esc(cell.figures.join(QStringLiteral("; "))),
                             cell.sentence.isEmpty() ? QString() : QStringLiteral(" – ") + esc(cell.sentence));
    }
    if (refused > 0)
        items += QStringLiteral("<p class=\"item\">%1 %2</p>")
                     .arg(adviceMarkText(AdviceMark::Cross),
                         esc(CoreTr::tr("%n cell(s) below the thresholds or requirements.", "", refused)));
    return html + items
        + paragraph(advice.best ? esc(CoreTr::tr("Confidence: %1.").arg(certaintyLabel(advice.certainty))
                        + QLatin1Char(' ') + advice.reason + QLatin1Char(' ') + advice.tradeOff)
                                : esc(advice.reason));
}

// A heading breaks between words, and its unit has a line of its own.
QString headHtml(const Metric &metric)
{
    constexpr qsizetype kNarrow = 14; // characters that a column of six has room for
    QStringList lines;
    for (const QString &word : metric.label.split(QLatin1Char(' '))) {
        if (!lines.isEmpty() && lines.last().size() + word.size() < kNarrow)
            lines.last() += QLatin1Char(' ') + word;
        else
            lines << word;
    }
    const QString label = esc(lines.join(QLatin1Char('\n'))).replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return metric.unit.isEmpty() ? label : QStringLiteral("%1<br>[%2]").arg(label, esc(metric.unit));
}

// A cell that is to be measured again has no rating that should be read before that.
QString stateText(const CellVerdict &verdict)
{
    const bool again = verdict.state == CellState::Unproven || verdict.state == CellState::Disturbed;
    return verdict.rating && !again ? ratingLabel(*verdict.rating) : cellStateLabel(verdict.state);
}

// What a reader must not rely on.
QString unprovenHtml(const ReportModel &report)
{
    QString items;
    for (const Unproven &part : unprovenOf(report.verdicts))
        items += QStringLiteral("<p class=\"item\">%1</p>").arg(esc(unprovenText(part)));
    return items.isEmpty() ? QString() : heading(2, unprovenHeading()) + items;
}

// One line for each cell that has any of these figures; empty when none has.
QString table(const ReportModel &report, const QStringList &ids, bool withState)
{
    QVector<const Metric *> shown;
    for (const QString &id : ids)
        for (const CellVerdict &verdict : report.verdicts)
            if (verdict.metrics.contains(id)) {
                shown << findMetric(id);
                break;
            }
    if (shown.isEmpty())
        return {};
    const auto cell = [](const QString &text, bool number) {
        return QStringLiteral("<td align=\"%1\">%2</td>")
            .arg(number ? QStringLiteral("right") : QStringLiteral("left"), text);
    };
    QString html
        = QStringLiteral("<table border=\"0\" cellspacing=\"0\" cellpadding=\"3\" width=\"98%\"><thead><tr>")
        + QStringLiteral("<th align=\"left\">%1</th>").arg(esc(CoreTr::tr("Cell")));
    for (const Metric *metric : shown)
        html += QStringLiteral("<th align=\"right\" style=\"white-space: nowrap\">%1</th>")
                    .arg(headHtml(*metric));
    if (withState)
        html += QStringLiteral("<th align=\"left\">%1</th>").arg(esc(CoreTr::tr("State")));
    html += QStringLiteral("</tr></thead>");
    // A row of one line is never split between two pages.
    constexpr qsizetype kUnbroken = 48; // characters of a name that stay on one line
    int rows = 0;
    for (const CellVerdict &verdict : report.verdicts) {
        const QString name = verdict.id.name();
        QString row = name.size() <= kUnbroken
            ? QStringLiteral("<td align=\"left\" style=\"white-space: nowrap\">%1</td>").arg(esc(name))
            : cell(esc(name), false);
        bool any = withState;
        for (const Metric *metric : shown) {
            const auto value = verdict.metric(metric->id);
            any |= value.has_value();
            row += cell(value ? esc(formatMetric(*metric, value->value))
                        + (value->flags.isEmpty() ? QString() : QStringLiteral(" ⚑"))
                              : QStringLiteral("–"),
                true);
        }
        if (withState)
            row += cell(esc(stateText(verdict))
                    + (verdict.rule.isEmpty() ? QString()
                                              : QStringLiteral(": ") + esc(ruleLabel(verdict.rule))),
                false);
        if (any)
            html += QStringLiteral("<tr bgcolor=\"%1\">%2</tr>")
                        .arg(++rows % 2 ? QStringLiteral("#f3f3f3") : QStringLiteral("#ffffff"), row);
    }
    return html + QStringLiteral("</table>");
}

QString section(const QString &title, const QString &table)
{
    return table.isEmpty() ? QString() : heading(2, title) + table;
}

QString machineHtml(const RunContext &context)
{
    QStringList items{CoreTr::tr("CPU: %1, %2 cores").arg(context.cpu).arg(context.cpuCores),
        CoreTr::tr("System: %1").arg(context.os),
        CoreTr::tr("Engine: %1").arg(engineVersionText(context.engineVersion)),
        CoreTr::tr("Run: %1").arg(context.runId)};
    if (context.ramBytes)
        items.insert(1, CoreTr::tr("Memory: %1 GB").arg(QLocale().toString(*context.ramBytes / 1e9, 'f', 1)));
    if (!context.devices.isEmpty())
        items << CoreTr::tr("Devices: %1").arg(context.devices.join(QStringLiteral(", ")));
    for (const QString &flag : runFlags(context))
        items << QStringLiteral("⚑ ") + flagExplanation(flag);
    QString html = QStringLiteral("<ul>");
    for (const QString &item : items)
        html += QStringLiteral("<li>%1</li>").arg(esc(item));
    return html + QStringLiteral("</ul>");
}

// Places for charts, which are added to those that are drawn.
QString chartsHtml(const ReportModel &report, QVector<Chart> &drawn)
{
    ChartRequest request;
    for (qsizetype i = 0; i < report.record.cells.size() && request.cells.size() < kCellsInCharts; ++i)
        if (!report.verdicts[i].metrics.isEmpty())
            request.cells << ChosenCell{{report.record.context.runId, report.record.cells[i].id},
                report.record.cells[i].id.name(), report.record.cells[i], report.verdicts[i]};
    QString charts;
    for (const char *kind : {"speed_quality", "speed_by_size", "memory_by_size", "quality_by_quantization",
             "speed_by_device_memory"}) {
        const Chart chart = findChartKind(QString::fromLatin1(kind))->make(request);
        if (chart.isEmpty())
            continue;
        charts += QStringLiteral("<p><img src=\"chart:%1\"></p>").arg(drawn.size());
        drawn << chart;
    }
    return charts;
}

} // namespace

PrintReport makePrintReport(const ReportModel &report)
{
    const RunContext &context = report.record.context;
    PrintReport print;
    QString &html = print.html;
    html = heading(1, CoreTr::tr("%1: which model to use").arg(context.projectName))
        + paragraph(esc(CoreTr::tr("Measured on %1 with Sweetspot %2.")
                            .arg(QLocale().toString(context.startedUtc.toLocalTime(), QLocale::LongFormat),
                                context.programVersion)));
    html += unprovenHtml(report);
    const UseCaseAdvice &overall = report.recommendations.overall;
    html += paragraph(QStringLiteral("%1 <b>%2</b>")
                          .arg(esc(CoreTr::tr("Overall best:")),
                              esc(overall.best ? overall.best->name() : CoreTr::tr("none"))))
        + paragraph(esc((overall.reason + QLatin1Char(' ') + overall.tradeOff).trimmed()));
    if (const CellRecord *cell = overall.best ? report.record.find(*overall.best) : nullptr)
        if (const QString command = serveCommand(*cell); !command.isEmpty())
            html += QStringLiteral("<pre style=\"white-space: pre-wrap\">%1</pre>").arg(esc(command));
    if (!report.recommendations.useCases.isEmpty())
        html += heading(2, CoreTr::tr("By use case"));
    for (const UseCaseAdvice &advice : report.recommendations.useCases)
        html += adviceHtml(advice);
    html += section(CoreTr::tr("Overview"), printHeatMap(report, metricid::kInteractiveTokensPerSecond));
    html += section(CoreTr::tr("All results"),
        table(report,
            {metricid::kInteractiveTokensPerSecond, metricid::kInteractiveTtftSeconds,
                metricid::kInteractivePromptTokensPerSecond, metricid::kMemoryGb,
                metricid::kQualityAccuracyPercent},
            true));
    html += section(CoreTr::tr("Charts"), chartsHtml(report, print.charts));
    html += section(CoreTr::tr("Long context"),
        table(report,
            {metricid::kLongContextLoadSeconds, metricid::kLongContextMeasuredTokens,
                metricid::kLongContextUsableTokens, metricid::kLongContextNeedlePercent},
            false));
    html += section(CoreTr::tr("Batch processing"),
        table(report,
            {metricid::kBatchDocumentsPerHour, metricid::kBatchVariancePercent, metricid::kBatchBestStreams,
                metricid::kBatchTotalTokensPerSecond},
            false));
    html += section(CoreTr::tr("Quality"),
        table(report,
            {metricid::kQualityMathPercent, metricid::kQualityComprehensionPercent,
                metricid::kQualityReasoningPercent, metricid::kQualityFormatPercent,
                metricid::kQualityKeptPercent, metricid::kQualityKldMean},
            false));
    html += section(CoreTr::tr("Own prompts"), table(report, metricid::ownPercents(), false));
    html += section(CoreTr::tr("Memory, heat and stability"),
        table(report,
            {metricid::kMemoryGb, metricid::kHostMemoryGb, metricid::kDeviceWatts, metricid::kLoadSeconds,
                metricid::kTemperatureC, metricid::kStressSustainPercent, metricid::kStressMaxTemperatureC,
                metricid::kStressLeakMbPerMinute},
            false));
    if (!report.tunings.isEmpty())
        html += heading(2, CoreTr::tr("Tunings"));
    for (const TuneAccount &account : report.tunings)
        addTuning(print, account, 3);
    html += heading(2, CoreTr::tr("The machine")) + machineHtml(context);
    return print;
}

} // namespace sweetspot
