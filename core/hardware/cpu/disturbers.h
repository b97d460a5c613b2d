// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// A program that works while nobody measures yet.
struct BusyProgram {
    QString name; ///< foreign text, at most 15 characters: as the system lists it
    int processes = 1; ///< of that name, taken together
    double percent = 0; ///< of all processors together

    bool operator==(const BusyProgram &) const = default;
};

/// Which programs use the processors, from its construction on. We and our children do not count. Any thread.
class BusyPrograms
{
public:
    /// @param root for tests: where "proc" is
    explicit BusyPrograms(const QString &root = QStringLiteral("/"));

    /// The busiest first. Empty after less than half a second of processor time, or where /proc does not say.
    /// @param leastPercent of all processors together, for programs that are worth a word
    QVector<BusyProgram> since(double leastPercent) const;

private:
    struct Process {
        QString name;
        double ticks = 0;
    };
    struct Snapshot {
        double total = 0; ///< ticks of all processors
        QHash<qint64, Process> processes;
    };
    Snapshot read() const;

    QString m_root;
    Snapshot m_before;
};

/// Frequency governors of the processors that hold the clock down under load: "powersave" of drivers that take
/// it at its word. The drivers intel_pstate and amd-pstate (active) raise the clock under it all the same.
/// (kernel.org, Documentation/admin-guide/pm)
/// @param root for tests: where "sys" is
QStringList slowGovernors(const QString &root = QStringLiteral("/"));

} // namespace sweetspot
