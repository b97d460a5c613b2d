// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/thermal.h"

#include "core/base/tr.h"
#include "core/hardware/procfs.h"

#include <QDir>
#include <QStringList>

namespace sweetspot
{

namespace
{

QString text(const QString &path)
{
    return QString::fromUtf8(readSmallFile(path)).trimmed();
}

// Lower is better: the whole package before single cores.
int labelRank(const QString &label)
{
    if (label.startsWith(QLatin1String("Package")) || label == QLatin1String("Tdie"))
        return 0;
    if (label == QLatin1String("Tctl"))
        return 1;
    return label.isEmpty() ? 2 : 3;
}

} // namespace

CpuThermometer CpuThermometer::find(const QString &root)
{
    CpuThermometer found;
    int bestRank = 100;
    const QDir hwmon(root + QStringLiteral("/sys/class/hwmon"));
    static const QStringList kDrivers{QStringLiteral("coretemp"), QStringLiteral("k10temp"),
        QStringLiteral("zenpower"), QStringLiteral("cpu_thermal")};
    for (const QString &chip : hwmon.entryList({QStringLiteral("hwmon*")}, QDir::Dirs)) {
        const QString folder = hwmon.filePath(chip);
        const QString driver = text(folder + QStringLiteral("/name"));
        if (!kDrivers.contains(driver))
            continue;
        for (const QString &input : QDir(folder).entryList({QStringLiteral("temp*_input")}, QDir::Files)) {
            const QString label = text(folder + QLatin1Char('/') + input.chopped(6) + QStringLiteral("_label"));
            const int rank = labelRank(label);
            if (rank >= bestRank)
                continue;
            CpuThermometer candidate;
            candidate.m_path = folder + QLatin1Char('/') + input;
            candidate.m_name = label.isEmpty() ? driver : QStringLiteral("%1: %2").arg(driver, label);
            if (!candidate.read())
                continue;
            found = candidate;
            bestRank = rank;
        }
    }
    if (found.isValid())
        return found;
    const QDir zones(root + QStringLiteral("/sys/class/thermal"));
    for (const QString &zone : zones.entryList({QStringLiteral("thermal_zone*")}, QDir::Dirs)) {
        const QString type = text(zones.filePath(zone) + QStringLiteral("/type"));
        if (type != QLatin1String("x86_pkg_temp") && !type.startsWith(QLatin1String("cpu")))
            continue;
        CpuThermometer candidate;
        candidate.m_path = zones.filePath(zone) + QStringLiteral("/temp");
        candidate.m_name = type;
        if (candidate.read())
            return candidate;
    }
    found.m_whyNot
        = CoreTr::tr("No CPU temperature sensor was found (usual in virtual machines and containers).");
    return found;
}

std::optional<double> CpuThermometer::read() const
{
    if (!isValid())
        return std::nullopt;
    bool ok = false;
    const double celsius = readSmallFile(m_path).trimmed().toDouble(&ok) / 1000;
    constexpr double kColdest = -60, kHottest = 150; // a processor outside of this does not run
    return ok && celsius > kColdest && celsius < kHottest ? std::optional<double>(celsius) : std::nullopt;
}

} // namespace sweetspot
