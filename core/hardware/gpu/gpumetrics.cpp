// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/gpumetrics.h"

#include "models/devicereading.h"

#include <QtEndian>

#include <cstdint>
#include <limits>

namespace sweetspot
{

namespace
{

// A number at an offset; all ones is the driver's "not told".
template <typename T>
std::optional<T> at(const QByteArray &bytes, qsizetype offset)
{
    if (offset + qsizetype(sizeof(T)) > bytes.size())
        return std::nullopt;
    const T value = qFromLittleEndian<T>(bytes.constData() + offset);
    return value == std::numeric_limits<T>::max() ? std::nullopt : std::optional<T>(value);
}

std::optional<double> shortAt(const QByteArray &bytes, qsizetype offset, double factor = 1)
{
    const auto value = at<std::uint16_t>(bytes, offset);
    return value ? std::optional(*value * factor) : std::nullopt;
}

std::optional<double> percentAt(const QByteArray &bytes, qsizetype offset)
{
    constexpr double kAll = 100;
    const auto value = shortAt(bytes, offset);
    return value && *value <= kAll ? value : std::nullopt;
}

std::optional<double> energyAt(const QByteArray &bytes, qsizetype offset)
{
    constexpr double kStepsPerJoule = 65536;
    const auto value = at<std::uint64_t>(bytes, offset);
    return value ? std::optional(double(*value) / kStepsPerJoule) : std::nullopt;
}

// The bits that mean the same on all chips: 0 to 7 limits of power, 16 to 23 of current, 32 to 47 of
// temperature.
std::optional<unsigned> throttleAt(const QByteArray &bytes, qsizetype offset)
{
    constexpr std::uint64_t kPower = 0xff, kCurrent = 0xff0000, kTemperature = 0xffff00000000;
    const auto bits = at<std::uint64_t>(bytes, offset);
    if (!bits)
        return std::nullopt;
    return (*bits & (kPower | kCurrent) ? throttle::kPowerLimit : 0u)
        | (*bits & kTemperature ? throttle::kThermal : 0u);
}

GpuMetrics cardMetrics(const QByteArray &bytes)
{
    GpuMetrics metrics;
    metrics.chipC = shortAt(bytes, 4);
    metrics.hotSpotC = shortAt(bytes, 6);
    metrics.memoryC = shortAt(bytes, 8);
    metrics.busyPercent = percentAt(bytes, 16);
    metrics.powerW = shortAt(bytes, 22);
    metrics.energyJ = energyAt(bytes, 24);
    metrics.coreMhz = shortAt(bytes, 54);
    metrics.memoryMhz = shortAt(bytes, 58);
    metrics.throttle = throttleAt(bytes, 112);
    return metrics;
}

GpuMetrics acceleratorMetrics(const QByteArray &bytes)
{
    GpuMetrics metrics;
    metrics.hotSpotC = shortAt(bytes, 4);
    metrics.powerW = shortAt(bytes, 10);
    metrics.busyPercent = percentAt(bytes, 12);
    metrics.energyJ = energyAt(bytes, 24);
    return metrics;
}

GpuMetrics processorMetrics(const QByteArray &bytes)
{
    constexpr double kCenti = 0.01, kMilli = 1e-3;
    GpuMetrics metrics;
    metrics.chipC = shortAt(bytes, 4, kCenti);
    metrics.busyPercent = percentAt(bytes, 28);
    metrics.powerW = shortAt(bytes, 40, kMilli);
    metrics.coreMhz = shortAt(bytes, 76);
    metrics.throttle = throttleAt(bytes, 120);
    return metrics;
}

} // namespace

std::optional<GpuMetrics> parseGpuMetrics(const QByteArray &bytes)
{
    constexpr qsizetype kHeader = 4, kCard = 120, kAccelerator = 44, kProcessor = 128; // least sizes
    if (bytes.size() < kHeader)
        return std::nullopt;
    const qsizetype size = qFromLittleEndian<std::uint16_t>(bytes.constData());
    const int format = std::uint8_t(bytes[2]), content = std::uint8_t(bytes[3]);
    if (size > bytes.size())
        return std::nullopt;
    const QByteArray told = bytes.left(size);
    if (format == 1 && content == 3 && size >= kCard)
        return cardMetrics(told);
    if (format == 1 && content == 4 && size >= kAccelerator)
        return acceleratorMetrics(told);
    if (format == 2 && content >= 2 && content <= 4 && size >= kProcessor)
        return processorMetrics(told);
    return std::nullopt;
}

} // namespace sweetspot
