// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// The llama-server of a cell, without what only measuring needs; each option once, but for those that add up,
/// such as --override-tensor. Without a program where there is no file.
ServeLine llamaServeLine(const ServeOrder &order, const ListenAt &at);

/// Error::BadInput for a line without a model.
Result<LaunchSettings> llamaSettingsOf(const ProgramLine &line);

/// The image of llama.cpp's own that has this build for this device.
ContainerImage llamaContainer(const HandOverOrder &order);

/// The long name of an option that has a short one, "--threads" of "-t"; other names as they are.
QString llamaLongName(const QString &name);

/// Long names of options that count each time they are given.
const QStringList &llamaAddingOptions();

/// What a person should know of settings that were made to be measured with, as sentences.
QStringList llamaNotes(const LaunchSettings &settings);

} // namespace sweetspot
