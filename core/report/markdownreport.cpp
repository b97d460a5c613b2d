// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown for forums and issues: what was measured on, the recommendation, a table of cells, and one in the
// style of llama-bench's own output.
#include "core/base/tr.h"
#include "core/judge/unproven.h"
#include "core/report/engineversion.h"
#include "core/report/report.h"
#include "core/report/texttable.h"
#include "core/report/tunehtml.h"
#include "models/metric.h"
#include "models/metricid.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace sweetspot
{

namespace
{

// Numbers as others paste them: with a point, whatever the person's locale.
QString number(const Metric &metric, const MetricValue &value)
{
    const double size = std::abs(value.value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? std::min(metric.decimals, 1) : metric.decimals;
    QString text = QString::number(value.value, 'f', decimals);
    if (value.interval && value.low && value.high && value.value != 0)
        text += QStringLiteral(" ± %1 %").arg((*value.high - *value.low) / 2 / size * 100, 0, 'f', 1);
    return value.flags.isEmpty() ? text : text + QStringLiteral(" ⚑");
}

// Engine and parameters stand in a table only where its rows differ in them.
struct Places {
    bool engines = false, parameters = false;
    QStringList of(const QString &model, const QString &quantization, const QString &engine,
        const QString &device, const QString &parameter) const
    {
        QStringList fields{model, quantization};
        if (engines)
            fields << engine;
        fields << device;
        if (parameters)
            fields << parameter;
        return fields;
    }
};

Places placesOf(const QVector<CellVerdict> &verdicts)
{
    Places places;
    for (const CellVerdict &verdict : verdicts) {
        places.engines |= verdict.id.engine != verdicts.first().id.engine;
        places.parameters |= verdict.id.parameters != verdicts.first().id.parameters;
    }
    return places;
}

// Tokens of the requests behind the interactive figures, as they were sent; nothing where they differed.
struct Shape {
    std::optional<int> prompt, output;
    QString name(const QString &test, const std::optional<int> &tokens) const
    {
        return tokens ? test + QString::number(*tokens) : test;
    }
};

Shape shapeOf(const CellRecord &cell)
{
    static const QRegularExpression expression(QStringLiteral("^(\\d+)/(\\d+)"));
    for (const Attempt &attempt : cell.attempts) {
        const auto match = expression.match(attempt.shape);
        if (attempt.profile == QLatin1String("interactive") && match.hasMatch())
            return {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return {};
}

void row(QString &out, const QStringList &fields)
{
    out += QStringLiteral("| ") + fields.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString unprovenList(const ReportModel &report)
{
    QString list;
    for (const Unproven &part : unprovenOf(report.verdicts))
        list += QStringLiteral("- %1\n").arg(markdownField(unprovenText(part)));
    return list.isEmpty() ? list : QStringLiteral("**%1**\n\n%2\n").arg(unprovenHeading(), list);
}

// Those of the usual figures that any cell has.
QVector<const Metric *> shownMetrics(const ReportModel &report)
{
    const QStringList ids{metricid::kInteractiveTokensPerSecond, metricid::kInteractiveTtftSeconds,
        metricid::kInteractivePromptTokensPerSecond, metricid::kMemoryGb, metricid::kLongContextLoadSeconds,
        metricid::kBatchDocumentsPerHour, metricid::kQualityAccuracyPercent, metricid::kQualityKeptPercent};
    QVector<const Metric *> shown;
    for (const QString &id : ids)
        for (const CellVerdict &verdict : report.verdicts)
            if (verdict.metrics.contains(id)) {
                shown << findMetric(id);
                break;
            }
    return shown;
}

QString resultsTable(const ReportModel &report)
{
    QString out;
    const QVector<const Metric *> shown = shownMetrics(report);
    const Places places = placesOf(report.verdicts);
    QStringList head = places.of(CoreTr::tr("Model"), CoreTr::tr("Quantization"), CoreTr::tr("Engine"),
        CoreTr::tr("Device"), CoreTr::tr("Parameters"));
    QStringList line(head.size(), QStringLiteral("---"));
    for (const Metric *metric : shown) {
        head << (metric->unit.isEmpty() ? metric->label
                                        : QStringLiteral("%1 [%2]").arg(metric->label, metric->unit));
        line << QStringLiteral("---:");
    }
    head << CoreTr::tr("State");
    line << QStringLiteral("---");
    row(out, head);
    row(out, line);
    for (const CellVerdict &verdict : report.verdicts) {
        const CellId &id = verdict.id;
        QStringList fields = places.of(markdownField(id.model), markdownField(id.quantization),
            markdownField(id.engine), markdownField(id.device), markdownField(id.parameters));
        for (const Metric *metric : shown) {
            const auto value = verdict.metrics.constFind(metric->id);
            fields << (value == verdict.metrics.constEnd() ? QString() : number(*metric, *value));
        }
        fields << cellStateLabel(verdict.state)
                + (verdict.reason.isEmpty() ? QString() : QStringLiteral(": ") + markdownField(verdict.reason));
        row(out, fields);
    }
    return out;
}

// As llama-bench prints: one line per test.
QString benchTable(const ReportModel &report)
{
    QString out = QStringLiteral(
        "\n| model | size | params | backend | test | t/s |\n| --- | ---: | ---: | --- | ---: | ---: |\n");
    for (qsizetype i = 0; i < report.record.cells.size(); ++i) {
        const CellRecord &cell = report.record.cells[i];
        const QString place = QStringList{cell.id.device, cell.id.place(false)}.join(QStringLiteral(" · "));
        const auto benchLine = [&](QLatin1String metric, const QString &test) {
            const auto value = report.verdicts[i].metrics.constFind(metric);
            if (value == report.verdicts[i].metrics.constEnd())
                return;
            const double half = value->low && value->high ? (*value->high - *value->low) / 2 : 0;
            row(out,
                {markdownField(cell.id.model + QLatin1Char(' ') + cell.id.quantization),
                    QStringLiteral("%1 MiB").arg(cell.fileBytes / 1048576, 0, 'f', 2),
                    markdownField(cell.sizeLabel),
                    markdownField(cell.id.place(false).isEmpty() ? cell.id.device : place), test,
                    QStringLiteral("%1 ± %2").arg(value->value, 0, 'f', 2).arg(half, 0, 'f', 2)});
        };
        const Shape shape = shapeOf(cell);
        benchLine(metricid::kInteractivePromptTokensPerSecond, shape.name(QStringLiteral("pp"), shape.prompt));
        benchLine(metricid::kInteractiveTokensPerSecond, shape.name(QStringLiteral("tg"), shape.output));
    }
    return out;
}

} // namespace

QByteArray writeMarkdownReport(const ReportModel &report)
{
    const RunContext &context = report.record.context;
    QString out = QStringLiteral("# %1\n\n").arg(markdownField(context.projectName));
    out += QStringLiteral("%1, %2 · %3 · %4 · %5\n\n")
               .arg(markdownField(context.cpu), CoreTr::tr("%1 cores").arg(context.cpuCores),
                   markdownField(context.os), markdownField(engineVersionText(context.engineVersion)),
                   context.startedUtc.toUTC().toString(Qt::ISODate));
    const UseCaseAdvice &overall = report.recommendations.overall;
    out += QStringLiteral("**%1 %2** %3 %4\n\n")
               .arg(CoreTr::tr("Overall best:"),
                   overall.best ? markdownField(overall.best->name()) : CoreTr::tr("none"),
                   markdownField(overall.reason), markdownField(overall.tradeOff));
    out += unprovenList(report);
    out += resultsTable(report) + benchTable(report);
    for (const TuneAccount &account : report.tunings)
        out += QLatin1Char('\n') + QString::fromUtf8(tuneMarkdown(account));
    out += QStringLiteral("\n%1\n").arg(CoreTr::tr("Made with Sweetspot %1; ± is half the 95 % interval.")
                                            .arg(markdownField(context.programVersion)));
    return out.toUtf8();
}

} // namespace sweetspot
