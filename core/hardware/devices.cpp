// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/devices.h"

#include "core/hardware/cpu/cpudevice.h"
#include "core/hardware/gpu/pciaddress.h"
#include "core/hardware/gpu/pcidevices.h"

#include <algorithm>
#include <tuple>
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

QVector<Device> joinedDevices(QVector<Device> known, const QVector<Device> &more)
{
    for (const Device &device : more) {
        const auto same = std::find_if(
            known.begin(), known.end(), [&device](const Device &other) { return other.id == device.id; });
        if (same == known.end())
            known << device;
        else
            completeDevice(*same, device);
    }
    const auto place = [](const Device &device) {
        const bool hasAddress = !device.isGpu() || !pciAddress(device.id).isEmpty();
        return std::tuple(device.isGpu(), !hasAddress, hasAddress ? device.id : QString());
    };
    std::stable_sort(
        known.begin(), known.end(), [&](const Device &a, const Device &b) { return place(a) < place(b); });
    return known;
}

QVector<Device> devicesOf(const std::vector<std::unique_ptr<const DeviceSource>> &sources)
{
    QVector<Device> all;
    for (const auto &source : sources)
        all = joinedDevices(std::move(all), source->devices());
    return all;
}

QVector<Device> findDevices(const QString &root)
{
    return devicesOf(deviceSources(root));
}

} // namespace sweetspot
