// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/recordjson.h"

#include "core/store/runs/devicejson.h"
#include "core/store/runs/sentencejson.h"
#include "models/configkeys.h"

namespace sweetspot
{

namespace
{
constexpr const char *kWarmup = "warmup";
constexpr const char *kMeasured = "measured";

template <typename T>
void putText(Json &object, const char *name, const T &text)
{
    if (!text.isEmpty())
        object[name] = toJsonText(text);
}
} // namespace

QString todaysWord(const QString &written)
{
    return written == QLatin1String("backend") ? QStringLiteral("engine") : written;
}

Json cellIdToJson(const CellId &id)
{
    return Json::array({toJsonText(id.model), toJsonText(id.quantization), toJsonText(id.engine),
        toJsonText(id.device), toJsonText(id.parameters)});
}

std::optional<CellId> cellIdFromJson(const Json &json)
{
    if (!json.is_array() || json.size() != 5)
        return std::nullopt;
    QString parts[5];
    for (std::size_t i = 0; i < 5; ++i) {
        if (!json[i].is_string())
            return std::nullopt;
        parts[i] = QString::fromStdString(json[i].get<std::string>());
    }
    return CellId{parts[0], parts[1], parts[2], parts[3], parts[4]};
}

namespace
{

void putServer(Json &json, const ServerTimings &timings)
{
    Json server = Json::object();
    put(server, "cache_n", timings.cacheN);
    put(server, "prompt_n", timings.promptN);
    put(server, "prompt_ms", timings.promptMs);
    put(server, "predicted_n", timings.predictedN);
    put(server, "predicted_ms", timings.predictedMs);
    put(server, "draft_n", timings.draftN);
    put(server, "draft_n_accepted", timings.draftAccepted);
    if (!server.empty())
        json["server"] = server;
}

ServerTimings serverOf(const Json &server)
{
    ServerTimings timings;
    timings.cacheN = optionalInteger(server, "cache_n");
    timings.promptN = optionalInteger(server, "prompt_n");
    timings.promptMs = optionalNumber(server, "prompt_ms");
    timings.predictedN = optionalInteger(server, "predicted_n");
    timings.predictedMs = optionalNumber(server, "predicted_ms");
    timings.draftN = optionalInteger(server, "draft_n");
    timings.draftAccepted = optionalInteger(server, "draft_n_accepted");
    return timings;
}

void putResources(Json &json, const AttemptResources &resources)
{
    put(json, "rss_bytes", resources.rssBytes);
    put(json, "rss_anon_bytes", resources.rssAnonBytes);
    put(json, "rss_file_bytes", resources.rssFileBytes);
    put(json, "swap_in_pages", resources.swapInPages);
    put(json, "others_cpu_pct", resources.othersCpuPercent);
    put(json, "temp_c", resources.temperatureC);
    put(json, "majflt", resources.majorFaults);
    put(json, "swap_out_pages", resources.swapOutPages);
    put(json, "disk_read_bytes", resources.diskReadBytes);
    put(json, "clock_mhz", resources.cpuMhz);
    put(json, "throttle_events", resources.throttleEvents);
    put(json, "psi_cpu_pct", resources.cpuStallPercent);
    put(json, "psi_memory_pct", resources.memoryStallPercent);
    put(json, "psi_io_pct", resources.ioStallPercent);
    put(json, "energy_j", resources.energyJ);
    if (!resources.devices.isEmpty())
        json["devices"] = deviceUsesToJson(resources.devices);
}

AttemptResources resourcesOf(const Json &json)
{
    AttemptResources resources;
    resources.rssBytes = optionalNumber(json, "rss_bytes");
    resources.rssAnonBytes = optionalNumber(json, "rss_anon_bytes");
    resources.rssFileBytes = optionalNumber(json, "rss_file_bytes");
    resources.swapInPages = optionalNumber(json, "swap_in_pages");
    resources.othersCpuPercent = optionalNumber(json, "others_cpu_pct");
    resources.temperatureC = optionalNumber(json, "temp_c");
    resources.majorFaults = optionalNumber(json, "majflt");
    resources.swapOutPages = optionalNumber(json, "swap_out_pages");
    resources.diskReadBytes = optionalNumber(json, "disk_read_bytes");
    resources.cpuMhz = optionalNumber(json, "clock_mhz");
    resources.throttleEvents = optionalNumber(json, "throttle_events");
    resources.cpuStallPercent = optionalNumber(json, "psi_cpu_pct");
    resources.memoryStallPercent = optionalNumber(json, "psi_memory_pct");
    resources.ioStallPercent = optionalNumber(json, "psi_io_pct");
    resources.energyJ = optionalNumber(json, "energy_j");
    if (const auto devices = json.find("devices"); devices != json.end())
        resources.devices = deviceUsesFromJson(*devices);
    return resources;
}

} // namespace

Json attemptToJson(const Attempt &a)
{
    Json json = Json::object();
    json["cell"] = cellIdToJson(a.cell);
    json["key"] = toJsonText(a.cellKey);
    json["profile"] = toJsonText(a.profile);
    json["shape"] = toJsonText(a.shape);
    json["phase"] = a.phase == AttemptPhase::Warmup ? kWarmup : kMeasured;
    json["launch"] = a.launch;
    json["rep"] = a.rep;
    if (a.retry > 0)
        json["retry"] = a.retry;
    json["utc_start"] = toJson(a.startedUtc);
    json["outcome"] = toJsonText(attemptOutcomeName(a.outcome));
    putSentence(json, "reason", a.reason);
    if (!a.flags.isEmpty())
        json["flags"] = toJson(a.flags);
    json["n_prompt_asked"] = a.promptTokensAsked;
    json["n_out_asked"] = a.outputTokensAsked;
    put(json, "n_prompt", a.promptTokens);
    put(json, "n_cache", a.cachedTokens);
    put(json, "n_out", a.outputTokens);
    putText(json, "finish_reason", a.stopReason);
    put(json, "ttft_ms", a.ttftMs);
    put(json, "answer_ms", a.answerMs);
    put(json, "answer_tps", a.answerTps);
    put(json, "first_byte_ms", a.firstByteMs);
    put(json, "decode_tps", a.decodeTps);
    put(json, "decode_tps_typical", a.decodeTpsTypical);
    put(json, "stall_fraction", a.stallFraction);
    put(json, "variance_pct", a.variancePercent);
    put(json, "gap_p50_ms", a.gapP50Ms);
    put(json, "gap_p95_ms", a.gapP95Ms);
    put(json, "e2e_ms", a.endToEndMs);
    json["events"] = a.events;
    json["coalesced"] = a.coalescedEvents;
    json["cpu_client_us"] = a.clientCpuUs;
    putServer(json, a.server);
    putResources(json, a.resources);
    putText(json, "answer_start", a.answerStart);
    if (a.depth > 0)
        json["depth"] = a.depth;
    if (a.question) {
        Json question = Json::object();
        question["id"] = toJsonText(a.question->id);
        question["category"] = toJsonText(a.question->category);
        question["check"] = toJsonText(a.question->check);
        question["expected"] = toJsonText(a.question->expected);
        question["answer"] = toJsonText(a.question->answer);
        json["question"] = std::move(question);
    }
    return json;
}

std::optional<Attempt> attemptFromJson(const Json &json)
{
    if (!json.is_object() || !json.contains("cell"))
        return std::nullopt;
    const auto id = cellIdFromJson(json["cell"]);
    const auto outcome = attemptOutcomeFromName(textOf(json, "outcome"));
    const QString phase = textOf(json, "phase");
    if (!id || !outcome || (phase != QLatin1String(kWarmup) && phase != QLatin1String(kMeasured)))
        return std::nullopt;
    Attempt a;
    a.cell = *id;
    a.cellKey = textOf(json, "key");
    a.profile = textOf(json, "profile");
    a.shape = textOf(json, "shape");
    a.phase = phase == QLatin1String(kWarmup) ? AttemptPhase::Warmup : AttemptPhase::Measured;
    a.launch = integerOf(json, "launch");
    a.rep = integerOf(json, "rep");
    a.retry = integerOf(json, "retry");
    a.startedUtc = timeOf(json, "utc_start");
    a.outcome = *outcome;
    a.reason = sentenceOf(json, "reason");
    a.flags = textsOf(json, "flags");
    a.promptTokensAsked = integerOf(json, "n_prompt_asked");
    a.outputTokensAsked = integerOf(json, "n_out_asked");
    a.promptTokens = optionalInteger(json, "n_prompt");
    a.cachedTokens = optionalInteger(json, "n_cache");
    a.outputTokens = optionalInteger(json, "n_out");
    a.stopReason = textOf(json, "finish_reason");
    a.ttftMs = optionalNumber(json, "ttft_ms");
    a.answerMs = optionalNumber(json, "answer_ms");
    a.answerTps = optionalNumber(json, "answer_tps");
    a.firstByteMs = optionalNumber(json, "first_byte_ms");
    a.decodeTps = optionalNumber(json, "decode_tps");
    a.decodeTpsTypical = optionalNumber(json, "decode_tps_typical");
    a.stallFraction = optionalNumber(json, "stall_fraction");
    a.variancePercent = optionalNumber(json, "variance_pct");
    a.gapP50Ms = optionalNumber(json, "gap_p50_ms");
    a.gapP95Ms = optionalNumber(json, "gap_p95_ms");
    a.endToEndMs = optionalNumber(json, "e2e_ms");
    a.events = integerOf(json, "events");
    a.coalescedEvents = integerOf(json, "coalesced");
    a.clientCpuUs = numberOf(json, "cpu_client_us");
    if (json.contains("server"))
        a.server = serverOf(json["server"]);
    a.resources = resourcesOf(json);
    a.answerStart = textOf(json, "answer_start");
    a.depth = integerOf(json, "depth");
    if (json.contains("question") && json["question"].is_object()) {
        const Json &question = json["question"];
        a.question = QuestionAnswer{textOf(question, "id"), textOf(question, "category"),
            textOf(question, "check"), textOf(question, "expected"), textOf(question, "answer")};
    }
    return a;
}

Json timelineToJson(const TokenTimeline &timeline)
{
    Json events = Json::array();
    for (const TokenEvent &event : timeline.events)
        events.push_back(Json::array({event.dtNs, event.tokens, event.bytes, event.coalesced ? 1 : 0}));
    Json json = Json::object();
    json["t_send_ns"] = timeline.sentNs;
    put(json, "t_hdr_ns", timeline.headersNs);
    json["t_done_ns"] = timeline.doneNs;
    json["events"] = std::move(events); // [dt_ns, tokens, bytes, coalesced]
    return json;
}

std::optional<TokenTimeline> timelineFromJson(const Json &json)
{
    if (!json.is_object() || !json.contains("events") || !json["events"].is_array())
        return std::nullopt;
    TokenTimeline timeline;
    const auto ns = [](double number) { return qint64(std::clamp(number, -9e18, 9e18)); };
    timeline.sentNs = ns(std::max(0.0, numberOf(json, "t_send_ns")));
    if (const auto headers = optionalNumber(json, "t_hdr_ns"))
        timeline.headersNs = ns(*headers);
    timeline.doneNs = ns(std::max(0.0, numberOf(json, "t_done_ns")));
    for (const Json &event : json["events"]) {
        if (!event.is_array() || event.size() != 4)
            return std::nullopt;
        for (const Json &part : event)
            if (!part.is_number_integer())
                return std::nullopt;
        timeline.events << TokenEvent{
            event[0].get<qint64>(), event[1].get<int>(), event[2].get<int>(), event[3].get<int>() != 0};
    }
    return timeline;
}

Json launchSettingsToJson(const LaunchSettings &settings)
{
    Json json = Json::object(), options = Json::array();
    json["program"] = toJsonText(settings.program);
    json["model"] = toJsonText(settings.modelFile);
    for (const LaunchOption &option : settings.options)
        options.push_back(Json::array({toJsonText(option.name), toJsonText(option.value)}));
    json["options"] = options;
    for (auto variable = settings.environment.begin(); variable != settings.environment.end(); ++variable)
        json["environment"][toJsonText(variable.key())] = toJsonText(variable.value());
    return json;
}

LaunchSettings launchSettingsFromJson(const Json &json)
{
    LaunchSettings settings;
    if (!json.is_object())
        return settings;
    settings.program = textOf(json, "program");
    settings.modelFile = textOf(json, "model");
    if (const auto added = json.find("environment"); added != json.end() && added->is_object())
        for (const auto &[name, value] : added->items())
            if (value.is_string())
                settings.environment.insert(
                    QString::fromStdString(name), QString::fromStdString(value.get<std::string>()));
    const auto options = json.find("options");
    if (options == json.end() || !options->is_array())
        return settings;
    for (const Json &option : *options)
        if (option.is_array() && option.size() == 2 && option[0].is_string() && option[1].is_string())
            settings.options << LaunchOption{QString::fromStdString(option[0].get<std::string>()),
                QString::fromStdString(option[1].get<std::string>())};
    return settings;
}

Json serverFactsToJson(const ServerFacts &facts)
{
    Json json = Json::object();
    json["launch"] = facts.launch;
    put(json, "load_s", facts.loadSeconds);
    put(json, "rss_bytes", facts.rssBytes);
    put(json, "n_ctx", facts.contextLength);
    json["slots"] = facts.parallel;
    put(json, "disk_read_bytes", facts.diskReadBytes);
    if (!facts.chatTemplate)
        json["chat_template"] = false;
    put(json, "jitter_ms", facts.jitterMs);
    json["command"] = toJsonText(facts.commandLine);
    if (!facts.version.isEmpty())
        json["version"] = toJsonText(facts.version);
    put(json, "gpu_share", facts.gpuShare);
    if (facts.settings != LaunchSettings{})
        json["settings"] = launchSettingsToJson(facts.settings);
    if (!facts.parts.isEmpty())
        json["placed"] = loadedPartsToJson(facts.parts);
    put(json, "offloaded_layers", facts.offloadedLayers);
    put(json, "layers", facts.layers);
    if (facts.pipelined)
        json["pipelined"] = true;
    return json;
}

ServerFacts serverFactsFromJson(const Json &json)
{
    return ServerFacts{integerOf(json, "launch"), optionalNumber(json, "load_s"),
        optionalNumber(json, "rss_bytes"), optionalInteger(json, "n_ctx"), integerOf(json, "slots", 1),
        optionalNumber(json, "disk_read_bytes"), boolOf(json, "chat_template", true),
        optionalNumber(json, "jitter_ms"), textOf(json, "command"), textOf(json, "version"),
        optionalNumber(json, "gpu_share"),
        json.contains("settings") ? launchSettingsFromJson(json["settings"]) : LaunchSettings{},
        json.contains("placed") ? loadedPartsFromJson(json["placed"]) : QVector<LoadedPart>(),
        optionalInteger(json, "offloaded_layers"), optionalInteger(json, "layers"),
        boolOf(json, "pipelined", false)};
}

Json observationToJson(const Observation &o)
{
    Json json = Json::object();
    json["cell"] = cellIdToJson(o.cell);
    json["key"] = toJsonText(o.cellKey);
    json["profile"] = toJsonText(o.profile);
    json["kind"] = toJsonText(o.kind);
    json["index"] = o.index;
    json["utc_start"] = toJson(o.startedUtc);
    Json numbers = Json::object(), texts = Json::object();
    for (auto number = o.numbers.begin(); number != o.numbers.end(); ++number)
        numbers[toJsonText(number.key())] = number.value();
    for (auto text = o.texts.begin(); text != o.texts.end(); ++text)
        putSentence(texts, toJsonText(text.key()), text.value());
    json["numbers"] = std::move(numbers);
    if (!texts.empty())
        json["texts"] = std::move(texts);
    if (!o.flags.isEmpty())
        json["flags"] = toJson(o.flags);
    return json;
}

std::optional<Observation> observationFromJson(const Json &json)
{
    const auto id = json.is_object() && json.contains("cell") ? cellIdFromJson(json["cell"]) : std::nullopt;
    if (!id || !json.contains("numbers") || !json["numbers"].is_object())
        return std::nullopt;
    Observation o;
    o.cell = *id;
    o.cellKey = textOf(json, "key");
    o.profile = textOf(json, "profile");
    o.kind = textOf(json, "kind");
    o.index = integerOf(json, "index");
    o.startedUtc = timeOf(json, "utc_start");
    for (const auto &[name, value] : json["numbers"].items())
        if (value.is_number())
            o.numbers.insert(QString::fromStdString(name), value.get<double>());
    if (json.contains("texts") && json["texts"].is_object())
        for (const auto &[name, value] : json["texts"].items())
            if (value.is_string())
                o.texts.insert(todaysWord(QString::fromStdString(name)), sentenceOf(json["texts"], name));
    o.flags = textsOf(json, "flags");
    return o;
}

} // namespace sweetspot
