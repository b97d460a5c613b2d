// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/stressguard.h"
#include "models/devicereading.h"

#include <QHash>
#include <QVector>

namespace sweetspot
{

/// Looks at the GPUs of a lane while it measures: heat, a card that is lost, a desktop that is being starved of
/// memory (docs/measuring.md#heat-and-safety). Values in, verdict out; no clock of its own.
class DeviceGuard
{
public:
    /// @param maxTemperature degrees Celsius of the chip that the person calls acceptable; it ends kHotter
    /// above, hot spot and memory kSpotHotter above that
    explicit DeviceGuard(double maxTemperature);

    static constexpr double kHotter = 5;
    static constexpr double kFullShare
        = 0.01; ///< with less free it is full: what comes next fails, or goes to host memory
    static constexpr double kSpotHotter = 15; ///< makers let both become that much hotter than the chip

    /// @param seconds since the run began
    /// @param readings of the lane's devices; what is absent is no danger
    std::optional<StressAbort> look(double seconds, const QVector<DeviceReading> &readings);

private:
    std::optional<StressAbort> heat(double seconds, const DeviceReading &reading);

    double m_limit;
    QHash<QString, double> m_hotSince, m_lostSince, m_fullSince; ///< by device
};

} // namespace sweetspot
