// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/thermalgate.h"

#include <algorithm>

namespace sweetspot
{

ThermalGate::Passed ThermalGate::wait(const std::function<QVector<DeviceReading>()> &readings,
    const std::function<bool(std::chrono::milliseconds)> &pause)
{
    constexpr std::chrono::milliseconds kLook(1000);
    for (std::chrono::milliseconds waited(0);; waited += kLook) {
        const QVector<DeviceReading> now = readings();
        const bool cool = std::all_of(now.begin(), now.end(), [this](const DeviceReading &reading) {
            if (!reading.temperatureC)
                return true;
            if (!m_first.contains(reading.id))
                m_first.insert(reading.id, *reading.temperatureC);
            return *reading.temperatureC <= m_first.value(reading.id) + kWithin;
        });
        if (cool)
            return Passed::Cool;
        if (waited >= kLongest)
            return Passed::Warm;
        if (!pause(kLook))
            return Passed::Stopped;
    }
}

} // namespace sweetspot
