// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/requestlimits.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace sweetspot
{

HttpLimits withTimeout(HttpLimits limits, std::optional<double> timeout)
{
    if (!timeout)
        return limits;
    const std::chrono::milliseconds most(std::int64_t(std::ceil(std::max(0.001, *timeout) * 1000)));
    limits.total = limits.firstByte = most;
    limits.idle = std::min<std::chrono::milliseconds>(limits.idle, most);
    limits.connect = std::min<std::chrono::milliseconds>(limits.connect, most);
    return limits;
}

} // namespace sweetspot
