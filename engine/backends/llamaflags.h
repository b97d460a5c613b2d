// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backends/engineinfo.h"
#include "engine/backends/server.h"
#include "models/benchconfig.h"
#include "models/cell.h"

#include <QStringList>

namespace sweetspot
{

/// The command line of a llama-server for one cell, made only of options that this build understands. Pure.
/// The slots asked for, each with its whole context; no prompt cache in host memory, no automatic fitting,
/// loopback only: what a measurement needs.
QStringList llamaServerArguments(const EngineInfo &engine, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, const ServerNeed &need, int physicalCores, int port);

/// The options that choose threads and devices, the same for every llama.cpp program. Pure.
QStringList llamaDeviceArguments(const EngineInfo &engine, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, int physicalCores);

/// A line that a person can paste into a shell.
QString shellCommand(const QString &program, const QStringList &arguments);

} // namespace sweetspot
