// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/offloadchart.h"

#include "core/base/tr.h"
#include "models/metric.h"
#include "models/metricid.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

QString axisOf(QLatin1String id)
{
    const Metric *metric = findMetric(id);
    return QStringLiteral("%1 [%2]").arg(metric->label, metric->unit);
}

// What tells the curves apart, as far as a word does: there is no room for more beside a knee.
QString shortName(const QVector<OffloadCurve> &curves, const OffloadCurve &curve)
{
    const bool oneModel = std::all_of(curves.begin(), curves.end(),
        [&curve](const OffloadCurve &other) { return other.cell.model == curve.cell.model; });
    return oneModel ? curve.cell.quantization : curve.cell.model;
}

} // namespace

Chart offloadChart(const QVector<OffloadCurve> &curves, const QLocale &locale)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.title = CoreTr::tr("Speed by GPU memory");
    chart.xLabel = axisOf(metricid::kDeviceMemoryGb);
    chart.yLabel = axisOf(metricid::kInteractiveTokensPerSecond);
    chart.emptyText
        = CoreTr::tr("This chart needs a model that was measured with several shares of its layers on a GPU.");
    QStringList sentences;
    for (const OffloadCurve &curve : curves) {
        const QString name = curve.cell.toString();
        Chart::Series series{name, {}};
        for (const OffloadPoint &at : curve.points)
            series.points << Chart::Point{at.memoryGb, at.speed.value, at.speed.low, at.speed.high, 0,
                QStringLiteral("%1, %2").arg(name, offloadLevelText(at)), at.speed.n};
        chart.series << series;
        if (curve.knee)
            chart.marks << Chart::Mark{curve.points[qsizetype(curve.knee->index)].memoryGb,
                curves.size() > 1 ? CoreTr::tr("knee of %1").arg(shortName(curves, curve))
                                  : CoreTr::tr("knee")};
        sentences << kneeSentence(curve, locale);
    }
    chart.note = sentences.join(QLatin1Char('\n'));
    return chart;
}

} // namespace sweetspot
