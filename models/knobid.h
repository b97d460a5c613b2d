// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What knobs are called in files, labels aside, and in the sources; the table of models/knob.cpp says what
/// they are. A name is spelt here and nowhere else.
namespace sweetspot::knobid
{

inline constexpr QLatin1String kThreads("threads");
inline constexpr QLatin1String kContextLength("context_length");
inline constexpr QLatin1String kBatch("batch");
inline constexpr QLatin1String kGpuLayers("gpu_layers");
inline constexpr QLatin1String kOffload("offload");
inline constexpr QLatin1String kFlashAttention("flash_attention");
inline constexpr QLatin1String kKvType("kv_type");
inline constexpr QLatin1String kTensorSplit("tensor_split");
inline constexpr QLatin1String kMainGpu("main_gpu");
inline constexpr QLatin1String kSplitMode("split_mode");
inline constexpr QLatin1String kCpuMoeLayers("n_cpu_moe");
inline constexpr QLatin1String kMemoryShare("memory_share");

} // namespace sweetspot::knobid
