// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/devices.h"

namespace sweetspot
{

/// The processor, all sockets together, with the memory that a server on it can use.
class CpuDevice : public DeviceSource
{
public:
    explicit CpuDevice(QString root)
        : m_root(std::move(root))
    {
    }
    QVector<Device> devices() const override;

private:
    QString m_root;
};

} // namespace sweetspot
