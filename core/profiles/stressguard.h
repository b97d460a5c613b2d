// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentence.h"

#include <QString>

#include <deque>
#include <optional>

namespace sweetspot
{

/// One look at the machine while it is under stress.
struct StressSample {
    double seconds = 0; ///< since the stress began
    std::optional<double> temperatureC;
    std::optional<double> availableBytes;
    std::optional<double> swapInBytesPerS;
    int requests = 0; ///< ended since the sample before
    int errors = 0; ///< of them
};

/// Why a stress has to end early.
struct StressAbort {
    QString id; ///< "abort_thermal", "abort_memory", "abort_errors", "abort_sensor"
    Sentence sentence;
    bool operator==(const StressAbort &) const = default;
};

/// Watches over a stress (docs/measuring.md#heat-and-safety). Values in, verdict out; no clock
/// of its own.
class StressGuard
{
public:
    /// @param maxTemperature degrees Celsius that the person calls acceptable; the hard limit is kHotter above,
    /// at most kHottest
    /// @param ramBytes installed memory
    StressGuard(double maxTemperature, std::optional<double> ramBytes, bool sensorNeeded);

    static constexpr double kHotter = 5; ///< by default 85 is acceptable and 90 ends it
    static constexpr double kHottest = 100;

    std::optional<StressAbort> look(const StressSample &sample);
    double temperatureLimit() const { return m_limit; }

private:
    double m_limit;
    double m_leastAvailable;
    bool m_sensorNeeded;
    std::optional<double> m_hotSince, m_swappingSince, m_blindSince;
    std::deque<std::pair<int, int>> m_recent; ///< requests, errors
};

} // namespace sweetspot
