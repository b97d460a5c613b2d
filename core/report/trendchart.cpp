// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/trendchart.h"

#include "core/base/tr.h"
#include "core/judge/runcomparison.h"
#include "models/metric.h"

namespace sweetspot
{

namespace
{

QString withUnit(const QString &text, const Metric &metric)
{
    return metric.unit.isEmpty() ? text : text + QLatin1Char(' ') + metric.unit;
}

} // namespace

Chart trendChart(const Trend &trend, const QString &metricId, const QString &cell, const QStringList &names)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.emptyText = CoreTr::tr("No run has measured this metric of this cell.");
    const Metric *metric = findMetric(metricId);
    if (!metric)
        return chart;
    chart.title = CoreTr::tr("%1 of %2 over the runs").arg(metric->label, cell);
    chart.yLabel
        = metric->unit.isEmpty() ? metric->label : QStringLiteral("%1 [%2]").arg(metric->label, metric->unit);
    chart.fromZero = false;
    Chart::Series series{cell, {}};
    for (qsizetype i = 0; i < trend.points.size(); ++i) {
        const TrendPoint &at = trend.points[i];
        QString label = names.value(i);
        if (at.change)
            if (const QString amount = amountText(metricId, *at.change); !amount.isEmpty())
                label += QStringLiteral("\n%1, %2").arg(amount, changeText(metricId, at.change->verdict));
        series.points << Chart::Point{
            double(i), at.value.value, at.value.low, at.value.high, 0, label, at.value.n};
        chart.categories << names.value(i);
    }
    if (!series.points.isEmpty())
        chart.series << series;
    if (trend.baseline)
        chart.levels << Chart::Level{trend.baseline->value.value, CoreTr::tr("Baseline")};
    return chart;
}

QString trendSentence(const Trend &trend, const QString &metricId)
{
    const Metric *metric = findMetric(metricId);
    if (!metric || trend.points.isEmpty())
        return {};
    const TrendPoint &latest = trend.points.last();
    const QString value = withUnit(formatMetric(*metric, latest.value.value), *metric);
    if (!latest.change)
        return CoreTr::tr("Latest: %1.").arg(value);
    const QString amount = amountText(metricId, *latest.change);
    const QString change = changeText(metricId, latest.change->verdict);
    return CoreTr::tr("Latest: %1; against the baseline: %2.")
        .arg(value, amount.isEmpty() ? change : amount + QStringLiteral(", ") + change);
}

} // namespace sweetspot
