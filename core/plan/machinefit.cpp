// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/machinefit.h"

#include "core/base/tr.h"
#include "models/bytetext.h"
#include "models/memorylimit.h"

#include <QLocale>
#include <QMap>

#include <algorithm>
#include <limits>
#include <numeric>

namespace sweetspot
{

double MachineRoom::bytes() const
{
    return std::accumulate(devices.begin(), devices.end(), hostBytes,
        [](double sum, const SplitDevice &device) { return sum + device.budget(); });
}

namespace
{

SplitDevice roomOn(const Device &device, const DriverRoom &driverRoom, const BenchConfig::Limits &limits)
{
    if (const auto told = deviceRoom(device.label(), device, driverRoom, limits))
        return *told;
    SplitDevice split{device.label(), *deviceLimitBytes(limits, device.memoryBytes)};
    split.reserveBytes = deviceReserveBytes(device);
    split.bandwidth = device.bandwidth;
    return split;
}

} // namespace

MachineRoom machineRoom(const QVector<Device> &found, const BenchConfig::Limits &limits,
    std::optional<double> ramBytes, std::optional<double> availableBytes, const DriverRoom &driverRoom)
{
    MachineRoom room;
    room.hostBytes = std::min(hostLimitBytes(limits, ramBytes),
        availableBytes.value_or(ramBytes.value_or(std::numeric_limits<double>::max())));
    QMap<QString, QVector<SplitDevice>> byVendor;
    QMap<QString, double> sums;
    for (const Device &device : found) {
        if (!device.isGpu() || device.integrated.value_or(false) || !device.memoryBytes)
            continue;
        const SplitDevice split = roomOn(device, driverRoom, limits);
        byVendor[device.vendor] << split;
        sums[device.vendor] += split.freeBytes;
    }
    for (auto vendor = byVendor.begin(); vendor != byVendor.end(); ++vendor)
        if (std::all_of(
                sums.begin(), sums.end(), [&](double other) { return other <= sums.value(vendor.key()); }))
            room.devices = *vendor;
    return room;
}

namespace
{

SplitQuestion narrowedTo(SplitQuestion question, const QVector<int> &devices)
{
    const QVector<SplitDevice> all = std::exchange(question.devices, {});
    for (const int index : devices)
        question.devices << all[index];
    return question;
}

} // namespace

std::optional<MachineFit> fitOn(
    const MachineRoom &room, const GgufHeader &header, double fileBytes, const CacheOptions &cache)
{
    SplitQuestion question;
    question.header = header;
    question.fileBytes = fileBytes;
    question.cache = cache;
    question.hostBytes = room.hostBytes;
    question.devices = room.devices;
    const QVector<int> set = smallestSet(question);
    const auto split = splitOver(narrowedTo(question, set.isEmpty() ? deviceOrder(question.devices) : set));
    if (!split)
        return std::nullopt;
    MachineFit fit{MachineFit::Where::Nowhere, *split, int(room.devices.size())};
    if (split->fits())
        fit.where = split->gpuLayers == 0 ? MachineFit::Where::Host
            : !split->isOnDevices()       ? MachineFit::Where::Partly
            : split->used().size() > 1    ? MachineFit::Where::SeveralDevices
                                          : MachineFit::Where::OneDevice;
    return fit;
}

namespace
{

QString whereText(const MachineFit &fit)
{
    const DeviceSplit &split = fit.split;
    const auto used = int(split.used().size());
    const QString spare = formatBytes(split.spareBytes());
    switch (fit.where) {
    case MachineFit::Where::OneDevice:
        return CoreTr::tr("Fits in VRAM (%1), %2 to spare").arg(split.used().first().device, spare);
    case MachineFit::Where::SeveralDevices:
        return used == 2 && fit.machineDevices == 2
            ? CoreTr::tr("Fits over both GPUs, %1 to spare").arg(spare)
            : CoreTr::tr("Fits over %1 GPUs, %2 to spare").arg(QString::number(used), spare);
    case MachineFit::Where::Partly:
        if (split.cpuMoeLayers > 0)
            return CoreTr::tr("Fits with the experts of %1 of %2 layers in host memory")
                .arg(split.cpuMoeLayers)
                .arg(split.layers - 1);
        return used == 1
            ? CoreTr::tr("Fits with %1 of %2 layers on the GPU").arg(split.gpuLayers).arg(split.layers)
            : CoreTr::tr("Fits with %1 of %2 layers on %3 GPUs")
                  .arg(split.gpuLayers)
                  .arg(split.layers)
                  .arg(used);
    case MachineFit::Where::Host:
        return CoreTr::tr("Fits, %1 to spare").arg(spare);
    case MachineFit::Where::Nowhere:
        break;
    }
    return CoreTr::tr("Needs %1 more than available").arg(formatBytes(-split.spareBytes()));
}

} // namespace

QString machineFitText(const MachineFit &fit)
{
    QString text = whereText(fit);
    const bool onDevices = fit.split.isOnDevices() && fit.split.gpuLayers > 0;
    const auto largest = onDevices ? fit.split.largestOnDevices : fit.split.largestContext;
    if (largest)
        text = CoreTr::tr("%1; up to %2 tokens").arg(text, QLocale().toString(*largest));
    else if (!fit.fits())
        text = CoreTr::tr("%1; does not fit at any context length").arg(text);
    return text + QLatin1Char('.');
}

} // namespace sweetspot
