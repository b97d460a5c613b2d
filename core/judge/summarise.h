// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/runrecord.h"
#include "models/verdict.h"

#include <QMap>
#include <QString>
#include <QVector>

namespace sweetspot
{

/// The numbers of one cell.
struct CellSummary {
    QMap<QString, MetricValue> metrics; ///< by metric id; what was not measured is absent
    QMap<QString, QVector<SeriesPoint>> series;
};

/// From a cell's record: medians over repetitions with their interval and flags. Pure; needs no server, so an
/// old run can be summarised again. @param config for figures that are defined by a threshold, such as the
/// largest usable context
CellSummary summarise(const CellRecord &cell, const BenchConfig &config);

} // namespace sweetspot
