// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/devicefigures.h"

#include "models/observationname.h"

namespace sweetspot
{

void putDeviceFigures(Observation &observation, const AttemptResources &resources)
{
    observation.put(figure::kDeviceBytes, resources.deviceBytes());
    observation.put(figure::kDeviceEnergyJ, resources.deviceEnergyJ());
    observation.put(figure::kDeviceTempC, resources.hottestDeviceC());
    observation.put(figure::kDeviceMhz, resources.slowestDeviceMhz());
    observation.put(figure::kDeviceThermalPct, resources.thermalPercent());
}

} // namespace sweetspot
