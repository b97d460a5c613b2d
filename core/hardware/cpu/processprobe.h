// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/cpu/cpusensors.h"
#include "models/attempt.h"

#include <QHash>
#include <QtGlobal>

#include <cstdint>
#include <functional>
#include <optional>

namespace sweetspot
{

/// Memory of one process right now. Absent when /proc does not say.
struct ProcessMemory {
    std::optional<double> rss, rssAnon, rssFile, peakRss;
};

ProcessMemory processMemory(qint64 pid);

/// The descendant that holds most memory, such as the runner of an Ollama; the process itself when it has none.
qint64 largestDescendant(qint64 pid);

/// Bytes that the process has had read from a disk; nullopt when /proc does not say.
std::optional<double> processDiskRead(qint64 pid);

/// How much of the machine other programs use from its construction on. Steal counts as theirs.
class LoadProbe
{
public:
    /// @param root the server's process, whose descendants count as it does; 0: no server runs
    explicit LoadProbe(qint64 root);

    /// Percent of all processors together; nullopt when /proc does not say, or after less than half a second of
    /// processor time.
    std::optional<double> othersPercent() const;

private:
    struct Ticks {
        std::optional<double> busy, total, own;
        QHash<qint64, double> server; ///< by process
    };
    Ticks read() const;

    qint64 m_root;
    Ticks m_before;
};

/// What the devices of a lane did between two moments (nanoseconds of the steady clock), for the server whose
/// root process is named; one entry for each device, whatever is known of it. Answers from what was sampled, so
/// that nobody waits for a driver.
using DevicesOf = std::function<QVector<DeviceUse>(std::int64_t fromNs, std::int64_t toNs, qint64 rootPid)>;

/// Brackets one attempt: construct before, call finish() after. Reads a dozen files of /proc and /sys (about
/// 150 microseconds), outside the timed span. Used on the lane's thread.
class AttemptProbe
{
public:
    /// @param serverPid whose memory is meant; 0: not ours to look at
    /// @param rootPid whose processes do the server's work, and are no disturbance; 0: not known, so what
    /// others use is absent
    /// @param devices of a GPU lane; empty elsewhere
    AttemptProbe(qint64 serverPid, const CpuSensors &sensors, qint64 rootPid, DevicesOf devices = {});

    AttemptResources finish() const;

private:
    struct Snapshot {
        std::optional<double> majorFaults, swapIn, swapOut, diskRead;
        std::int64_t atNs = 0;
        CpuSensors::Reading cpu;
    };
    Snapshot snapshot() const;

    qint64 m_pid;
    qint64 m_root;
    const CpuSensors &m_sensors;
    DevicesOf m_devices;
    LoadProbe m_load;
    Snapshot m_before;
};

} // namespace sweetspot
