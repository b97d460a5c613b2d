// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/offloadcurve.h"

#include "core/base/tr.h"
#include "core/judge/advicetext.h"
#include "core/judge/candidate.h"
#include "models/metricid.h"
#include "models/parameterset.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

std::optional<MetricValue> reliable(const CellVerdict &verdict, const QString &metric)
{
    const auto value = verdict.metric(metric);
    return value && !restsOnTooLittle(*value) ? value : std::nullopt;
}

void finish(OffloadCurve &curve)
{
    std::stable_sort(
        curve.points.begin(), curve.points.end(), [](const OffloadPoint &a, const OffloadPoint &b) {
            return a.memoryGb != b.memoryGb ? a.memoryGb < b.memoryGb : a.speed.value > b.speed.value;
        });
    const auto last = std::unique(curve.points.begin(), curve.points.end(),
        [](const OffloadPoint &a, const OffloadPoint &b) { return a.memoryGb == b.memoryGb; });
    curve.points.erase(last, curve.points.end());
    std::vector<KneePoint> points;
    for (const OffloadPoint &point : std::as_const(curve.points)) {
        const MetricValue &speed = point.speed; // a range of two values is no interval
        points.push_back({point.memoryGb, speed.value, speed.interval ? speed.low : std::nullopt,
            speed.interval ? speed.high : std::nullopt});
    }
    curve.knee = kneeOf(points);
}

} // namespace

QVector<OffloadCurve> offloadCurves(const QVector<CellVerdict> &verdicts)
{
    QVector<OffloadCurve> curves;
    for (const CellVerdict &verdict : verdicts) {
        const auto speed = reliable(verdict, metricid::kInteractiveTokensPerSecond);
        const auto memory = reliable(verdict, metricid::kDeviceMemoryGb);
        const auto set = parseParameterSet(verdict.id.parameters);
        if (!speed || !memory || !set)
            continue;
        ParameterSet rest = *set;
        rest.remove(knobid::kOffload);
        rest.remove(knobid::kGpuLayers);
        CellId cell = verdict.id;
        cell.parameters = rest.label();
        auto curve = std::find_if(
            curves.begin(), curves.end(), [&](const OffloadCurve &known) { return known.cell == cell; });
        if (curve == curves.end()) {
            curves << OffloadCurve{cell, {}, {}};
            curve = curves.end() - 1;
        }
        curve->points << OffloadPoint{
            verdict.id, memory->value, *speed, set->offloadPercent(), set->gpuLayers()};
    }
    for (OffloadCurve &curve : curves)
        finish(curve);
    curves.removeIf([](const OffloadCurve &curve) { return curve.points.size() < 2; });
    return curves;
}

QString offloadLevelText(const OffloadPoint &point)
{
    if (point.percent)
        return CoreTr::tr("%1 % of the layers").arg(*point.percent);
    if (point.layers)
        return CoreTr::tr("%n layer(s)", "on a GPU", *point.layers);
    return CoreTr::tr("all layers that fit");
}

QString kneeSentence(const OffloadCurve &curve, const QLocale &locale)
{
    const QString name = curve.cell.toString();
    if (!curve.knee)
        return CoreTr::tr("%1: no knee. More GPU memory brings speed evenly, or the figures are too few or too "
                          "uncertain to say.")
            .arg(name);
    const OffloadPoint &at = curve.points[qsizetype(curve.knee->index)];
    const QString memory = withUnit(metricid::kDeviceMemoryGb, at.memoryGb, locale);
    const QString speed = withUnit(metricid::kInteractiveTokensPerSecond, at.speed.value, locale);
    const QString text = curve.knee->bend == Knee::Bend::Flattens
        ? CoreTr::tr(
            "%1: the knee is at %2 of GPU memory (%3) with %4; beyond it more memory brings less speed.")
        : CoreTr::tr("%1: the knee is at %2 of GPU memory (%3) with %4; only beyond it more memory brings much "
                     "speed.");
    return text.arg(name, memory, offloadLevelText(at), speed);
}

} // namespace sweetspot
