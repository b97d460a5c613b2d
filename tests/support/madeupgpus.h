// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/devicepoller.h"

namespace sweetspot::test
{

inline constexpr double kMadeUpServerBytes = 5e9;

/// A machine with made-up NVIDIA GPUs at 0000:01:00.0, 0000:02:00.0 and so on. Each has these gigabytes, of
/// which others use 1 GB, is 60 °C warm, draws 200 W, and each child of this process holds kMadeUpServerBytes
/// on it.
/// @param throttle bits of namespace throttle, at each look
DevicePoller::Factory madeUpGpus(const QVector<double> &gigabytes, unsigned throttle = 0);
/// The same devices as values.
QVector<Device> madeUpDevices(const QVector<double> &gigabytes);

} // namespace sweetspot::test
