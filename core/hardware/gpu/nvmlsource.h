// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"
#include "core/hardware/gpu/nvmllibrary.h"
#include "core/hardware/gpu/nvmlsensor.h"

namespace sweetspot
{

/// The GPUs of NVIDIA's driver. Looked for once, in the constructor.
class NvmlSource : public GpuSource
{
public:
    /// @param onBus what the PCI bus has, for what the driver does not tell of
    NvmlSource(std::shared_ptr<const NvmlLibrary> library, const QVector<Device> &onBus,
        SensorClock clock = monotonicNs);

    QVector<Device> devices() override;
    std::vector<std::unique_ptr<GpuSensor>> sensors() override;
    QVector<GpuTrouble> troubles() override { return m_troubles; }
    QString driver() const override;

private:
    struct Card {
        nvml::Handle handle = nullptr;
        Device device;
    };
    QVector<nvml::Return> findCards(const QVector<Device> &onBus);
    void tellOfLibrary(bool wanted);
    void tellOfMissing(const QVector<nvml::Return> &refused, QVector<Device> unseen);

    std::shared_ptr<const NvmlLibrary> m_library;
    SensorClock m_clock;
    QVector<Card> m_cards;
    QVector<GpuTrouble> m_troubles;
};

} // namespace sweetspot
