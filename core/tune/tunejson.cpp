// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunejson.h"

#include <cmath>

namespace sweetspot
{

namespace
{

// Bounds of what is read. Judgements: far beyond anything that is written.
constexpr int kMostValues = 1000; // requests of a launch, classes
constexpr int kMostArms = 20000; // of one line
constexpr double kMostSeconds = 1e9;

Json numbersToJson(const std::vector<double> &values)
{
    Json array = Json::array();
    for (const double value : values)
        array.push_back(value);
    return array;
}

std::optional<std::vector<double>> numbersOf(const Json &json, const char *name)
{
    std::vector<double> values;
    if (!json.contains(name))
        return values;
    const Json &array = json[name];
    if (!array.is_array() || array.size() > std::size_t(kMostValues))
        return std::nullopt;
    for (const Json &value : array) {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            return std::nullopt;
        values.push_back(value.get<double>());
    }
    return values;
}

std::optional<double> secondsOf(const Json &json, const char *name)
{
    const auto value = optionalNumber(json, name);
    return value && *value >= 0 && *value <= kMostSeconds ? value : std::nullopt;
}

std::optional<Arm> armOf(const Json &json, const char *name)
{
    return json.is_object() && json.contains(name) ? armFromJson(json[name]) : std::nullopt;
}

Json knobToJson(const TuneKnob &knob)
{
    Json json = Json::object();
    json["id"] = toJsonText(knob.id);
    json["levels"] = toJson(knob.levels);
    json["start"] = knob.start;
    if (knob.engineDefault >= 0)
        json["engine_default"] = knob.engineDefault;
    json["ordered"] = knob.ordered;
    json["phase"] = toJsonText(knobPhaseName(knob.phase));
    if (!knob.pairs.isEmpty())
        json["pairs"] = toJson(knob.pairs);
    json["lossy"] = knob.lossy;
    if (knob.memory != MemoryTrend::Unknown)
        json["memory"] = knob.memory == MemoryTrend::Grows ? "grows" : "shrinks";
    return json;
}

std::optional<TuneKnob> knobFromJson(const Json &json)
{
    const auto phase = knobPhaseFromName(textOf(json, "phase"));
    const auto start = optionalInteger(json, "start");
    if (!phase || !start)
        return std::nullopt;
    TuneKnob knob;
    knob.id = textOf(json, "id");
    knob.levels = textsOf(json, "levels");
    knob.start = *start;
    knob.engineDefault = integerOf(json, "engine_default", -1);
    knob.ordered = boolOf(json, "ordered");
    knob.phase = *phase;
    knob.pairs = textsOf(json, "pairs");
    knob.lossy = boolOf(json, "lossy");
    const QString memory = textOf(json, "memory");
    knob.memory = memory == QLatin1String("grows") ? MemoryTrend::Grows
        : memory == QLatin1String("shrinks")       ? MemoryTrend::Shrinks
                                                   : MemoryTrend::Unknown;
    return knob;
}

Json effortToJson(const TuneEffort &effort)
{
    Json json = Json::object();
    json["name"] = toJsonText(effort.name);
    for (const EffortNumber &number : effortNumbers())
        json[number.name] = number.get(effort);
    json["pair_moves"] = effort.pairMoves;
    json["guard"] = effort.guard;
    json["all_levels"] = effort.allLevels;
    json["lossy_allowed"] = effort.lossyAllowed;
    json["exhaustive"] = effort.exhaustive;
    Json phases = Json::array();
    for (const KnobPhase phase : effort.phases)
        phases.push_back(toJsonText(knobPhaseName(phase)));
    json["phases"] = phases;
    return json;
}

// Every number must be there: a plan with another effort would be another search.
std::optional<TuneEffort> effortFromJson(const Json &json)
{
    TuneEffort effort;
    effort.name = textOf(json, "name");
    for (const EffortNumber &number : effortNumbers()) {
        const auto value = optionalNumber(json, number.name);
        if (!value || *value < number.least || *value > number.most)
            return std::nullopt;
        number.set(effort, *value);
    }
    effort.pairMoves = boolOf(json, "pair_moves");
    effort.guard = boolOf(json, "guard");
    effort.allLevels = boolOf(json, "all_levels");
    effort.lossyAllowed = boolOf(json, "lossy_allowed");
    effort.exhaustive = boolOf(json, "exhaustive");
    for (const QString &name : textsOf(json, "phases")) {
        const auto phase = knobPhaseFromName(name);
        if (!phase || effort.phases.size() >= kKnobPhases)
            return std::nullopt;
        effort.phases << *phase;
    }
    return effort;
}

Json outlookToJson(const OutlooksTold::One &one)
{
    Json json = Json::object();
    json["arm"] = armToJson(one.arm);
    if (one.outlook.fit != MemoryFit::Fits)
        json["fit"] = one.outlook.fit == MemoryFit::Risky ? "risky" : "too_large";
    put(json, "bytes", one.outlook.bytes);
    put(json, "room", one.outlook.room);
    put(json, "least_log_time", one.outlook.leastLogTime);
    put(json, "kept", one.outlook.kept);
    if (!one.outlook.deadKnobs.isEmpty())
        json["dead"] = one.outlook.deadKnobs;
    return json;
}

std::optional<OutlooksTold::One> outlookFromJson(const Json &json)
{
    const auto arm = armOf(json, "arm");
    const QString fit = textOf(json, "fit");
    if (!arm || !(fit.isEmpty() || fit == QLatin1String("risky") || fit == QLatin1String("too_large")))
        return std::nullopt;
    OutlooksTold::One one{*arm, {}};
    one.outlook.fit = fit.isEmpty()     ? MemoryFit::Fits
        : fit == QLatin1String("risky") ? MemoryFit::Risky
                                        : MemoryFit::TooLarge;
    one.outlook.bytes = optionalNumber(json, "bytes");
    one.outlook.room = optionalNumber(json, "room");
    one.outlook.leastLogTime = optionalNumber(json, "least_log_time");
    one.outlook.kept = optionalNumber(json, "kept");
    const auto dead = numbersOf(json, "dead");
    if (!dead)
        return std::nullopt;
    for (const double knob : *dead)
        if (knob >= 0 && knob < kMostKnobs)
            one.outlook.deadKnobs << int(knob);
    return one;
}

struct Writer {
    Json json = Json::object();

