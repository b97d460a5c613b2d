// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/recommendation.h"
#include "models/usecase.h"
#include "models/verdict.h"

#include <QLocale>
#include <QVector>

namespace sweetspot
{

/// Which cell to use for what, and how sure that is. Pure, and cheap enough to be done whenever a wish changes.
///
/// A cell's score for a use is the product of what its figures are worth (core/judge/worth.h), each to the
/// power of its weight (models/usecase.h): no unit matters, and no other cell. Within the best cell's model the
/// questions do not count, only what is kept of the best file's quality, for few questions cannot tell
/// neighbours apart; of the quantizations of that model which cannot be told apart from the best, the one with
/// the least memory is chosen. Cells that another one beats are never chosen, and
/// none whose profile of the use has too little evidence: then there is no answer yet, only what to measure
/// again.
Recommendations recommend(const QVector<CellVerdict> &verdicts, const Wishes &wishes, const BenchConfig &config,
    const QLocale &locale = QLocale()); ///< of the numbers in sentences

/// Context length at which long context work is judged: what is needed, else 8k or the nearest that is
/// measured.
int contextLengthFor(const Needs &needs, const BenchConfig &config, const QVector<CellVerdict> &verdicts);

} // namespace sweetspot
