// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/cellwords.h"

#include "core/base/tr.h"
#include "models/metric.h"
#include "models/metricid.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

// What a profile is measured for first.
const QVector<QLatin1String> kTelling{metricid::kInteractiveTokensPerSecond, metricid::kInteractiveTtftSeconds,
    metricid::kInteractivePromptTokensPerSecond, metricid::kInteractiveVariancePercent,
    metricid::kLongContextUsableTokens, metricid::kLongContextLoadSeconds,
    metricid::kLongContextDecodeTokensPerSecond, metricid::kLongContextNeedlePercent,
    metricid::kBatchDocumentsPerHour, metricid::kBatchTokensPerSecond, metricid::kBatchBestStreams,
    metricid::kBatchVariancePercent, metricid::kQualityAccuracyPercent, metricid::kQualityKeptPercent,
    metricid::kQualityKldMean, metricid::kStressTokensPerSecond, metricid::kStressSustainPercent,
    metricid::kStressMaxTemperatureC, metricid::kStressMinutes, metricid::kMemoryGb, metricid::kLoadSeconds,
    metricid::kSizeGb};

QStringList figuresOf(const QString &profile, const CellVerdict &verdict)
{
    QStringList ids;
    for (const Metric &metric : metrics())
        if (metric.profile == profile && verdict.metrics.contains(metric.id))
            ids << metric.id;
    return ids;
}

} // namespace

QString whyOf(const CellVerdict &verdict)
{
    if (!verdict.reason.isEmpty())
        return verdict.reason;
    const ProfileVerdict *worst = nullptr;
    for (const ProfileVerdict &profile : verdict.profiles)
        if (!profile.sentence.isEmpty() && (!worst || int(profile.rating) > int(worst->rating)))
            worst = &profile;
    return worst ? worst->sentence : verdict.notes.value(0);
}

QStringList mainFigures(const QString &profile, const CellVerdict &verdict)
{
    constexpr qsizetype kMost = 4;
    const QStringList there = figuresOf(profile, verdict);
    QStringList ids;
    for (const QLatin1String id : kTelling)
        if (there.contains(id) && ids.size() < kMost)
            ids << id;
    return ids.isEmpty() ? there.mid(0, kMost) : ids;
}

QStringList otherFigures(const QString &profile, const CellVerdict &verdict)
{
    const QStringList first = mainFigures(profile, verdict);
    QStringList ids = figuresOf(profile, verdict);
    ids.removeIf([&](const QString &id) { return first.contains(id); });
    return ids;
}

QString spreadInWords(const QString &metric, const MetricValue &value)
{
    const Metric *known = findMetric(metric);
    if (!known || !value.low || !value.high)
        return {};
    const QString text
        = value.interval ? CoreTr::tr("95 % confidence: %1 to %2, n = %3") : CoreTr::tr("%1 to %2, n = %3");
    return text.arg(formatMetric(*known, *value.low), formatMetric(*known, *value.high)).arg(value.n);
}

} // namespace sweetspot
