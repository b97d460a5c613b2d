// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/recommendation.h"
#include "models/verdict.h"

#include <QLocale>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// Cells that another one beats: no worse in speed, time to first token, memory and quality, clearly better in
/// one of them (the Pareto front is what remains). Quality is compared by kept quality within a model, by
/// accuracy across models; cells of different devices are compared like any others. Figures that rest on too
/// little, or were disturbed, count as not measured here and in the rule. Pure.
QVector<Dominated> dominatedCells(const QVector<CellVerdict> &verdicts, const QLocale &locale = QLocale());

/// Whether the long profiles (long context, batch) can be left out of a cell, because whatever they brought,
/// another cell would be recommended in its place: for each use the other is worth at least as much, and
/// clearly more in quality or speed (docs/measuring.md#what-is-skipped). What the other brought in the profile
/// must be as good as anybody needs, or the cell must not be faster.
/// @param sofar what the cell came to in the profiles that it has behind it
/// @param contextLimit tokens the cell's model can take; one that takes more than the other is measured
/// @param measured cells of the same lane with all their profiles
std::optional<SkipReason> dominatedRule(const CellVerdict &sofar, const QString &profile,
    std::optional<int> contextLimit, const QVector<CellVerdict> &measured, const BenchConfig &config);

} // namespace sweetspot
