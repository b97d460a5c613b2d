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

} // namespace

const QVector<EngineKnob> &vllmKnobs()
{
    static const QVector<EngineKnob> table{
        threads(),
        option(knobid::kContextLength, "--max-model-len"),
        option(knobid::kMemoryShare, "--gpu-memory-utilization"),
    };
    return table;
}

} // namespace sweetspot
