// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/cpu/cpusensors.h"
#include "core/run/gpuwatch.h"
#include "core/run/lane.h"
#include "core/run/runevents.h"

#include <QFile>
#include <QThread>
#include <QVector>

#include <functional>
#include <stop_token>

namespace sweetspot
{

/// The one sampler of a run: twice a second it looks at sensors, memory and lanes, appends a line to
/// telemetry.csv, lets each lane's guard look, and leaves the sample for the window. It reads a dozen small
/// files each time, well under a thousandth of a core. GPUs are read by a DevicePoller, whose driver may take
/// its time; here only what it found last is taken.
class TelemetrySampler : public QThread
{
    Q_OBJECT
public:
    /// The lanes must outlive the sampler.
    /// @param gpus whose columns the file has; null: none
    TelemetrySampler(const QString &csvPath, QVector<Lane *> lanes, std::stop_token stop,
        std::shared_ptr<GpuWatch> gpus = {});

    QVector<TelemetrySample> take();

protected:
    void run() override;

private:
    TelemetrySample sample(double seconds);
    void write(const TelemetrySample &sample);
    QByteArray header() const;
    QByteArray deviceFields(const TelemetrySample &sample) const;
    void openFile();
    void lookForServers();
    void lookAtLanes(TelemetrySample &sample, double elapsed, std::optional<double> swapInBytesPerS);

    QFile m_file;
    QVector<Lane *> m_lanes;
    std::stop_token m_stop;
    std::shared_ptr<GpuWatch> m_watch;
    QVector<Device> m_gpus; ///< whose columns the file has
    QSet<qint64> m_servers, m_processes; ///< whose memory on GPUs is looked for, and with their children
    int m_looksLeft = 0; ///< for children
    CpuSensors m_sensors;
    CpuSensors::Reading m_lastReading; ///< for what is counted since boot
    QVector<std::uint64_t> m_lastReads;
    double m_lastSeconds = 0;
    std::optional<double> m_lastSwapIn; ///< pages since boot
    std::mutex m_mutex;
    QVector<TelemetrySample> m_waiting;
};

} // namespace sweetspot
