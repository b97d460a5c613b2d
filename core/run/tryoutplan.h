// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/prepare.h"
#include "core/run/tryoutnews.h"

namespace sweetspot
{

/// What is planned for cells that are tried out: as for measuring them, whatever was taken out of the matrix or
/// is to be measured always. Blocks like prepareRun(), which it is made with.
Result<Preparation> prepareTryout(const TryoutOrder &order, const std::stop_token &stop);

/// The project with nothing in it but what these cells need. Pure.
ProjectData narrowedTo(ProjectData data, const QVector<CellId> &cells);

/// Memory of this machine, in bytes.
struct MachineMemoryNow {
    std::optional<double> availableBytes;
    std::optional<double> ramBytes = {}; ///< installed
};

/// Why a cell's server is not started now; nullopt when it can be. Pure.
std::optional<SkipReason> tryoutProblem(
    const CellSpec &cell, const LaneSpec &lane, const BenchConfig &config, const MachineMemoryNow &now);

/// Whether the servers of these cells may run side by side: all at addresses or on devices of their own, or
/// together within the memory of the CPU. What a GPU has free while another server is on it is not known. Pure.
bool fitTogether(const QVector<CellSpec> &cells, const RunPlan &plan, const MachineMemoryNow &now);

/// A conversation for a model without a chat template, in the frame in which it is asked questions when it is
/// measured. Pure.
QString framedConversation(const QVector<ChatMessage> &messages);

} // namespace sweetspot
