// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/difference.h"
#include "models/verdict.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// One cell of two runs; what one of them did not measure is absent.
struct ComparedCell {
    CellId cell;
    QVector<std::optional<MetricValue>> first, second; ///< one for each metric of the comparison
    /// Of the second against the first; absent: not measured of both, or with another workload.
    QVector<std::optional<Difference>> differences;
    bool inFirst = false, inSecond = false; ///< whether the run planned the cell at all
};

/// Two runs cell by cell.
struct RunComparison {
    QStringList metrics;
    QVector<ComparedCell> cells; ///< those of the second run in its order, then what only the first has

    /// How many cells came to this, for one metric of the list.
    int count(qsizetype metric, Difference::Verdict verdict) const;
    /// Middle of the ratios of a metric over all cells that both measured; nullopt without any.
    std::optional<double> medianRatio(qsizetype metric) const;
    /// The same as a text: "+4.2 %", or "-1.5 points" of a metric that is a percentage itself; empty without
    /// any.
    QString medianText(qsizetype metric, const QLocale &locale = QLocale()) const;
};

/// The figures in which a regression shows: streaming, waiting, prompt processing, memory, load, right answers.
QStringList regressionMetrics();

/// Whether some figures stand beside each other without a difference because the workload was another one.
/// Pure.
bool hasOtherWork(const RunComparison &comparison);
QString otherWorkSentence(); ///< says so, for people

/// Cells are the same when their whole identity is (model, quantization, engine, device, parameters). Metrics
/// that neither run has are left out. Pure.
RunComparison compareRuns(
    const QVector<CellVerdict> &first, const QVector<CellVerdict> &second, const QStringList &metrics);

/// How large a difference is: "+4.2 %"; of a metric that is a percentage itself the percentage points, "-1.5
/// points", because percent of percent would say something else. Empty when nothing can be said.
QString amountText(const QString &metric, const Difference &difference, const QLocale &locale = QLocale());

/// A difference in the words of its metric: "faster" of a speed or a time, "less" of memory, else "better".
QString changeText(const QString &metric, Difference::Verdict verdict);

} // namespace sweetspot
