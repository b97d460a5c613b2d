// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/hardware/thermal.h"
#include "models/attempt.h"

#include <QtGlobal>

#include <optional>

namespace sweetspot
{

/// Memory of one process right now. Absent when /proc does not say.
struct ProcessMemory {
    std::optional<double> rss, rssAnon, rssFile, peakRss;
};

ProcessMemory processMemory(qint64 pid);

/// Brackets one attempt: construct before, call finish() after. Reads a handful of /proc files (about 100
/// microseconds), outside the timed span. Used on the lane's thread.
class AttemptProbe
{
public:
    AttemptProbe(qint64 serverPid, const CpuThermometer &thermometer);

    AttemptResources finish() const;

private:
    struct Snapshot {
        std::optional<double> machineBusy, machineTotal, serverTicks, ownTicks, majorFaults, swapIn,
            temperature;
    };
    Snapshot snapshot() const;

    qint64 m_pid;
    const CpuThermometer &m_thermometer;
    Snapshot m_before;
};

} // namespace sweetspot
