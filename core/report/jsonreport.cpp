// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/plainwords.h"
#include "core/report/report.h"
#include "core/store/runs/contextjson.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/series.h"

#include <cmath>

namespace sweetspot
{

namespace
{

constexpr int kFormatVersion
    = 2; // of results.json; 2: "engine" for what 1 called "backend"; docs/results.schema.json
constexpr double kGb = 1e9;

Json metadata(const RunRecord &record)
{
    const RunContext &context = record.context;
    Json json = Json::object();
    json["format_version"] = kFormatVersion;
    json["timestamp"] = toJsonText(context.startedUtc.toUTC().toString(Qt::ISODate));
    json["hostname"] = toJsonText(context.hostname);
    Json hardware = Json::object();
    hardware["cpu"] = toJsonText(context.cpu);
    hardware["cpu_cores"] = context.cpuCores;
    hardware["cpu_threads"] = context.cpuThreads;
    hardware["ram_gb"] = context.ramBytes.value_or(0) > 0
        ? Json(std::round(*context.ramBytes / kGb * 100) / 100)
        : Json(nullptr);
    hardware["os"] = toJsonText(context.os);
    hardware["devices"] = toJson(context.devices);
    hardware["virtualised"] = toJson(context.virtualised);
    hardware["unavailable"] = toJson(context.unavailable);
    if (context.readBandwidth.value_or(0) > 0)
        hardware["read_bandwidth_gb_per_second"] = *context.readBandwidth / kGb;
    json["hardware"] = hardware;
    json["config"] = configToJson(context.config);
    json["test_duration_seconds"] = record.activeSeconds;
    json["run"] = toJsonText(context.runId);
    json["project"] = toJsonText(context.projectName);
    json["completed"] = record.completed;
    json["flags"] = toJson(runFlags(context));
    json["engine"] = toJsonText(context.engineVersion);
    if (!context.engines.isEmpty())
        json["engines"] = toJson(context.engines);
    json["program"] = toJsonText(context.programVersion);
    return json;
}

Json detail(const Metric &metric, const MetricValue &value)
{
    Json json = Json::object();
    json["value"] = value.value;
    json["unit"] = toJsonText(metric.unit);
    json["n"] = value.n;
    put(json, value.interval ? "ci95_low" : "min", value.low);
    put(json, value.interval ? "ci95_high" : "max", value.high);
    if (!value.flags.isEmpty())
        json["flags"] = toJson(value.flags);
    const QString meaning = plainWordsOf(metric.id, value);
    if (!meaning.isEmpty())
        json["interpretation"] = toJsonText(meaning);
    return json;
}

// Curves as lists of points.
Json seriesJson(const QString &profile, const CellVerdict &verdict)
{
    Json json = Json::object();
    for (const Series &series : seriesTable()) {
        const auto points = verdict.series.value(series.id);
        if (series.profile != profile || points.isEmpty())
            continue;
        Json list = Json::array();
        for (const SeriesPoint &point : points) {
            Json entry = Json::object();
            entry["x"] = point.x;
            entry["y"] = point.y.value;
            if (point.y.n > 1)
                entry["n"] = point.y.n;
            put(entry, point.y.interval ? "ci95_low" : "min", point.y.low);
            put(entry, point.y.interval ? "ci95_high" : "max", point.y.high);
            if (!point.y.flags.isEmpty())
                entry["flags"] = toJson(point.y.flags);
            list.push_back(entry);
        }
        Json curve = Json::object();
        curve["x_unit"] = toJsonText(series.xUnit);
        curve["y_unit"] = toJsonText(series.yUnit);
        curve["points"] = list;
        json[toJsonText(series.jsonName)] = curve;
    }
    return json;
}

Json profileJson(const ProfileVerdict &profile, const CellVerdict &verdict)
{
    Json json = Json::object();
    json["status"] = profile.evidence != Evidence::Enough ? "not_enough"
        : profile.passed                                  ? "passed"
        : profile.rating == Rating::Poor                  ? "partial"
                                                          : "failed";
    json["evidence"] = toJsonText(evidenceName(profile.evidence));
    Json values = Json::object(), details = Json::object();
    for (const Metric &metric : metrics()) {
        const auto value = verdict.metrics.constFind(metric.id);
        if (metric.profile != profile.profile || value == verdict.metrics.constEnd())
            continue;
        values[toJsonText(metric.jsonName)] = value->value;
        details[toJsonText(metric.jsonName)] = detail(metric, *value);
    }
    json["metrics"] = values;
    const Json curves = seriesJson(profile.profile, verdict);
    if (!curves.empty())
        json["series"] = curves;
    json["rating"] = toJsonText(ratingName(profile.rating));
    if (!profile.decidedBy.isEmpty())
        json["decided_by"] = toJsonText(profile.decidedBy);
    json["explanation"] = toJsonText(profile.sentence);
    json["details"] = details;
    return json;
}

// What nothing can have none of: 0 is then a figure that was not read.
bool neverZero(const Metric &metric)
{
    return metric.id == metricid::kMemoryGb || metric.id == metricid::kMemoryEstimatedGb;
}

Json resultJson(const CellRecord &cell, const CellVerdict &verdict)
{
    Json json = Json::object();
    json["model"] = toJsonText(cell.id.model);
    json["quantization"] = toJsonText(cell.id.quantization);
    json["model_size_gb"] = cell.fileBytes > 0 ? Json(cell.fileBytes / kGb) : Json(nullptr);
    json["size"] = toJsonText(cell.sizeLabel);
    json["engine"] = toJsonText(cell.id.engine);
    json["device"] = toJsonText(cell.id.device);
    if (!cell.id.parameters.isEmpty())
        json["parameters"] = toJsonText(cell.id.parameters);
    json["status"] = toJsonText(cellStateName(verdict.state));
    json["rating"] = verdict.rating ? Json(toJsonText(ratingName(*verdict.rating))) : Json(nullptr);
    if (!verdict.reason.isEmpty())
        json["reason"] = toJsonText(verdict.reason);
    if (!cell.rule.isEmpty())
        json["rule"] = toJsonText(cell.rule);
    json["memory_gb"] = nullptr; // stays null when it was not measured
    if (cell.estimatedBytes.value_or(0) > 0)
        json["memory_estimated_gb"] = *cell.estimatedBytes / kGb;
    for (const Metric &metric : metrics()) {
        const auto value = verdict.metrics.constFind(metric.id);
        if (metric.profile.isEmpty() && metric.id != metricid::kSizeGb && value != verdict.metrics.constEnd()
            && (value->value > 0 || !neverZero(metric)))
            json[toJsonText(metric.jsonName)] = value->value;
    }
    Json profiles = Json::object();
    for (const ProfileVerdict &profile : verdict.profiles)
        profiles[toJsonText(profile.profile)] = profileJson(profile, verdict);
    json["profiles"] = profiles;
    if (!verdict.flags.isEmpty())
        json["flags"] = toJson(verdict.flags);
    if (!verdict.notes.isEmpty())
        json["notes"] = toJson(verdict.notes);
    if (!cell.launches.isEmpty())
        json["command"] = toJsonText(cell.launches.last().commandLine);
    return json;
}

// One of the runs that a merged report was made from.
Json sourceJson(const RunContext &context)
{
    Json json = Json::object();
    json["run"] = toJsonText(context.runId);
    json["project"] = toJsonText(context.projectName);
    json["hostname"] = toJsonText(context.hostname);
    json["started"] = toJson(context.startedUtc);
    json["cpu"] = toJsonText(context.cpu);
    json["engine"] = toJsonText(context.engineVersion);
    return json;
}

Json cellJson(const CellId &id)
{
    Json json = Json::object();
    json["model"] = toJsonText(id.model);
    json["quantization"] = toJsonText(id.quantization);
    json["engine"] = toJsonText(id.engine);
    json["device"] = toJsonText(id.device);
    if (!id.parameters.isEmpty())
        json["parameters"] = toJsonText(id.parameters);
    return json;
}

Json adviceJson(const UseCaseAdvice &advice)
{
    Json json = Json::object();
    json["best"] = advice.best ? cellJson(*advice.best) : Json(nullptr);
    if (advice.best)
        json["certainty"] = toJsonText(certaintyName(advice.certainty));
    json["reason"] = toJsonText(advice.reason);
    if (!advice.tradeOff.isEmpty())
        json["trade_off"] = toJsonText(advice.tradeOff);
    Json tied = Json::array(), ranked = Json::array();
    for (const CellId &id : advice.tied)
        tied.push_back(cellJson(id));
    for (const Advice &cell : advice.ranked) {
        Json entry = cellJson(cell.cell);
        entry["verdict"] = toJsonText(adviceMarkName(cell.mark));
        entry["score"] = cell.score;
        entry["figures"] = toJson(cell.figures);
        if (!cell.sentence.isEmpty())
            entry["explanation"] = toJsonText(cell.sentence);
        if (!cell.missing.isEmpty())
            entry["not_measured"] = toJson(cell.missing);
        ranked.push_back(entry);
    }
    json["tied"] = tied;
    json["ranked"] = ranked;
    return json;
}

Json recommendationsJson(const Recommendations &recommendations)
{
    Json json = Json::object();
    for (const UseCaseAdvice &advice : recommendations.useCases)
        json[toJsonText(advice.useCase)] = adviceJson(advice);
    json["overall"] = adviceJson(recommendations.overall);
    Json dominated = Json::array();
    for (const Dominated &cell : recommendations.dominated) {
        Json entry = cellJson(cell.cell);
        entry["by"] = cellJson(cell.by);
        entry["explanation"] = toJsonText(cell.sentence);
        dominated.push_back(entry);
    }
    json["dominated"] = dominated;
    return json;
}

} // namespace

QByteArray writeJsonReport(const ReportModel &report)
{
    Json json = Json::object();
    json["metadata"] = metadata(report.record);
    if (!report.sources.isEmpty()) {
        Json sources = Json::array();
        for (const RunContext &source : report.sources)
            sources.push_back(sourceJson(source));
        json["metadata"]["sources"] = sources;
    }
    json["results"] = Json::array();
    for (qsizetype i = 0; i < report.record.cells.size(); ++i)
        json["results"].push_back(resultJson(report.record.cells[i], report.verdicts[i]));
    json["recommendations"] = recommendationsJson(report.recommendations);
    return dumpJson(json, true) + '\n';
}

} // namespace sweetspot
