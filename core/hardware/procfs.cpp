// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/procfs.h"

#include "core/base/files.h"

#include <QFile>
#include <QList>

namespace sweetspot
{

namespace
{

// The value part of the line that starts with the name and the separator.
std::optional<QByteArray> lineValue(const QByteArray &text, const QByteArray &name, char separator)
{
    const QByteArray start = name + separator;
    qsizetype at = text.startsWith(start) ? 0 : text.indexOf('\n' + start);
    if (at < 0)
        return std::nullopt;
    at += text.startsWith(start) && at == 0 ? start.size() : start.size() + 1;
    const qsizetype end = text.indexOf('\n', at);
    return text.mid(at, end < 0 ? -1 : end - at).trimmed();
}

} // namespace

std::optional<double> kbField(const QByteArray &text, const QByteArray &name)
{
    auto value = lineValue(text, name, ':');
    if (!value || !value->endsWith("kB"))
        return std::nullopt;
    bool ok = false;
    const double kb = value->chopped(2).trimmed().toDouble(&ok);
    return ok ? std::optional<double>(kb * 1024) : std::nullopt;
}

std::optional<double> counterField(const QByteArray &text, const QByteArray &name)
{
    const auto value = lineValue(text, name, ' ');
    bool ok = false;
    const double number = value ? value->toDouble(&ok) : 0;
    return ok ? std::optional<double>(number) : std::nullopt;
}

QString cpuModelName(const QByteArray &cpuinfo)
{
    for (const QByteArray &line : cpuinfo.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed() == "model name")
            return QString::fromUtf8(line.mid(colon + 1).trimmed());
    }
    return {};
}

QVector<int> parseCpuList(const QByteArray &text)
{
    QVector<int> cpus;
    for (const QByteArray &part : text.trimmed().split(',')) {
        const QList<QByteArray> ends = part.split('-');
        bool okFirst = false, okLast = false;
        const int first = ends.first().toInt(&okFirst);
        const int last = ends.last().toInt(&okLast);
        constexpr int kMostCpus = 65536;
        if (!okFirst || !okLast || ends.size() > 2 || first < 0 || last < first || last > kMostCpus)
            return {};
        for (int cpu = first; cpu <= last; ++cpu)
            cpus << cpu;
    }
    return cpus;
}

std::optional<CpuTimes> cpuTimes(const QByteArray &procStat)
{
    const auto value = lineValue(procStat, "cpu", ' ');
    if (!value)
        return std::nullopt;
    // user nice system idle iowait irq softirq steal (guest times are already inside user)
    const QList<QByteArray> fields = value->simplified().split(' ');
    if (fields.size() < 8)
        return std::nullopt;
    CpuTimes times;
    for (int i = 0; i < 8; ++i) {
        const double ticks = fields[i].toDouble();
        times.total += ticks;
        if (i != 3 && i != 4)
            times.busy += ticks;
    }
    return times;
}

std::optional<ProcessTimes> processTimes(const QByteArray &procPidStat)
{
    const qsizetype bracket = procPidStat.lastIndexOf(')');
    if (bracket < 0)
        return std::nullopt;
    const QList<QByteArray> fields = procPidStat.mid(bracket + 1).simplified().split(' ');
    if (fields.size() < 13)
        return std::nullopt;
    return ProcessTimes{fields[11].toDouble() + fields[12].toDouble(), fields[9].toDouble(),
        fields[0].isEmpty() ? '?' : fields[0].at(0)};
}

std::optional<double> pressureSomeUs(const QByteArray &pressureFile)
{
    for (const QByteArray &line : pressureFile.split('\n')) {
        if (!line.startsWith("some "))
            continue;
        const qsizetype at = line.indexOf("total=");
        bool ok = false;
        const double total = at < 0 ? 0 : line.mid(at + 6).trimmed().toDouble(&ok);
        return ok ? std::optional<double>(total) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> ioField(const QByteArray &procPidIo, const QByteArray &name)
{
    for (const QByteArray &line : procPidIo.split('\n')) {
        if (!line.startsWith(name + ':'))
            continue;
        bool ok = false;
        const double value = line.mid(name.size() + 1).trimmed().toDouble(&ok);
        return ok ? std::optional<double>(value) : std::nullopt;
    }
    return std::nullopt;
}

QByteArray readSmallFile(const QString &path)
{
    constexpr qint64 kSmall = 4 << 20;
    QFile file(path);
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? readUpTo(file, kSmall) : QByteArray();
}

} // namespace sweetspot
