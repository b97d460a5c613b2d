// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/runcomparison.h"

#include "core/base/tr.h"
#include "core/measure/statistics.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/workloadsettings.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sweetspot
{

namespace
{

bool isPercentage(const QString &metric)
{
    const Metric *known = findMetric(metric);
    return known && known->unit == QLatin1String("%");
}

// With its sign, and never "-0.0".
QString signedNumber(double value, const QLocale &locale)
{
    const double rounded = std::round(value * 10) / 10;
    return (rounded > 0 ? QStringLiteral("+") : QString())
        + locale.toString(rounded == 0 ? 0.0 : rounded, 'f', 1);
}

QString percentText(double ratio, const QLocale &locale)
{
    return QStringLiteral("%1 %").arg(signedNumber((ratio - 1) * 100, locale));
}

QString pointsText(double points, const QLocale &locale)
{
    return CoreTr::tr("%1 points").arg(signedNumber(points, locale));
}

QVector<std::optional<MetricValue>> valuesOf(const CellVerdict *verdict, const QStringList &metrics)
{
    QVector<std::optional<MetricValue>> values;
    for (const QString &metric : metrics)
        values << (verdict ? verdict->metric(metric) : std::nullopt);
    return values;
}

ComparedCell compared(const CellVerdict *first, const CellVerdict *second, const QStringList &metrics)
{
    ComparedCell cell;
    cell.cell = first ? first->id : second->id;
    cell.inFirst = first;
    cell.inSecond = second;
    cell.first = valuesOf(first, metrics);
    cell.second = valuesOf(second, metrics);
    for (qsizetype i = 0; i < metrics.size(); ++i)
        cell.differences << (cell.first[i] && cell.second[i]
                    && isSameWork(metrics[i], first->workload, second->workload)
                ? std::optional<Difference>(compareValues(*cell.first[i], *cell.second[i],
                    findMetric(metrics[i])->higherIsBetter, findMetric(metrics[i])->exact))
                : std::nullopt);
    return cell;
}

} // namespace

int RunComparison::count(qsizetype metric, Difference::Verdict verdict) const
{
    int n = 0;
    for (const ComparedCell &cell : cells)
        n += cell.differences[metric] && cell.differences[metric]->verdict == verdict;
    return n;
}

std::optional<double> RunComparison::medianRatio(qsizetype metric) const
{
    std::vector<double> ratios;
    for (const ComparedCell &cell : cells)
        if (cell.differences[metric] && std::isfinite(cell.differences[metric]->ratio))
            ratios.push_back(cell.differences[metric]->ratio);
    return statistics::median(std::move(ratios));
}

QString RunComparison::medianText(qsizetype metric, const QLocale &locale) const
{
    if (!isPercentage(metrics[metric])) {
        const auto ratio = medianRatio(metric);
        return ratio ? percentText(*ratio, locale) : QString();
    }
    std::vector<double> points;
    for (const ComparedCell &cell : cells)
        if (cell.differences[metric])
            points.push_back(cell.differences[metric]->absolute);
    const auto median = statistics::median(std::move(points));
    return median ? pointsText(*median, locale) : QString();
}

bool hasOtherWork(const RunComparison &comparison)
{
    return std::any_of(comparison.cells.begin(), comparison.cells.end(), [](const ComparedCell &cell) {
        for (qsizetype i = 0; i < cell.differences.size(); ++i)
            if (cell.first[i] && cell.second[i] && !cell.differences[i])
                return true;
        return false;
    });
}

QString otherWorkSentence()
{
    return CoreTr::tr(
        "Figures that were measured with another workload (lengths, streams, temperature) are not "
        "compared.");
}

QStringList regressionMetrics()
{
    return {metricid::kInteractiveTokensPerSecond, metricid::kInteractiveTtftSeconds,
        metricid::kInteractivePromptTokensPerSecond, metricid::kMemoryGb, metricid::kLoadSeconds,
        metricid::kBatchDocumentsPerHour, metricid::kQualityAccuracyPercent};
}

RunComparison compareRuns(
    const QVector<CellVerdict> &first, const QVector<CellVerdict> &second, const QStringList &metrics)
{
    RunComparison comparison;
    for (const QString &metric : metrics) {
        const auto has = [&](const CellVerdict &verdict) { return verdict.metrics.contains(metric); };
        if (findMetric(metric)
            && (std::any_of(first.begin(), first.end(), has) || std::any_of(second.begin(), second.end(), has)))
            comparison.metrics << metric;
    }
    QHash<CellId, const CellVerdict *> ofFirst;
    for (const CellVerdict &verdict : first)
        ofFirst.insert(verdict.id, &verdict);
    for (const CellVerdict &verdict : second)
        comparison.cells << compared(ofFirst.take(verdict.id), &verdict, comparison.metrics);
    for (const CellVerdict &verdict : first)
        if (ofFirst.contains(verdict.id))
            comparison.cells << compared(&verdict, nullptr, comparison.metrics);
    return comparison;
}

QString amountText(const QString &metric, const Difference &difference, const QLocale &locale)
{
    if (isPercentage(metric))
        return pointsText(difference.absolute, locale);
    return std::isfinite(difference.ratio) ? percentText(difference.ratio, locale) : QString();
}

QString changeText(const QString &metricId, Difference::Verdict verdict)
{
    using enum Difference::Verdict;
    if (verdict == Same || verdict == Undecided)
        return differenceLabel(verdict);
    const Metric *metric = findMetric(metricId);
    const QString unit = metric ? metric->unit : QString();
    const bool good = verdict == Better || verdict == ProbablyBetter;
    const bool sure = verdict == Better || verdict == Worse;
    if (unit.contains(QLatin1String("/s")) || unit.contains(QLatin1String("/h")) || unit == QLatin1String("s")
        || unit == QLatin1String("ms"))
        return good ? (sure ? CoreTr::tr("faster") : CoreTr::tr("probably faster"))
                    : (sure ? CoreTr::tr("slower") : CoreTr::tr("probably slower"));
    if (unit == QLatin1String("GB"))
        return good ? (sure ? CoreTr::tr("less") : CoreTr::tr("probably less"))
                    : (sure ? CoreTr::tr("more") : CoreTr::tr("probably more"));
    return differenceLabel(verdict);
}

} // namespace sweetspot
