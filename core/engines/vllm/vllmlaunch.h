// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/safetensors/modelshape.h"
#include "models/engineentry.h"

#include <QProcessEnvironment>

namespace sweetspot
{

/// What the server of a cell is started with, but for its address. What a person adds comes last; where they
/// set a share of memory or a way to divide the model, theirs stands alone. Pure.
LaunchSettings vllmSettings(const ServerOrder &order, const ModelShape &shape, const EngineEntry &entry);

/// "serve", the model and the options, on a port of this machine.
QStringList vllmArguments(const LaunchSettings &settings, int port);

/// What such a server gets as its environment: no key, nothing that asks the network.
QProcessEnvironment vllmEnvironment(
    const LaneSpec &lane, const LaunchSettings &settings, const QString &program);

} // namespace sweetspot
