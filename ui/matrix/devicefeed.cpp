// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/devicefeed.h"

#include "ui/matrix/devicestrip.h"

namespace sweetspot::ui
{

DeviceFeed::DeviceFeed(std::shared_ptr<GpuWatch> gpus, DeviceStrip *strip)
    : QObject(strip)
    , m_gpus(std::move(gpus))
    , m_strip(strip)
{
    m_processor.id = QString::fromLatin1(kCpuId);
    constexpr int kEveryMs = 1000;
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &DeviceFeed::look);
    m_timer.start();
}

void DeviceFeed::look()
{
    m_strip->setDevices(QVector<Device>{m_processor} + m_gpus->devices() + m_others);
    if (m_strip->isVisible())
        m_strip->showReadings(m_gpus->latest() + m_othersNow, m_ours);
}

void DeviceFeed::setEngineOnly(const QVector<EngineDevice> &devices)
{
    m_others.clear();
    m_othersNow.clear();
    for (const EngineDevice &device : devices) {
        Device other{device.name, Device::Kind::Gpu};
        other.name = device.description.isEmpty()
            ? device.name
            : QStringLiteral("%1: %2").arg(device.name, device.description);
        other.memoryBytes = device.totalBytes;
        m_others << other;
        DeviceReading reading;
        reading.id = device.name;
        reading.totalBytes = device.totalBytes;
        reading.freeBytes = device.freeBytes;
        if (device.totalBytes && device.freeBytes)
            reading.usedBytes = *device.totalBytes - *device.freeBytes;
        m_othersNow << reading;
    }
    look();
}

void DeviceFeed::add(const QVector<TelemetrySample> &samples)
{
    if (samples.isEmpty())
        return;
    m_ours = samples.last().ours;
    m_strip->showReadings(samples.last().devices, m_ours);
}

} // namespace sweetspot::ui
