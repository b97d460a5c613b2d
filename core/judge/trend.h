// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/difference.h"
#include "models/verdict.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// One run as its trend needs it: what was concluded, not what was measured.
struct JudgedRun {
    QString id;
    QDateTime startedUtc;
    QVector<CellVerdict> verdicts;
};

/// One run's figure of a cell.
struct TrendPoint {
    QString run;
    QDateTime startedUtc;
    MetricValue value;
    /// Against the baseline; absent of the baseline itself, of another workload, and without one.
    std::optional<Difference> change;

    bool operator==(const TrendPoint &) const = default;
};

/// A metric of a cell over the runs.
struct Trend {
    QVector<TrendPoint> points; ///< oldest first; runs that did not measure it are left out
    std::optional<TrendPoint> baseline; ///< also among the points

    bool operator==(const Trend &) const = default;
};

/// Cells are the same when their whole identity is. @param runs in any order @param baseline id; empty: none.
/// Pure.
Trend trendOf(
    const QVector<JudgedRun> &runs, const CellId &cell, const QString &metric, const QString &baseline = {});

/// Every cell that one of the runs measured something of: those of the newest run in its order, then what only
/// older ones have. Pure.
QVector<CellId> cellsOfRuns(const QVector<JudgedRun> &runs);

/// The metrics that at least one run has of a cell, in the order of the table of metrics. Pure.
QStringList metricsOfCell(const QVector<JudgedRun> &runs, const CellId &cell);

} // namespace sweetspot
