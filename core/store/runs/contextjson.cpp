// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/contextjson.h"

#include "core/store/runs/devicejson.h"
#include "models/configkeys.h"

namespace sweetspot
{

Json configToJson(const BenchConfig &config)
{
    Json json = Json::object();
    for (const ConfigKey &key : configKeys()) {
        Json *place = &json;
        for (const QString &part : key.path.split(QLatin1Char('.')))
            place = &(*place)[toJsonText(part)];
        const QVariant value = key.get(config);
        switch (key.kind) {
        case ConfigKey::Kind::Integer:
            *place = value.isNull() ? Json(nullptr) : Json(value.toInt());
            break;
        case ConfigKey::Kind::Number:
            *place = value.isNull() ? Json(nullptr) : Json(value.toDouble());
            break;
        case ConfigKey::Kind::Boolean:
            *place = value.toBool();
            break;
        case ConfigKey::Kind::IntegerList:
            *place = Json::array();
            for (const QString &item : value.toStringList())
                place->push_back(item.toInt());
            break;
        case ConfigKey::Kind::TextList:
        case ConfigKey::Kind::ChoiceList:
            *place = toJson(value.toStringList());
            break;
        default:
            *place = key.nullable && value.toString().isEmpty() ? Json(nullptr)
                                                                : Json(toJsonText(value.toString()));
        }
    }
    return json;
}

BenchConfig configFromJson(const Json &json)
{
    BenchConfig config;
    for (const ConfigKey &key : configKeys()) {
        const Json *place = &json;
        for (const QString &part : key.path.split(QLatin1Char('.'))) {
            const auto found = place->is_object() ? place->find(part.toStdString()) : place->end();
            place = place->is_object() && found != place->end() ? &*found : nullptr;
            if (!place)
                break;
        }
        if (!place)
            continue;
        RawValue raw;
        const auto scalar = [](const Json &value) {
            return value.is_string() ? QString::fromStdString(value.get<std::string>())
                                     : QString::fromStdString(value.dump());
        };
        if (place->is_array()) {
            raw.kind = RawValue::Kind::List;
            for (const Json &item : *place)
                raw.items << scalar(item);
        } else if (!place->is_null()) {
            raw.kind = RawValue::Kind::Scalar;
            raw.scalar = scalar(*place);
        }
        if (const auto value = checkConfigValue(key, raw))
            key.set(config, *value);
    }
    return config;
}

Json runContextToJson(const RunContext &c)
{
    Json json = Json::object();
    json["formatVersion"] = RunContext::kFormatVersion;
    json["run"] = toJsonText(c.runId);
    json["project"] = toJsonText(c.projectName);
    json["utc_start"] = toJson(c.startedUtc);
    json["hostname"] = toJsonText(c.hostname);
    if (!c.machineId.isEmpty())
        json["machine"] = toJsonText(c.machineId);
    if (c.promptSalt != 0)
        json["prompt_salt"]
            = toJsonText(QString::number(c.promptSalt, 16)); // beyond what a JSON number holds exactly
    json["os"] = toJsonText(c.os);
    json["cpu"] = toJsonText(c.cpu);
    json["cpu_cores"] = c.cpuCores;
    json["cpu_threads"] = c.cpuThreads;
    put(json, "ram_bytes", c.ramBytes);
    json["virtualised"] = toJson(c.virtualised);
    if (c.onBattery)
        json["on_battery"] = true;
    json["unavailable"] = toJson(c.unavailable);
    put(json, "read_bandwidth_bytes_per_s", c.readBandwidth);
    put(json, "cache_bytes", c.cacheBytes);
    json["devices"] = toJson(c.devices);
    if (!c.hardware.isEmpty())
        json["gpus"] = devicesToJson(c.hardware);
    json["engine_path"] = toJsonText(c.enginePath);
    for (auto variable = c.variables.begin(); variable != c.variables.end(); ++variable)
        json["environment"][toJsonText(variable.key())] = toJsonText(variable.value());
    if (!c.engines.isEmpty())
        json["engines"] = toJson(c.engines);
    json["engine_version"] = toJsonText(c.engineVersion);
    json["engine_build"] = c.engineBuild;
    json["program_version"] = toJsonText(c.programVersion);
    json["config_hash"] = toJsonText(c.configHash);
    if (c.picked)
        json["picked_cells"] = true;
    if (!c.overrides.isEmpty())
        json["overrides"] = toJson(c.overrides);
    json["config"] = configToJson(c.config);
    return json;
}

RunContext runContextFromJson(const Json &json)
{
    RunContext c;
    c.runId = textOf(json, "run");
    c.projectName = textOf(json, "project");
    c.startedUtc = timeOf(json, "utc_start");
    c.hostname = textOf(json, "hostname");
    c.machineId = textOf(json, "machine");
    c.promptSalt = textOf(json, "prompt_salt").toULongLong(nullptr, 16);
    c.os = textOf(json, "os");
    c.cpu = textOf(json, "cpu");
    c.cpuCores = integerOf(json, "cpu_cores");
    c.cpuThreads = integerOf(json, "cpu_threads");
    c.ramBytes = optionalNumber(json, "ram_bytes");
    c.virtualised = textsOf(json, "virtualised");
    c.onBattery = boolOf(json, "on_battery");
    c.unavailable = textsOf(json, "unavailable");
    c.readBandwidth = optionalNumber(json, "read_bandwidth_bytes_per_s");
    if (const auto gpus = json.find("gpus"); gpus != json.end())
        c.hardware = devicesFromJson(*gpus);
    c.cacheBytes = optionalNumber(json, "cache_bytes");
    c.devices = textsOf(json, "devices");
    c.enginePath = textOf(json, "engine_path");
    if (const auto variables = json.find("environment"); variables != json.end() && variables->is_object())
        for (const auto &[name, value] : variables->items())
            c.variables.insert(QString::fromStdString(name), textOf(*variables, name.c_str()));
    c.engines = textsOf(json, json.contains("engines") ? "engines" : "backends"); // as 0.1.0 wrote it
    c.engineVersion = textOf(json, "engine_version");
    c.engineBuild = integerOf(json, "engine_build");
    c.programVersion = textOf(json, "program_version");
    c.configHash = textOf(json, "config_hash");
    c.picked = boolOf(json, "picked_cells");
    c.overrides = textsOf(json, "overrides");
    if (json.is_object() && json.contains("config"))
        c.config = configFromJson(json["config"]);
    return c;
}

} // namespace sweetspot
