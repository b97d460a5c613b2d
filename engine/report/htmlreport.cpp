// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML report: resources/report/report.html filled with texts and with one block of data that its script
// draws from. All foreign text reaches the page escaped, or as JSON that the script shows through textContent.
#include "engine/report/report.h"

#include "engine/judge/translations.h"
#include "engine/report/usecommand.h"
#include "engine/store/recordjson.h"
#include "models/durationtext.h"
#include "models/metric.h"
#include "models/quantization.h"
#include "models/series.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kGb = 1e9;
constexpr int kAdviceShown = 3;
constexpr qsizetype kCurvesForCells = 60; // more lines than that in one chart tell nothing

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("HtmlReport", text, comment, n);
}

// Control characters have no place in a page; directions of foreign text end with it (<bdi>).
QString clean(QString text)
{
    static const QRegularExpression controls(
        QStringLiteral("[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
    constexpr qsizetype kMost = 20000; // a message of megabytes helps nobody
    if (text.size() > kMost)
        text = text.left(kMost) + QStringLiteral(" …");
    return text.replace(controls, QString(QChar(0xFFFD)));
}

QString esc(const QString &text)
{
    return clean(text).toHtmlEscaped();
}

QString bdi(const QString &text)
{
    return QStringLiteral("<bdi>%1</bdi>").arg(esc(text));
}

Json textJson(const QString &text)
{
    return toJsonText(clean(text));
}

// Six figures are more than any of these has.
double rounded(double value)
{
    return QString::number(value, 'g', 6).toDouble();
}

QString rowOf(const CellId &id, bool severalDevices)
{
    QStringList parts{id.model};
    if (severalDevices)
        parts << id.device;
    if (!id.parameters.isEmpty())
        parts << id.parameters;
    return parts.join(QStringLiteral(" · "));
}

Json metricValues(const CellVerdict &verdict)
{
    Json all = Json::object();
    for (auto metric = verdict.metrics.begin(); metric != verdict.metrics.end(); ++metric) {
        if (!std::isfinite(metric->value))
            continue;
        Json value = Json::array({rounded(metric->value)});
        const bool spread = metric->low && metric->high;
        if (spread || metric->n > 1 || !metric->flags.isEmpty()) {
            value.push_back(spread ? Json(rounded(*metric->low)) : Json(nullptr));
            value.push_back(spread ? Json(rounded(*metric->high)) : Json(nullptr));
            value.push_back(metric->n);
            value.push_back(metric->interval ? 1 : 0);
            if (!metric->flags.isEmpty())
                value.push_back(toJson(metric->flags));
        }
        all[toJsonText(metric.key())] = value;
    }
    return all;
}

Json curves(const CellVerdict &verdict)
{
    Json all = Json::object();
    for (auto series = verdict.series.begin(); series != verdict.series.end(); ++series) {
        Json points = Json::array();
        for (const SeriesPoint &point : *series)
            if (std::isfinite(point.x) && std::isfinite(point.y.value))
                points.push_back(Json::array({rounded(point.x), rounded(point.y.value)}));
        all[toJsonText(series.key())] = points;
    }
    return all;
}

Json cellJson(const CellRecord &cell, const CellVerdict &verdict, bool severalDevices, bool withCurves)
{
    Json json = Json::object();
    json["model"] = textJson(cell.id.model);
    json["quant"] = textJson(cell.id.quantization);
    json["device"] = textJson(cell.id.device);
    json["row"] = textJson(rowOf(cell.id, severalDevices));
    json["mark"] = toJsonText(cellStateMark(verdict.state));
    json["stateText"] = toJsonText(cellStateLabel(verdict.state));
    json["ratingText"] = verdict.rating ? toJsonText(ratingLabel(*verdict.rating)) : std::string();
    json["reason"] = textJson(verdict.reason);
    json["why"] = verdict.rule.isEmpty() ? std::string() : toJsonText(ruleLabel(verdict.rule));
    if (cell.sizeOrder > 0 && cell.sizeOrder < 1e6)
        json["params"] = rounded(cell.sizeOrder);
    if (const auto bits = nominalBitsPerWeight(cell.id.quantization))
        json["bits"] = *bits;
    json["m"] = metricValues(verdict);
    if (withCurves)
        json["s"] = curves(verdict);
    Json profiles = Json::array();
    for (const ProfileVerdict &profile : verdict.profiles)
        profiles.push_back(Json::array({toJsonText(profile.profile), toJsonText(ratingLabel(profile.rating)),
            textJson(profile.sentence)}));
    json["profiles"] = profiles;
    Json notes = Json::array();
    for (const QString &note : verdict.notes)
        notes.push_back(textJson(note));
    if (!notes.empty())
        json["notes"] = notes;
    if (const QString command = serveCommand(cell); !command.isEmpty())
        json["command"] = textJson(command);
    return json;
}

Json textsJson()
{
    Json texts = Json::object();
    const auto put = [&texts](const char *name, const QString &text) { texts[name] = toJsonText(text); };
    put("notMeasured", tr("not measured"));
    put("wholeCell", tr("The whole cell"));
    put("model", tr("Model"));
    put("quant", tr("Quantization"));
    put("device", tr("Device"));
    put("state", tr("State"));
    put("rating", tr("Rating"));
    put("reason", tr("Reason"));
    put("count", tr("%1 of %2 cells"));
    put("speed", tr("tokens/s"));
    put("accuracy", tr("right answers [%]"));
    put("kept", tr("quality kept [%]"));
    put("size", tr("parameters [billions]"));
    put("memory", tr("memory [GB]"));
    put("bits", tr("bits per weight"));
    put("speedQuality", tr("Speed against quality; the larger the dot, the more memory"));
    put("speedSize", tr("Streaming speed by model size"));
    put("memorySize", tr("Memory by model size"));
    put("qualityBits", tr("Right answers by quantization"));
    put("keptBits", tr("Quality kept by quantization"));
    return texts;
}

QByteArray dataBlock(const ReportModel &report)
{
    Json data = Json::object();
    data["texts"] = textsJson();
    Json metricList = Json::array(), words = Json::object();
    for (const Metric &metric : metrics()) {
        Json entry = Json::object();
        entry["id"] = toJsonText(metric.id);
        entry["profile"] = toJsonText(metric.profile);
        entry["label"] = toJsonText(metric.label);
        entry["unit"] = toJsonText(metric.unit);
        entry["decimals"] = metric.decimals;
        entry["higher"] = metric.higherIsBetter;
        entry["meaning"] = toJsonText(metric.meaning);
        metricList.push_back(entry);
        Json steps = Json::array();
        for (const auto &[below, text] : translationsOf(metric.id))
            steps.push_back(Json::array({Json(std::isfinite(below) ? below : 1e300), Json(toJsonText(text))}));
        if (!steps.empty())
            words[toJsonText(metric.id)] = steps;
    }
    data["metrics"] = metricList;
    data["words"] = words;
    Json flags = Json::object(), profiles = Json::object(), quantizations = Json::array(),
         cells = Json::array();
    QStringList devices, quants;
    for (const CellRecord &cell : report.record.cells) {
        if (!devices.contains(cell.id.device))
            devices << cell.id.device;
        if (!quants.contains(cell.id.quantization))
            quants << cell.id.quantization;
    }
    for (const QString &quantization : sortedForDisplay(quants))
        quantizations.push_back(textJson(quantization));
    const bool withCurves = report.record.cells.size() <= kCurvesForCells;
    for (qsizetype i = 0; i < report.record.cells.size(); ++i) {
        cells.push_back(cellJson(report.record.cells[i], report.verdicts[i], devices.size() > 1, withCurves));
        for (const QString &flag : report.verdicts[i].flags)
            flags[toJsonText(flag)] = toJsonText(flagExplanation(flag));
    }
    for (const UseCase &useCase : useCases())
        if (!useCase.profile.isEmpty())
            profiles[toJsonText(useCase.profile)] = toJsonText(useCase.label);
    data["flags"] = flags;
    data["profiles"] = profiles;
    data["quants"] = quantizations;
    data["cells"] = cells;
    Json series = Json::array();
    for (const Series &known : seriesTable()) {
        Json entry = Json::object();
        entry["id"] = toJsonText(known.id);
        entry["label"] = toJsonText(known.label);
        const QString unit = known.xUnit.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(known.xUnit);
        entry["x"] = toJsonText(known.xLabel + unit);
        entry["y"] = toJsonText(known.yUnit);
        series.push_back(entry);
    }
    data["series"] = series;
    QByteArray text = dumpJson(data);
    // Nothing in it can end the block it stands in.
    return text.replace("<", "\\u003c").replace(">", "\\u003e");
}

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
    return QStringLiteral("<details><summary>%1</summary><pre>%2</pre><p>%3</p><pre>%4</pre></details>")
        .arg(esc(tr("How to start it")), esc(serve), esc(tr("As a Modelfile for Ollama:")),
            esc(ollamaModelfile(*cell)));
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
                        esc(tr("%n cell(s) do not meet the thresholds or needs.", "", refused)));
    html += QStringLiteral("</ul>");
    if (advice.best)
        html += QStringLiteral("<p>%1: %2 %3</p>")
                    .arg(esc(tr("Certainty")), esc(certaintyLabel(advice.certainty)),
                        esc(QStringLiteral("– ") + advice.reason + QLatin1Char(' ') + advice.tradeOff))
            + commandHtml(report, *advice.best);
    else
        html += QStringLiteral("<p class=\"cross\">%1</p>").arg(esc(advice.reason));
    return html + QStringLiteral("</div>");
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
    fact(tr("Machine"), context.hostname);
    fact(tr("Processor"),
        tr("%1, %2 cores, %3 threads").arg(context.cpu).arg(context.cpuCores).arg(context.cpuThreads));
    if (context.ramBytes)
        fact(tr("Memory"), tr("%1 GB").arg(QLocale().toString(*context.ramBytes / kGb, 'f', 1)));
    fact(tr("Devices"), context.devices.join(QStringLiteral(", ")));
    fact(tr("System"), context.os);
    fact(tr("Engine"), context.engineVersion);
    fact(tr("Duration"), durationText(report.record.activeSeconds));
    fact(tr("Models"), QString::number(models.size()));
    fact(tr("Cells"), counts.join(QStringLiteral(", ")));
    if (!report.record.completed)
        fact(tr("State"), tr("not finished: what was measured until then"));
    html += QStringLiteral("</dl>");
    for (const QString &flag : runFlags(context))
        html += QStringLiteral("<p class=\"warning\">⚑ %1</p>").arg(esc(flagExplanation(flag)));
    const UseCaseAdvice &overall = report.recommendations.overall;
    html += QStringLiteral("<div class=\"best\"><p>%1 <strong>%2</strong></p><p>%3</p><p>%4</p>%5</div>")
                .arg(esc(tr("Overall best:")), overall.best ? bdi(overall.best->name()) : esc(tr("none")),
                    esc(overall.reason), esc(overall.tradeOff),
                    overall.best ? commandHtml(report, *overall.best) : QString());
    html += QStringLiteral("<div class=\"cards\">");
    for (const UseCaseAdvice &advice : report.recommendations.useCases)
        html += adviceHtml(report, advice);
    html += QStringLiteral("</div>");
    if (!report.recommendations.dominated.isEmpty()) {
        html += QStringLiteral("<h3>%1</h3><ul class=\"advice\">")
                    .arg(esc(tr("Beaten by another cell in everything")));
        for (const Dominated &cell : report.recommendations.dominated)
            html += QStringLiteral("<li>%1: %2</li>").arg(bdi(cell.cell.name()), esc(cell.sentence));
        html += QStringLiteral("</ul>");
    }
    return html;
}

