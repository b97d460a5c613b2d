// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devicereading.h"

#include <QHash>
#include <QVector>

#include <chrono>
#include <functional>

namespace sweetspot
{

/// Lets a cell begin only when the GPUs of its lane are as cool as they were when the first one began, so that
/// no cell is measured on the heat of the one before it. On the lane's thread.
class ThermalGate
{
public:
    enum class Passed {
        Cool, ///< within kWithin of the first start, or that is not known
        Warm, ///< the wait is over
        Stopped, ///< the run was stopped
    };

    static constexpr double kWithin = 5; ///< kelvin
    static constexpr std::chrono::seconds kLongest{120};

    /// @param readings of the lane's devices, now
    /// @param pause sleeps for so long; false when the run is stopped
    Passed wait(const std::function<QVector<DeviceReading>()> &readings,
        const std::function<bool(std::chrono::milliseconds)> &pause);

private:
    QHash<QString, double> m_first; ///< Celsius at the first start, by device
};

} // namespace sweetspot
