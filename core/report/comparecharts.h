// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "models/runrecord.h"
#include "models/verdict.h"
#include "models/vote.h"

#include <functional>
#include <vector>

namespace sweetspot
{

/// A cell as it is compared: under which name, from which run, what was measured and concluded.
struct ChosenCell {
    RunCell id;
    QString name; ///< for people; names the run when several are compared
    CellRecord record;
    CellVerdict verdict;
};

/// Temperature over the time of a run.
struct TemperatureCurve {
    QString name;
    QVector<Chart::Point> points; ///< x seconds, y degrees Celsius
};

struct ChartRequest {
    QVector<ChosenCell> cells;
    QString metric; ///< of the bar chart
    QVector<TemperatureCurve> temperatures; ///< of the runs of the cells
};

/// A kind of chart to choose from. A new one is a line in comparecharts.cpp; each curve of models/series.h is
/// one.
struct ChartKind {
    QString id; ///< "bars"
    QString group; ///< under which it is offered
    QString label;
    bool usesMetric = false; ///< whether it draws ChartRequest::metric
    std::function<Chart(const ChartRequest &request)> make;
};

const std::vector<ChartKind> &chartKinds();
const ChartKind *findChartKind(const QString &id);

/// Of these points those that no other one beats or equals in both x and y (more is better), by rising x. Pure.
QVector<Chart::Point> paretoFront(const QVector<Chart::Point> &points);

} // namespace sweetspot
