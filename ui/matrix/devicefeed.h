// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/gpuwatch.h"
#include "core/run/runevents.h"

#include <QObject>
#include <QTimer>

namespace sweetspot::ui
{

class DeviceStrip;

/// Shows the strip what the machine's GPUs do: once a second while it is seen, and with each sample of a run.
class DeviceFeed : public QObject
{
    Q_OBJECT
public:
    DeviceFeed(std::shared_ptr<GpuWatch> gpus, DeviceStrip *strip);

    /// Of a run: with the memory of its servers.
    void add(const QVector<TelemetrySample> &samples);
    void look();
    /// Devices that only the engine knows, under its names.
    void setEngineOnly(const QVector<EngineDevice> &devices);

private:
    std::shared_ptr<GpuWatch> m_gpus;
    DeviceStrip *m_strip;
    QTimer m_timer;
    Device m_processor;
    QVector<Device> m_others; ///< that only the engine knows
    QVector<DeviceReading> m_othersNow;
    QHash<QString, double> m_ours; ///< bytes of a run's servers, as of its last sample
};

} // namespace sweetspot::ui
