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
    MadeUpSensor(Device device, unsigned throttle)
        : m_device(std::move(device))
        , m_throttle(throttle)
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
        reading.throttle = m_throttle;
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
    const unsigned m_throttle;
};

class MadeUpSource : public GpuSource
{
public:
    MadeUpSource(QVector<Device> devices, unsigned throttle)
        : m_devices(std::move(devices))
        , m_throttle(throttle)
    {
    }
    QVector<Device> devices() override { return m_devices; }
    std::vector<std::unique_ptr<GpuSensor>> sensors() override
    {
        std::vector<std::unique_ptr<GpuSensor>> all;
        for (const Device &device : std::as_const(m_devices))
            all.push_back(std::make_unique<MadeUpSensor>(device, m_throttle));
        return all;
    }
    QVector<GpuTrouble> troubles() override { return {}; }
    QString driver() const override { return QStringLiteral("made up 1.0"); }

private:
    QVector<Device> m_devices;
    unsigned m_throttle;
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

DevicePoller::Factory madeUpGpus(const QVector<double> &gigabytes, unsigned throttle)
{
    return [devices = madeUpDevices(gigabytes), throttle] {
        return GpuSensors(devices, {std::make_shared<MadeUpSource>(devices, throttle)});
    };
}

} // namespace sweetspot::test
