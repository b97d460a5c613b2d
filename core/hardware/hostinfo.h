// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// What this machine is. Absent or empty: could not be read.
struct HostInfo {
    QString hostname;
    QString machineId; ///< the same after a restart, another on each machine; says nothing else of it
    QString os;
    QString cpu;
    int cpuCores = 0; ///< physical cores this process may use
    int cpuThreads = 0; ///< logical processors this process may use
    std::optional<double> ramBytes; ///< installed, or what the control group allows when that is less
    QStringList virtualised; ///< evidence of a virtual machine or container
    bool onBattery = false;

    bool operator==(const HostInfo &) const = default;
};

/// @param root for tests: where "proc" and "sys" are; "/" on a real machine. Takes a few milliseconds.
HostInfo probeHost(const QString &root = QStringLiteral("/"));

/// Memory that a new process can take without swapping: MemAvailable, bounded by the control group's rest.
std::optional<double> availableMemoryBytes(const QString &root = QStringLiteral("/"));

} // namespace sweetspot
