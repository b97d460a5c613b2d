// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "models/runrecord.h"
#include "models/verdict.h"

#include <QString>
#include <QVector>

namespace sweetspot
{

/// The small charts that say most about one profile of one cell: speed over the size of the context with its
/// usable limit, throughput and waiting by concurrency, right and wrong answers, speed over the time of a
/// stress. Empty ones say what is missing. The interactive profile has a timelineChart() instead. Pure.
QVector<Chart> profileCharts(const QString &profile, const CellRecord &cell, const CellVerdict &verdict);

/// The repetition whose tokens are drawn: of those that count the one in the middle, so that neither the best
/// nor the worst stands for the cell. nullptr: there is none.
const Attempt *typicalAttempt(const CellRecord &cell);

/// When the tokens of one repetition arrived: all of them so far over the time since the request. At most a few
/// hundred points, whatever the length. Pure.
Chart timelineChart(const TokenTimeline &timeline);

/// What a chart shows, for those who do not see it: each series from its first to its last point.
QString chartInWords(const Chart &chart);

} // namespace sweetspot
