// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/drmcard.h"
#include "core/hardware/gpu/fdinfo.h"
#include "core/hardware/gpu/gpumetrics.h"

#include <QMap>

namespace sweetspot
{

/// A GPU of AMD or Intel by the files of its driver. A card that sleeps is left alone, because reading wakes
/// it. docs/gpu.md#amd-and-intel
class DrmSensor : public GpuSensor
{
public:
    /// @param processes shared by the GPUs of a machine
    DrmSensor(DrmCard card, std::shared_ptr<GpuProcessFiles> processes, SysReader reader = readSysFile);

    QString id() const override { return m_card.id; }
    DeviceReading read() override;
    std::optional<ProcessBytes> processes() override;
    QStringList unavailable() const override;

private:
    bool sleeps() const;
    std::optional<QByteArray> text(const QString &path);
    std::optional<double> ask(DrmQuantity &quantity);
    void askMetrics(DeviceReading &reading);
    void askThrottle(DeviceReading &reading);

    DrmCard m_card;
    std::shared_ptr<GpuProcessFiles> m_processes;
    SysReader m_reader;
    std::vector<DrmQuantity> m_quantities;
    QString m_metricsFile; ///< empty: there is none that we understand
    QString m_throttleFiles; ///< what their names begin with, of Intel; empty: there are none
    QSet<QString> m_told; ///< files that could be read once, so an error means something
    QMap<QString, QString> m_why; ///< by file: why it could never be read
    std::optional<GpuMetrics> m_metrics;
    QString m_whyNoMetrics;
    int m_error = 0; ///< of the whole card, in the reading that is made; 0: none
};

} // namespace sweetspot
