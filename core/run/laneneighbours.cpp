// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/laneneighbours.h"

#include <algorithm>

namespace sweetspot
{

bool disturbEachOther(const LaneSpec &a, const LaneSpec &b)
{
    if (a.isCpu() || b.isCpu() || a.onThisMachine || b.onThisMachine)
        return true;
    if (a.remote && b.remote)
        return a.name == b.name;
    // One card under two names, such as CUDA0 and Vulkan0, is one device.
    const auto sameCard = [&b](const Device &device) {
        return std::any_of(b.hardware.begin(), b.hardware.end(),
            [&device](const Device &other) { return !device.id.isEmpty() && other.id == device.id; });
    };
    return std::any_of(a.devices.begin(), a.devices.end(), [&b](const QString &device) {
        return b.devices.contains(device);
    }) || std::any_of(a.hardware.begin(), a.hardware.end(), sameCard);
}

} // namespace sweetspot
