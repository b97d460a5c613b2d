// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/engineentry.h"
#include "models/runplan.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// How a server of ours is started on a lane for a cell. What an engine is not told is absent: it is its own
/// choice.
struct LaneEnvironment {
    std::optional<int> threads;
    int parallel = 1; ///< requests at once that are measured at the most
    std::optional<int> batch; ///< tokens of a prompt that are read at once
    std::optional<double> memoryShare; ///< 0 .. 1 of each card, taken at the start

    bool operator==(const LaneEnvironment &) const = default;
};

/// From a lane's devices, a cell's model and its engine. The cell's own parameters count before what the entry
/// says (LaunchTuning), and that before what is derived: a thread for each physical core; as many streams,
/// doubled from one, as the profiles climb to; nine tenths of each card or what the project allows. The batch
/// is the engine's own. Pure.
LaneEnvironment laneEnvironment(const LaneSpec &lane, const CellSpec &cell, const EngineEntry &entry,
    const BenchConfig &config, TestMode mode, int physicalCores);

/// For people, in one line: "8 threads, up to 16 streams, 90 % of each card".
QString environmentText(const LaneEnvironment &environment);

/// A line for each lane and engine that a plan starts servers on, of the largest of its cells that is measured:
/// "CUDA0+CUDA1, vLLM: up to 16 streams, 90 % of each card". Pure.
QStringList environmentLines(const RunPlan &plan, int physicalCores);

} // namespace sweetspot
