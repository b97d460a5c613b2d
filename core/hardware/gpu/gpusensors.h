// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"
#include "models/devicereading.h"
#include "models/sentence.h"

#include <QHash>
#include <QVector>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace sweetspot
{

/// What is wrong with a GPU or its driver, and how to fix it.
struct GpuTrouble {
    enum class Severity { Note, Warning, Error };
    Severity severity = Severity::Warning;
    QString device; ///< Device::id; empty: all of them
    Sentence sentence; ///< with what to do
    bool operator==(const GpuTrouble &) const = default;
};

/// Bytes on a device by process id.
using ProcessBytes = QHash<qint64, double>;

/// By what a sensor times its calls: nanoseconds since some moment.
using SensorClock = std::int64_t (*)();
std::int64_t monotonicNs(); ///< the clock of core/measure/clock.h

/// One GPU that can be looked at again and again. May block for as long as its driver does, so it is never used
/// on a lane's or the window's thread; one thread at a time.
class GpuSensor
{
public:
    virtual ~GpuSensor() = default;
    virtual QString id() const = 0; ///< Device::id
    virtual DeviceReading read() = 0;
    /// Whose memory it holds; nullopt: the driver does not say.
    virtual std::optional<ProcessBytes> processes() = 0;
    /// "power: why" of what this device does not tell.
    virtual QStringList unavailable() const = 0;
};

/// A driver's way of telling of GPUs. To add one: a class of its own in core/hardware/gpu, and a line in
/// gpusensors.cpp.
class GpuSource
{
public:
    virtual ~GpuSource() = default;
    virtual QVector<Device> devices() = 0;
    virtual std::vector<std::unique_ptr<GpuSensor>> sensors() = 0;
    virtual QVector<GpuTrouble> troubles() = 0;
    virtual QString driver() const { return {}; } ///< "NVIDIA 580.65.06, CUDA 13.0"; empty: not known
};

/// Where drivers are looked for; other than the defaults in tests.
struct GpuPlaces {
    QString root = QStringLiteral("/"); ///< where "proc", "sys" and "dev" are
    QString nvml = QStringLiteral("libnvidia-ml.so.1"); ///< a name for the loader, or a path
    SensorClock clock = monotonicNs;
};

/// The GPUs of this machine with everything that can be read of them. Finding takes some milliseconds, up to
/// seconds where a driver has to wake a card; not for the window's thread.
class GpuSensors
{
public:
    static GpuSensors find(const GpuPlaces &places = {});
    /// @param onBus what the PCI bus has, which the sources complete
    GpuSensors(QVector<Device> onBus, const std::vector<std::shared_ptr<GpuSource>> &sources);

    const QVector<Device> &devices() const { return m_devices; } ///< as joinedDevices()
    /// A reading for each device, in their order; of one that no driver here tells of, its id alone.
    QVector<DeviceReading> read();
    /// For each device that tells: Device::id -> bytes by process.
    QHash<QString, ProcessBytes> processes();
    QStringList unavailable() const; ///< "NVIDIA GeForce RTX 3090, power: why"
    const QVector<GpuTrouble> &troubles() const { return m_troubles; }
    const QStringList &drivers() const { return m_drivers; }

private:
    std::vector<std::shared_ptr<GpuSensor>> m_sensors; ///< as m_devices; null: no driver here tells of it
    QVector<Device> m_devices;
    QVector<GpuTrouble> m_troubles;
    QStringList m_drivers;
};

} // namespace sweetspot
