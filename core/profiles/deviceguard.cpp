// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/deviceguard.h"

#include "core/base/tr.h"
#include "models/bytetext.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kHotForS = 5;
constexpr double kFullForS = 5;
constexpr double kLostForS = 3; // judgement: a reset takes less, and a driver may be busy for a moment

// Since when something has been so for a device; true when that is long enough.
bool lasting(QHash<QString, double> &since, const QString &device, bool now, double seconds, double time)
{
    if (!now) {
        since.remove(device);
        return false;
    }
    if (!since.contains(device))
        since.insert(device, seconds);
    return seconds - since.value(device) >= time;
}

} // namespace

DeviceGuard::DeviceGuard(double maxTemperature)
    : m_limit(maxTemperature + kHotter)
{
}

std::optional<StressAbort> DeviceGuard::heat(double seconds, const DeviceReading &reading)
{
    const bool hot = reading.temperatureC.value_or(0) >= m_limit
        || reading.hotSpotC.value_or(0) >= m_limit + kSpotHotter
        || reading.memoryTemperatureC.value_or(0) >= m_limit + kSpotHotter;
    if (!lasting(m_hotSince, reading.id, hot, seconds, kHotForS))
        return std::nullopt;
    return StressAbort{QStringLiteral("abort_thermal"),
        CoreTr::tr(
            "The GPU was too hot for %1 s (chip %2 °C, limit %3 °C); improve its cooling or lower its power "
            "limit.")
            .arg(kHotForS)
            .arg(reading.temperatureC.value_or(0))
            .arg(m_limit)};
}

std::optional<StressAbort> DeviceGuard::look(double seconds, const QVector<DeviceReading> &readings)
{
    for (const DeviceReading &reading : readings) {
        if (lasting(m_lostSince, reading.id, !reading.failure.isEmpty(), seconds, kLostForS))
            return StressAbort{QStringLiteral("abort_device"),
                CoreTr::tr("The GPU stopped responding. %1").arg(reading.failure)};
        if (auto abort = heat(seconds, reading))
            return abort;
        const bool full = reading.freeBytes && reading.totalBytes && *reading.totalBytes > 0
            && *reading.freeBytes < kFullShare * *reading.totalBytes;
        if (lasting(m_fullSince, reading.id, full, seconds, kFullForS))
            return StressAbort{QStringLiteral("abort_memory"),
                CoreTr::tr("The GPU's memory was full (%1 of %2 left); close programs that use it, or choose a "
                           "smaller "
                           "model or context.")
                    .arg(formatBytes(*reading.freeBytes), formatBytes(*reading.totalBytes))};
    }
    return std::nullopt;
}

} // namespace sweetspot
