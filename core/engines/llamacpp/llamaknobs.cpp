// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaknobs.h"

#include "models/knob.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

EngineKnob row(QLatin1String knob, const char *names)
{
    return EngineKnob{knob, words(names)};
}

EngineKnob always(EngineKnob knob)
{
    knob.always = true;
    return knob;
}

EngineKnob ofServer(EngineKnob knob)
{
    knob.ofServerOnly = true;
    return knob;
}

// Said by llamaLaunchSettings() itself, which knows more than the set.
const QStringList &saidWithThePlan()
{
    static const QStringList ids{knobid::kThreads, knobid::kContextLength, knobid::kGpuLayers, knobid::kOffload,
        knobid::kTensorSplit, knobid::kMainGpu, knobid::kSplitMode, knobid::kCpuMoeLayers};
    return ids;
}

} // namespace

const QVector<EngineKnob> &llamaKnobs()
{
    static const auto table = [] {
        QVector<EngineKnob> all{
            row(knobid::kThreads, "--threads -t"),
            ofServer(always(row(knobid::kContextLength, "--ctx-size -c"))),
            row(knobid::kBatch, "--batch-size -b"),
            row(knobid::kGpuLayers, "--gpu-layers --n-gpu-layers -ngl"),
            row(knobid::kOffload, "--gpu-layers --n-gpu-layers -ngl"),
            row(knobid::kFlashAttention, "--flash-attn -fa"),
            row(knobid::kKvType, "--cache-type-k -ctk"),
            row(knobid::kTensorSplit, "--tensor-split -ts"),
            row(knobid::kMainGpu, "--main-gpu -mg"),
            row(knobid::kSplitMode, "--split-mode -sm"),
            row(knobid::kCpuMoeLayers, "--n-cpu-moe -ncmoe"),
        };
        return all;
    }();
    return table;
}

QVector<LaunchOption> llamaKnobOptions(
    const ParameterSet &set, const QSet<QString> &flags, bool server, bool onHost)
{
    QVector<LaunchOption> options;
    const auto say = [&](const char *names, const QString &value) {
        if (value.isEmpty())
            return;
        if (const auto option = optionOf(EngineKnob{{}, words(names)}, value, flags))
            options << *option;
    };
    for (const auto &[id, value] : parametersOf(set)) {
        const EngineKnob *known = findEngineKnob(llamaKnobs(), id);
        if (!known || saidWithThePlan().contains(id) || (known->ofServerOnly && !server)
            || (onHost && findKnob(id)->onDevicesOnly))
            continue;
        if (id == knobid::kKvType) {
            say("--cache-type-k -ctk", value);
            say("--cache-type-v -ctv", value);
        } else if (const auto option = optionOf(*known, value, flags)) {
            options << *option;
        }
    }
    return options;
}

} // namespace sweetspot
