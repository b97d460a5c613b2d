// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/devices.h"

#include "core/hardware/cpu/cpudevice.h"
#include "core/hardware/gpu/pcidevices.h"

#include <algorithm>
#include <utility>

namespace sweetspot
{

namespace
{

void complete(Device &known, const Device &more)
{
    for (QString Device::*text : {&Device::vendor, &Device::name, &Device::pciId, &Device::uuid})
        if (!(more.*text).isEmpty())
            known.*text = more.*text;
    if (more.memoryBytes)
        known.memoryBytes = more.memoryBytes;
    if (more.integrated)
        known.integrated = more.integrated;
}

} // namespace

std::vector<std::unique_ptr<const DeviceSource>> deviceSources(const QString &root)
{
    std::vector<std::unique_ptr<const DeviceSource>> all;
    all.push_back(std::make_unique<CpuDevice>(root));
    all.push_back(std::make_unique<PciDevices>(root));
    return all;
}

QVector<Device> devicesOf(const std::vector<std::unique_ptr<const DeviceSource>> &sources)
{
    QVector<Device> all;
    for (const auto &source : sources)
        for (const Device &device : source->devices()) {
            const auto known = std::find_if(
                all.begin(), all.end(), [&device](const Device &other) { return other.id == device.id; });
            if (known == all.end())
                all << device;
            else
                complete(*known, device);
        }
    std::sort(all.begin(), all.end(), [](const Device &a, const Device &b) {
        return std::pair(a.isGpu(), a.id) < std::pair(b.isGpu(), b.id);
    });
    return all;
}

QVector<Device> findDevices(const QString &root)
{
    return devicesOf(deviceSources(root));
}

} // namespace sweetspot
