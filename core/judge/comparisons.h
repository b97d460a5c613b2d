// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"
#include "models/verdict.h"

#include <QVector>

namespace sweetspot
{

/// Adds to each verdict what follows only from comparing it with the others of its run. Pure.
///
/// Cost-benefit score: quality * performance / memory, as parts of the best of the run, with the best product
/// as 100 (docs/measuring.md#derived-scores). Quality is the share of right answers, performance the streaming
/// speed, memory what the server held.
///
/// Flips: share of questions whose answer changed between right and wrong against the quantization of the same
/// model with the most bits (docs/measuring.md#flips). The reference itself has none.
void addComparisons(const QVector<CellRecord> &cells, QVector<CellVerdict> &verdicts);

} // namespace sweetspot
