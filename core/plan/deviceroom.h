// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/devicesplit.h"
#include "models/benchconfig.h"
#include "models/device.h"
#include "models/devicereading.h"

#include <QHash>

#include <optional>

namespace sweetspot
{

/// Bytes that models may take of GPUs now, by Device::id, as their drivers tell. A GPU whose driver does not
/// tell is not in it.
using DriverRoom = QHash<QString, double>;

/// What a reading leaves to models: what is free, and what our own servers hold, because they make room before
/// the next model is loaded. nullopt: the reading does not say. Pure.
/// @param ourBytes held by our own servers
std::optional<double> roomBytes(const DeviceReading &reading, double ourBytes);

/// What models may take on a device: at most the limit, less what is left alone. What its driver tells comes
/// before what an engine lists, which is as old as the list and less exact; of a GPU without memory of its own
/// the engine alone knows what it may take. nullopt: neither tells. Pure.
/// @param name what it is called in texts and splits
/// @param ours which device of this machine it is; without an id: none, or not known which
/// @param listed as an engine has it, with what it says is free; default: no engine was asked
std::optional<SplitDevice> deviceRoom(const QString &name, const Device &ours, const DriverRoom &room,
    const BenchConfig::Limits &limits, const EngineDevice &listed = {});

} // namespace sweetspot
