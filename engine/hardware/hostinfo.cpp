// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/hardware/hostinfo.h"

#include "engine/hardware/procfs.h"

#include <QDir>
#include <QSet>
#include <QSysInfo>

#include <algorithm>
#include <sched.h>

namespace sweetspot
{

namespace
{

QVector<int> allowedCpus(const QString &root)
{
    if (root == QLatin1String("/")) {
        cpu_set_t set;
        CPU_ZERO(&set);
        if (sched_getaffinity(0, sizeof set, &set) == 0) {
            QVector<int> cpus;
            for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu)
                if (CPU_ISSET(cpu, &set))
                    cpus << cpu;
            return cpus;
        }
    }
    return parseCpuList(readSmallFile(root + QStringLiteral("/sys/devices/system/cpu/online")));
}

int physicalCores(const QString &root, const QVector<int> &cpus)
{
    QSet<QByteArray> cores;
    for (const int cpu : cpus) {
        const QByteArray siblings = readSmallFile(
            QStringLiteral("%1/sys/devices/system/cpu/cpu%2/topology/thread_siblings_list").arg(root).arg(cpu));
        cores.insert(siblings.isEmpty() ? QByteArray::number(cpu) : siblings.trimmed());
    }
    return int(cores.size());
}

struct GroupMemory {
    std::optional<double> limit;
    std::optional<double> used;
};

// Control group v2. "max" is no limit. Files of the process's own group; in a container that is the root.
GroupMemory groupMemory(const QString &root)
{
    GroupMemory memory;
    QString path;
    for (const QByteArray &line : readSmallFile(root + QStringLiteral("/proc/self/cgroup")).split('\n'))
        if (line.startsWith("0::"))
            path = QString::fromUtf8(line.mid(3).trimmed());
    while (!path.isNull()) { // the tightest limit on the way up counts
        const QString folder = root + QStringLiteral("/sys/fs/cgroup") + path;
        bool okMax = false, okUsed = false;
        const double max = readSmallFile(folder + QStringLiteral("/memory.max")).trimmed().toDouble(&okMax);
        const double used
            = readSmallFile(folder + QStringLiteral("/memory.current")).trimmed().toDouble(&okUsed);
        if (okMax && okUsed && (!memory.limit || max - used < *memory.limit - *memory.used)) {
            memory.limit = max;
            memory.used = used;
        }
        const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
        path = slash < 0 ? QString() : path.left(slash);
    }
    return memory;
}

QStringList virtualisation(const QString &root)
{
    QStringList evidence;
    for (const QByteArray &line : readSmallFile(root + QStringLiteral("/proc/cpuinfo")).split('\n')) {
        if (line.startsWith("flags") && line.contains(" hypervisor")) {
            evidence << QStringLiteral("hypervisor");
            break;
        }
    }
    if (QFile::exists(root + QStringLiteral("/.dockerenv"))
        || QFile::exists(root + QStringLiteral("/run/.containerenv")))
        evidence << QStringLiteral("container");
    return evidence;
}

} // namespace

HostInfo probeHost(const QString &root)
{
    HostInfo info;
    info.hostname = QSysInfo::machineHostName();
    info.os = QSysInfo::prettyProductName();
    info.cpu = cpuModelName(readSmallFile(root + QStringLiteral("/proc/cpuinfo")));
    const QVector<int> cpus = allowedCpus(root);
    info.cpuThreads = int(cpus.size());
    info.cpuCores = physicalCores(root, cpus);
    info.ramBytes = kbField(readSmallFile(root + QStringLiteral("/proc/meminfo")), "MemTotal");
    const GroupMemory group = groupMemory(root);
    if (group.limit && (!info.ramBytes || *group.limit < *info.ramBytes))
        info.ramBytes = group.limit;
    info.virtualised = virtualisation(root);
    return info;
}

std::optional<double> availableMemoryBytes(const QString &root)
{
    auto available = kbField(readSmallFile(root + QStringLiteral("/proc/meminfo")), "MemAvailable");
    const GroupMemory group = groupMemory(root);
    if (group.limit) {
        const double left = std::max(0.0, *group.limit - *group.used);
        available = available ? std::min(*available, left) : left;
    }
    return available;
}

} // namespace sweetspot
