// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/drmsensor.h"

namespace sweetspot
{

/// GPUs of AMD and Intel by the files of the kernel's drivers amdgpu, i915 and xe.
class DrmSource : public GpuSource
{
public:
    /// @param root where "proc", "sys" and "dev" are
    /// @param onBus what the PCI bus has; of other makers' nothing is told
    DrmSource(const QString &root, const QVector<Device> &onBus, SysReader reader = readSysFile);

    QVector<Device> devices() override { return m_devices; }
    std::vector<std::unique_ptr<GpuSensor>> sensors() override;
    QVector<GpuTrouble> troubles() override { return m_troubles; }
    QString driver() const override;

private:
    Device described(const DrmCard &card, const Device &onBus) const;
    void addTroubles(const DrmCard &card, const Device &device);
    std::optional<double> number(const QString &path, double factor = 1) const;

    QString m_root;
    SysReader m_reader;
    QVector<DrmCard> m_cards;
    QVector<Device> m_devices;
    QVector<GpuTrouble> m_troubles;
};

} // namespace sweetspot
