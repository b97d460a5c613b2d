// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"

#include <QSet>

#include <cstdint>

namespace sweetspot
{

/// A device's reading and when it was made, on the monotonic clock.
struct StampedReading {
    std::int64_t atNs = 0;
    DeviceReading reading;
};

/// A device's list of processes and when it was made.
struct StampedProcesses {
    std::int64_t atNs = 0;
    ProcessBytes bytes;
};

/// What is known of one device, oldest first; at least one reading before and after the span where there are
/// such.
struct DeviceHistory {
    QVector<StampedReading> readings;
    QVector<StampedProcesses> processes;
    std::optional<double> idleBytes; ///< by everybody, before our server started
};

inline constexpr std::int64_t kMostCarriedNs = 2'500'000'000; ///< behind the last look, at its power
inline constexpr std::int64_t kMostGapNs
    = 5'000'000'000; ///< between two looks at power, else the sum says nothing
inline constexpr std::int64_t kProcessesKeepNs
    = 15'000'000'000; ///< a list of processes is taken for true so long

/// What a device did from one moment to another, its arithmetic in docs/gpu.md#during-an-attempt. Pure.
/// @param serverPids the server's processes; empty: not known
DeviceUse deviceUse(const QString &id, const DeviceHistory &history, std::int64_t fromNs, std::int64_t toNs,
    const QSet<qint64> &serverPids);

} // namespace sweetspot
