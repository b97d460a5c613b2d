// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/cpu/processprobe.h"
#include "core/hardware/gpu/devicepoller.h"
#include "core/plan/deviceroom.h"

#include <functional>
#include <memory>

namespace sweetspot
{

/// The GPUs of this machine as runs and windows look at them: one thread that reads them, and answers from what
/// it found, so that nobody who asks waits for a driver. Shared; any thread.
class GpuWatch
{
public:
    /// @param make for tests: where the sensors come from
    explicit GpuWatch(DevicePoller::Factory make = [] { return GpuSensors::find(); });

    /// Waits until the GPUs were found and looked at once. @returns false when that takes longer
    bool waitForLook(std::chrono::milliseconds most) const { return m_poller.waitForLook(most); }
    QVector<Device> devices() const { return m_poller.devices(); } ///< empty until they are found
    DevicesFound found() const { return m_poller.found().value_or(DevicesFound()); }
    QStringList unavailable() const { return m_poller.unavailable(); }
    /// The newest reading of each.
    QVector<DeviceReading> latest() const;
    /// Bytes of these processes on each device, as of the last seconds; of a device that does not tell nothing.
    QHash<QString, double> oursOf(const QSet<qint64> &pids) const;
    /// What models may take of each GPU now: see roomBytes(). Nothing when the drivers were not looked at for
    /// some seconds, because one hangs.
    /// @param pids of our own servers, whose memory is known as long as setServerPids() names them
    DriverRoom roomBeside(const QSet<qint64> &pids) const;

    /// For a lane: what its devices did between two moments, and their newest readings. Both outlive this.
    DevicesOf usesOf(const QStringList &ids) const;
    std::function<QVector<DeviceReading>()> readingsOf(const QStringList &ids) const;
    /// For a lane: what its devices use now is used by others.
    std::function<void()> markIdleOf(const QStringList &ids) const;

    void setBusy(bool busy) { m_poller.setBusy(busy); }
    void setServerPids(const QSet<qint64> &pids) { m_poller.setServerPids(pids); }

private:
    QVector<DeviceUse> lately(const QSet<qint64> &pids) const; ///< of each device

    std::shared_ptr<DeviceWatch> m_watch;
    DevicePoller m_poller;
};

/// Device::id of what a lane is made of; empty where that is not known of each.
QStringList deviceIdsOf(const LaneSpec &lane);

} // namespace sweetspot
