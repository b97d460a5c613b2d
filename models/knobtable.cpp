// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/knobtable.h"

#include "models/knobid.h"
#include "models/tr.h"

namespace sweetspot
{

namespace
{

using Kind = Knob::Kind;
using Quality = Knob::Quality;

// Far above anything real.
constexpr int kMostTokens = 16 << 20, kMostBatch = 1 << 20, kMostLayers = 10000, kMostMib = 1 << 20;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

Knob number(QLatin1String id, const char *letter, const QString &label, double least, double most,
    const QString &unit = {})
{
    Knob knob;
    knob.id = id;
    knob.letter = QString::fromLatin1(letter);
    knob.label = label;
    knob.least = least;
    knob.most = most;
    knob.unit = unit;
    knob.ordered = true;
    return knob;
}

Knob choice(QLatin1String id, const char *letter, const QString &label, const char *choices)
{
    Knob knob = number(id, letter, label, 0, 0);
    knob.kind = Kind::Choice;
    knob.choices = words(choices);
    knob.ordered = false;
    return knob;
}

Knob decimal(Knob knob)
{
    knob.kind = Kind::Decimal;
    return knob;
}

Knob usual(Knob knob)
{
    knob.usual = true;
    return knob;
}

Knob onDevices(Knob knob)
{
    knob.onDevicesOnly = knob.movesMemory = true;
    knob.quality = Quality::FloatPath;
    return knob;
}

Knob moving(Knob knob, Quality quality)
{
    knob.movesMemory = true;
    knob.quality = quality;
    return knob;
}

Knob tensorSplit()
{
    Knob knob = onDevices(choice(knobid::kTensorSplit, "ts", ModelsTr::tr("Split over devices"), ""));
    knob.kind = Kind::Split;
    knob.choices.clear();
    knob.example = QStringLiteral("34/47");
    return knob;
}

QString tokens()
{
    return ModelsTr::tr("tokens");
}

QString layers()
{
    return ModelsTr::tr("layers");
}

Knob ofKind(Kind kind, QLatin1String id, const char *letter, const QString &label)
{
    Knob knob = number(id, letter, label, 0, 0);
    knob.kind = kind;
    knob.ordered = false;
    if (kind == Kind::Switch)
        knob.choices = words("on off");
    return knob;
}

Knob text(QLatin1String id, const char *letter, const QString &label, const char *example, const char *pattern)
{
    Knob knob = ofKind(Kind::Text, id, letter, label);
    knob.example = QString::fromLatin1(example);
    knob.pattern = QString::fromLatin1(pattern);
    return knob;
}

Knob levels(Knob knob, const char *values)
{
    knob.levels = words(values);
    return knob;
}

// Cache, batches and how they are computed.
std::vector<Knob> computing()
{
    constexpr auto kCacheTypes = "f32 f16 bf16 q8_0 q5_1 q5_0 q4_1 q4_0";
    const auto cacheType = [&](QLatin1String id, const char *letter, const QString &label) {
        return moving(choice(id, letter, label, kCacheTypes), Quality::Lossy);
    };
    return {
        usual(number(knobid::kThreads, "t", ModelsTr::tr("Threads"), 1, 1024)),
        number(knobid::kThreadsBatch, "tb", ModelsTr::tr("Threads for prompts"), 1, 1024),
        usual(moving(
            number(knobid::kContextLength, "c", ModelsTr::tr("Context length"), 16, kMostTokens, tokens()),
            Quality::Work)),
        usual(number(knobid::kBatch, "b", ModelsTr::tr("Batch size"), 1, kMostBatch, tokens())),
        levels(
            moving(number(knobid::kMicroBatch, "ub", ModelsTr::tr("Microbatch size"), 1, kMostBatch, tokens()),
                Quality::FloatPath),
            "256 512 1024 2048 4096"),
        moving(number(knobid::kSlots, "np", ModelsTr::tr("Slots"), 1, 256), Quality::Work),
        moving(ofKind(Kind::Switch, knobid::kKvUnified, "kvu", ModelsTr::tr("One KV cache for all slots")),
            Quality::FloatPath),
        usual(
            onDevices(number(knobid::kGpuLayers, "ngl", ModelsTr::tr("GPU layers"), 0, kMostLayers, layers()))),
        usual(onDevices(number(
            knobid::kOffload, "off", ModelsTr::tr("GPU layers, percent of all"), 0, 100, QStringLiteral("%")))),
        usual(moving(choice(knobid::kFlashAttention, "fa", ModelsTr::tr("Flash attention"), "on off auto"),
            Quality::FloatPath)),
        usual(cacheType(knobid::kKvType, "kv", ModelsTr::tr("KV cache type"))),
        cacheType(knobid::kKvTypeKeys, "ctk", ModelsTr::tr("KV cache type of keys")),
        cacheType(knobid::kKvTypeValues, "ctv", ModelsTr::tr("KV cache type of values")),
        onDevices(ofKind(Kind::Switch, knobid::kKvOffload, "kvo", ModelsTr::tr("KV cache on devices"))),
        moving(ofKind(Kind::Switch, knobid::kSlidingFull, "swa", ModelsTr::tr("Full cache of sliding windows")),
            Quality::Neutral),
    };
}

// What of the model lies where.
std::vector<Knob> placing()
{
    return {
        usual(tensorSplit()),
        usual(onDevices(number(knobid::kMainGpu, "mg", ModelsTr::tr("Main device"), 0, 15))),
        usual(onDevices(choice(knobid::kSplitMode, "sm", ModelsTr::tr("Split mode"), "none layer row tensor"))),
        usual(onDevices(number(knobid::kCpuMoeLayers, "ncmoe",
            ModelsTr::tr("Layers with experts in host memory"), 0, kMostLayers, layers()))),
        // Other buffers than the host's have other names on each lane.
        onDevices(text(knobid::kOverrideTensor, "ot", ModelsTr::tr("Tensors in host memory"),
            "\\.ffn_(up|down)_exps\\.=CPU", "[^\\s=,]+=CPU(,[^\\s=,]+=CPU)*")),
        onDevices(number(knobid::kMoeCache, "moec", ModelsTr::tr("Device cache of experts in host memory"), 0,
            kMostMib, QStringLiteral("MiB"))),
        onDevices(ofKind(
            Kind::Switch, knobid::kOpOffload, "oo", ModelsTr::tr("Devices compute with weights of the host"))),
    };
}

// The host, its processor and how the file is read.
std::vector<Knob> ofHost()
{
    return {
        moving(
            choice(knobid::kLoadMode, "lm", ModelsTr::tr("Load mode"), "auto none mmap mlock mmap+mlock dio"),
            Quality::Neutral),
        moving(ofKind(Kind::Switch, knobid::kRepack, "rp", ModelsTr::tr("Repack weights for the CPU")),
            Quality::FloatPath),
        moving(ofKind(Kind::Switch, knobid::kNoHost, "nh", ModelsTr::tr("Bypass the host buffer")),
            Quality::FloatPath),
        levels(number(knobid::kPoll, "po", ModelsTr::tr("Polling while waiting"), 0, 100, QStringLiteral("%")),
            "0 50"),
        // The next one, real time, can freeze a desktop.
        number(knobid::kPriority, "pr", ModelsTr::tr("Priority of the process"), 0, 2),
        choice(knobid::kNuma, "nu", ModelsTr::tr("NUMA"), "distribute isolate numactl"),
        text(knobid::kCpuMask, "cm", ModelsTr::tr("CPU mask"), "0xff", "(0x)?[0-9a-fA-F]{1,256}"),
    };
}

std::vector<Knob> speculating()
{
    Knob type = choice(knobid::kSpecType, "st", ModelsTr::tr("Speculative decoding"),
        "none draft-simple draft-eagle3 draft-mtp draft-dflash draft-dspark ngram-simple ngram-map-k "
        "ngram-map-k4v ngram-mod ngram-cache");
    type.kind = Kind::Choices;
    return {
        moving(type, Quality::FloatPath),
        moving(text(knobid::kSpecDraftModel, "md", ModelsTr::tr("Draft model"), "draft-Q8_0.gguf", ".+\\.gguf"),
            Quality::FloatPath),
        // None would be no speculation, which is another type.
        levels(number(knobid::kSpecDraftMost, "sdx", ModelsTr::tr("Draft tokens at most"), 1, 256, tokens()),
            "1 2 3 4 6 8"),
        number(knobid::kSpecDraftLeast, "sdn", ModelsTr::tr("Draft tokens at least"), 0, 256, tokens()),
        levels(decimal(number(knobid::kSpecDraftProbability, "sdp",
                   ModelsTr::tr("Least probability of draft tokens"), 0, 1)),
            "0 0.4 0.6 0.8"),
    };
}

std::vector<Knob> ofServers()
{
    return {
        onDevices(number(knobid::kGpuOverhead, "go", ModelsTr::tr("Device memory left alone"), 0, kMostMib,
            QStringLiteral("MiB"))),
        onDevices(decimal(
            number(knobid::kMemoryShare, "ms", ModelsTr::tr("Share of each device's memory"), 0.05, 0.98))),
        levels(moving(number(knobid::kBatchedTokens, "mbt", ModelsTr::tr("Batched tokens at most"), 1,
                          kMostBatch, tokens()),
                   Quality::FloatPath),
            "2048 4096 8192 16384"),
        moving(ofKind(Kind::Switch, knobid::kEnforceEager, "ee", ModelsTr::tr("No graphs (eager mode)")),
            Quality::FloatPath),
        moving(choice(knobid::kKvCacheDtype, "kvd", ModelsTr::tr("KV cache data type"),
                   "auto bfloat16 fp8 fp8_e4m3 fp8_e5m2"),
            Quality::Lossy),
        text(knobid::kExtraArgs, "x", ModelsTr::tr("Other options"), "--cache-reuse 256", "\\S+( \\S+)*"),
    };
}

// Both of a pair are told of it.
void connect(std::vector<Knob> &table, QLatin1String a, QLatin1String b)
{
    for (Knob &knob : table) {
        if (knob.id == a)
            knob.interactsWith << b;
        if (knob.id == b)
            knob.interactsWith << a;
    }
}

void connectAll(std::vector<Knob> &table)
{
    using namespace knobid;
    // Whatever takes memory of a device leaves less of it for layers and experts.
    for (const QLatin1String placed : {kGpuLayers, kCpuMoeLayers})
        for (const QLatin1String taking : {kMicroBatch, kContextLength, kKvType, kKvTypeKeys, kKvTypeValues,
                 kSlots, kSpecDraftModel, kThreads})
            connect(table, placed, taking);
    // A quantized cache of values needs flash attention, and builds have fast ones for some pairs only.
    for (const QLatin1String type : {kKvType, kKvTypeKeys, kKvTypeValues})
        connect(table, kFlashAttention, type);
    connect(table, kKvTypeKeys, kKvTypeValues);
    connect(table, kBatch, kMicroBatch);
    connect(table, kThreads, kThreadsBatch);
    connect(table, kNuma, kLoadMode);
    connect(table, kSpecType, kSlots);
    connect(table, kSpecDraftMost, kSpecDraftProbability);
    connect(table, kMemoryShare, kSlots);
    connect(table, kBatchedTokens, kSlots);
}

} // namespace

std::vector<Knob> knobTable()
{
    std::vector<Knob> table;
    for (const std::vector<Knob> &part : {computing(), placing(), ofHost(), speculating(), ofServers()})
        table.insert(table.end(), part.begin(), part.end());
    connectAll(table);
    return table;
}

} // namespace sweetspot
