// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/madeupgpus.h"

#include "core/hardware/listener.h"

#include <QCoreApplication>

namespace sweetspot::test
{

namespace
{

constexpr double kOthersBytes = 1e9;

class MadeUpSensor : public GpuSensor
{
public:
    explicit MadeUpSensor(Device device)
        : m_device(std::move(device))
    {
    }
    QString id() const override { return m_device.id; }
    DeviceReading read() override
    {
        DeviceReading reading;
        reading.id = m_device.id;
        reading.totalBytes = m_device.memoryBytes;
        reading.usedBytes = kOthersBytes + kMadeUpServerBytes * double(servers().size());
        reading.freeBytes = *reading.totalBytes - *reading.usedBytes;
        reading.temperatureC = 60;
        reading.powerW = 200;
        reading.coreMhz = 1900;
        reading.busyPercent = 95;
        reading.throttle = 0U;
        return reading;
    }
    std::optional<ProcessBytes> processes() override
    {
        ProcessBytes bytes{{1, kOthersBytes}};
        for (const qint64 pid : servers())
            bytes.insert(pid, kMadeUpServerBytes);
        return bytes;
    }
    QStringList unavailable() const override { return {QStringLiteral("energy: made up")}; }

private:
    static QVector<qint64> servers()
    {
        QVector<qint64> tree = processTree(QCoreApplication::applicationPid());
        tree.removeAll(QCoreApplication::applicationPid());
        return tree;
    }
    const Device m_device;
};

class MadeUpSource : public GpuSource
{
public:
    explicit MadeUpSource(QVector<Device> devices)
        : m_devices(std::move(devices))
    {
    }
    QVector<Device> devices() override { return m_devices; }
    std::vector<std::unique_ptr<GpuSensor>> sensors() override
    {
        std::vector<std::unique_ptr<GpuSensor>> all;
        for (const Device &device : std::as_const(m_devices))
            all.push_back(std::make_unique<MadeUpSensor>(device));
        return all;
    }
    QVector<GpuTrouble> troubles() override { return {}; }
    QString driver() const override { return QStringLiteral("made up 1.0"); }

private:
    QVector<Device> m_devices;
};

} // namespace

QVector<Device> madeUpDevices(const QVector<double> &gigabytes)
{
    QVector<Device> devices;
    for (const double size : gigabytes) {
        Device device{
            QStringLiteral("0000:%1:00.0").arg(devices.size() + 1, 2, 16, QLatin1Char('0')), Device::Kind::Gpu};
        device.vendor = QStringLiteral("NVIDIA");
        device.name = QStringLiteral("Made up %1").arg(devices.size());
        device.uuid = QStringLiteral("GPU-%1").arg(devices.size());
        device.memoryBytes = size * 1e9;
        device.integrated = false;
        devices << device;
    }
    return devices;
}

DevicePoller::Factory madeUpGpus(const QVector<double> &gigabytes)
{
    return [devices = madeUpDevices(gigabytes)] {
        return GpuSensors(devices, {std::make_shared<MadeUpSource>(devices)});
    };
}

} // namespace sweetspot::test
