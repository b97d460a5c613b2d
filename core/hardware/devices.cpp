// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/devices.h"

#include "core/hardware/cpu/cpudevice.h"
#include "core/hardware/gpu/pcidevices.h"

#include <algorithm>
#include <utility>

namespace sweetspot
{

void completeDevice(Device &known, const Device &more)
{
    for (QString Device::*text : {&Device::vendor, &Device::name, &Device::pciId, &Device::uuid,
             &Device::computeCapability, &Device::driver})
        if (!(more.*text).isEmpty())
            known.*text = more.*text;
    for (std::optional<double> Device::*number :
        {&Device::memoryBytes, &Device::bandwidth, &Device::powerLimitW, &Device::defaultPowerLimitW})
        if (more.*number)
            known.*number = more.*number;
    for (std::optional<bool> Device::*flag : {&Device::integrated, &Device::display})
        if (more.*flag)
            known.*flag = more.*flag;
}

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
                completeDevice(*known, device);
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
