// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"

#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// What a project measures on as a person arranges it: each list is a lane, of one device or of several that
/// are joined; names are Device::id or an engine's own. All pure.
using Lanes = QVector<QStringList>;

/// Without a choice: each GPU of its own, those that are part of the processor only where there is no other;
/// the processor where there is no GPU.
Lanes defaultLanes(const QVector<Device> &devices);

/// Whether a lane has the device.
bool takesPart(const Lanes &lanes, const QString &device);
/// The lane of a device; empty where none has it.
QStringList laneOf(const Lanes &lanes, const QString &device);

/// Adds the device as a lane of its own, or takes it out of the lane it is in; a lane that becomes empty goes.
/// The last one stays, because a run needs something to measure on.
Lanes withDevice(Lanes lanes, const QString &device, bool takesPart);
/// One lane of the lanes of both, where the first one's was; the processor joins nothing.
Lanes joined(Lanes lanes, const QString &device, const QString &other);
/// Each device of the lane on its own.
Lanes separated(Lanes lanes, const QString &device);

} // namespace sweetspot
