// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planner.h"

namespace sweetspot
{

/// How an engine was found; nullptr when nobody asked.
const EngineState *stateOf(const PlanInput &input, const EngineEntry &entry);

/// Why nothing on this engine can be measured; nullopt when it can, or when nobody asked it.
std::optional<SkipReason> engineProblem(const PlanInput &input, const EngineEntry &entry);

/// The cells of a server at an address: one for each of its models that the person chose. Pure.
/// @param lane of the plan, made for this engine
QVector<CellSpec> servedCells(const PlanInput &input, const EngineEntry &entry, int lane);

/// Whether a name is meant by one of the globs, or by how people say it; no glob means every name.
bool matchesAny(const QString &name, const QStringList &globs);

} // namespace sweetspot
