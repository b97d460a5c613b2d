// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML report: resources/report/report.html filled with texts and with one block of data that its script
// draws from. All foreign text reaches the page escaped, or as JSON that the script shows through textContent.
#include "core/base/tr.h"
#include "core/judge/unproven.h"
#include "core/report/enginetable.h"
#include "core/report/engineversion.h"
#include "core/report/htmldata.h"
#include "core/report/htmltext.h"
#include "core/report/report.h"
#include "core/report/tunehtml.h"
#include "core/report/usecommand.h"
#include "core/store/runs/contextjson.h"
#include "models/durationtext.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/quantization.h"

#include <QFile>
#include <QLocale>

namespace sweetspot
{

using namespace html;

namespace
{

constexpr double kGb = 1e9;
constexpr int kAdviceShown = 3;

const CellRecord *recordOf(const ReportModel &report, const CellId &id)
{
    return report.record.find(id);
}

QString commandHtml(const ReportModel &report, const CellId &id)
{
    const CellRecord *cell = recordOf(report, id);
    const QString serve = cell ? serveCommand(*cell) : QString();
    if (serve.isEmpty())
        return {};
    QString html = QStringLiteral("<details class=\"command\"><summary>%1</summary><pre>%2</pre>")
                       .arg(esc(CoreTr::tr("How to start it")), esc(serve));
    for (const Recipe &recipe : recipesOf(*cell))
        html += QStringLiteral("<p>%1</p><pre>%2</pre>")
                    .arg(esc(CoreTr::tr("As a %1 for %2:").arg(recipe.name, recipe.engine)), esc(recipe.text));
    return html + QStringLiteral("</details>");
}

QString adviceHtml(const ReportModel &report, const UseCaseAdvice &advice)
{
    const UseCase *useCase = findUseCase(advice.useCase);
    QString html = QStringLiteral("<div><h3>%1</h3><p class=\"soft\">%2</p><ul class=\"advice\">")
                       .arg(esc(useCase ? useCase->label : advice.useCase),
                           esc(useCase ? useCase->question : QString()));
    int shown = 0, refused = 0;
    for (const Advice &cell : advice.ranked) {
        if (cell.mark == AdviceMark::Cross) {
            ++refused;
            continue;
        }
        if (++shown > kAdviceShown)
            continue;
        html += QStringLiteral("<li><span class=\"%1\">%2</span> <b>%3</b>: %4%5</li>")
                    .arg(cell.mark == AdviceMark::Tick ? QStringLiteral("tick") : QStringLiteral("warning"),
                        adviceMarkText(cell.mark), bdi(cell.cell.name()),
                        esc(cell.figures.join(QStringLiteral("; "))),
                        cell.sentence.isEmpty() ? QString() : QStringLiteral(" – ") + esc(cell.sentence));
    }
    if (refused > 0)
        html += QStringLiteral("<li><span class=\"cross\">%1</span> %2</li>")
                    .arg(adviceMarkText(AdviceMark::Cross),
                        esc(CoreTr::tr("%n cell(s) below the thresholds or requirements.", "", refused)));
    html += QStringLiteral("</ul>");
    if (advice.best)
        html += QStringLiteral("<p>%1: %2 %3</p>")
                    .arg(esc(CoreTr::tr("Confidence")), esc(certaintyLabel(advice.certainty)),
                        esc(QStringLiteral("– ") + advice.reason + QLatin1Char(' ') + advice.tradeOff))
            + commandHtml(report, *advice.best);
    else
        html += QStringLiteral("<p class=\"%1\">%2</p>")
                    .arg(advice.isOpen() ? QStringLiteral("warning") : QStringLiteral("cross"),
                        esc(advice.reason));
    return html + QStringLiteral("</div>");
}

// First of all what a reader must not rely on.
QString unprovenHtml(const ReportModel &report)
{
    const QVector<Unproven> all = unprovenOf(report.verdicts);
    if (all.isEmpty())
        return {};
    QString items;
    for (const Unproven &part : all)
        items += QStringLiteral("<li><b>%1</b>, %2: %3%4</li>")
                     .arg(bdi(part.cell.name()), esc(unprovenPart(part)), esc(part.what),
                         part.sentence.isEmpty() ? QString() : QStringLiteral(" – ") + esc(part.sentence));
    return QStringLiteral("<section id=\"again\"><h2>%1</h2><p>%2</p><ul>%3</ul></section>")
        .arg(esc(unprovenHeading()),
            esc(CoreTr::tr("These results say nothing about the models. Resume the run on an idle machine to "
                           "measure them again.")),
            items);
}

QString summaryHtml(const ReportModel &report)
{
    const RunContext &context = report.record.context;
    QMap<QString, int> states;
    QStringList models;
    for (const CellVerdict &verdict : report.verdicts) {
        ++states[cellStateLabel(verdict.state)];
        if (!models.contains(verdict.id.model))
            models << verdict.id.model;
    }
    QStringList counts;
    for (auto state = states.begin(); state != states.end(); ++state)
        counts << QStringLiteral("%1: %2").arg(state.key()).arg(*state);
    QString html = QStringLiteral("<dl>");
    const auto fact = [&html](const QString &name, const QString &value) {
        if (!value.isEmpty())
            html += QStringLiteral("<dt>%1</dt><dd>%2</dd>").arg(esc(name), bdi(value));
    };
    fact(CoreTr::tr("Machine"), context.hostname);
    fact(CoreTr::tr("CPU"),
        CoreTr::tr("%1, %2 cores, %3 threads").arg(context.cpu).arg(context.cpuCores).arg(context.cpuThreads));
    if (context.ramBytes)
        fact(CoreTr::tr("Memory"),
            CoreTr::tr("%1 GB").arg(QLocale::c().toString(*context.ramBytes / kGb, 'f', 1)));
    fact(CoreTr::tr("Devices"), context.devices.join(QStringLiteral(", ")));
    fact(CoreTr::tr("System"), context.os);
    fact(CoreTr::tr("Engine"), engineVersionText(context.engineVersion));
    if (!context.engines.isEmpty())
        fact(CoreTr::tr("Other engines"), context.engines.join(QStringLiteral("; ")));
    fact(CoreTr::tr("Duration"), durationText(report.record.activeSeconds));
    fact(CoreTr::tr("Models"), QString::number(models.size()));
    fact(CoreTr::tr("Cells"), counts.join(QStringLiteral(", ")));
    if (!report.record.completed)
        fact(CoreTr::tr("State"), CoreTr::tr("unfinished: results so far"));
    html += QStringLiteral("</dl>");
    for (const QString &flag : runFlags(context))
        html += QStringLiteral("<p class=\"warning\">⚑ %1</p>").arg(esc(flagExplanation(flag)));
    const UseCaseAdvice &overall = report.recommendations.overall;
    html += QStringLiteral("<div class=\"best\"><p>%1 <strong>%2</strong></p><p>%3</p><p>%4</p>%5</div>")
                .arg(esc(CoreTr::tr("Overall best:")),
                    overall.best ? bdi(overall.best->name()) : esc(CoreTr::tr("none")), esc(overall.reason),
                    esc(overall.tradeOff), overall.best ? commandHtml(report, *overall.best) : QString());
    html += QStringLiteral("<div class=\"cards\">");
    for (const UseCaseAdvice &advice : report.recommendations.useCases)
        html += adviceHtml(report, advice);
    html += QStringLiteral("</div>");
    if (!report.recommendations.dominated.isEmpty()) {
        html += QStringLiteral("<h3>%1</h3><ul class=\"advice\">")
                    .arg(esc(CoreTr::tr("Beaten by another cell in every respect")));
        for (const Dominated &cell : report.recommendations.dominated)
            html += QStringLiteral("<li>%1: %2</li>").arg(bdi(cell.cell.name()), esc(cell.sentence));
        html += QStringLiteral("</ul>");
    }
    return html;
}

// A table of chosen metrics, one line per cell that has any of them.
QString metricTable(const ReportModel &report, const QStringList &ids)
{
    QString head = QStringLiteral("<tr><th>%1</th>").arg(esc(CoreTr::tr("Cell"))), rows;
    QVector<const Metric *> shown;
    for (const QString &id : ids)
        for (const CellVerdict &verdict : report.verdicts)
            if (verdict.metrics.contains(id)) {
                shown << findMetric(id);
                break;
            }
    for (const Metric *metric : shown)
        head += QStringLiteral("<th title=\"%1\">%2</th>")
                    .arg(esc(metric->meaning),
                        esc(metric->unit.isEmpty()
                                ? metric->label
                                : QStringLiteral("%1 [%2]").arg(metric->label, metric->unit)));
    for (const CellVerdict &verdict : report.verdicts) {
        QString row;
        bool any = false;
        for (const Metric *metric : shown) {
            const auto value = verdict.metrics.constFind(metric->id);
            const bool has = value != verdict.metrics.constEnd();
            any |= has;
            row += QStringLiteral("<td>%1</td>")
                       .arg(has ? esc(formatMetric(*metric, value->value, QLocale::c())) : QString());
        }
        if (any)
            rows += QStringLiteral("<tr><td>%1</td>%2</tr>").arg(bdi(verdict.id.name()), row);
    }
    if (rows.isEmpty())
        return QStringLiteral("<p class=\"soft\">%1</p>").arg(esc(CoreTr::tr("None of this was measured.")));
    return QStringLiteral("<div class=\"scroll\"><table><thead>%1</tr></thead><tbody>%2</tbody></table></div>")
        .arg(head, rows);
}

QString resourcesHtml(const ReportModel &report)
{
    QString html = metricTable(report,
        {metricid::kMemoryGb, metricid::kHostMemoryGb, metricid::kMemoryPrivateGb, metricid::kMemoryEstimatedGb,
            metricid::kDeviceWatts, metricid::kDeviceMhz, metricid::kDeviceMemoryC, metricid::kLoadSeconds,
            metricid::kTemperatureC, metricid::kSwapPages, metricid::kStressSustainPercent,
            metricid::kStressMaxTemperatureC, metricid::kStressThrottleEvents,
            metricid::kStressLeakMbPerMinute});
    if (!report.record.context.unavailable.isEmpty()) {
        html += QStringLiteral("<h3>%1</h3><ul>").arg(esc(CoreTr::tr("Not available on this machine")));
        for (const QString &what : report.record.context.unavailable)
            html += QStringLiteral("<li>%1</li>").arg(esc(what));
        html += QStringLiteral("</ul>");
    }
    return html;
}

QString qualityHtml(const ReportModel &report)
{
    QString findings;
    QMap<QString, QStringList> near, mild, heavy;
    for (const CellVerdict &verdict : report.verdicts) {
        const auto kept = verdict.metrics.constFind(metricid::kQualityKeptPercent);
        if (kept == verdict.metrics.constEnd())
            continue;
        // The bands of docs/measuring.md#kl-divergence: a KL divergence of 0.01 and of 0.05.
        constexpr double kNear = 99, kMild = 95;
        (kept->value >= kNear          ? near
                : kept->value >= kMild ? mild
                                       : heavy)[verdict.id.model]
            << verdict.id.quantization;
    }
    for (const QString &model : QStringList(near.keys() + mild.keys() + heavy.keys()))
        if (!findings.contains(bdi(model))) {
            const auto list = [&](const QMap<QString, QStringList> &band) {
                const QStringList names = sortedForDisplay(band.value(model));
                return names.isEmpty() ? CoreTr::tr("none") : names.join(QStringLiteral(", "));
            };
            findings += QStringLiteral("<p>%1: %2</p>")
                            .arg(bdi(model),
                                esc(CoreTr::tr(
                                    "as good as the reference: %1; mild difference: %2; noticeable loss: %3")
                                        .arg(list(near), list(mild), list(heavy))));
        }
    return findings
        + metricTable(report,
            {metricid::kQualityAccuracyPercent, metricid::kQualityMathPercent,
                metricid::kQualityComprehensionPercent, metricid::kQualityReasoningPercent,
                metricid::kQualityFormatPercent, metricid::kQualityKeptPercent, metricid::kQualityKldMean,
                metricid::kQualityTop1Percent, metricid::kQualityFlipsPercent, metricid::kQualityOwnPercent,
                metricid::kQualityOwnChatPercent, metricid::kQualityOwnSummariesPercent,
                metricid::kQualityOwnCodePercent, metricid::kQualityOwnRetrievalPercent});
}

QString rowHtml(const QString &label, const QStringList &fields)
{
    QString row = QStringLiteral("<tr><td>%1</td>").arg(esc(label));
    for (const QString &field : fields)
        row += QStringLiteral("<td>%1</td>").arg(bdi(field));
    return row + QStringLiteral("</tr>");
}

QString engineTableHtml(const EngineTable &table)
{
    QString head = QStringLiteral("<tr><th></th>"), rows;
    for (const QString &engine : table.engines)
        head += QStringLiteral("<th>%1</th>").arg(bdi(engine));
    for (const ComparedMetric &compared : table.metrics) {
        const Metric *metric = findMetric(compared.metric);
        QStringList fields;
        for (qsizetype i = 0; i < table.engines.size(); ++i)
            fields << engineFigure(compared, i);
        rows += rowHtml(
            metric->unit.isEmpty() ? metric->label : QStringLiteral("%1 [%2]").arg(metric->label, metric->unit),
            fields);
    }
    for (const Term &term : table.terms)
        rows += rowHtml(QStringLiteral("%1: %2").arg(term.label, termStateLabel(term.state)), term.values);
    return QStringLiteral(
        "<h3>%1</h3><div class=\"scroll\"><table><thead>%2</tr></thead><tbody>%3</tbody></table>"
        "</div>")
        .arg(bdi(table.title), head, rows);
}

// One model with engines as columns, and what was equal; empty where nothing was measured on two of them.
QString enginesHtml(const ReportModel &report)
{
    QVector<EngineCell> cells;
    const RunContext *run
        = report.sources.isEmpty() ? &report.record.context : nullptr; // a merged one has many
    for (qsizetype i = 0; i < report.verdicts.size(); ++i)
        cells << EngineCell{&report.record.cells[i], &report.verdicts[i], run};
    QString html;
    for (const EngineTable &table : engineTables(cells))
        html += engineTableHtml(table);
    return html.isEmpty()
        ? html
        : QStringLiteral("<section id=\"engines\"><h2>%1</h2><p class=\"soft\">%2</p>%3</section>")
              .arg(esc(CoreTr::tr("Engines")),
                  esc(CoreTr::tr("Differences are from the first column. Below the figures: what was "
                                 "equal for all of them, and what was not.")),
                  html);
}

QString tuningsHtml(const ReportModel &report)
{
    QString html;
    for (const TuneAccount &account : report.tunings)
        html += tuneHtml(account, 3);
    return html.isEmpty() ? html
                          : QStringLiteral("<section id=\"tunings\"><h2>%1</h2>%2</section>")
                                .arg(esc(CoreTr::tr("Tunings")), html);
}

QString appendixHtml(const ReportModel &report)
{
    QString html = QStringLiteral("<details><summary>%1</summary><pre>%2</pre></details>")
                       .arg(esc(CoreTr::tr("Configuration")),
                           esc(QString::fromUtf8(dumpJson(configToJson(report.record.context.config), true))));
    for (auto log = report.logs.begin(); log != report.logs.end(); ++log)
        html += QStringLiteral("<details><summary>%1</summary><pre>%2</pre></details>")
                    .arg(esc(CoreTr::tr("Server log: %1").arg(log.key())), esc(*log));
    html += QStringLiteral("<p class=\"soft\">%1</p>")
                .arg(esc(CoreTr::tr(
                    "Raw data: results.json and results.csv; every attempt: journal.jsonl of run %1.")
                             .arg(report.record.context.runId)));
    return html;
}

} // namespace

QByteArray writeHtmlReport(const ReportModel &report)
{
    QFile file(QStringLiteral(":/report/report.html"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const RunContext &context = report.record.context;
    QMap<QString, QString> texts;
    const auto put
        = [&texts](const char *name, const QString &html) { texts.insert(QString::fromLatin1(name), html); };
    put("lang", QLocale().bcp47Name());
    put("version", esc(context.programVersion));
    put("title", esc(CoreTr::tr("%1: which model to use").arg(context.projectName)));
    put("subtitle",
        esc(CoreTr::tr("Measured on %1 with Sweetspot %2.")
                .arg(QLocale().toString(context.startedUtc.toLocalTime(), QLocale::LongFormat),
                    context.programVersion)));
    const std::pair<const char *, QString> sections[]
        = {{"summary", CoreTr::tr("Summary")}, {"overview", CoreTr::tr("Overview")},
            {"charts", CoreTr::tr("Charts")}, {"details", CoreTr::tr("All results")},
            {"models", CoreTr::tr("Each model")}, {"resources", CoreTr::tr("Memory, heat and stability")},
            {"quality", CoreTr::tr("Quality")}, {"appendix", CoreTr::tr("Appendix")}};
    QString nav;
    for (const auto &[id, text] : sections) {
        texts.insert(QStringLiteral("t.") + QString::fromLatin1(id), esc(text));
        nav += QStringLiteral("<a href=\"#%1\">%2</a>").arg(QString::fromLatin1(id), esc(text));
    }
    put("nav", nav);
    put("t.show", esc(CoreTr::tr("Show")));
    put("t.filter", esc(CoreTr::tr("Filter")));
    put("t.filterhint", esc(CoreTr::tr("model, quantization, state…")));
    put("t.rating", esc(CoreTr::tr("Rating")));
    put("t.any", esc(CoreTr::tr("any")));
    put("t.profile", esc(CoreTr::tr("Profile")));
    put("t.noscript",
        esc(CoreTr::tr("The heat map, charts and tables need JavaScript, which is disabled here.")));
    put("unproven", unprovenHtml(report));
    put("summary", summaryHtml(report));
    put("resources", resourcesHtml(report));
    put("quality", qualityHtml(report));
    put("engines", enginesHtml(report));
    put("tunings", tuningsHtml(report));
    put("appendix", appendixHtml(report));
    put("data", QString::fromUtf8(dataBlock(report)));
    return fill(QString::fromUtf8(file.readAll()), texts);
}

} // namespace sweetspot
