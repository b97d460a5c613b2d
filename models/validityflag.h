// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Validity flags of attempts, figures and runs as files hold them (docs/measuring.md#screening); each has its
/// sentence in flagExplanation(). A flag is spelt here and nowhere else (tests/house/names_test.cpp).
namespace sweetspot::validityflag
{

inline constexpr QLatin1String kUnstable("unstable");
inline constexpr QLatin1String kBackgroundLoad("background_load");
inline constexpr QLatin1String kTooBusy("too_busy");
inline constexpr QLatin1String kWarmupResidue("warmup_residue");
inline constexpr QLatin1String kEndedEarly("ended_early");
inline constexpr QLatin1String kCacheHit("cache_hit");
inline constexpr QLatin1String kCacheAlwaysOn("cache_always_on");
inline constexpr QLatin1String kCacheUnknown("cache_unknown");
inline constexpr QLatin1String kRetried("retried");
inline constexpr QLatin1String kCoalesced("coalesced");
inline constexpr QLatin1String kBufferedStream("buffered_stream");
inline constexpr QLatin1String kMultiTokenEvents("multi_token_events");
inline constexpr QLatin1String kSpeculative("speculative");
inline constexpr QLatin1String kServerDisagrees("server_disagrees");
inline constexpr QLatin1String kServerClock("server_clock");
inline constexpr QLatin1String kServerTimingsMissing("server_timings_missing");
inline constexpr QLatin1String kImplausible("implausible");
inline constexpr QLatin1String kShapeS("shape_S");
inline constexpr QLatin1String kShortOutput("short_output");
inline constexpr QLatin1String kPaging("paging");
inline constexpr QLatin1String kSwap("swap");
inline constexpr QLatin1String kDoneWide("done_wide");
inline constexpr QLatin1String kDrift("drift");
inline constexpr QLatin1String kBimodal("bimodal");
inline constexpr QLatin1String kClockThrottled("clock_throttled");
inline constexpr QLatin1String kGpuThrottled("gpu_throttled");
inline constexpr QLatin1String kAfterThrottling("after_throttling");
inline constexpr QLatin1String kWarmStart("warm_start");
inline constexpr QLatin1String kDeviceLost("device_lost");
inline constexpr QLatin1String kDeviceUnproven("device_unproven");
inline constexpr QLatin1String kGpuEnergyOnly("gpu_energy_only");
inline constexpr QLatin1String kEnergyFromPower("energy_from_power");
inline constexpr QLatin1String kMemoryByDifference("memory_by_difference");
inline constexpr QLatin1String kNotSettled("not_settled");
inline constexpr QLatin1String kCacheMiss("cache_miss");
inline constexpr QLatin1String kFewItems("few_items");
inline constexpr QLatin1String kMemoryLeak("memory_leak");
inline constexpr QLatin1String kReasoning("reasoning");
inline constexpr QLatin1String kToolCalls("tool_calls");
inline constexpr QLatin1String kInvalidUtf8("invalid_utf8");
inline constexpr QLatin1String kClockStep("clock_step");
inline constexpr QLatin1String kSuspended("suspended");
inline constexpr QLatin1String kSensorUnavailable("sensor_unavailable");
inline constexpr QLatin1String kOnBattery("on_battery");
inline constexpr QLatin1String kEnergyUnavailable("energy_unavailable");
inline constexpr QLatin1String kLittleEvidence("little_evidence");
inline constexpr QLatin1String kDisturbed("disturbed");
inline constexpr QLatin1String kCacheSuspected("cache_suspected");
inline constexpr QLatin1String kCacheByTiming("cache_by_timing");
inline constexpr QLatin1String kTokensNotTold("tokens_not_told");
inline constexpr QLatin1String kPromptNotTold("prompt_not_told");
inline constexpr QLatin1String kClientJitter("client_jitter");
inline constexpr QLatin1String kVirtualised("virtualised");

} // namespace sweetspot::validityflag
