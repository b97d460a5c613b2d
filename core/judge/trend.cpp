// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/trend.h"

#include "models/metric.h"
#include "models/workloadsettings.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

QVector<const JudgedRun *> newestFirst(const QVector<JudgedRun> &runs)
{
    QVector<const JudgedRun *> sorted;
    for (const JudgedRun &run : runs)
        sorted << &run;
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const JudgedRun *a, const JudgedRun *b) { return a->startedUtc > b->startedUtc; });
    return sorted;
}

const CellVerdict *verdictOf(const JudgedRun &run, const CellId &cell)
{
    const auto found = std::find_if(run.verdicts.begin(), run.verdicts.end(),
        [&cell](const CellVerdict &verdict) { return verdict.id == cell; });
    return found == run.verdicts.end() ? nullptr : &*found;
}

} // namespace

Trend trendOf(
    const QVector<JudgedRun> &runs, const CellId &cell, const QString &metricId, const QString &baseline)
{
    Trend trend;
    const Metric *metric = findMetric(metricId);
    if (!metric)
        return trend;
    QStringList works; // of each point
    QString work; // of the baseline
    QVector<const JudgedRun *> ordered = newestFirst(runs);
    std::reverse(ordered.begin(), ordered.end());
    for (const JudgedRun *run : std::as_const(ordered)) {
        const CellVerdict *verdict = verdictOf(*run, cell);
        const auto value = verdict ? verdict->metric(metricId) : std::nullopt;
        if (!value || !std::isfinite(value->value))
            continue;
        trend.points << TrendPoint{run->id, run->startedUtc, *value, {}};
        works << verdict->workload;
        if (run->id == baseline) {
            trend.baseline = trend.points.last();
            work = verdict->workload;
        }
    }
    if (trend.baseline)
        for (qsizetype i = 0; i < trend.points.size(); ++i)
            if (TrendPoint &point = trend.points[i];
                point.run != baseline && isSameWork(metricId, work, works[i]))
                point.change
                    = compareValues(trend.baseline->value, point.value, metric->higherIsBetter, metric->exact);
    return trend;
}

QVector<CellId> cellsOfRuns(const QVector<JudgedRun> &runs)
{
    QVector<CellId> cells;
    QSet<CellId> seen;
    for (const JudgedRun *run : newestFirst(runs))
        for (const CellVerdict &verdict : run->verdicts)
            if (!verdict.metrics.isEmpty() && !seen.contains(verdict.id)) {
                seen.insert(verdict.id);
                cells << verdict.id;
            }
    return cells;
}

QStringList metricsOfCell(const QVector<JudgedRun> &runs, const CellId &cell)
{
    QStringList ids;
    for (const Metric &metric : metrics())
        if (std::any_of(runs.begin(), runs.end(), [&](const JudgedRun &run) {
                const CellVerdict *verdict = verdictOf(run, cell);
                return verdict && verdict->metrics.contains(metric.id);
            }))
            ids << metric.id;
    return ids;
}

} // namespace sweetspot
