// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"

#include <QVector>

namespace sweetspot
{

/// Says of each device that llama.cpp lists which of ours it is, by maker, model and memory: its list has no
/// address. Two that cannot be told apart, and what is on another machine, stay without. Pure.
QVector<EngineDevice> matchedDevices(QVector<EngineDevice> listed, const QVector<Device> &found);

} // namespace sweetspot
