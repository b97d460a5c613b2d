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

constexpr int kMostTokens = 16 << 20, kMostBatch = 1 << 20, kMostLayers = 10000; // far above anything real

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

} // namespace

std::vector<Knob> knobTable()
{
    constexpr auto kCacheTypes = "f32 f16 bf16 q8_0 q5_1 q5_0 q4_1 q4_0";
    return {
        usual(number(knobid::kThreads, "t", ModelsTr::tr("Threads"), 1, 1024)),
        usual(moving(
            number(knobid::kContextLength, "c", ModelsTr::tr("Context length"), 16, kMostTokens, tokens()),
            Quality::Work)),
        usual(number(knobid::kBatch, "b", ModelsTr::tr("Batch size"), 1, kMostBatch, tokens())),
        usual(
            onDevices(number(knobid::kGpuLayers, "ngl", ModelsTr::tr("GPU layers"), 0, kMostLayers, layers()))),
        usual(onDevices(number(
            knobid::kOffload, "off", ModelsTr::tr("GPU layers, percent of all"), 0, 100, QStringLiteral("%")))),
        usual(moving(choice(knobid::kFlashAttention, "fa", ModelsTr::tr("Flash attention"), "on off auto"),
            Quality::FloatPath)),
        usual(
            moving(choice(knobid::kKvType, "kv", ModelsTr::tr("KV cache type"), kCacheTypes), Quality::Lossy)),
        usual(tensorSplit()),
        usual(onDevices(number(knobid::kMainGpu, "mg", ModelsTr::tr("Main device"), 0, 15))),
        usual(onDevices(choice(knobid::kSplitMode, "sm", ModelsTr::tr("Split mode"), "none layer row tensor"))),
        usual(onDevices(number(knobid::kCpuMoeLayers, "ncmoe",
            ModelsTr::tr("Layers with experts in host memory"), 0, kMostLayers, layers()))),
        onDevices(decimal(
            number(knobid::kMemoryShare, "ms", ModelsTr::tr("Share of each device's memory"), 0.05, 0.98))),
    };
}

} // namespace sweetspot
