// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planner.h"

#include <functional>

namespace sweetspot
{

/// Whether a cell is to be measured in this run. What it was measured under is compared in the mode of that
/// time: quick figures are not stale because full ones are asked for, and the other way round. Pure.
/// @param asked whether the cell's engine was asked for its version: without one there is no key to compare
/// @param keyIn the cell's key today, in a mode
bool isChosen(
    const PlanOptions &options, const CellId &cell, bool asked, const std::function<QString(TestMode)> &keyIn);

/// Why a plan has no cell, as a sentence.
QString nothingPlanned(const PlanOptions &options);

/// The quantizations of a model that are wanted: those named, else those of the mode; never those that were
/// taken out. What is in no list of modes is only there because somebody wrote it down, and is part of full
/// mode.
QStringList wantedQuantizations(const PlanInput &input, TestMode mode, const ModelDefinition &model);

/// The sets of parameters of a run, the default one where there are none.
QVector<ParameterSet> parameterSetsOf(const PlanInput &input);

/// Those that differ on a lane. On the processor no layers are elsewhere, so sets that differ by nothing but
/// what lies on devices are one.
QVector<ParameterSet> setsOn(const LaneSpec &lane, const QVector<ParameterSet> &sets);

} // namespace sweetspot
