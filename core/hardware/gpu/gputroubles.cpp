// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/gputroubles.h"

#include "core/base/tr.h"

namespace sweetspot
{

QVector<GpuTrouble> limitTrouble(const Device &device, const QString &undo)
{
    constexpr double kRounding = 0.5; // W
    if (!device.powerLimitW || !device.defaultPowerLimitW
        || *device.powerLimitW >= *device.defaultPowerLimitW - kRounding)
        return {};
    const Sentence limited = CoreTr::tr("This GPU is limited to %1 W; its maker set %2 W. It is slower under "
                                        "load and uses less energy.")
                                 .argNumber(*device.powerLimitW, 0)
                                 .argNumber(*device.defaultPowerLimitW, 0);
    return {{GpuTrouble::Severity::Warning, device.id,
        undo.isEmpty() ? limited : CoreTr::tr("%1 To undo it: \"%2\".").arg(limited).arg(undo)}};
}

QVector<GpuTrouble> linkTrouble(
    const Device &device, const std::optional<double> &lanes, const std::optional<double> &most)
{
    if (!lanes || !most || *lanes >= *most)
        return {};
    return {{GpuTrouble::Severity::Note, device.id,
        CoreTr::tr("This GPU is connected by %1 PCIe lanes of %2. Models load more slowly, and several GPUs "
                   "together may too; another slot, or the mainboard's settings, may give it all of them.")
            .argNumber(*lanes, 0)
            .argNumber(*most, 0)}};
}

QVector<GpuTrouble> displayTrouble(const Device &device)
{
    if (!device.display.value_or(false))
        return {};
    return {{GpuTrouble::Severity::Note, device.id,
        CoreTr::tr("A screen is attached to this GPU. The desktop takes some of its memory and time, which "
                   "makes figures less steady; close what draws, or measure on another GPU.")}};
}

} // namespace sweetspot
