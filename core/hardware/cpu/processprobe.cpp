// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/processprobe.h"

#include "core/hardware/listener.h"
#include "core/hardware/procfs.h"

#include <QDir>
#include <QHash>

#include <algorithm>
#include <chrono>

namespace sweetspot
{

ProcessMemory processMemory(qint64 pid)
{
    const QByteArray status = readSmallFile(QStringLiteral("/proc/%1/status").arg(pid));
    return ProcessMemory{kbField(status, "VmRSS"), kbField(status, "RssAnon"), kbField(status, "RssFile"),
        kbField(status, "VmHWM")};
}

qint64 largestDescendant(qint64 pid)
{
    // Every process names its parent; who our descendants are follows from all of them together.
    QHash<qint64, qint64> parents;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool number = false;
        const qint64 other = entry.toLongLong(&number);
        if (!number)
            continue;
        const auto parent = counterField(
            readSmallFile(QStringLiteral("/proc/%1/status").arg(other)).replace("PPid:\t", "PPid "), "PPid");
        if (parent)
            parents.insert(other, qint64(*parent));
    }
    const auto descends = [&](qint64 process) {
        constexpr int kDeepest = 16;
        for (int i = 0; i < kDeepest && process > 1; ++i)
            if ((process = parents.value(process, 0)) == pid)
                return true;
        return false;
    };
    qint64 largest = pid;
    double most = -1;
    for (auto other = parents.begin(); other != parents.end(); ++other) {
        if (!descends(other.key()))
            continue;
        const double rss = processMemory(other.key()).rss.value_or(0);
        if (rss > most) {
            most = rss;
            largest = other.key();
        }
    }
    return largest;
}

std::optional<double> processDiskRead(qint64 pid)
{
    return ioField(readSmallFile(QStringLiteral("/proc/%1/io").arg(pid)), "read_bytes");
}

LoadProbe::LoadProbe(qint64 root)
    : m_root(root)
    , m_before(read())
{
}

LoadProbe::Ticks LoadProbe::read() const
{
    Ticks ticks;
    // The machine first, then its parts, both times: what runs between the two reads is nobody's by a hair
    // only.
    if (const auto times = cpuTimes(readSmallFile(QStringLiteral("/proc/stat")))) {
        ticks.busy = times->busy;
        ticks.total = times->total;
    }
    for (const qint64 pid : processTree(m_root))
        if (const auto times = processTimes(readSmallFile(QStringLiteral("/proc/%1/stat").arg(pid))))
            ticks.server.insert(pid, times->cpuTicks);
    if (const auto times = processTimes(readSmallFile(QStringLiteral("/proc/self/stat"))))
        ticks.own = times->cpuTicks;
    return ticks;
}

std::optional<double> LoadProbe::othersPercent() const
{
    const Ticks now = read();
    if (!m_before.busy || !now.busy || !m_before.own || !now.own)
        return std::nullopt;
    if (m_root > 0 && (m_before.server.isEmpty() || !now.server.contains(m_root)))
        return std::nullopt; // the server is gone, and with it what it used
    double server = 0; // processes that came meanwhile count from nothing; those that went are small
    for (auto process = now.server.begin(); process != now.server.end(); ++process)
        server += process.value() - m_before.server.value(process.key(), 0);
    // Ticks are 10 ms: below half a second of machine time the share would be rounding noise.
    constexpr double kLeastTicks = 50;
    const double total = *now.total - *m_before.total;
    if (total < kLeastTicks)
        return std::nullopt;
    const double others = *now.busy - *m_before.busy - server - (*now.own - *m_before.own);
    return std::max(0.0, others / total * 100);
}

AttemptProbe::AttemptProbe(qint64 serverPid, const CpuSensors &sensors, qint64 rootPid, DevicesOf devices)
    : m_pid(serverPid)
    , m_root(rootPid)
    , m_sensors(sensors)
    , m_devices(std::move(devices))
    , m_load(rootPid)
    , m_before(snapshot())
{
}

AttemptProbe::Snapshot AttemptProbe::snapshot() const
{
    Snapshot now;
    if (const auto times = processTimes(readSmallFile(QStringLiteral("/proc/%1/stat").arg(m_pid))))
        now.majorFaults = times->majorFaults;
    const QByteArray vmstat = readSmallFile(QStringLiteral("/proc/vmstat"));
    now.swapIn = counterField(vmstat, "pswpin");
    now.swapOut = counterField(vmstat, "pswpout");
    now.diskRead = processDiskRead(m_pid);
    now.cpu = m_sensors.read();
    now.atNs = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    return now;
}

AttemptResources AttemptProbe::finish() const
{
    const Snapshot after = snapshot();
    const ProcessMemory memory = processMemory(m_pid);
    AttemptResources result;
    result.rssBytes = memory.peakRss ? memory.peakRss : memory.rss;
    result.rssAnonBytes = memory.rssAnon;
    result.rssFileBytes = memory.rssFile;
    const auto difference = [](const std::optional<double> &a, const std::optional<double> &b) {
        return a && b ? std::optional<double>(*b - *a) : std::nullopt;
    };
    result.swapInPages = difference(m_before.swapIn, after.swapIn);
    result.swapOutPages = difference(m_before.swapOut, after.swapOut);
    result.diskReadBytes = difference(m_before.diskRead, after.diskRead);
    result.cpuMhz = after.cpu.mhz;
    result.throttleEvents = difference(m_before.cpu.throttleEvents, after.cpu.throttleEvents);
    const double spanUs = double(after.atNs - m_before.atNs) / 1000;
    const auto stalled = [&](const std::optional<double> &a, const std::optional<double> &b) {
        return a && b && spanUs > 0 ? std::optional<double>(std::clamp((*b - *a) / spanUs * 100, 0.0, 100.0))
                                    : std::nullopt;
    };
    result.cpuStallPercent = stalled(m_before.cpu.cpuStallUs, after.cpu.cpuStallUs);
    result.memoryStallPercent = stalled(m_before.cpu.memoryStallUs, after.cpu.memoryStallUs);
    result.ioStallPercent = stalled(m_before.cpu.ioStallUs, after.cpu.ioStallUs);
    if (m_before.cpu.energy && after.cpu.energy)
        result.energyJ = m_sensors.energy().joules(*m_before.cpu.energy, *after.cpu.energy);
    result.majorFaults = difference(m_before.majorFaults, after.majorFaults);
    if (m_devices)
        result.devices = m_devices(m_before.atNs, after.atNs, m_root);
    if (m_root > 0)
        result.othersCpuPercent = m_load.othersPercent();
    const auto &cold = m_before.cpu.temperatureC, &warm = after.cpu.temperatureC;
    if (cold || warm)
        result.temperatureC = std::max(cold.value_or(-1000), warm.value_or(-1000));
    return result;
}

} // namespace sweetspot
