// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/ggufheader.h"
#include "core/tune/knobspace.h"
#include "models/cell.h"

#include <optional>
#include <utility>

namespace sweetspot
{

/// What of a machine and of a goal decides which levels are worth trying.
struct TuneMachine {
    int physicalCores = 1; ///< that this process may use
    int logicalCores = 1;
    std::optional<int> defaultThreads = {}; ///< of the configuration; absent: a thread for each physical core
    std::optional<GgufHeader> header = {}; ///< of the model's file
    std::optional<int> deviceLayers = {}; ///< that the lane's devices hold as predicted, whatever the cell
                                          ///< says; the output counts as one; absent: as the cell has it
    int longestPrompt = 0; ///< tokens, of the goal; 0: not known
    bool tellsTexts = false; ///< the goal does; only then drafting tokens is tried
};

/// The settings of a cell that can be tuned, each with its levels: those that its engine takes and that can do
/// something for this cell (core/plan/knobliveness), but for what changes how much work there is. Whose level
/// without being told is not known, is left out. Pure.
/// @param lossy whether those are offered that change answers
KnobSpace tuneSpace(const CellSpec &cell, const LaneSpec &lane, const TuneMachine &machine, bool lossy = false);

/// The same without some levels, (knob, level) by index; a knob that has no choice left goes too. The start is
/// never left out. Pure.
KnobSpace withoutLevels(const KnobSpace &space, const QVector<std::pair<int, int>> &levels);

/// The settings of an arm: those of the start, and what the arm changes. The start's are @p base itself. Pure.
ParameterSet parametersOf(const KnobSpace &space, const Arm &arm, const ParameterSet &base);

} // namespace sweetspot
