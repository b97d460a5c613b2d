// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/decisionjson.h"

#include "core/tune/tunejson.h"

namespace sweetspot
{

namespace
{

Json estimateToJson(const tunestats::Estimate &estimate)
{
    const auto interval = estimate.interval();
    return Json{{"gain_ln", estimate.mean}, {"error", estimate.error}, {"degrees", estimate.degrees},
        {"n", estimate.n}, {"low_95", interval.low}, {"high_95", interval.high}};
}

Json estimatesToJson(const QVector<tunestats::Estimate> &estimates)
{
    Json array = Json::array();
    for (const tunestats::Estimate &estimate : estimates)
        array.push_back(estimateToJson(estimate));
    return array;
}

Json barToJson(const WaterfallBar &bar)
{
    Json json = estimateToJson(bar.gain);
    json["knob"] = bar.knob;
    json["from"] = bar.from;
    json["to"] = bar.to;
    json["low"] = bar.interval.low;
    json["high"] = bar.interval.high;
    json["separable"] = bar.separable;
    return json;
}

Json triedToJson(const ArmTried &tried)
{
    Json json = Json::object();
    json["arm"] = armToJson(tried.arm);
    json["fate"] = toJsonText(armFateName(tried.fate));
    if (tried.gain)
        json["gain"] = estimateToJson(*tried.gain);
    if (!tried.refusal)
        return json;
    json["refused"] = toJsonText(refusalName(tried.refusal->why));
    if (tried.refusal->fault)
        json["fault"] = toJsonText(launchFaultName(*tried.refusal->fault));
    put(json, "figure", tried.refusal->figure);
    put(json, "limit", tried.refusal->limit);
    if (tried.refusal->because)
        json["because"] = armToJson(*tried.refusal->because);
    return json;
}

Json triedToJson(const QVector<ArmTried> &arms)
{
    Json array = Json::array();
    for (const ArmTried &tried : arms)
        array.push_back(triedToJson(tried));
    return array;
}

struct DecisionWriter {
    Json json = Json::object();

    void begin(const char *kind, double at)
    {
        json["e"] = kind;
        json["at"] = at;
    }
    void operator()(const CalibrationRecord &record)
    {
        begin("calibration", record.at);
        json["launches"] = record.launches;
        json["spread_launch"] = record.spread.launch;
        json["spread_request"] = record.spread.request;
        json["span"] = record.span;
    }
    void operator()(const RaceRecord &record)
    {
        begin("race", record.at);
        json["number"] = record.number;
        json["kind"] = toJsonText(raceKindName(record.kind));
        json["pass"] = record.pass;
        json["knobs"] = record.knobs;
        json["incumbent"] = armToJson(record.incumbent);
        json["blocks"] = record.blocks;
        json["spread"] = record.spread;
        json["unsteady"] = record.unsteady;
        json["arms"] = triedToJson(record.arms);
        if (record.winner)
            json["winner"] = armToJson(*record.winner);
    }
    void operator()(const PassRecord &record)
    {
        begin("pass", record.at);
        json["number"] = record.number;
        json["gain_ln"] = record.gain;
        json["threshold_ln"] = record.threshold;
    }
    void operator()(const VerifyRecord &record)
    {
        begin("verify", record.at);
        json["winner"] = armToJson(record.winner);
        json["triples"] = record.triples;
        json["repeated"] = record.repeated;
        if (record.gain)
            json["gain"] = estimateToJson(*record.gain);
        json["classes"] = estimatesToJson(record.classGains);
        json["least_gain_ln"] = record.leastGain;
        put(json, "slower_ln", record.slower);
        json["adopted"] = record.adopted;
        if (record.fault)
            json["fault"] = toJsonText(launchFaultName(*record.fault));
    }
};

} // namespace

Json decisionToJson(const TuneDecision &decision)
{
    DecisionWriter writer;
    std::visit(writer, decision);
    return writer.json;
}

Json resultToJson(const TuneResult &result)
{
    Json json = Json::object();
    json["e"] = "end";
    json["end"] = toJsonText(tuneEndName(result.end));
    json["search_end"] = toJsonText(searchEndName(result.searchEnd));
    json["default"] = armToJson(result.defaultArm);
    json["chosen"] = armToJson(result.chosen);
    json["adopted"] = result.adopted;
    put(json, "gain", result.gain);
    if (result.interval) {
        json["low_95"] = result.interval->low;
        json["high_95"] = result.interval->high;
    }
    put(json, "resolution", result.resolution);
    if (result.verified)
        json["verified"] = armToJson(*result.verified);
    json["minutes"] = result.minutes;
    json["launches"] = result.launches;
    json["arms_tried"] = result.armsTried;
    json["waterfall"] = Json::array();
    for (const WaterfallBar &bar : result.waterfall)
        json["waterfall"].push_back(barToJson(bar));
    put(json, "rest_ln", result.rest);
    json["classes"] = estimatesToJson(result.classGains);
    put(json, "slower", result.slower);
    json["rejected"] = triedToJson(result.rejected);
    json["notes"] = Json::array();
    for (const TuneNote note : result.notes)
        json["notes"].push_back(toJsonText(tuneNoteName(note)));
    return json;
}

} // namespace sweetspot
