// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/cpudevice.h"

#include "core/hardware/hostinfo.h"
#include "core/hardware/procfs.h"

namespace sweetspot
{

QVector<Device> CpuDevice::devices() const
{
    const HostInfo host = probeHost(m_root);
    Device device{QString::fromLatin1(kCpuId), Device::Kind::Cpu};
    device.name = host.cpu;
    device.memoryBytes = host.ramBytes;
    for (const QByteArray &line : readSmallFile(m_root + QStringLiteral("/proc/cpuinfo")).split('\n')) {
        if (!line.startsWith("vendor_id"))
            continue;
        device.vendor = line.contains("AuthenticAMD") ? QStringLiteral("AMD")
            : line.contains("GenuineIntel")           ? QStringLiteral("Intel")
                                                      : QString();
        break;
    }
    return {device};
}

} // namespace sweetspot