    void begin(const char *kind, double at)
    {
        json["e"] = kind;
        json["at"] = at;
    }
    void operator()(const LaunchMeasured &event)
    {
        begin("arm_end", event.at);
        json["arm"] = armToJson(event.arm);
        json[event.logSeconds ? "ln_figure" : "ln_s"] = numbersToJson(event.logFigures);
        if (event.logSeconds)
            json["ln_s"] = numbersToJson({*event.logSeconds});
        put(json, "accepted", event.accepted);
        json["launch_s"] = event.launchSeconds;
        json["request_s"] = event.requestSeconds;
        if (!event.classLogFigures.empty())
            json["classes"] = numbersToJson(event.classLogFigures);
    }
    void operator()(const LaunchFailed &event)
    {
        begin("arm_end", event.at);
        json["arm"] = armToJson(event.arm);
        json["fault"] = toJsonText(launchFaultName(event.fault));
        if (event.ignoredKnob >= 0)
            json["ignored"] = event.ignoredKnob;
        json["launch_s"] = event.seconds;
    }
    void operator()(const OutlooksTold &event)
    {
        begin("outlook", event.at);
        json["arms"] = Json::array();
        for (const OutlooksTold::One &one : event.arms)
            json["arms"].push_back(outlookToJson(one));
    }
    void operator()(const Rested &event) { begin("rested", event.at); }
    void operator()(const PersonAsked &event)
    {
        begin("asked", event.at);
        json["what"] = event.what == PersonAsked::What::Stop ? "stop" : "verify_now";
    }
    void operator()(const Resumed &event)
    {
        begin("resumed", event.at);
        json["away_s"] = event.awaySeconds;
        if (event.launchWasOpen)
            json["open"] = armToJson(event.open);
        json["machine_restarted"] = event.machineRestarted;
    }
};

std::optional<TuneEvent> armEnd(const Json &json, double at)
{
    const auto arm = armOf(json, "arm");
    const auto launch = secondsOf(json, "launch_s");
    if (!arm || !launch)
        return std::nullopt;
    if (json.contains("fault")) {
        const auto fault = launchFaultFromName(textOf(json, "fault"));
        const int ignored = integerOf(json, "ignored", -1);
        if (!fault || ignored < -1 || ignored >= kMostKnobs)
            return std::nullopt;
        return LaunchFailed{at, *arm, *fault, ignored, *launch};
    }
    const auto times = numbersOf(json, "ln_s"), figures = numbersOf(json, "ln_figure");
    const auto classes = numbersOf(json, "classes");
    const auto requests = secondsOf(json, "request_s");
    if (!times || times->empty() || !figures || !classes || !requests)
        return std::nullopt;
    LaunchMeasured measured{at, *arm, *times, *launch, *requests, *classes};
    if (!figures->empty()) {
        measured.logFigures = *figures;
        measured.logSeconds = times->front();
    }
    measured.accepted = optionalNumber(json, "accepted");
    return measured;
}

std::optional<TuneEvent> outlooks(const Json &json, double at)
{
    if (!json.contains("arms") || !json["arms"].is_array() || json["arms"].size() > std::size_t(kMostArms))
        return std::nullopt;
    OutlooksTold told{at, {}};
    for (const Json &one : json["arms"]) {
        const auto outlook = outlookFromJson(one);
        if (!outlook)
            return std::nullopt;
        told.arms << *outlook;
    }
    return told;
}

std::optional<TuneEvent> asked(const Json &json, double at)
{
    const QString what = textOf(json, "what");
    if (what == QLatin1String("stop"))
        return PersonAsked{at, PersonAsked::What::Stop};
    if (what == QLatin1String("verify_now"))
        return PersonAsked{at, PersonAsked::What::VerifyNow};
    return std::nullopt;
}

std::optional<TuneEvent> resumed(const Json &json, double at)
{
    const auto away = secondsOf(json, "away_s");
    const auto open = armOf(json, "open");
    if (!away || (json.contains("open") && !open))
        return std::nullopt;
    return Resumed{at, *away, open.has_value(), open.value_or(Arm{}), boolOf(json, "machine_restarted")};
}

} // namespace

Json armToJson(const Arm &arm)
{
    return Json(arm.levels);
}

std::optional<Arm> armFromJson(const Json &json)
{
    if (!json.is_array() || json.size() > std::size_t(kMostKnobs))
        return std::nullopt;
    Arm arm;
    for (const Json &level : json) {
        if (!level.is_number_integer() || level < 0 || level >= kMostLevels)
            return std::nullopt;
        arm.levels << level.get<int>();
    }
    return arm;
}

Json planToJson(const TunePlan &plan)
{
    Json json = Json::object();
    json["knobs"] = Json::array();
    for (const TuneKnob &knob : plan.space.knobs)
        json["knobs"].push_back(knobToJson(knob));
    json["effort"] = effortToJson(plan.effort);
    json["seed"] = toJsonText(QString::number(plan.seed)); // beyond what a number of JSON is exact for
    put(json, "most_slower_ln", plan.mostSlower);
    if (!plan.hints.isEmpty())
        json["hints"] = Json::array();
    for (const Arm &hint : plan.hints)
        json["hints"].push_back(armToJson(hint));
    return json;
}

std::optional<TunePlan> planFromJson(const Json &json)
{
    bool isNumber = false;
    TunePlan plan;
    plan.seed = textOf(json, "seed").toULongLong(&isNumber);
    if (!isNumber || !json.contains("knobs") || !json["knobs"].is_array()
        || json["knobs"].size() > std::size_t(kMostKnobs) || !json.contains("effort"))
        return std::nullopt;
    for (const Json &one : json["knobs"]) {
        const auto knob = knobFromJson(one);
        if (!knob)
            return std::nullopt;
        plan.space.knobs << *knob;
    }
    const auto effort = effortFromJson(json["effort"]);
    if (!effort || effort->phases.isEmpty() || !checkSpace(plan.space))
        return std::nullopt;
    plan.effort = *effort;
    plan.mostSlower = optionalNumber(json, "most_slower_ln");
    if (!json.contains("hints"))
        return plan;
    if (!json["hints"].is_array() || json["hints"].size() > std::size_t(kMostHints))
        return std::nullopt;
    for (const Json &one : json["hints"]) {
        const auto hint = armFromJson(one);
        if (!hint || !plan.space.contains(*hint))
            return std::nullopt;
        plan.hints << *hint;
    }
    return plan;
}

Json eventToJson(const TuneEvent &event)
{
    Writer writer;
    std::visit(writer, event);
    return writer.json;
}

std::optional<TuneEvent> eventFromJson(const Json &json)
{
    const auto at = secondsOf(json, "at");
    const QString kind = textOf(json, "e");
    if (!at)
        return std::nullopt;
    if (kind == QLatin1String("arm_end"))
        return armEnd(json, *at);
    if (kind == QLatin1String("outlook"))
        return outlooks(json, *at);
    if (kind == QLatin1String("rested"))
        return Rested{*at};
    if (kind == QLatin1String("asked"))
        return asked(json, *at);
    if (kind == QLatin1String("resumed"))
        return resumed(json, *at);
    return std::nullopt;
}

} // namespace sweetspot
