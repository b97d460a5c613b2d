// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/htmldata.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/judge/plainwords.h"
#include "core/report/offloadchart.h"
#include "core/report/usecommand.h"
#include "models/foreigntext.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/quantization.h"
#include "models/series.h"

#include <cmath>

namespace sweetspot::html
{

namespace
{

constexpr qsizetype kCurvesForCells = 60; // more lines than that in one chart show nothing

Json textJson(const QString &text)
{
    return toJsonText(foreignText(text));
}

// Six figures are more than any of these has.
double rounded(double value)
{
    return QString::number(value, 'g', 6).toDouble();
}

QString rowOf(const CellId &id, bool severalDevices)
{
    const QString place = id.place(severalDevices);
    return place.isEmpty() ? id.model : QStringLiteral("%1 · %2").arg(id.model, place);
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
            if (std::isfinite(point.x) && std::isfinite(point.y.value)) {
                Json at = Json::array({rounded(point.x), rounded(point.y.value)});
                if (point.y.low && point.y.high && std::isfinite(*point.y.low)
                    && std::isfinite(*point.y.high)) {
                    at.push_back(rounded(*point.y.low));
                    at.push_back(rounded(*point.y.high));
                }
                points.push_back(at);
            }
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
    json["engine"] = textJson(cell.id.engine);
    json["parameters"] = textJson(cell.id.parameters);
    json["row"] = textJson(rowOf(cell.id, severalDevices));
    json["mark"] = toJsonText(cellStateMark(verdict.state));
    json["stateText"] = toJsonText(cellStateLabel(verdict.state));
    json["ratingText"] = verdict.rating ? toJsonText(ratingLabel(*verdict.rating)) : std::string();
    if (verdict.state == CellState::Unproven || verdict.state == CellState::Disturbed)
        json["again"] = 1; // hatched: no judgement, to be measured again
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
        profiles.push_back(Json::array(
            {toJsonText(profile.profile), toJsonText(verdictLabel(profile)), textJson(profile.sentence)}));
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
    put("notMeasured", CoreTr::tr("not measured"));
    put("wholeCell", CoreTr::tr("Entire cell"));
    put("model", CoreTr::tr("Model"));
    put("quant", CoreTr::tr("Quantization"));
    put("engine", CoreTr::tr("Engine"));
    put("device", CoreTr::tr("Device"));
    put("parameters", CoreTr::tr("Parameters"));
    put("state", CoreTr::tr("State"));
    put("rating", CoreTr::tr("Rating"));
    put("reason", CoreTr::tr("Reason"));
    put("count", CoreTr::tr("%1 of %2 cells"));
    put("speed", CoreTr::tr("tokens/s"));
    put("accuracy", CoreTr::tr("correct answers [%]"));
    put("kept", CoreTr::tr("quality kept [%]"));
    put("size", CoreTr::tr("parameters [billions]"));
    put("memory", CoreTr::tr("memory [GB]"));
    put("bits", CoreTr::tr("bits per weight"));
    put("speedQuality", CoreTr::tr("Speed vs. quality; the larger the dot, the more memory"));
    put("speedSize", CoreTr::tr("Streaming speed by model size"));
    put("memorySize", CoreTr::tr("Memory by model size"));
    put("qualityBits", CoreTr::tr("Correct answers by quantization"));
    put("keptBits", CoreTr::tr("Quality kept by quantization"));
    return texts;
}

void addMetrics(Json &data)
{
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
        // Of memory the words are shares of what each cell may use, so no steps hold for all.
        const auto wordSteps = metric.id == metricid::kMemoryGb ? QVector<std::pair<double, QString>>()
                                                                : plainWordSteps(metric.id);
        for (const auto &[below, text] : wordSteps)
            steps.push_back(Json::array({Json(std::isfinite(below) ? below : 1e300), Json(toJsonText(text))}));
        if (!steps.empty())
            words[toJsonText(metric.id)] = steps;
    }
    data["metrics"] = metricList;
    data["words"] = words;
}

Json seriesJson()
{
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
    return series;
}

// Speed against device memory, where a model was measured with several shares of its layers on devices.
Json offloadJson(const QVector<CellVerdict> &verdicts)
{
    const Chart chart = offloadChart(offloadCurves(verdicts), QLocale::c());
    Json json = Json::object(), all = Json::array(), marks = Json::array(), notes = Json::array();
    for (const Chart::Series &series : chart.series) {
        Json points = Json::array();
        for (const Chart::Point &at : series.points) {
            Json point = Json::array({rounded(at.x), rounded(at.y), nullptr, nullptr, textJson(at.label)});
            if (at.low && at.high) {
                point[2] = rounded(*at.low);
                point[3] = rounded(*at.high);
            }
            points.push_back(point);
        }
        all.push_back(Json::array({textJson(series.name), points}));
    }
    for (const Chart::Mark &mark : chart.marks)
        marks.push_back(Json::array({Json(rounded(mark.x)), textJson(mark.label)}));
    for (const QString &sentence : chart.note.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        notes.push_back(textJson(sentence));
    json["title"] = toJsonText(chart.title);
    json["x"] = toJsonText(chart.xLabel);
    json["y"] = toJsonText(chart.yLabel);
    json["curves"] = all;
    json["marks"] = marks;
    json["notes"] = notes;
    return json;
}

} // namespace

QByteArray dataBlock(const ReportModel &report)
{
    Json data = Json::object();
    data["texts"] = textsJson();
    addMetrics(data);
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
    data["series"] = seriesJson();
    data["offload"] = offloadJson(report.verdicts);
    QByteArray text = dumpJson(data);
    // Nothing in it can end the block it stands in.
    return text.replace("<", "\\u003c").replace(">", "\\u003e");
}

} // namespace sweetspot::html
