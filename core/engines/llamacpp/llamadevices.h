// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"

#include <QProcessEnvironment>
#include <QVector>

namespace sweetspot
{

/// Says of each device that llama.cpp lists which of ours it is, by maker, model and memory: its list has no
/// address. Of several that look the same, CUDA's are told apart by their order where it numbers by address.
/// The others, and what is on another machine, stay without. Pure.
/// @param environment under which they were listed; found by us, by address
QVector<EngineDevice> matchedDevices(
    QVector<EngineDevice> listed, const QVector<Device> &found, const QProcessEnvironment &environment = {});

} // namespace sweetspot
