// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaknobs.h"

#include "models/knob.h"

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

EngineKnob ofWords(QLatin1String knob, const char *on, const char *off, const char *silent)
{
    EngineKnob made = row(knob, "");
    if (*on)
        made.words.insert(QStringLiteral("on"), words(on));
    if (*off)
        made.words.insert(QStringLiteral("off"), words(off));
    made.silent = words(silent);
    return made;
}

// As --help of the builds since 2024 says.
EngineKnob by(const char *value, EngineKnob knob)
{
    knob.byItself = QString::fromLatin1(value);
    return knob;
}

// Builds until the middle of 2026 had options of their own for each mode, and mapped the file without any.
EngineKnob loadMode()
{
    EngineKnob made = row(knobid::kLoadMode, "--load-mode -lm");
    made.words = {{QStringLiteral("none"), words("--no-mmap")},
        {QStringLiteral("mmap+mlock"), words("--mlock")}, {QStringLiteral("dio"), words("--direct-io -dio")}};
    made.silent = words("auto mmap");
    return made;
}

// Said by llamaLaunchSettings() itself, which knows more than the set.
const QStringList &saidWithThePlan()
{
    static const QStringList ids{knobid::kThreads, knobid::kContextLength, knobid::kSlots, knobid::kGpuLayers,
        knobid::kOffload, knobid::kTensorSplit, knobid::kMainGpu, knobid::kSplitMode, knobid::kCpuMoeLayers,
        knobid::kSpecDraftModel};
    return ids;
}

QVector<EngineKnob> computing()
{
    return {
        row(knobid::kThreads, "--threads -t"),
        by("threads", row(knobid::kThreadsBatch, "--threads-batch -tb")), // as many as those
        ofServer(always(row(knobid::kContextLength, "--ctx-size -c"))),
        by("2048", row(knobid::kBatch, "--batch-size -b")),
        by("512", row(knobid::kMicroBatch, "--ubatch-size -ub")),
        ofServer(row(knobid::kSlots, "--parallel -np")),
        ofServer(ofWords(knobid::kKvUnified, "--kv-unified -kvu", "--no-kv-unified -no-kvu", "off")),
        by("auto", row(knobid::kFlashAttention, "--flash-attn -fa")),
        by("f16", row(knobid::kKvType, "--cache-type-k -ctk")), // and that of values
        row(knobid::kKvTypeKeys, "--cache-type-k -ctk"),
        row(knobid::kKvTypeValues, "--cache-type-v -ctv"),
        by("on", ofWords(knobid::kKvOffload, "--kv-offload -kvo", "--no-kv-offload -nkvo", "on")),
        ofWords(knobid::kSlidingFull, "--swa-full", "", "off"),
    };
}

QVector<EngineKnob> placing()
{
    return {
        row(knobid::kGpuLayers, "--gpu-layers --n-gpu-layers -ngl"),
        row(knobid::kOffload, "--gpu-layers --n-gpu-layers -ngl"),
        row(knobid::kTensorSplit, "--tensor-split -ts"),
        row(knobid::kMainGpu, "--main-gpu -mg"),
        by("layer", row(knobid::kSplitMode, "--split-mode -sm")),
        row(knobid::kCpuMoeLayers, "--n-cpu-moe -ncmoe"),
        row(knobid::kOverrideTensor, "--override-tensor -ot"),
        row(knobid::kMoeCache, "--moe-cache-mib"),
        by("on", ofWords(knobid::kOpOffload, "--op-offload", "--no-op-offload", "on")),
    };
}

QVector<EngineKnob> ofHost()
{
    return {
        by("auto", loadMode()),
        by("on", ofWords(knobid::kRepack, "--repack", "--no-repack -nr", "on")),
        ofWords(knobid::kNoHost, "--no-host", "", "off"),
        by("50", row(knobid::kPoll, "--poll")),
        row(knobid::kPriority, "--prio"),
        row(knobid::kNuma, "--numa"),
        row(knobid::kCpuMask, "--cpu-mask -C"),
    };
}

QVector<EngineKnob> speculating()
{
    EngineKnob type = by("none", ofServer(row(knobid::kSpecType, "--spec-type")));
    type.silent = words("none");
    return {
        type, ofServer(row(knobid::kSpecDraftModel, "--spec-draft-model --model-draft -md")),
        by("3", ofServer(row(knobid::kSpecDraftMost, "--spec-draft-n-max --draft-max"))), // 16 until 2026
        ofServer(row(knobid::kSpecDraftLeast, "--spec-draft-n-min --draft-min")),
        by("0", ofServer(row(knobid::kSpecDraftProbability, "--spec-draft-p-min --draft-p-min"))),
        ofServer(always(row(knobid::kExtraArgs, ""))), // each by its own name
    };
}

} // namespace

const QVector<EngineKnob> &llamaKnobs()
{
    static const auto table = computing() + placing() + ofHost() + speculating();
    return table;
}

QVector<LaunchOption> llamaKnobOptions(
    const ParameterSet &set, const QSet<QString> &flags, bool server, bool onHost)
{
    QVector<LaunchOption> options;
    const auto say = [&](QLatin1String knob, const QString &value) {
        if (const auto option = optionOf(*findEngineKnob(llamaKnobs(), knob), value, flags))
            options << *option;
    };
    for (const auto &[id, value] : parametersOf(set)) {
        const EngineKnob *known = findEngineKnob(llamaKnobs(), id);
        if (!known || saidWithThePlan().contains(id) || (known->ofServerOnly && !server)
            || (onHost && findKnob(id)->onDevicesOnly))
            continue;
        if (id == knobid::kExtraArgs) {
            const auto extra = extraOptions(value);
            for (const LaunchOption &option : extra ? *extra : QVector<LaunchOption>())
                if (flags.contains(option.name))
                    options << option;
            continue;
        }
        if (id != knobid::kKvType) {
            if (const auto option = optionOf(*known, value, flags))
                options << *option;
            continue;
        }
        if (!set.has(knobid::kKvTypeKeys))
            say(knobid::kKvTypeKeys, value);
        if (!set.has(knobid::kKvTypeValues))
            say(knobid::kKvTypeValues, value);
    }
    return options;
}

QStringList llamaDraftsWithoutModel(const ParameterSet &set)
{
    QStringList alone;
    if (set.has(knobid::kSpecDraftModel))
        return alone;
    for (const QString &kind : set.text(knobid::kSpecType).split(QLatin1Char(',')))
        if (kind.startsWith(QLatin1String("draft-")) && kind != QLatin1String("draft-mtp"))
            alone << kind;
    return alone;
}

} // namespace sweetspot
