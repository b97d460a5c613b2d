// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"

#include <QString>
#include <QVector>

#include <memory>
#include <vector>

namespace sweetspot
{

/// Something that knows devices of this machine: files below /sys, a driver's library. Any thread; takes
/// milliseconds. What it cannot read is absent, and a machine without its devices has none of them.
class DeviceSource
{
public:
    virtual ~DeviceSource() = default;
    virtual QVector<Device> devices() const = 0;
};

/// Every source, what is known in general before what a driver says. To add one: a class of its own in
/// core/hardware/cpu or core/hardware/gpu, and a line here.
/// @param root for tests: where "proc" and "sys" are
std::vector<std::unique_ptr<const DeviceSource>> deviceSources(const QString &root = QStringLiteral("/"));

/// The devices of all sources, the processor first, then GPUs by address. Sources that know the same device
/// complete one another; the last one that knows something of it is right.
QVector<Device> devicesOf(const std::vector<std::unique_ptr<const DeviceSource>> &sources);

/// Devices with what others know of them, by id, and with those that only the others know: the processor first,
/// then GPUs by address, then those that have none in the order in which they were told.
QVector<Device> joinedDevices(QVector<Device> known, const QVector<Device> &more);

/// Puts what another source knows of the same device into what is known of it.
void completeDevice(Device &known, const Device &more);

/// What this machine has, in milliseconds: without what only a driver's library knows (GpuSensors::devices()).
QVector<Device> findDevices(const QString &root = QStringLiteral("/"));

} // namespace sweetspot
