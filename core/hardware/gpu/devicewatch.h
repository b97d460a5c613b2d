// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/deviceuse.h"

#include <QStringList>

#include <deque>
#include <mutex>

namespace sweetspot
{

/// What was seen of the devices in the last quarter of an hour. One thread writes (DevicePoller), any thread
/// asks; nobody waits for a driver. All moments are of the monotonic clock.
class DeviceWatch
{
public:
    static constexpr std::int64_t kKeepNs = 15 * 60 * std::int64_t(1'000'000'000);
    static constexpr std::size_t kMostLooks = 15 * 60 * 6; ///< of each device, somewhat more than five a second

    /// Looks that are not later than the last one of their device are left out.
    void add(std::int64_t atNs, const QVector<DeviceReading> &readings);
    void addProcesses(std::int64_t atNs, const QHash<QString, ProcessBytes> &processes);

    /// What the devices use now is what they use without our server (DeviceMemorySource::Difference). Of one
    /// that is not known yet, an earlier mark is forgotten.
    void markIdle(const QStringList &deviceIds);

    /// For each of the devices, in their order; one that was never seen has no samples.
    QVector<DeviceUse> between(std::int64_t fromNs, std::int64_t toNs, const QStringList &deviceIds,
        const QSet<qint64> &serverPids) const;

    std::optional<DeviceReading> latest(const QString &deviceId) const;
    /// When a device was last looked at; nullopt: never. A driver that hangs shows as a moment long ago.
    std::optional<std::int64_t> latestNs() const;

private:
    struct Seen {
        std::deque<StampedReading> readings;
        std::deque<StampedProcesses> processes;
        std::optional<double> idleBytes;
    };
    DeviceHistory historyOf(const QString &id, std::int64_t fromNs, std::int64_t toNs) const;

    mutable std::mutex m_mutex;
    QHash<QString, std::shared_ptr<Seen>> m_devices;
    std::optional<std::int64_t> m_latestNs;
};

} // namespace sweetspot