// A table of chosen metrics, one line per cell that has any of them.
QString metricTable(const ReportModel &report, const QStringList &ids)
{
    QString head = QStringLiteral("<tr><th>%1</th>").arg(esc(tr("Cell"))), rows;
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
                       .arg(has ? esc(formatMetric(*metric, value->value)) : QString());
        }
        if (any)
            rows += QStringLiteral("<tr><td>%1</td>%2</tr>").arg(bdi(verdict.id.name()), row);
    }
    if (rows.isEmpty())
        return QStringLiteral("<p class=\"soft\">%1</p>").arg(esc(tr("Nothing of this was measured.")));
    return QStringLiteral("<div class=\"scroll\"><table><thead>%1</tr></thead><tbody>%2</tbody></table></div>")
        .arg(head, rows);
}

QString resourcesHtml(const ReportModel &report)
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    QString html = metricTable(report,
        {s("memory_gb"), s("memory_private_gb"), s("memory_estimated_gb"), s("load_seconds"),
            s("temperature_c"), s("swap_pages"), s("stress.sustain_percent"), s("stress.max_temperature_c"),
            s("stress.throttle_events"), s("stress.leak_mb_per_minute")});
    if (!report.record.context.unavailable.isEmpty()) {
        html += QStringLiteral("<h3>%1</h3><ul>").arg(esc(tr("What this machine does not tell")));
        for (const QString &what : report.record.context.unavailable)
            html += QStringLiteral("<li>%1</li>").arg(esc(what));
        html += QStringLiteral("</ul>");
    }
    return html;
}

