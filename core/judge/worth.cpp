// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/worth.h"

#include "models/metric.h"
#include "models/metricid.h"
#include "models/validityflag.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// Judgement: nothing is worth less than this, or one figure of zero would hide all others.
constexpr double kLeastWorth = 0.01;
// "Plenty of headroom" ends at 6 of the 14 GB of the specification's machine; of any other at the same share.
constexpr double kPlentyOfMemory = 6.0 / 14.0;

struct Anchor {
    QLatin1String metric;
    double enough;
    double margin; ///< relative difference below which two values are the same to a person
    bool exact; ///< does not vary from one measurement to the next: no interval is needed to believe it
};

constexpr Anchor kAnchors[] = {
    {metricid::kInteractiveTokensPerSecond, 40, 0.03, false}, // "nearly instant"
    {metricid::kInteractiveTtftSeconds, 2, 0.03, false}, // "feels instant"
    {metricid::kLongContextLoadSeconds, 5, 0.03, false}, // "smooth workflow"
    {metricid::kLongContextDecodeTokensPerSecond, 40, 0.03, false},
    {metricid::kLongContextNeedlePercent, 100, 0.03, false},
    {metricid::kBatchDocumentsPerHour, 120, 0.03, false}, // "excellent throughput"
    {metricid::kQualityAccuracyPercent, 100, 0.03, false}, {metricid::kQualityKeptPercent, 100, 0.01, true},
    {metricid::kMemoryGb, 0, 0.05, true}, // of what there is; two starts differ by some percent
};

const Anchor *anchorOf(const QString &metric)
{
    for (const Anchor &anchor : kAnchors)
        if (metric == anchor.metric)
            return &anchor;
    return nullptr;
}

} // namespace

std::optional<double> enoughOf(const QString &metric, std::optional<double> memoryGb)
{
    const Anchor *anchor = anchorOf(metric);
    if (!anchor)
        return std::nullopt;
    if (anchor->enough > 0)
        return anchor->enough;
    return memoryGb && *memoryGb > 0 ? std::optional(kPlentyOfMemory * *memoryGb) : std::nullopt;
}

std::optional<Worth> worthOf(const QString &metric, const MetricValue &value)
{
    const Anchor *anchor = anchorOf(metric);
    const auto enough = enoughOf(metric, value.of);
    const Metric *known = findMetric(metric);
    if (!enough || !known)
        return std::nullopt;
    const auto worth = [&](double x) {
        if (x <= 0)
            return known->higherIsBetter ? kLeastWorth : 1.0;
        return std::clamp(known->higherIsBetter ? x / *enough : *enough / x, kLeastWorth, 1.0);
    };
    const bool exact = anchor->exact;
    const bool shaky = value.flags.contains(validityflag::kUnstable);
    // One measurement says nothing of how far the next would be off.
    constexpr double kAnything = 2;
    const bool known95 = value.interval && value.low && value.high;
    double low = known95 ? *value.low : exact ? value.value : value.low.value_or(value.value / kAnything);
    double high = known95 ? *value.high : exact ? value.value : value.high.value_or(value.value * kAnything);
    if (shaky) {
        low = std::min(low, value.value / kAnything);
        high = std::max(high, value.value * kAnything);
    }
    const auto [least, most] = std::minmax({worth(low), worth(value.value), worth(high)});
    return Worth{least, worth(value.value), most};
}

std::optional<MetricValue> figureOf(
    const CellVerdict &verdict, const UseCase::Factor &factor, int contextLength)
{
    if (!factor.series.isEmpty() && contextLength > 0) {
        // The smallest size that is at least as long.
        for (const SeriesPoint &point : verdict.series.value(factor.series))
            if (point.x >= kAsLong * contextLength)
                return point.y;
        return std::nullopt;
    }
    const auto found = verdict.metrics.constFind(factor.metric);
    return found == verdict.metrics.constEnd() ? std::nullopt : std::optional<MetricValue>(*found);
}

bool sameWorth(const QString &metric, const Worth &a, const Worth &b)
{
    // Two intervals may overlap and their centres still differ for sure: half widths add like variances.
    const Worth &more = a.value >= b.value ? a : b, &less = a.value >= b.value ? b : a;
    if (more.value - less.value <= std::hypot(more.value - more.low, less.high - less.value))
        return true;
    const Anchor *anchor = anchorOf(metric);
    return std::abs(std::log(a.value / b.value)) <= (anchor ? anchor->margin : 0);
}

} // namespace sweetspot
