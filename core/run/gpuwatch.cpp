// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/gpuwatch.h"

#include "core/hardware/listener.h"
#include "core/measure/clock.h"

namespace sweetspot
{

namespace
{

QSet<qint64> treeOf(qint64 rootPid)
{
    if (rootPid <= 0)
        return {};
    const QVector<qint64> tree = processTree(rootPid);
    return {tree.begin(), tree.end()};
}

} // namespace

GpuWatch::GpuWatch(DevicePoller::Factory make)
    : m_watch(std::make_shared<DeviceWatch>())
    , m_poller(m_watch, std::move(make))
{
}

QVector<DeviceReading> GpuWatch::latest() const
{
    QVector<DeviceReading> readings;
    for (const Device &device : m_poller.devices())
        if (const auto reading = m_watch->latest(device.id))
            readings << *reading;
    return readings;
}

QVector<DeviceUse> GpuWatch::lately(const QSet<qint64> &pids) const
{
    constexpr std::int64_t kRecent = 12'000'000'000; // a list of processes may be ten seconds old
    if (pids.isEmpty())
        return {};
    QStringList ids;
    for (const Device &device : m_poller.devices())
        ids << device.id;
    const std::int64_t now = nowNs();
    return m_watch->between(now - kRecent, now, ids, pids);
}

QHash<QString, double> GpuWatch::oursOf(const QSet<qint64> &pids) const
{
    QHash<QString, double> ours;
    for (const DeviceUse &use : lately(pids))
        if (use.memoryBytes)
            ours.insert(use.device, *use.memoryBytes);
    return ours;
}

DriverRoom GpuWatch::roomBeside(const QSet<qint64> &pids) const
{
    constexpr std::int64_t kRecent = 10'000'000'000;
    const auto looked = m_watch->latestNs();
    if (!looked || nowNs() - *looked > kRecent)
        return {};
    QHash<QString, double> ours; // what use grew by since some server started may be others' by now
    for (const DeviceUse &use : lately(pids))
        if (use.memoryBytes && use.memorySource == DeviceMemorySource::Processes)
            ours.insert(use.device, *use.memoryBytes);
    DriverRoom room;
    for (const DeviceReading &reading : latest())
        if (const auto bytes = roomBytes(reading, ours.value(reading.id)))
            room.insert(reading.id, *bytes);
    return room;
}

DevicesOf GpuWatch::usesOf(const QStringList &ids) const
{
    return [watch = m_watch, ids](std::int64_t fromNs, std::int64_t toNs, qint64 rootPid) {
        return watch->between(fromNs, toNs, ids, treeOf(rootPid));
    };
}

std::function<QVector<DeviceReading>()> GpuWatch::readingsOf(const QStringList &ids) const
{
    return [watch = m_watch, ids] {
        QVector<DeviceReading> readings;
        for (const QString &id : ids)
            if (const auto reading = watch->latest(id))
                readings << *reading;
        return readings;
    };
}

std::function<void()> GpuWatch::markIdleOf(const QStringList &ids) const
{
    return [watch = m_watch, ids] { watch->markIdle(ids); };
}

QStringList deviceIdsOf(const LaneSpec &lane)
{
    QStringList ids;
    for (const Device &device : lane.hardware)
        if (device.isGpu() && !device.id.isEmpty())
            ids << device.id;
    ids.removeDuplicates();
    return ids.size() == lane.devices.size() ? ids : QStringList();
}

} // namespace sweetspot
