// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planner.h"
#include "core/plan/planproposal.h"

namespace sweetspot
{

/// Decides how a cell's model lies on the devices of its lane, as far as the person does not say: layers on
/// each device, layers and experts on the host, what is predicted of each device. Gives the reason (rule
/// "memory") when it fits nowhere, or when a device would hold nothing of it; nullopt when it fits or nobody
/// knows. Pure.
/// @param cell has its memory estimate, of all of the model
std::optional<SkipReason> splitCell(
    const PlanInput &input, const LaneSpec &lane, const ModelFileFacts &facts, CellSpec &cell);

/// What would let the plan's models lie better: devices that hold together what no single one of the lanes
/// does, and the number of layers whose experts stay on the host as a parameter, so that it does not change
/// with what is free at each start; that only where all of the plan's models with experts and the same
/// parameters need the same number, because a set counts for all of them. Without PlanProposal::lane and
/// standing. Pure.
QVector<PlanProposal> planProposals(const PlanInput &input, const RunPlan &plan);

/// What a person should know of it: bytes and layers of each device where there are several, what the CPU
/// computes, and which devices hold together what no single one of the plan's lanes does. Pure.
Issues splitNotes(const PlanInput &input, const RunPlan &plan);

} // namespace sweetspot
