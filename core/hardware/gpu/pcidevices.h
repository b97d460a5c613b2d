// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/devices.h"

namespace sweetspot
{

/// GPUs of NVIDIA, AMD and Intel as the kernel lists them on the PCI bus, and what their drivers say in files:
/// amdgpu its memory and product, NVIDIA's model and UUID. The same folders are below /sys/class/drm, but there
/// a card appears only when its driver has a display part, which servers leave out.
class PciDevices : public DeviceSource
{
public:
    explicit PciDevices(QString root)
        : m_root(std::move(root))
    {
    }
    QVector<Device> devices() const override;

private:
    QString m_root;
};

} // namespace sweetspot
