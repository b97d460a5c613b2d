// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/plainwords.h"

#include "core/base/tr.h"
#include "models/metricid.h"

#include <limits>

namespace sweetspot
{

namespace
{

constexpr double kAny = std::numeric_limits<double>::infinity();

/// The words hold for values below `below`; the first row that fits counts.
struct Row {
    QLatin1String metric;
    double below;
    const char *words;
};

constexpr Row kRows[] = {
    {metricid::kInteractiveTokensPerSecond, 2,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Too slow to read along")},
    {metricid::kInteractiveTokensPerSecond, 5,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Slow but readable, like careful dictation")},
    {metricid::kInteractiveTokensPerSecond, 10,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Moderate pace, acceptable for patient users")},
    {metricid::kInteractiveTokensPerSecond, 15,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Comfortable reading speed")},
    {metricid::kInteractiveTokensPerSecond, 20,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Fast reading, feels responsive")},
    {metricid::kInteractiveTokensPerSecond, 40,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Very fast, excellent to work with")},
    {metricid::kInteractiveTokensPerSecond, kAny,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Nearly instant for most prompts")},
    {metricid::kInteractiveTtftSeconds, 2, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Feels instant")},
    {metricid::kInteractiveTtftSeconds, 5, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Barely noticeable pause")},
    {metricid::kInteractiveTtftSeconds, 10,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Noticeable but acceptable")},
    {metricid::kInteractiveTtftSeconds, 30,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Significant wait, breaks flow")},
    {metricid::kInteractiveTtftSeconds, kAny,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Frustrating, unusable for interactive work")},
    {metricid::kMemoryGb, 6, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Plenty of headroom")},
    {metricid::kMemoryGb, 8, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Room for other apps")},
    {metricid::kMemoryGb, 12, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Dedicated inference, some headroom")},
    {metricid::kMemoryGb, 14, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Most of the memory that may be used")},
    {metricid::kMemoryGb, kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "More memory than may be used")},
    {metricid::kLongContextLoadSeconds, 5, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Smooth workflow")},
    {metricid::kLongContextLoadSeconds, 15, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Brief pause, manageable")},
    {metricid::kLongContextLoadSeconds, 30, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Noticeable delay")},
    {metricid::kLongContextLoadSeconds, 60, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Coffee break territory")},
    {metricid::kLongContextLoadSeconds, kAny,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Too slow for practical use")},
    {metricid::kBatchDocumentsPerHour, 10, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Only for small batches")},
    {metricid::kBatchDocumentsPerHour, 30, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Overnight batch jobs")},
    {metricid::kBatchDocumentsPerHour, 60,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Reasonable for moderate batches")},
    {metricid::kBatchDocumentsPerHour, 120,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Efficient bulk processing")},
    {metricid::kBatchDocumentsPerHour, kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Excellent throughput")},
    {metricid::kStressMaxTemperatureC, 70, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Cool, no concerns")},
    {metricid::kStressMaxTemperatureC, 80, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Warm but safe")},
    {metricid::kStressMaxTemperatureC, 85, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Hot, ensure good airflow")},
    {metricid::kStressMaxTemperatureC, 90, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Thermal limit approaching")},
    {metricid::kStressMaxTemperatureC, kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Too hot, reduce load")},
    {metricid::kQualityKldMean, 0.01, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Near the reference")},
    {metricid::kQualityKldMean, 0.05,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Mild difference from the reference")},
    {metricid::kQualityKldMean, 0.15,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Noticeable difference from the reference")},
    {metricid::kQualityKldMean, kAny,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Heavy loss against the reference")},
    {metricid::kStressSustainPercent, 90,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Slows down under sustained load")},
    {metricid::kStressSustainPercent, kAny,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Keeps its speed under sustained load")},
    {metricid::kTemperatureC, 70, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Cool, no concerns")},
    {metricid::kTemperatureC, 80, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Warm but safe")},
    {metricid::kTemperatureC, 85, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Hot, ensure good airflow")},
    {metricid::kTemperatureC, 90, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Thermal limit approaching")},
    {metricid::kTemperatureC, kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Too hot, reduce load")},
};

} // namespace

QString plainWordsOf(const QString &metricId, const MetricValue &value)
{
    // Of memory the words are shares: the rows are those of 14 GB.
    constexpr double kRowsOfGb = 14;
    if (metricId != metricid::kMemoryGb)
        return plainWordsOf(metricId, value.value);
    // Where nobody knows how much there is, nobody can say whether it is much.
    return value.of && *value.of > 0 ? plainWordsOf(metricId, value.value / *value.of * kRowsOfGb) : QString();
}

QString plainWordsOf(const QString &metricId, double value)
{
    for (const Row &row : kRows)
        if (metricId == row.metric && value < row.below)
            return CoreTr::tr(row.words);
    return {};
}

QVector<std::pair<double, QString>> plainWordSteps(const QString &metricId)
{
    QVector<std::pair<double, QString>> steps;
    for (const Row &row : kRows)
        if (metricId == row.metric)
            steps.append({row.below, CoreTr::tr(row.words)});
    return steps;
}

} // namespace sweetspot
