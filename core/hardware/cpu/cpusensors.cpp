// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/cpusensors.h"

#include "core/base/tr.h"
#include "core/hardware/procfs.h"

#include <QDir>

namespace sweetspot
{

namespace
{

std::optional<double> numberIn(const QString &path)
{
    bool ok = false;
    const double value = readSmallFile(path).trimmed().toDouble(&ok);
    return ok ? std::optional<double>(value) : std::nullopt;
}

QStringList processorFolders(const QString &root)
{
    QStringList folders;
    const QDir cpus(root + QStringLiteral("/sys/devices/system/cpu"));
    for (const QString &name : cpus.entryList({QStringLiteral("cpu[0-9]*")}, QDir::Dirs))
        folders << cpus.filePath(name);
    return folders;
}

QStringList existing(const QStringList &folders, const QString &file)
{
    QStringList paths;
    for (const QString &folder : folders)
        if (numberIn(folder + file))
            paths << folder + file;
    return paths;
}

} // namespace

PackageEnergy PackageEnergy::find(const QString &root)
{
    PackageEnergy energy;
    const QDir zones(root + QStringLiteral("/sys/class/powercap"));
    bool seen = false;
    for (const QString &name : zones.entryList({QStringLiteral("*-rapl:*")}, QDir::Dirs | QDir::System)) {
        const QString zone = zones.filePath(name);
        // Sub-zones (core, dram) are parts of or beside a package; only packages are added up.
        if (!readSmallFile(zone + QStringLiteral("/name")).startsWith("package"))
            continue;
        seen = true;
        const QString counter = zone + QStringLiteral("/energy_uj");
        if (numberIn(counter))
            energy.m_zones << Zone{
                counter, numberIn(zone + QStringLiteral("/max_energy_range_uj")).value_or(0)};
    }
    if (energy.m_zones.isEmpty())
        energy.m_whyNot = seen
            ? CoreTr::tr("only root may read the energy counters; a udev rule can give a group read access")
            : CoreTr::tr("this machine has no energy counters (usual in virtual machines)");
    return energy;
}

std::optional<PackageEnergy::Reading> PackageEnergy::read() const
{
    Reading reading;
    for (const Zone &zone : m_zones) {
        const auto value = numberIn(zone.path);
        if (!value)
            return std::nullopt;
        reading.microjoules << *value;
    }
    return reading.microjoules.isEmpty() ? std::nullopt : std::optional<Reading>(reading);
}

std::optional<double> PackageEnergy::joules(const Reading &from, const Reading &to) const
{
    if (from.microjoules.size() != m_zones.size() || to.microjoules.size() != m_zones.size())
        return std::nullopt;
    double sum = 0;
    for (qsizetype i = 0; i < m_zones.size(); ++i) {
        double difference = to.microjoules[i] - from.microjoules[i];
        if (difference < 0) // the register is narrow and started again
            difference += m_zones[i].range;
        if (difference < 0)
            return std::nullopt;
        sum += difference;
    }
    return sum / 1e6;
}

CpuSensors CpuSensors::find(const QString &root)
{
    CpuSensors sensors;
    sensors.m_root = root;
    sensors.m_thermometer = CpuThermometer::find(root);
    sensors.m_energy = PackageEnergy::find(root);
    const QStringList processors = processorFolders(root);
    sensors.m_frequencyFiles = existing(processors, QStringLiteral("/cpufreq/scaling_cur_freq"));
    sensors.m_throttleFiles = existing(processors, QStringLiteral("/thermal_throttle/core_throttle_count"))
        + existing(processors.mid(0, 1), QStringLiteral("/thermal_throttle/package_throttle_count"));
    sensors.m_pressure = pressureSomeUs(readSmallFile(root + QStringLiteral("/proc/pressure/cpu"))).has_value();
    const auto missing = [&sensors](const QString &what, const QString &why) {
        sensors.m_unavailable << QStringLiteral("%1: %2").arg(what, why);
    };
    if (!sensors.m_thermometer.isValid())
        missing(QStringLiteral("temperature"), sensors.m_thermometer.whyNot());
    if (sensors.m_frequencyFiles.isEmpty())
        missing(QStringLiteral("frequency"),
            CoreTr::tr("the kernel provides no cpufreq (usual in virtual machines)"));
    if (sensors.m_throttleFiles.isEmpty())
        missing(QStringLiteral("throttling"), CoreTr::tr("the CPU has no throttle counters"));
    if (!sensors.m_pressure)
        missing(QStringLiteral("pressure"), CoreTr::tr("the kernel was built or started without PSI"));
    if (!sensors.m_energy.isValid())
        missing(QStringLiteral("energy"), sensors.m_energy.whyNot());
    return sensors;
}

CpuSensors::Reading CpuSensors::read() const
{
    Reading reading;
    if (m_thermometer.isValid())
        reading.temperatureC = m_thermometer.read();
    double sum = 0;
    int count = 0;
    for (const QString &file : m_frequencyFiles) {
        if (const auto khz = numberIn(file)) {
            sum += *khz / 1000;
            ++count;
        }
    }
    if (count > 0)
        reading.mhz = sum / count;
    for (const QString &file : m_throttleFiles)
        if (const auto events = numberIn(file))
            reading.throttleEvents = reading.throttleEvents.value_or(0) + *events;
    if (m_pressure) {
        const auto stall = [this](const char *name) {
            return pressureSomeUs(
                readSmallFile(m_root + QStringLiteral("/proc/pressure/") + QLatin1String(name)));
        };
        reading.cpuStallUs = stall("cpu");
        reading.memoryStallUs = stall("memory");
        reading.ioStallUs = stall("io");
    }
    if (m_energy.isValid())
        reading.energy = m_energy.read();
    return reading;
}

} // namespace sweetspot
