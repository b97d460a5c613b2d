// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sweetspot
{

/// Why a device runs slower than it could, as bits of DeviceReading::throttle.
namespace throttle
{
inline constexpr unsigned kPowerLimit = 1; ///< at its power limit: normal for large cards
inline constexpr unsigned kThermal = 2; ///< too hot, by the driver's or the hardware's judgement
inline constexpr unsigned kPowerBrake = 4; ///< the power supply told it to slow down
inline constexpr unsigned kHardware = 8; ///< clocks halved by the hardware; one sample of it proves nothing
} // namespace throttle

/// One look at a GPU. What its driver does not say is absent, never 0.
struct DeviceReading {
    QString id; ///< Device::id
    std::optional<double> totalBytes = {};
    std::optional<double> usedBytes = {}; ///< by everybody, what the driver reserves left out where it says so
    std::optional<double> freeBytes = {};
    std::optional<double> temperatureC = {}; ///< of the chip
    std::optional<double> hotSpotC = {};
    std::optional<double> memoryTemperatureC = {};
    std::optional<double> powerW = {};
    std::optional<double> energyJ = {}; ///< counted by the device since some moment
    std::optional<double> coreMhz = {}; ///< of what computes (SM, shader)
    std::optional<double> memoryMhz = {};
    std::optional<double> busyPercent = {}; ///< of the time, something was computing
    std::optional<unsigned> throttle = {}; ///< bits of namespace throttle; absent: not told
    QString failure = {}; ///< a sentence: why nothing can be read of it now; empty: it could be read

    bool operator==(const DeviceReading &) const = default;
};

/// Where the bytes of a server on a device are known from.
enum class DeviceMemorySource {
    Processes, ///< the driver's list of processes
    Difference, ///< what the device's use grew by since before the server started
};

/// What a device did while an attempt ran. Absent means unavailable, never zero.
struct DeviceUse {
    QString device; ///< Device::id
    std::optional<double> memoryBytes = {}; ///< of our server, highest seen
    std::optional<DeviceMemorySource> memorySource = {};
    std::optional<double> usedBytes = {}; ///< by everybody, highest seen
    std::optional<double> totalBytes = {};
    std::optional<double> energyJ = {}; ///< of the whole board or chip
    bool energyCounted = false; ///< by the device's own counter; else power times time
    std::optional<double> meanPowerW = {};
    std::optional<double> hottestC = {}; ///< chip, or hot spot where it is told
    std::optional<double> hottestMemoryC = {};
    std::optional<double> coreMhzFirst = {}, coreMhzMedian = {}, coreMhzLowest = {};
    std::optional<double> busyPercent = {}; ///< mean
    std::optional<double> powerLimitedPercent = {}; ///< of the looks, it was at its power limit
    std::optional<double> thermalPercent = {}; ///< of the looks, heat or the power supply slowed it down
    int samples = 0; ///< looks that fell into the attempt
    QString failure = {}; ///< a sentence: it could not be read any more

    bool operator==(const DeviceUse &) const = default;
};

} // namespace sweetspot
