// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What observations are called in the journal, spelt here and nowhere else (tests/house/names_test.cpp).

/// Kinds: Observation::kind.
namespace sweetspot::observationkind
{

inline constexpr QLatin1String kDone("done"); ///< the profile has been measured to its end
inline constexpr QLatin1String kWanted("wanted"); ///< how many requests it set out to have answered: kCount
inline constexpr QLatin1String kBroke("broke"); ///< it could not be brought to its end: kSentence

inline constexpr QLatin1String kLeftOut("left_out"); ///< a size of the context that was not tried: kReason
inline constexpr QLatin1String kWindow("window"); ///< a stretch of time with many streams
inline constexpr QLatin1String kLadderEnded("ladder_ended"); ///< more streams were too many: kReason
inline constexpr QLatin1String kCost("cost"); ///< what streams were paid for
inline constexpr QLatin1String kDivergence("divergence"); ///< how far a file is from its reference
inline constexpr QLatin1String kNoDivergence("no_divergence"); ///< why that is not known: kReason
inline constexpr QLatin1String kNoQuestions("no_questions"); ///< why none was asked: kReason
inline constexpr QLatin1String kOwnPrompts(
    "own_prompts"); ///< which of a person's own it set out to ask: kPromptsHash
inline constexpr QLatin1String kBin("bin"); ///< some seconds of a stress
inline constexpr QLatin1String kEnd("end"); ///< of a stress: kReason, kSentence

// Of a connection: kEngine, kText
inline constexpr QLatin1String kUnhealthy("unhealthy");
inline constexpr QLatin1String kLimits("limits");
inline constexpr QLatin1String kRetry("retry");
inline constexpr QLatin1String kGaveUp("gave_up");
inline constexpr QLatin1String kBreakerOpen("breaker_open");
inline constexpr QLatin1String kBreakerHalfOpen("breaker_half_open");
inline constexpr QLatin1String kBreakerClosed("breaker_closed");

} // namespace sweetspot::observationkind

/// Observation::numbers, with the unit in the name.
namespace sweetspot::figure
{

inline constexpr QLatin1String kCount("count");
inline constexpr QLatin1String kTokens("tokens");
inline constexpr QLatin1String kStreams("streams");
inline constexpr QLatin1String kRequests("requests");
inline constexpr QLatin1String kErrors("errors");
inline constexpr QLatin1String kCompletions("completions");
inline constexpr QLatin1String kCost("cost");

inline constexpr QLatin1String kWindowS("window_s");
inline constexpr QLatin1String kDecodeTps("decode_tps");
inline constexpr QLatin1String kTotalTps("total_tps");
inline constexpr QLatin1String kTtftP50Ms("ttft_p50_ms");
inline constexpr QLatin1String kTtftP95Ms("ttft_p95_ms");
inline constexpr QLatin1String kLeastStreamTps("least_stream_tps");
inline constexpr QLatin1String kMostStreamTps("most_stream_tps");
inline constexpr QLatin1String kFairness("fairness");

inline constexpr QLatin1String kFromS("from_s"); ///< since the stress began
inline constexpr QLatin1String kToS("to_s");
inline constexpr QLatin1String kTokensPerS("tokens_per_s");
inline constexpr QLatin1String kTempC("temp_c");
inline constexpr QLatin1String kClockMhz("clock_mhz");
inline constexpr QLatin1String kThrottleEvents("throttle_events");
inline constexpr QLatin1String kRssBytes("rss_bytes");
inline constexpr QLatin1String kRssAnonBytes("rss_anon_bytes");
inline constexpr QLatin1String kSwapInPages("swap_in_pages");
inline constexpr QLatin1String kOthersCpuPct("others_cpu_pct");
inline constexpr QLatin1String kPsiMemoryPct("psi_memory_pct");
inline constexpr QLatin1String kEnergyJ("energy_j"); ///< of the processor package
inline constexpr QLatin1String kDeviceBytes("device_bytes"); ///< of all devices of a GPU lane together
inline constexpr QLatin1String kDeviceEnergyJ("device_energy_j");
inline constexpr QLatin1String kDeviceTempC("device_temp_c"); ///< of the hottest
inline constexpr QLatin1String kDeviceMhz("device_clock_mhz"); ///< of the slowest
inline constexpr QLatin1String kDeviceThermalPct("device_thermal_pct");
inline constexpr QLatin1String kAvailableBytes("available_bytes");
inline constexpr QLatin1String kMinutes("minutes");
inline constexpr QLatin1String kLimitC("limit_c");

inline constexpr QLatin1String kKldMean("kld_mean"); ///< nats, as the other distances
inline constexpr QLatin1String kKldMedian("kld_median");
inline constexpr QLatin1String kKldP99("kld_p99");
inline constexpr QLatin1String kKldP999("kld_p999");
inline constexpr QLatin1String kKldLow("kld_low"); ///< 95 % interval of the mean
inline constexpr QLatin1String kKldHigh("kld_high");
inline constexpr QLatin1String kTop1Pct("top1_pct");
inline constexpr QLatin1String kTop1SePct("top1_se_pct");
inline constexpr QLatin1String kRmsDpPct("rms_dp_pct");
inline constexpr QLatin1String kPpl("ppl");
inline constexpr QLatin1String kPplReference("ppl_reference");
inline constexpr QLatin1String kPplRatio("ppl_ratio");
inline constexpr QLatin1String kChunks("chunks");

inline constexpr QLatin1String kFailures("failures");
inline constexpr QLatin1String kTries("tries");
inline constexpr QLatin1String kStatus("status");
inline constexpr QLatin1String kWaitS("wait_s");
inline constexpr QLatin1String kFirstByteS("first_byte_s");
inline constexpr QLatin1String kIdleS("idle_s");
inline constexpr QLatin1String kTotalS("total_s");
inline constexpr QLatin1String kLearned("learned"); ///< 1 or 0

} // namespace sweetspot::figure

/// Observation::texts.
namespace sweetspot::observationtext
{

inline constexpr QLatin1String kReason("reason");
inline constexpr QLatin1String kSentence("sentence");
inline constexpr QLatin1String kEngine("engine");
inline constexpr QLatin1String kText("text");
inline constexpr QLatin1String kReference("reference");
inline constexpr QLatin1String kReferenceFile("reference_file");
inline constexpr QLatin1String kCorpusHash("corpus_hash");
inline constexpr QLatin1String kPromptsHash("prompts_hash");

} // namespace sweetspot::observationtext
