// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/engines/server.h"
#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/launchsettings.h"

#include <QStringList>

namespace sweetspot
{

/// What shapes the measurement of one cell on a llama-server, made only of options that this build understands:
/// the slots asked for, each with its whole context; no prompt cache in host memory, no automatic fitting.
/// Pure.
LaunchSettings llamaLaunchSettings(const LlamaCppInstall &llamaCpp, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, const ServerNeed &need, int physicalCores);

/// The command line of a server with these settings: those, loopback only, and what only measuring needs. Pure.
QStringList llamaServerArguments(const LlamaCppInstall &llamaCpp, const LaunchSettings &settings, int port);

/// The options that choose threads and devices, the same for every llama.cpp program. Pure.
QStringList llamaDeviceArguments(const LlamaCppInstall &llamaCpp, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, int physicalCores);

} // namespace sweetspot
