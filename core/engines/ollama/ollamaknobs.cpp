// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamaknobs.h"

namespace sweetspot
{

namespace
{

EngineKnob option(QLatin1String knob, const char *name, const QStringList &choices = {})
{
    return EngineKnob{
        knob, {QString::fromLatin1(name)}, {}, {}, choices, EngineKnob::Place::Load, EngineKnob::Cost::Reload};
}

EngineKnob variable(QLatin1String knob, const char *name, const QStringList &choices = {})
{
    return EngineKnob{knob, {QString::fromLatin1(name)}, {}, {}, choices, EngineKnob::Place::Variable,
        EngineKnob::Cost::Launch};
}

} // namespace

const QVector<EngineKnob> &ollamaKnobs()
{
    static const QVector<EngineKnob> table{
        option(knobid::kThreads, "num_thread"),
        option(knobid::kContextLength, "num_ctx"),
        option(knobid::kBatch, "num_batch"),
        option(knobid::kGpuLayers, "num_gpu"),
        option(knobid::kOffload, "num_gpu"),
        option(knobid::kMainGpu, "main_gpu"),
        option(knobid::kLoadMode, "use_mmap", {QStringLiteral("mmap"), QStringLiteral("none")}),
        variable(knobid::kSlots, "OLLAMA_NUM_PARALLEL"),
        variable(knobid::kGpuOverhead, "OLLAMA_GPU_OVERHEAD"),
        variable(knobid::kFlashAttention, "OLLAMA_FLASH_ATTENTION"),
        // Another one is taken for f16 without a word.
        variable(knobid::kKvType, "OLLAMA_KV_CACHE_TYPE",
            {QStringLiteral("f16"), QStringLiteral("q8_0"), QStringLiteral("q4_0")}),
    };
    return table;
}

} // namespace sweetspot
