// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/stressguard.h"

#include "core/base/tr.h"
#include "models/bytetext.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

// docs/measuring.md#heat-and-safety
constexpr double kHotForS = 5;
constexpr double kSwapForS = 5;
constexpr double kBlindForS = 10; // judgement: a sensor may be busy for a moment
constexpr double kSwapBytesPerS = 50e6;
constexpr double kLeastShare = 0.05;
constexpr double kLeastBytes = 512.0 * 1048576;
constexpr int kLeastRequests = 10;
constexpr double kErrorShare = 0.2;

// Since when something has been so without a break; true when that is long enough.
bool lasting(std::optional<double> &since, bool now, double seconds, double time)
{
    if (!now) {
        since.reset();
        return false;
    }
    if (!since)
        since = seconds;
    return seconds - *since >= time;
}

} // namespace

StressGuard::StressGuard(double maxTemperature, std::optional<double> ramBytes, bool sensorNeeded)
    : m_limit(std::min(maxTemperature + kHotter, kHottest))
    , m_leastAvailable(std::max(kLeastBytes, kLeastShare * ramBytes.value_or(0)))
    , m_sensorNeeded(sensorNeeded)
{
}

std::optional<StressAbort> StressGuard::look(const StressSample &sample)
{
    if (lasting(m_hotSince, sample.temperatureC.value_or(0) >= m_limit, sample.seconds, kHotForS))
        return StressAbort{QStringLiteral("abort_thermal"),
            CoreTr::tr("The CPU was at %1 °C or more for %2 s; improve the cooling before putting this machine "
                       "under sustained load.")
                .arg(m_limit)
                .arg(kHotForS)};
    if (m_sensorNeeded && lasting(m_blindSince, !sample.temperatureC, sample.seconds, kBlindForS))
        return StressAbort{QStringLiteral("abort_sensor"),
            CoreTr::tr("The temperature could no longer be read, so overheating would have gone unnoticed.")};
    if (sample.availableBytes && *sample.availableBytes < m_leastAvailable)
        return StressAbort{QStringLiteral("abort_memory"),
            CoreTr::tr("Less than %1 of memory was left; close other programs or choose a smaller model.")
                .arg(formatBytes(m_leastAvailable))};
    if (lasting(
            m_swappingSince, sample.swapInBytesPerS.value_or(0) > kSwapBytesPerS, sample.seconds, kSwapForS))
        return StressAbort{QStringLiteral("abort_memory"),
            CoreTr::tr("The machine was swapping heavily; choose a smaller model or context.")};
    m_recent.emplace_back(sample.requests, sample.errors);
    int requests = 0, errors = 0;
    for (const auto &[more, failed] : m_recent) {
        requests += more;
        errors += failed;
    }
    while (m_recent.size() > 1 && requests - m_recent.front().first >= kLeastRequests) {
        requests -= m_recent.front().first;
        errors -= m_recent.front().second;
        m_recent.pop_front();
    }
    if (requests >= kLeastRequests && errors > kErrorShare * requests)
        return StressAbort{QStringLiteral("abort_errors"),
            CoreTr::tr("%1 of the last %2 requests failed.").arg(errors).arg(requests)};
    return std::nullopt;
}

} // namespace sweetspot