QString qualityHtml(const ReportModel &report)
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    QString findings;
    QMap<QString, QStringList> near, mild, heavy;
    for (const CellVerdict &verdict : report.verdicts) {
        const auto kept = verdict.metrics.constFind(s("quality.kept_percent"));
        if (kept == verdict.metrics.constEnd())
            continue;
        // The bands of measurement.md 4.4: a KL divergence of 0.01 and of 0.05.
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
                return names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
            };
            findings += QStringLiteral("<p>%1: %2</p>")
                            .arg(bdi(model),
                                esc(tr("as good as the reference: %1; mild difference: %2; noticeable loss: %3")
                                        .arg(list(near), list(mild), list(heavy))));
        }
    return findings
        + metricTable(report,
            {s("quality.accuracy_percent"), s("quality.math_percent"), s("quality.comprehension_percent"),
                s("quality.reasoning_percent"), s("quality.format_percent"), s("quality.kept_percent"),
                s("quality.kld_mean"), s("quality.top1_percent"), s("quality.flips_percent")});
}

QString appendixHtml(const ReportModel &report)
{
    QString html = QStringLiteral("<details><summary>%1</summary><pre>%2</pre></details>")
                       .arg(esc(tr("Configuration")),
                           esc(QString::fromUtf8(dumpJson(configToJson(report.record.context.config), true))));
    for (auto log = report.logs.begin(); log != report.logs.end(); ++log)
        html += QStringLiteral("<details><summary>%1</summary><pre>%2</pre></details>")
                    .arg(esc(tr("Server log: %1").arg(log.key())), esc(*log));
    html += QStringLiteral("<p class=\"soft\">%1</p>")
                .arg(esc(
                    tr("Raw figures: results.json and results.csv; every attempt: journal.jsonl of the run %1.")
                        .arg(report.record.context.runId)));
    return html;
}

