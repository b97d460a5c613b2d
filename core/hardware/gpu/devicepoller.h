// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/devicewatch.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <thread>

namespace sweetspot
{

/// What was found once, when the poller's thread began.
struct DevicesFound {
    QVector<Device> devices;
    QVector<GpuTrouble> troubles;
    QStringList drivers;
};

/// Looks at the devices again and again, on a thread of its own, and fills a DeviceWatch. A driver that hangs
/// holds nobody but that thread. All functions may be called from any thread and do not wait, but for those
/// that say so.
class DevicePoller
{
public:
    using Factory = std::function<GpuSensors()>;

    /// @param make called on the poller's thread, where it may take its time
    /// @param patience how long the destructor waits for a driver
    explicit DevicePoller(
        std::shared_ptr<DeviceWatch> watch, Factory make = [] { return GpuSensors::find(); },
        std::chrono::milliseconds patience = std::chrono::seconds(2));
    /// Ends the thread. One that a driver holds is left to itself, and what it uses with it.
    ~DevicePoller();
    DevicePoller(const DevicePoller &) = delete;
    DevicePoller &operator=(const DevicePoller &) = delete;

    /// Something is measured: five looks a second in place of one, where they are cheap. Each change looks at
    /// once.
    void setBusy(bool busy);
    /// Whose memory is wanted; empty: nobody's, so the lists of processes are not read. What is new is looked
    /// for at once.
    void setServerPids(const QSet<qint64> &pids);

    /// nullopt: not found yet.
    std::optional<DevicesFound> found() const;
    QVector<Device> devices() const; ///< empty until they are found
    QStringList unavailable() const; ///< as of the last look
    /// Waits until the devices are found and looked at once. @returns false when that takes longer
    bool waitForLook(std::chrono::milliseconds most) const;

    /// The pause after a look at all devices that took so long.
    static std::chrono::milliseconds pauseAfter(bool busy, std::chrono::nanoseconds look);
    /// The pause between lists of processes, when one took so long.
    static std::chrono::milliseconds processesEvery(std::chrono::nanoseconds list);

private:
    struct Shared;
    static void work(const std::stop_token &stop, const std::shared_ptr<Shared> &shared,
        const std::shared_ptr<DeviceWatch> &watch, const Factory &make);

    std::shared_ptr<Shared> m_shared; ///< also the thread's, which may live longer
    std::chrono::milliseconds m_patience;
    std::jthread m_thread;
};

} // namespace sweetspot
