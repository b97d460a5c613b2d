// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/gpusensors.h"

#include "core/hardware/devices.h"
#include "core/hardware/gpu/drmsource.h"
#include "core/hardware/gpu/kernellog.h"
#include "core/hardware/gpu/nvmlsource.h"
#include "core/hardware/gpu/pcidevices.h"

#include <chrono>
#include <map>

namespace sweetspot
{

std::int64_t monotonicNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

GpuSensors GpuSensors::find(const GpuPlaces &places)
{
    const QVector<Device> onBus = PciDevices(places.root).devices();
    std::vector<std::shared_ptr<GpuSource>> sources;
    sources.push_back(
        std::make_shared<NvmlSource>(std::make_shared<NvmlLibrary>(places.nvml), onBus, places.clock));
    sources.push_back(std::make_shared<DrmSource>(places.root, onBus));
    GpuSensors sensors(onBus, std::move(sources));
    sensors.m_troubles << xidTroubles(readKernelLog(places.root), sensors.m_devices);
    return sensors;
}

GpuSensors::GpuSensors(QVector<Device> onBus, const std::vector<std::shared_ptr<GpuSource>> &sources)
    : m_devices(std::move(onBus))
{
    std::map<QString, std::shared_ptr<GpuSensor>> sensors;
    for (const auto &source : sources) {
        m_devices = joinedDevices(std::move(m_devices), source->devices());
        for (auto &sensor : source->sensors()) {
            const QString id = sensor->id();
            sensors.try_emplace(id, std::move(sensor));
        }
        m_troubles << source->troubles();
        if (const QString driver = source->driver(); !driver.isEmpty())
            m_drivers << driver;
    }
    for (const Device &device : m_devices) {
        const auto sensor = sensors.find(device.id);
        m_sensors.push_back(sensor == sensors.end() ? nullptr : sensor->second);
    }
}

QVector<DeviceReading> GpuSensors::read()
{
    QVector<DeviceReading> readings;
    for (std::size_t i = 0; i < m_sensors.size(); ++i)
        readings << (m_sensors[i] ? m_sensors[i]->read() : DeviceReading{m_devices[qsizetype(i)].id});
    return readings;
}

QHash<QString, ProcessBytes> GpuSensors::processes()
{
    QHash<QString, ProcessBytes> all;
    for (const auto &sensor : m_sensors)
        if (sensor)
            if (const auto bytes = sensor->processes())
                all.insert(sensor->id(), *bytes);
    return all;
}

QStringList GpuSensors::unavailable() const
{
    QStringList all;
    for (std::size_t i = 0; i < m_sensors.size(); ++i) {
        if (!m_sensors[i])
            continue; // a trouble says so
        const QString label = m_devices[qsizetype(i)].label();
        for (const QString &what : m_sensors[i]->unavailable())
            all << QStringLiteral("%1, %2").arg(label, what);
    }
    all.removeDuplicates(); // cards of one kind
    return all;
}

} // namespace sweetspot
