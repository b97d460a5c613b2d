// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/hardware/cpusensors.h"
#include "models/attempt.h"

#include <QtGlobal>

#include <cstdint>
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

/// Brackets one attempt: construct before, call finish() after. Reads a dozen files of /proc and /sys (about
/// 150 microseconds), outside the timed span. Used on the lane's thread.
class AttemptProbe
{
public:
    AttemptProbe(qint64 serverPid, const CpuSensors &sensors);

    AttemptResources finish() const;

private:
    struct Snapshot {
        std::optional<double> machineBusy, machineTotal, serverTicks, ownTicks, majorFaults, swapIn, swapOut,
            diskRead;
        std::int64_t atNs = 0;
        CpuSensors::Reading cpu;
    };
    Snapshot snapshot() const;

    qint64 m_pid;
    const CpuSensors &m_sensors;
    Snapshot m_before;
};

} // namespace sweetspot
