// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmknobs.h"

namespace sweetspot
{

namespace
{

EngineKnob option(QLatin1String knob, const char *name)
{
    return EngineKnob{knob, {QString::fromLatin1(name)}};
}

EngineKnob threads()
{
    EngineKnob row{knobid::kThreads, {QStringLiteral("OMP_NUM_THREADS")}};
    row.place = EngineKnob::Place::Variable;
    row.onHostOnly = true;
    return row;
}

EngineKnob extra()
{
    EngineKnob row{knobid::kExtraArgs, {}}; // each by its own name
    row.always = true;
    return row;
}

EngineKnob eager()
{
    EngineKnob row{knobid::kEnforceEager, {}};
    row.words = {{QStringLiteral("on"), {QStringLiteral("--enforce-eager")}},
        {QStringLiteral("off"), {QStringLiteral("--no-enforce-eager")}}};
    row.byItself = QStringLiteral("off");
    return row;
}

} // namespace

const QVector<EngineKnob> &vllmKnobs()
{
    static const QVector<EngineKnob> table{
        threads(),
        option(knobid::kContextLength, "--max-model-len"),
        option(knobid::kSlots, "--max-num-seqs"),
        option(knobid::kMemoryShare, "--gpu-memory-utilization"),
        option(knobid::kBatchedTokens, "--max-num-batched-tokens"),
        eager(),
        option(knobid::kKvCacheDtype, "--kv-cache-dtype"),
        extra(),
    };
    return table;
}

} // namespace sweetspot
