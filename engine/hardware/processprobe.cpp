// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/hardware/processprobe.h"

#include "engine/hardware/procfs.h"

#include <algorithm>

namespace sweetspot
{

ProcessMemory processMemory(qint64 pid)
{
    const QByteArray status = readSmallFile(QStringLiteral("/proc/%1/status").arg(pid));
    return ProcessMemory{kbField(status, "VmRSS"), kbField(status, "RssAnon"), kbField(status, "RssFile"),
        kbField(status, "VmHWM")};
}

AttemptProbe::AttemptProbe(qint64 serverPid, const CpuThermometer &thermometer)
    : m_pid(serverPid)
    , m_thermometer(thermometer)
    , m_before(snapshot())
{
}

AttemptProbe::Snapshot AttemptProbe::snapshot() const
{
    Snapshot now;
    if (const auto times = cpuTimes(readSmallFile(QStringLiteral("/proc/stat")))) {
        now.machineBusy = times->busy;
        now.machineTotal = times->total;
    }
    if (const auto times = processTimes(readSmallFile(QStringLiteral("/proc/%1/stat").arg(m_pid)))) {
        now.serverTicks = times->cpuTicks;
        now.majorFaults = times->majorFaults;
    }
    if (const auto times = processTimes(readSmallFile(QStringLiteral("/proc/self/stat"))))
        now.ownTicks = times->cpuTicks;
    now.swapIn = counterField(readSmallFile(QStringLiteral("/proc/vmstat")), "pswpin");
    if (m_thermometer.isValid())
        now.temperature = m_thermometer.read();
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
    result.majorFaults = difference(m_before.majorFaults, after.majorFaults);
    const auto total = difference(m_before.machineTotal, after.machineTotal);
    const auto busy = difference(m_before.machineBusy, after.machineBusy);
    const auto server = difference(m_before.serverTicks, after.serverTicks);
    const auto own = difference(m_before.ownTicks, after.ownTicks);
    // Ticks are 10 ms: below half a second of machine time the share would be rounding noise.
    constexpr double kLeastTicks = 50;
    if (total && busy && server && own && *total >= kLeastTicks)
        result.othersCpuPercent = std::max(0.0, (*busy - *server - *own) / *total * 100);
    if (m_before.temperature || after.temperature)
        result.temperatureC = std::max(m_before.temperature.value_or(-1000), after.temperature.value_or(-1000));
    return result;
}

} // namespace sweetspot
