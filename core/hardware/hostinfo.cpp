// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hostinfo.h"

#include "core/hardware/procfs.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSet>
#include <QSysInfo>

#include <algorithm>
#include <sched.h>
#include <sys/resource.h>

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

// A number of a line "name 123", as in memory.stat.
double statField(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n'))
        if (line.startsWith(name + ' '))
            return line.mid(name.size() + 1).trimmed().toDouble();
    return 0;
}

/// Where a control group hierarchy keeps its figures.
struct GroupFiles {
    QByteArray marker; ///< in /proc/self/cgroup
    QString mount, limit, used;
    QByteArray statPrefix;
};

// The tightest limit of the process's own group and those above it; in a container the first is the root.
// "max", or a number beyond any memory, is no limit. Pages of files are not counted as used: the system drops
// them when asked.
GroupMemory groupMemoryOf(const QString &root, const GroupFiles &files)
{
    constexpr double kBeyondAny = 1e15;
    GroupMemory memory;
    QString path;
    for (const QByteArray &line : readSmallFile(root + QStringLiteral("/proc/self/cgroup")).split('\n'))
        if (const qsizetype at = line.indexOf(files.marker); at >= 0)
            path = QString::fromUtf8(line.mid(at + files.marker.size()).trimmed());
    while (!path.isNull()) {
        const QString folder = root + files.mount + path + QLatin1Char('/');
        bool okMax = false, okUsed = false;
        const double max = readSmallFile(folder + files.limit).trimmed().toDouble(&okMax);
        double used = readSmallFile(folder + files.used).trimmed().toDouble(&okUsed);
        if (okMax && okUsed && max < kBeyondAny) {
            const QByteArray stat = readSmallFile(folder + QStringLiteral("memory.stat"));
            used -= statField(stat, files.statPrefix + "inactive_file")
                + statField(stat, files.statPrefix + "active_file");
            used = std::max(0.0, used);
            if (!memory.limit || max - used < *memory.limit - *memory.used) {
                memory.limit = max;
                memory.used = used;
            }
        }
        const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
        path = slash < 0 ? QString() : path.left(slash);
    }
    return memory;
}

GroupMemory groupMemory(const QString &root)
{
    const GroupMemory second = groupMemoryOf(root,
        {"0::", QStringLiteral("/sys/fs/cgroup"), QStringLiteral("memory.max"),
            QStringLiteral("memory.current"), ""});
    const GroupMemory first = groupMemoryOf(root,
        {":memory:", QStringLiteral("/sys/fs/cgroup/memory"), QStringLiteral("memory.limit_in_bytes"),
            QStringLiteral("memory.usage_in_bytes"), "total_"});
    if (!first.limit || !second.limit)
        return first.limit ? first : second;
    return *first.limit - *first.used < *second.limit - *second.used ? first : second;
}

bool onBattery(const QString &root)
{
    const QString folder = root + QStringLiteral("/sys/class/power_supply");
    for (const QString &supply : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = folder + QLatin1Char('/') + supply + QLatin1Char('/');
        if (readSmallFile(path + QStringLiteral("type")).trimmed() == "Battery"
            && readSmallFile(path + QStringLiteral("scope")).trimmed() != "Device" // of a mouse
            && readSmallFile(path + QStringLiteral("status")).trimmed() == "Discharging")
            return true;
    }
    return false;
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

// The system's own id is meant to stay on the machine, so what we keep is made from it and cannot be turned
// back.
QString machineId(const QString &root)
{
    for (const char *file : {"/etc/machine-id", "/var/lib/dbus/machine-id"}) {
        const QByteArray id = readSmallFile(root + QLatin1String(file)).trimmed();
        if (id.size() >= 32)
            return QString::fromLatin1(
                QCryptographicHash::hash("sweetspot machine " + id, QCryptographicHash::Sha256)
                    .toHex()
                    .left(16));
    }
    return {};
}

} // namespace

HostInfo probeHost(const QString &root)
{
    HostInfo info;
    info.hostname = QSysInfo::machineHostName();
    info.machineId = machineId(root);
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
    info.onBattery = onBattery(root);
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
    // A limit on address space (ulimit -v) is inherited by the servers, each has it for itself.
    rlimit space{};
    if (root == QLatin1String("/") && getrlimit(RLIMIT_AS, &space) == 0 && space.rlim_cur != RLIM_INFINITY)
        available = std::min(available.value_or(double(space.rlim_cur)), double(space.rlim_cur));
    return available;
}

} // namespace sweetspot
