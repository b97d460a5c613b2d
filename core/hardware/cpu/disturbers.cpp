// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/disturbers.h"

#include "core/hardware/procfs.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr int kParentAt = 1; // of the fields of /proc/PID/stat behind the name: state, parent

QString nameIn(const QByteArray &stat)
{
    const qsizetype from = stat.indexOf('('), until = stat.lastIndexOf(')');
    return from < 0 || until < from ? QString() : QString::fromUtf8(stat.mid(from + 1, until - from - 1));
}

qint64 parentIn(const QByteArray &stat)
{
    const qsizetype until = stat.lastIndexOf(')');
    return until < 0 ? 0 : stat.mid(until + 1).trimmed().split(' ').value(kParentAt).toLongLong();
}

} // namespace

BusyPrograms::BusyPrograms(const QString &root)
    : m_root(root)
    , m_before(read())
{
}

BusyPrograms::Snapshot BusyPrograms::read() const
{
    Snapshot now;
    if (const auto times = cpuTimes(readSmallFile(m_root + QStringLiteral("/proc/stat"))))
        now.total = times->total;
    QHash<qint64, qint64> parents;
    const QStringList folders
        = QDir(m_root + QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        bool isProcess = false;
        const qint64 pid = folder.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        const QByteArray stat = readSmallFile(m_root + QStringLiteral("/proc/%1/stat").arg(folder));
        if (const auto times = processTimes(stat)) {
            now.processes.insert(pid, {nameIn(stat), times->cpuTicks});
            parents.insert(pid, parentIn(stat));
        }
    }
    // We, and what we started.
    const qint64 own = QCoreApplication::applicationPid();
    const auto isOurs = [&](qint64 pid) {
        for (int depth = 0; pid > 1 && depth < 64; ++depth, pid = parents.value(pid))
            if (pid == own)
                return true;
        return false;
    };
    now.processes.removeIf([&](const auto &process) { return isOurs(process.key()); });
    return now;
}

QVector<BusyProgram> BusyPrograms::since(double leastPercent) const
{
    const Snapshot now = read();
    constexpr double kLeastTicks = 50; // of 10 ms: below, a share is rounding
    const double total = now.total - m_before.total;
    QVector<BusyProgram> programs;
    if (total < kLeastTicks)
        return programs;
    QHash<QString, BusyProgram> byName; // a compiler is many processes
    for (auto process = now.processes.begin(); process != now.processes.end(); ++process) {
        const double ticks = process->ticks - m_before.processes.value(process.key()).ticks;
        if (ticks <= 0)
            continue;
        const auto known = byName.find(process->name);
        if (known == byName.end()) {
            byName.insert(process->name, {process->name, 1, ticks / total * 100});
        } else {
            ++known->processes;
            known->percent += ticks / total * 100;
        }
    }
    for (const BusyProgram &program : std::as_const(byName))
        if (program.percent >= leastPercent)
            programs << program;
    std::sort(programs.begin(), programs.end(), [](const BusyProgram &a, const BusyProgram &b) {
        return a.percent != b.percent ? a.percent > b.percent : a.name < b.name;
    });
    return programs;
}

QStringList slowGovernors(const QString &root)
{
    QStringList slow;
    const QString folder = root + QStringLiteral("/sys/devices/system/cpu/");
    for (const QString &cpu : QDir(folder).entryList({QStringLiteral("cpu[0-9]*")}, QDir::Dirs)) {
        const QString path = folder + cpu + QStringLiteral("/cpufreq/");
        const QByteArray governor = readSmallFile(path + QStringLiteral("scaling_governor")).trimmed();
        const QByteArray driver = readSmallFile(path + QStringLiteral("scaling_driver")).trimmed();
        const bool actsUnderLoad = driver == "intel_pstate" || driver.startsWith("amd-pstate-epp")
            || driver.startsWith("amd_pstate_epp");
        if (governor == "powersave" && !actsUnderLoad && !slow.contains(QString::fromUtf8(governor)))
            slow << QString::fromUtf8(governor);
    }
    return slow;
}

} // namespace sweetspot
