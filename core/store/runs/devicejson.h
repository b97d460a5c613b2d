// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "models/device.h"
#include "models/devicereading.h"
#include "models/loadedpart.h"

#include <QVector>

namespace sweetspot
{

/// Devices of a machine as run.json has them. What is not known is absent; so is what cannot be read back.
Json devicesToJson(const QVector<Device> &devices);
QVector<Device> devicesFromJson(const Json &json);

/// What devices did during an attempt, as the journal has it.
Json deviceUsesToJson(const QVector<DeviceUse> &uses);
QVector<DeviceUse> deviceUsesFromJson(const Json &json);

/// Where a server says it put a model.
Json loadedPartsToJson(const QVector<LoadedPart> &parts);
QVector<LoadedPart> loadedPartsFromJson(const Json &json);

} // namespace sweetspot
