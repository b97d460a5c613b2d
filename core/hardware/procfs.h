// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

// Parsers of /proc texts: pure, absent when the text does not say.

/// Value of a "Name:   123 kB" line of /proc/meminfo or /proc/PID/status, in bytes.
std::optional<double> kbField(const QByteArray &text, const QByteArray &name);

/// Value of a "name 123" line, as in /proc/vmstat.
std::optional<double> counterField(const QByteArray &text, const QByteArray &name);

/// "model name" of /proc/cpuinfo; empty when there is none.
QString cpuModelName(const QByteArray &cpuinfo);

/// "0-3,8" -> 0,1,2,3,8. Empty on nonsense.
QVector<int> parseCpuList(const QByteArray &text);

struct CpuTimes {
    double busy = 0; ///< clock ticks, all processors together
    double total = 0;
};

/// First line of /proc/stat. Steal counts as busy: somebody else had the processor.
std::optional<CpuTimes> cpuTimes(const QByteArray &procStat);

struct ProcessTimes {
    double cpuTicks = 0; ///< user and system
    double majorFaults = 0;
    char state = '?';
};

/// /proc/PID/stat. The command name may hold spaces and brackets, so fields count from the last ')'.
std::optional<ProcessTimes> processTimes(const QByteArray &procPidStat);

/// Total of the "some" line of a pressure file, microseconds (Documentation/accounting/psi.rst).
std::optional<double> pressureSomeUs(const QByteArray &pressureFile);

/// "name: 123" of /proc/PID/io.
std::optional<double> ioField(const QByteArray &procPidIo, const QByteArray &name);

/// Reads a small file; empty when it cannot be read.
QByteArray readSmallFile(const QString &path);

} // namespace sweetspot
