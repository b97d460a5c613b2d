// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace sweetspot
{

/// What amdgpu's binary file gpu_metrics tells and is used. Absent: the chip does not say.
struct GpuMetrics {
    std::optional<double> chipC; ///< edge; of processors with graphics, the graphics' part
    std::optional<double> hotSpotC;
    std::optional<double> memoryC;
    std::optional<double> busyPercent;
    std::optional<double> powerW; ///< of the chip's socket
    std::optional<double> energyJ; ///< of the chip's socket, counted since some moment
    std::optional<double> coreMhz;
    std::optional<double> memoryMhz;
    std::optional<unsigned> throttle; ///< bits of namespace throttle, where the bits mean the same on all chips

    bool operator==(const GpuMetrics &) const = default;
};

/// Formats 1.3 (cards), 1.4 (accelerators) and 2.2 to 2.4 (processors with graphics). nullopt: another format,
/// or not as long as it says. Pure. docs/gpu.md#gpu_metrics
std::optional<GpuMetrics> parseGpuMetrics(const QByteArray &bytes);

} // namespace sweetspot
