// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What knobs are called in files and in the sources; the table of models/knobtable.cpp says what they are.
namespace sweetspot::knobid
{

inline constexpr QLatin1String kThreads("threads");
inline constexpr QLatin1String kThreadsBatch("threads_batch");
inline constexpr QLatin1String kContextLength("context_length");
inline constexpr QLatin1String kBatch("batch");
inline constexpr QLatin1String kMicroBatch("ubatch");
inline constexpr QLatin1String kSlots("slots");
inline constexpr QLatin1String kKvUnified("kv_unified");
inline constexpr QLatin1String kGpuLayers("gpu_layers");
inline constexpr QLatin1String kOffload("offload");
inline constexpr QLatin1String kFlashAttention("flash_attention");
inline constexpr QLatin1String kKvType("kv_type");
inline constexpr QLatin1String kKvTypeKeys("kv_type_k");
inline constexpr QLatin1String kKvTypeValues("kv_type_v");
inline constexpr QLatin1String kKvOffload("kv_offload");
inline constexpr QLatin1String kSlidingFull("swa_full");
inline constexpr QLatin1String kTensorSplit("tensor_split");
inline constexpr QLatin1String kMainGpu("main_gpu");
inline constexpr QLatin1String kSplitMode("split_mode");
inline constexpr QLatin1String kCpuMoeLayers("n_cpu_moe");
inline constexpr QLatin1String kOverrideTensor("override_tensor");
inline constexpr QLatin1String kMoeCache("moe_cache");
inline constexpr QLatin1String kOpOffload("op_offload");
inline constexpr QLatin1String kLoadMode("load_mode");
inline constexpr QLatin1String kRepack("repack");
inline constexpr QLatin1String kNoHost("no_host");
inline constexpr QLatin1String kPoll("poll");
inline constexpr QLatin1String kPriority("prio");
inline constexpr QLatin1String kNuma("numa");
inline constexpr QLatin1String kCpuMask("cpu_mask");
inline constexpr QLatin1String kSpecType("spec_type");
inline constexpr QLatin1String kSpecDraftModel("spec_draft_model");
inline constexpr QLatin1String kSpecDraftMost("spec_draft_n_max");
inline constexpr QLatin1String kSpecDraftLeast("spec_draft_n_min");
inline constexpr QLatin1String kSpecDraftProbability("spec_draft_p_min");
inline constexpr QLatin1String kGpuOverhead("gpu_overhead");
inline constexpr QLatin1String kMemoryShare("memory_share");
inline constexpr QLatin1String kBatchedTokens("max_num_batched_tokens");
inline constexpr QLatin1String kEnforceEager("enforce_eager");
inline constexpr QLatin1String kKvCacheDtype("kv_cache_dtype");
inline constexpr QLatin1String kExtraArgs("extra_args");

} // namespace sweetspot::knobid
