// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"

namespace sweetspot
{

// What is said of GPUs of any maker; empty where there is nothing to say. Pure.

/// It is held to less power than its maker set. By half a watt is a matter of rounding.
/// @param undo a command; empty: none is known
QVector<GpuTrouble> limitTrouble(const Device &device, const QString &undo = {});

/// Fewer PCIe lanes than it could have; absent: not known.
QVector<GpuTrouble> linkTrouble(
    const Device &device, const std::optional<double> &lanes, const std::optional<double> &most);

/// A screen hangs on it.
QVector<GpuTrouble> displayTrouble(const Device &device);

} // namespace sweetspot
