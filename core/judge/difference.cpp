// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/difference.h"

#include "core/base/tr.h"
#include "models/metric.h"
#include "models/validityflag.h"
#include "models/workloadsettings.h"

#include <cmath>
#include <limits>

namespace sweetspot
{

namespace
{

constexpr double kSurely = 1.02, kSameWithin = 1.03; // docs/measuring.md#comparing

struct Half {
    double below = 0, above = 0; ///< on logarithms
};

std::optional<Half> halfOf(const MetricValue &value)
{
    if (!value.interval || !value.low || !value.high || *value.low <= 0)
        return std::nullopt;
    return Half{std::log(value.value / *value.low), std::log(*value.high / value.value)};
}

Difference::Verdict verdictOf(double low, double high, bool higherIsBetter)
{
    using enum Difference::Verdict;
    const bool up = low > 1, down = high < 1;
    if (low > kSurely || high < 1 / kSurely)
        return (low > kSurely) == higherIsBetter ? Better : Worse;
    if (low > 1 / kSameWithin && high < kSameWithin)
        return Same;
    if (up || down)
        return up == higherIsBetter ? ProbablyBetter : ProbablyWorse;
    return Undecided;
}

} // namespace

Difference compareValues(const MetricValue &first, const MetricValue &second, bool higherIsBetter, bool exact)
{
    Difference difference;
    difference.absolute = second.value - first.value;
    if (exact) {
        difference.ratio = first.value == second.value ? 1
            : first.value > 0                          ? second.value / first.value
                                                       : std::numeric_limits<double>::quiet_NaN();
        difference.verdict = first.value == second.value     ? Difference::Verdict::Same
            : (second.value > first.value) == higherIsBetter ? Difference::Verdict::Better
                                                             : Difference::Verdict::Worse;
        return difference;
    }
    if (first.value <= 0 || second.value <= 0) {
        difference.ratio = first.value == second.value ? 1 : std::numeric_limits<double>::quiet_NaN();
        if (first.value == second.value && !first.interval && !second.interval)
            difference.verdict = Difference::Verdict::Same;
        else if (first.low && first.high && second.low && second.high
            && (*second.low > *first.high || *second.high < *first.low))
            difference.verdict = (*second.low > *first.high) == higherIsBetter ? Difference::Verdict::Better
                                                                               : Difference::Verdict::Worse;
        return difference;
    }
    difference.ratio = second.value / first.value;
    if (first.value == second.value && !first.interval && !second.interval) {
        difference.verdict = Difference::Verdict::Same; // a count, or what was set
        return difference;
    }
    // No interval, but every repetition of one lay beyond every one of the other: likely, not sure.
    if (!first.interval && !second.interval && first.n > 1 && second.n > 1 && first.low && first.high
        && second.low && second.high
        && (*second.low > *first.high * kSurely || *second.high * kSurely < *first.low)) {
        difference.verdict = (second.value > first.value) == higherIsBetter
            ? Difference::Verdict::ProbablyBetter
            : Difference::Verdict::ProbablyWorse;
        return difference;
    }
    const auto a = halfOf(first), b = halfOf(second);
    const bool shaky
        = first.flags.contains(validityflag::kUnstable) || second.flags.contains(validityflag::kUnstable);
    if (!a || !b || shaky)
        return difference;
    difference.low = difference.ratio * std::exp(-std::hypot(b->below, a->above));
    difference.high = difference.ratio * std::exp(std::hypot(b->above, a->below));
    difference.verdict = verdictOf(*difference.low, *difference.high, higherIsBetter);
    return difference;
}

QString differenceName(Difference::Verdict verdict)
{
    switch (verdict) {
    case Difference::Verdict::Better:
        return QStringLiteral("better");
    case Difference::Verdict::ProbablyBetter:
        return QStringLiteral("probably_better");
    case Difference::Verdict::Same:
        return QStringLiteral("same");
    case Difference::Verdict::ProbablyWorse:
        return QStringLiteral("probably_worse");
    case Difference::Verdict::Worse:
        return QStringLiteral("worse");
    case Difference::Verdict::Undecided:
        break;
    }
    return QStringLiteral("undecided");
}

QString differenceLabel(Difference::Verdict verdict)
{
    switch (verdict) {
    case Difference::Verdict::Better:
        return CoreTr::tr("better");
    case Difference::Verdict::ProbablyBetter:
        return CoreTr::tr("probably better");
    case Difference::Verdict::Same:
        return CoreTr::tr("no difference");
    case Difference::Verdict::ProbablyWorse:
        return CoreTr::tr("probably worse");
    case Difference::Verdict::Worse:
        return CoreTr::tr("worse");
    case Difference::Verdict::Undecided:
        break;
    }
    return CoreTr::tr("inconclusive");
}

bool hasOtherWork(const ComparedMetric &metric, qsizetype cell)
{
    return cell > 0 && metric.values[0] && metric.values[cell] && !metric.differences[cell - 1];
}

QString otherWorkLabel()
{
    return CoreTr::tr("other workload");
}

QVector<ComparedMetric> compareCells(const QVector<CellVerdict> &cells)
{
    QVector<ComparedMetric> all;
    for (const Metric &metric : metrics()) {
        ComparedMetric compared;
        compared.metric = metric.id;
        bool any = false;
        for (const CellVerdict &cell : cells) {
            const auto found = cell.metrics.constFind(metric.id);
            const bool has = found != cell.metrics.constEnd();
            any |= has;
            compared.values << (has ? std::optional<MetricValue>(*found) : std::nullopt);
        }
        if (!any)
            continue;
        for (qsizetype i = 1; i < compared.values.size(); ++i) {
            const auto &first = compared.values[0], &other = compared.values[i];
            const bool same = isSameWork(metric.id, cells[0].workload, cells[i].workload);
            compared.differences << (first && other && same ? std::optional<Difference>(
                                         compareValues(*first, *other, metric.higherIsBetter, metric.exact))
                                                            : std::nullopt);
        }
        all << compared;
    }
    return all;
}

} // namespace sweetspot
