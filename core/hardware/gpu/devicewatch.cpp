// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/devicewatch.h"

#include <algorithm>
#include <iterator>

namespace sweetspot
{

namespace
{

template <typename Stamped>
void append(std::deque<Stamped> &all, Stamped stamped)
{
    const std::int64_t now = stamped.atNs;
    if (!all.empty() && all.back().atNs >= now)
        return;
    all.push_back(std::move(stamped));
    while (all.size() > DeviceWatch::kMostLooks || now - all.front().atNs > DeviceWatch::kKeepNs)
        all.pop_front();
}

template <typename Stamped>
bool isEarlier(const Stamped &stamped, std::int64_t ns)
{
    return stamped.atNs < ns;
}

} // namespace

void DeviceWatch::add(std::int64_t atNs, const QVector<DeviceReading> &readings)
{
    const std::lock_guard guard(m_mutex);
    for (const DeviceReading &reading : readings) {
        auto &seen = m_devices[reading.id];
        if (!seen)
            seen = std::make_shared<Seen>();
        append(seen->readings, StampedReading{atNs, reading});
    }
    m_latestNs = std::max(m_latestNs.value_or(atNs), atNs);
}

void DeviceWatch::addProcesses(std::int64_t atNs, const QHash<QString, ProcessBytes> &processes)
{
    const std::lock_guard guard(m_mutex);
    for (auto device = processes.begin(); device != processes.end(); ++device) {
        auto &seen = m_devices[device.key()];
        if (!seen)
            seen = std::make_shared<Seen>();
        append(seen->processes, StampedProcesses{atNs, device.value()});
    }
}

void DeviceWatch::markIdle(const QStringList &deviceIds)
{
    const std::lock_guard guard(m_mutex);
    for (const QString &id : deviceIds)
        if (const auto seen = m_devices.value(id))
            seen->idleBytes = seen->readings.empty() ? std::nullopt : seen->readings.back().reading.usedBytes;
}

/// Copies what a span is computed from: the looks in it, and one of everything that counts before and behind.
DeviceHistory DeviceWatch::historyOf(const QString &id, std::int64_t fromNs, std::int64_t toNs) const
{
    DeviceHistory history;
    const std::lock_guard guard(m_mutex);
    const auto seen = m_devices.value(id);
    if (!seen)
        return history;
    history.idleBytes = seen->idleBytes;
    const std::int64_t since = fromNs - kMostGapNs, until = toNs + kMostGapNs;
    const auto &looks = seen->readings;
    auto first = std::lower_bound(looks.begin(), looks.end(), since, isEarlier<StampedReading>);
    first -= std::min<std::ptrdiff_t>(2, first - looks.begin());
    auto last = std::lower_bound(looks.begin(), looks.end(), until, isEarlier<StampedReading>);
    last += std::min<std::ptrdiff_t>(2, looks.end() - last);
    std::copy(first, last, std::back_inserter(history.readings));
    const auto &lists = seen->processes;
    std::copy(
        std::lower_bound(lists.begin(), lists.end(), fromNs - kProcessesKeepNs, isEarlier<StampedProcesses>),
        std::lower_bound(lists.begin(), lists.end(), toNs + 1, isEarlier<StampedProcesses>),
        std::back_inserter(history.processes));
    return history;
}

QVector<DeviceUse> DeviceWatch::between(
    std::int64_t fromNs, std::int64_t toNs, const QStringList &deviceIds, const QSet<qint64> &serverPids) const
{
    QVector<DeviceUse> all;
    for (const QString &id : deviceIds)
        all << deviceUse(id, historyOf(id, fromNs, toNs), fromNs, toNs, serverPids);
    return all;
}

std::optional<DeviceReading> DeviceWatch::latest(const QString &deviceId) const
{
    const std::lock_guard guard(m_mutex);
    const auto seen = m_devices.value(deviceId);
    if (!seen || seen->readings.empty())
        return std::nullopt;
    return seen->readings.back().reading;
}

std::optional<std::int64_t> DeviceWatch::latestNs() const
{
    const std::lock_guard guard(m_mutex);
    return m_latestNs;
}

} // namespace sweetspot