// Fills %{name} in one pass, so that nothing that is filled in is looked at again.
QByteArray fill(const QString &form, const QMap<QString, QString> &texts)
{
    QString page;
    page.reserve(form.size() + 1024);
    qsizetype from = 0;
    while (true) {
        const qsizetype open = form.indexOf(QLatin1String("%{"), from);
        const qsizetype close = open < 0 ? -1 : form.indexOf(QLatin1Char('}'), open);
        page += QStringView(form).mid(from, open < 0 ? -1 : open - from);
        if (close < 0)
            return page.toUtf8();
        page += texts.value(form.mid(open + 2, close - open - 2));
        from = close + 1;
    }
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
    put("title", esc(tr("%1: which model to use").arg(context.projectName)));
    put("subtitle",
        esc(tr("Measured on %1 with Sweetspot %2.")
                .arg(QLocale().toString(context.startedUtc.toLocalTime(), QLocale::LongFormat),
                    context.programVersion)));
    const std::pair<const char *, QString> sections[] = {{"summary", tr("Summary")},
        {"overview", tr("Overview")}, {"charts", tr("Charts")}, {"details", tr("All results")},
        {"models", tr("Each model")}, {"resources", tr("Memory, heat and stability")},
        {"quality", tr("Quality")}, {"appendix", tr("Appendix")}};
    QString nav;
    for (const auto &[id, text] : sections) {
        texts.insert(QStringLiteral("t.") + QString::fromLatin1(id), esc(text));
        nav += QStringLiteral("<a href=\"#%1\">%2</a>").arg(QString::fromLatin1(id), esc(text));
    }
    put("nav", nav);
    put("t.show", esc(tr("Show")));
    put("t.filter", esc(tr("Filter")));
    put("t.filterhint", esc(tr("model, quantization, state …")));
    put("t.rating", esc(tr("Rating")));
    put("t.any", esc(tr("any")));
    put("t.profile", esc(tr("Figures of")));
    put("t.noscript", esc(tr("The heat map, charts and tables need scripts, which are switched off here.")));
    put("summary", summaryHtml(report));
    put("resources", resourcesHtml(report));
    put("quality", qualityHtml(report));
    put("appendix", appendixHtml(report));
    put("data", QString::fromUtf8(dataBlock(report)));
    return fill(QString::fromUtf8(file.readAll()), texts);
}

} // namespace sweetspot
