// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/cpu/cpusensors.h"
#include "core/run/lane.h"
#include "core/run/runevents.h"

#include <QFile>
#include <QThread>
#include <QVector>

#include <stop_token>

namespace sweetspot
{

/// The one sampler of a run: twice a second it looks at sensors, memory and lanes, appends a line to
/// telemetry.csv, lets each lane's guard look, and leaves the sample for the window. It reads a dozen small
/// files each time, well under a thousandth of a core.
class TelemetrySampler : public QThread
{
    Q_OBJECT
public:
    /// The lanes must outlive the sampler.
    TelemetrySampler(const QString &csvPath, QVector<Lane *> lanes, std::stop_token stop);

    QVector<TelemetrySample> take();

protected:
    void run() override;

private:
    TelemetrySample sample(double seconds);
    void write(const TelemetrySample &sample);

    QFile m_file;
    QVector<Lane *> m_lanes;
    std::stop_token m_stop;
    CpuSensors m_sensors;
    CpuSensors::Reading m_lastReading; ///< for what is counted since boot
    QVector<std::uint64_t> m_lastReads;
    double m_lastSeconds = 0;
    std::optional<double> m_lastSwapIn; ///< pages since boot
    std::mutex m_mutex;
    QVector<TelemetrySample> m_waiting;
};

} // namespace sweetspot
