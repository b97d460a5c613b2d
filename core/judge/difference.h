// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/verdict.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// How the second of two values compares with the first.
struct Difference {
    enum class Verdict {
        Better,
        ProbablyBetter,
        Same, ///< no difference that could be detected, and none of any size that matters
        ProbablyWorse,
        Worse,
        Undecided
    };
    double ratio = 1; ///< second / first
    std::optional<double> low, high; ///< 95 % interval of the ratio; absent when one of them has no interval
    double absolute = 0; ///< second - first
    Verdict verdict = Verdict::Undecided;

    bool operator==(const Difference &) const = default;
};

/// Compares by the ratio and its interval (docs/measuring.md#comparing): better when the interval lies beyond 2
/// % on the good side, probably better when it does not reach 1, the same when it lies within 3 % of 1, else
/// undecided. The intervals of the two are taken as independent; their widths on logarithms add like variances.
/// Values that cannot be divided (0, negative) are compared by their own intervals. Where neither has an
/// interval but the ranges of their repetitions lie 2 % apart (memory of a few launches), it is probably better
/// or worse. What is exact (Metric::exact) has no interval and needs none: any difference is one. Pure.
Difference compareValues(
    const MetricValue &first, const MetricValue &second, bool higherIsBetter, bool exact = false);

QString differenceName(Difference::Verdict verdict); ///< stable, for files
QString differenceLabel(Difference::Verdict verdict); ///< for people: "better", "no difference found"

/// One metric of several cells, the first of which the others are compared with.
struct ComparedMetric {
    QString metric;
    QVector<std::optional<MetricValue>> values; ///< one for each cell
    /// From the second cell on; absent: not measured of both, or with another workload.
    QVector<std::optional<Difference>> differences;

    bool operator==(const ComparedMetric &) const = default;
};

/// Whether a cell's figure stands beside the first one's without a difference because its workload was another
/// one. Pure. @param cell index into the values
bool hasOtherWork(const ComparedMetric &metric, qsizetype cell);
QString otherWorkLabel(); ///< says so in two words, for people

/// Every metric that at least one of the cells has, in the order of the table of metrics. Pure.
QVector<ComparedMetric> compareCells(const QVector<CellVerdict> &cells);

} // namespace sweetspot
