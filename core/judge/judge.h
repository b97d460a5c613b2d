// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/runrecord.h"
#include "models/verdict.h"

#include <QLocale>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// What a cell's record means under these thresholds. Pure, and cheap enough to be done again whenever a
/// threshold moves: nothing is measured for it.
/// @param locale of the numbers in sentences: the person's, or C for files
/// @param ramBytes installed where the cell was measured, or what a control group allows: with it need of
/// memory is judged of cells on the host. Of those on devices it is judged by what the devices told.
CellVerdict judgeCell(const CellRecord &cell, const BenchConfig &config, const QLocale &locale = QLocale(),
    std::optional<double> ramBytes = {});

QVector<CellVerdict> judgeRun(
    const RunRecord &record, const BenchConfig &config, const QLocale &locale = QLocale());

/// Adds what follows from the run's other cells and from its machine; part of judgeRun(), for those who keep
/// the verdicts of cells that did not change. @param verdicts one for each cell of the record
void compareVerdicts(const RunRecord &record, QVector<CellVerdict> &verdicts);

/// Excellent from 1.5 times the threshold, Good from 1.2, Acceptable from 1
/// (docs/measuring.md#interactive).
/// @param ratio how far the threshold is exceeded: value / least, or most / value
Rating ratingOf(double ratio);

} // namespace sweetspot
