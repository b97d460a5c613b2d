// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"
#include "models/result.h"

#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// The engine's name of the device that a person means by: that name; "cpu", which is "CPU"; a number as
/// nvidia-smi counts, NVIDIA's GPUs by address before those of others; a PCI address, with its domain or
/// without; the beginning of a UUID; a part of the name that only one has. Case does not matter.
/// Error::BadInput says what there is. Pure.
/// @param named by the engine; found by us, by address
Result<QString> deviceMeant(
    const QString &wanted, const QVector<EngineDevice> &named, const QVector<Device> &found);

/// Groups of devices as --combined takes them, each as "A+B": "0,1,2" is one, "0+1,2+3" are two. Pure.
QStringList combinedGroups(const QStringList &values);

} // namespace sweetspot
