// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/gpuwatch.h"

#include <chrono>

namespace sweetspot
{

/// The devices of this machine and what is free on them, at one moment.
struct DevicesNow {
    QVector<Device> devices; ///< the processor first; GPUs by address, completed by their drivers, and those
                             ///< that only a driver tells of, as under WSL
    DriverRoom room; ///< what models may take, beside other programs

    bool operator==(const DevicesNow &) const = default;
};

/// Waits for the drivers, then looks. What does not answer in time is left to what the bus and engines tell, so
/// no driver holds up a plan. Any thread but the window's.
/// @param gpus null: nobody asks the drivers
/// @param most how long to wait for the first look
/// @param root for tests: where "proc" and "sys" are
DevicesNow devicesNow(
    const GpuWatch *gpus, std::chrono::milliseconds most, const QString &root = QStringLiteral("/"));

} // namespace sweetspot
