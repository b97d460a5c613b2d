// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/deviceroom.h"

#include "models/memorylimit.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// What a desktop takes moves all the time; in steps the same plan is made again.
double inSteps(double bytes)
{
    constexpr double kStep = 256.0 * 1024 * 1024;
    return std::floor(bytes / kStep) * kStep;
}

} // namespace

std::optional<double> roomBytes(const DeviceReading &reading, double ourBytes)
{
    if (!reading.failure.isEmpty())
        return std::nullopt;
    std::optional<double> free = reading.freeBytes;
    if (!free && reading.totalBytes && reading.usedBytes)
        free = std::max(0.0, *reading.totalBytes - *reading.usedBytes);
    if (!free)
        return std::nullopt;
    // A list of processes is older than the reading, so a server that just ended may be in both.
    return std::min(*free + ourBytes, reading.totalBytes.value_or(*free + ourBytes));
}

std::optional<SplitDevice> deviceRoom(const QString &name, const Device &ours, const DriverRoom &room,
    const BenchConfig::Limits &limits, const EngineDevice &listed)
{
    SplitDevice split{name};
    const auto told = room.constFind(ours.id);
    if (!ours.id.isEmpty() && told != room.constEnd() && !ours.integrated.value_or(false)) {
        split.freeBytes = inSteps(*told);
    } else if (listed.freeBytes) {
        split.freeBytes = inSteps(*listed.freeBytes);
        split.runtimeBytes = 0; // who listed it had a context of its own on it
    } else {
        return std::nullopt;
    }
    if (const auto limit = deviceLimitBytes(limits, ours.memoryBytes ? ours.memoryBytes : listed.totalBytes))
        split.freeBytes = std::min(split.freeBytes, *limit);
    split.reserveBytes = deviceReserveBytes(ours);
    split.bandwidth = ours.bandwidth;
    return split;
}

} // namespace sweetspot
