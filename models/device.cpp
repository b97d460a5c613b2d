// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/device.h"

#include "models/tr.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// Drivers keep a little of the memory for themselves, not always as much.
bool alike(const std::optional<double> &a, const std::optional<double> &b)
{
    constexpr double kMost = 0.01;
    return !a || !b || std::abs(*a - *b) <= kMost * std::max(*a, *b);
}

} // namespace

bool Device::isEqualTo(const Device &other) const
{
    if (!isGpu() || !other.isGpu() || vendor != other.vendor || integrated != other.integrated)
        return false;
    const bool known = !pciId.isEmpty() && !other.pciId.isEmpty();
    if (known ? pciId != other.pciId : name.isEmpty() || name != other.name)
        return false;
    return alike(memoryBytes, other.memoryBytes) && alike(powerLimitW, other.powerLimitW)
        && computeCapability == other.computeCapability;
}

QString Device::label() const
{
    if (!name.isEmpty())
        return name;
    if (kind == Kind::Cpu)
        return ModelsTr::tr("CPU");
    const QString what = vendor.isEmpty() ? ModelsTr::tr("GPU") : ModelsTr::tr("%1 GPU").arg(vendor);
    return pciId.isEmpty() ? what : QStringLiteral("%1 %2").arg(what, pciId);
}

} // namespace sweetspot
