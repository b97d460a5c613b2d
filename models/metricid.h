// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What metrics are called in files and in the sources; the table of models/metric.cpp says what they are. A
/// name is spelt here and nowhere else (tests/house/names_test.cpp).
namespace sweetspot::metricid
{

inline constexpr QLatin1String kInteractiveTokensPerSecond("interactive.tokens_per_second");
inline constexpr QLatin1String kInteractiveTtftSeconds("interactive.ttft_seconds");
inline constexpr QLatin1String kInteractivePromptTokensPerSecond("interactive.prompt_tokens_per_second");
inline constexpr QLatin1String kInteractiveVariancePercent("interactive.variance_percent");
inline constexpr QLatin1String kInteractiveTokensPerSecondTypical("interactive.tokens_per_second_typical");
inline constexpr QLatin1String kInteractiveStallPercent("interactive.stall_percent");
inline constexpr QLatin1String kInteractiveEndToEndSeconds("interactive.end_to_end_seconds");
inline constexpr QLatin1String kInteractiveColdTtftSeconds("interactive.cold_ttft_seconds");
inline constexpr QLatin1String kInteractiveTtftCachedSeconds("interactive.ttft_cached_seconds");
inline constexpr QLatin1String kInteractivePromptTokensPerSecondSlope(
    "interactive.prompt_tokens_per_second_slope");
inline constexpr QLatin1String kInteractiveJoulesPerToken("interactive.joules_per_token");
inline constexpr QLatin1String kLongContextLoadSeconds("long_context.load_seconds");
inline constexpr QLatin1String kLongContextMeasuredTokens("long_context.measured_tokens");
inline constexpr QLatin1String kLongContextUsableTokens("long_context.usable_tokens");
inline constexpr QLatin1String kLongContextPrefillTokensPerSecond("long_context.prefill_tokens_per_second");
inline constexpr QLatin1String kLongContextDecodeTokensPerSecond("long_context.decode_tokens_per_second");
inline constexpr QLatin1String kLongContextSlowdownUsPer1k("long_context.slowdown_us_per_1k");
inline constexpr QLatin1String kLongContextHalfSpeedTokens("long_context.half_speed_tokens");
inline constexpr QLatin1String kLongContextNeedlePercent("long_context.needle_percent");
inline constexpr QLatin1String kLongContextMemoryGb("long_context.memory_gb");
inline constexpr QLatin1String kBatchSecondsPerDocument("batch.seconds_per_document");
inline constexpr QLatin1String kBatchDeviationSeconds("batch.deviation_seconds");
inline constexpr QLatin1String kBatchDocumentsPerHour("batch.documents_per_hour");
inline constexpr QLatin1String kBatchVariancePercent("batch.variance_percent");
inline constexpr QLatin1String kBatchDegradationPercent("batch.degradation_percent");
inline constexpr QLatin1String kBatchLeakMbPerDocument("batch.leak_mb_per_document");
inline constexpr QLatin1String kBatchTokensPerSecond("batch.tokens_per_second");
inline constexpr QLatin1String kBatchTotalTokensPerSecond("batch.total_tokens_per_second");
inline constexpr QLatin1String kBatchBestStreams("batch.best_streams");
inline constexpr QLatin1String kBatchSpeedup("batch.speedup");
inline constexpr QLatin1String kBatchFairness("batch.fairness");
inline constexpr QLatin1String kQualityAccuracyPercent("quality.accuracy_percent");
inline constexpr QLatin1String kQualityMathPercent("quality.math_percent");
inline constexpr QLatin1String kQualityComprehensionPercent("quality.comprehension_percent");
inline constexpr QLatin1String kQualityReasoningPercent("quality.reasoning_percent");
inline constexpr QLatin1String kQualityFormatPercent("quality.format_percent");
inline constexpr QLatin1String kQualityOwnPercent("quality.own_percent");
inline constexpr QLatin1String kQualityOwnChatPercent("quality.own_chat_percent");
inline constexpr QLatin1String kQualityOwnSummariesPercent("quality.own_summaries_percent");
inline constexpr QLatin1String kQualityOwnCodePercent("quality.own_code_percent");
inline constexpr QLatin1String kQualityOwnRetrievalPercent("quality.own_retrieval_percent");
inline constexpr QLatin1String kQualityUnparseablePercent("quality.unparseable_percent");
inline constexpr QLatin1String kQualitySelfFlipPercent("quality.self_flip_percent");
inline constexpr QLatin1String kQualityFlipsPercent("quality.flips_percent");
inline constexpr QLatin1String kQualityKldMean("quality.kld_mean");
inline constexpr QLatin1String kQualityKldP99("quality.kld_p99");
inline constexpr QLatin1String kQualityKeptPercent("quality.kept_percent");
inline constexpr QLatin1String kQualityTop1Percent("quality.top1_percent");
inline constexpr QLatin1String kQualityPerplexity("quality.perplexity");
inline constexpr QLatin1String kQualityPerplexityRatio("quality.perplexity_ratio");
inline constexpr QLatin1String kQualityRmsDpPercent("quality.rms_dp_percent");
inline constexpr QLatin1String kStressTokensPerSecond("stress.tokens_per_second");
inline constexpr QLatin1String kStressBurstTokensPerSecond("stress.burst_tokens_per_second");
inline constexpr QLatin1String kStressSustainPercent("stress.sustain_percent");
inline constexpr QLatin1String kStressSlopePercentPerMinute("stress.slope_percent_per_minute");
inline constexpr QLatin1String kStressMaxTemperatureC("stress.max_temperature_c");
inline constexpr QLatin1String kStressThrottleEvents("stress.throttle_events");
inline constexpr QLatin1String kStressErrorPercent("stress.error_percent");
inline constexpr QLatin1String kStressSwapPages("stress.swap_pages");
inline constexpr QLatin1String kStressLeakMbPerMinute("stress.leak_mb_per_minute");
inline constexpr QLatin1String kStressMinutes("stress.minutes");
inline constexpr QLatin1String kStressAborts("stress.aborts");
inline constexpr QLatin1String kMemoryGb("memory_gb");
inline constexpr QLatin1String kMemoryPrivateGb("memory_private_gb");
inline constexpr QLatin1String kDeviceMemoryGb("device_memory_gb");
inline constexpr QLatin1String kHostMemoryGb("host_memory_gb");
inline constexpr QLatin1String kDeviceWatts("device_watts");
inline constexpr QLatin1String kDeviceMhz("device_mhz");
inline constexpr QLatin1String kDeviceBusyPercent("device_busy_percent");
inline constexpr QLatin1String kDeviceMemoryC("device_memory_c");
inline constexpr QLatin1String kCpuTemperatureC("cpu_temperature_c");
inline constexpr QLatin1String kLoadSeconds("load_seconds");
inline constexpr QLatin1String kTemperatureC("temperature_c");
inline constexpr QLatin1String kSizeGb("size_gb");
inline constexpr QLatin1String kMemoryEstimatedGb("memory_estimated_gb");
inline constexpr QLatin1String kLoadDiskMbPerSecond("load_disk_mb_per_second");
inline constexpr QLatin1String kCpuClockMhz("cpu_clock_mhz");
inline constexpr QLatin1String kSwapPages("swap_pages");
inline constexpr QLatin1String kRooflinePercent("roofline_percent");
inline constexpr QLatin1String kEfficiency("efficiency");
inline constexpr QLatin1String kCostBenefit("cost_benefit");
inline constexpr QLatin1String kInteractiveFirstByteSeconds("interactive.first_byte_seconds");
inline constexpr QLatin1String kInteractiveAnswerSeconds("interactive.answer_seconds");
inline constexpr QLatin1String kInteractiveAnswerTokensPerSecond("interactive.answer_tokens_per_second");
inline constexpr QLatin1String kCostPerThousandAnswers("cost.per_thousand_answers");
inline constexpr QLatin1String kCostPerThousandDocuments("cost.per_thousand_documents");
inline constexpr QLatin1String kCostPerMillionTokens("cost.per_million_tokens");
inline constexpr QLatin1String kCostBreakEvenKwhPrice("cost.break_even_kwh_price");
inline constexpr QLatin1String kRetriedRequests("retried_requests");
inline constexpr QLatin1String kGpuPercent("gpu_percent");

/// Of a person's own prompts for one use (models/ownprompt.h); empty for a use that has no figure.
inline QString ownPercentOf(const QString &use)
{
    if (use == QLatin1String("chat"))
        return kQualityOwnChatPercent;
    if (use == QLatin1String("summaries"))
        return kQualityOwnSummariesPercent;
    if (use == QLatin1String("code"))
        return kQualityOwnCodePercent;
    return use == QLatin1String("retrieval") ? QString(kQualityOwnRetrievalPercent) : QString();
}
/// All of a person's own prompts.
inline QStringList ownPercents()
{
    return {kQualityOwnPercent, kQualityOwnChatPercent, kQualityOwnSummariesPercent, kQualityOwnCodePercent,
        kQualityOwnRetrievalPercent};
}

} // namespace sweetspot::metricid

/// The same for the curves of models/series.cpp.
namespace sweetspot::seriesid
{

inline constexpr QLatin1String kLongContextLoadBySize("long_context.load_by_size");
inline constexpr QLatin1String kLongContextDecodeBySize("long_context.decode_by_size");
inline constexpr QLatin1String kLongContextMemoryBySize("long_context.memory_by_size");
inline constexpr QLatin1String kLongContextNeedlesBySize("long_context.needles_by_size");
inline constexpr QLatin1String kBatchThroughputByStreams("batch.throughput_by_streams");
inline constexpr QLatin1String kBatchTtftByStreams("batch.ttft_by_streams");
inline constexpr QLatin1String kBatchSecondsByDocument("batch.seconds_by_document");
inline constexpr QLatin1String kStressSpeedOverTime("stress.speed_over_time");
inline constexpr QLatin1String kStressTemperatureOverTime("stress.temperature_over_time");
inline constexpr QLatin1String kStressClockOverTime("stress.clock_over_time");
inline constexpr QLatin1String kStressMemoryOverTime("stress.memory_over_time");

} // namespace sweetspot::seriesid
