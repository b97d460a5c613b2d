// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/memorylimit.h"

#include <algorithm>
#include <limits>

namespace sweetspot
{

namespace
{

constexpr double kGb = 1e9;
constexpr double kLeastReserve = 2 * kGb;
constexpr double kReserveShare = 0.1;

} // namespace

HostLimit hostLimit(const BenchConfig::Limits &limits, std::optional<double> ramBytes)
{
    if (limits.maxMemoryGb)
        return {*limits.maxMemoryGb * kGb, true};
    if (!ramBytes)
        return {std::numeric_limits<double>::infinity(), false};
    return {std::max(0.0, *ramBytes - std::max(kLeastReserve, kReserveShare * *ramBytes)), false};
}

double hostLimitBytes(const BenchConfig::Limits &limits, std::optional<double> ramBytes)
{
    return hostLimit(limits, ramBytes).bytes;
}

std::optional<double> deviceLimitBytes(
    const BenchConfig::Limits &limits, std::optional<double> deviceMemoryBytes)
{
    if (!limits.maxVramGb)
        return deviceMemoryBytes;
    const double limit = *limits.maxVramGb * kGb;
    return deviceMemoryBytes ? std::min(limit, *deviceMemoryBytes) : limit;
}

} // namespace sweetspot
