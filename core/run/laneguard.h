// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/deviceguard.h"
#include "core/profiles/stressguard.h"
#include "models/benchconfig.h"

#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace sweetspot
{

/// One look at the machine and at a lane's server.
struct GuardSample {
    double seconds = 0; ///< since the run began
    double lateSeconds = 0; ///< how much later than meant this look came: a machine that does not respond
    std::optional<double> temperatureC;
    std::optional<double> availableBytes;
    std::optional<double> swapInBytesPerS;
    std::optional<double> serverBytes; ///< resident set of the lane's server
    QVector<DeviceReading> devices = {}; ///< of a GPU lane
    QHash<QString, double> deviceBytes = {}; ///< of the lane's server by Device::id
};

/// Ends what a lane measures before the machine comes to harm, whatever the profile: heat, memory, swapping, a
/// machine that does not respond. The lane begins and ends it on its thread, the sampler looks on its own.
class LaneGuard
{
public:
    /// @param ramBytes installed memory
    LaneGuard(const BenchConfig &config, std::optional<double> ramBytes);

    /// Begins to watch. The token is requested when the run is stopped, and when the guard fires.
    std::stop_token begin(const std::stop_token &run);
    void end();
    void look(const GuardSample &sample);
    /// Why it fired since begin(); also after end().
    std::optional<StressAbort> fired() const;
    /// Degrees Celsius at which it fires.
    double temperatureLimit() const;

private:
    std::optional<StressAbort> judge(const GuardSample &sample);
    std::optional<StressAbort> judgeDevices(const GuardSample &sample);

    const BenchConfig::Limits m_limits;
    const double m_maxTemperature;
    const std::optional<double> m_ramBytes;
    mutable std::mutex m_mutex;
    std::optional<StressGuard> m_machine; ///< absent: not watching
    std::optional<DeviceGuard> m_devices; ///< with it
    std::optional<std::stop_source> m_stop;
    std::optional<std::stop_callback<std::function<void()>>> m_ofRun;
    std::optional<StressAbort> m_fired;
    int m_lateInARow = 0;
    std::optional<double> m_swappingSince;
};

} // namespace sweetspot
