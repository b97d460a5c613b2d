// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attempt.h"

#include "models/validityflag.h"
#include <algorithm>

namespace sweetspot
{

std::optional<double> ServerTimings::decodeTps() const
{
    if (!predictedN || !predictedMs || *predictedN < 2 || *predictedMs <= 0)
        return std::nullopt;
    return (*predictedN - 1) / (*predictedMs / 1000.0);
}

std::optional<double> ServerTimings::promptTps() const
{
    if (!promptN || !promptMs || *promptN < 2 || *promptMs <= 0)
        return std::nullopt;
    return *promptN / (*promptMs / 1000.0);
}

QString Attempt::identity() const
{
    return QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8|%9")
        .arg(cell.model, cell.quantization, cell.engine, cell.device, cell.parameters, profile, shape,
            phase == AttemptPhase::Warmup ? QStringLiteral("warmup") : QStringLiteral("measured"),
            QStringLiteral("%1.%2").arg(launch).arg(rep)
                + (retry > 0 ? QStringLiteral("+%1").arg(retry) : QString()));
}

namespace
{
struct OutcomeName {
    AttemptOutcome outcome;
    const char *name;
};
constexpr OutcomeName kOutcomes[]
    = {{AttemptOutcome::Ok, "ok"}, {AttemptOutcome::Failed, "failed"}, {AttemptOutcome::TimedOut, "timed_out"},
        {AttemptOutcome::Cancelled, "cancelled"}, {AttemptOutcome::Rejected, "rejected"}};
} // namespace

namespace
{

std::optional<double> sumOf(const QVector<DeviceUse> &devices, std::optional<double> DeviceUse::*figure)
{
    if (devices.isEmpty())
        return std::nullopt;
    double sum = 0;
    for (const DeviceUse &device : devices) {
        if (!(device.*figure))
            return std::nullopt;
        sum += *(device.*figure);
    }
    return sum;
}

std::optional<double> mostOf(const QVector<DeviceUse> &devices, std::optional<double> DeviceUse::*figure)
{
    std::optional<double> most;
    for (const DeviceUse &device : devices)
        if (const auto &value = device.*figure)
            most = std::max(most.value_or(*value), *value);
    return most;
}

} // namespace

std::optional<double> AttemptResources::deviceBytes() const
{
    return sumOf(devices, &DeviceUse::memoryBytes);
}

std::optional<double> AttemptResources::deviceEnergyJ() const
{
    return sumOf(devices, &DeviceUse::energyJ);
}

std::optional<double> AttemptResources::hottestDeviceC() const
{
    return mostOf(devices, &DeviceUse::hottestC);
}

std::optional<double> AttemptResources::slowestDeviceMhz() const
{
    std::optional<double> slowest;
    for (const DeviceUse &device : devices)
        if (device.coreMhzMedian)
            slowest = std::min(slowest.value_or(*device.coreMhzMedian), *device.coreMhzMedian);
    return slowest;
}

std::optional<double> AttemptResources::thermalPercent() const
{
    return mostOf(devices, &DeviceUse::thermalPercent);
}

std::optional<double> scarceBytes(const AttemptResources &resources, CellPlace place)
{
    return place == CellPlace::Gpu ? resources.deviceBytes() : resources.rssBytes;
}

std::optional<double> temperatureOf(const AttemptResources &resources, CellPlace place)
{
    return place == CellPlace::Gpu ? resources.hottestDeviceC() : resources.temperatureC;
}

std::optional<double> energyOf(const AttemptResources &resources, CellPlace place)
{
    if (place != CellPlace::Gpu)
        return resources.energyJ;
    const auto devices = resources.deviceEnergyJ();
    return devices ? std::optional(*devices + resources.energyJ.value_or(0)) : std::nullopt;
}

bool isDisturbed(const Attempt &attempt)
{
    return attempt.outcome == AttemptOutcome::Rejected && attempt.flags.contains(validityflag::kTooBusy);
}

QString attemptOutcomeName(AttemptOutcome outcome)
{
    for (const OutcomeName &entry : kOutcomes)
        if (entry.outcome == outcome)
            return QLatin1String(entry.name);
    return {};
}

std::optional<AttemptOutcome> attemptOutcomeFromName(const QString &name)
{
    for (const OutcomeName &entry : kOutcomes)
        if (name == QLatin1String(entry.name))
            return entry.outcome;
    return std::nullopt;
}

} // namespace sweetspot
