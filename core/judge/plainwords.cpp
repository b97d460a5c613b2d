// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/plainwords.h"

#include "core/base/tr.h"

#include <limits>

namespace sweetspot
{

namespace
{

constexpr double kAny = std::numeric_limits<double>::infinity();

/// The words hold for values below `below`; the first row that fits counts.
struct Row {
    const char *metric;
    double below;
    const char *words;
};

constexpr Row kRows[] = {
    {"interactive.tokens_per_second", 2, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Too slow to read along")},
    {"interactive.tokens_per_second", 5,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Slow but readable, like careful dictation")},
    {"interactive.tokens_per_second", 10,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Moderate pace, acceptable for patient users")},
    {"interactive.tokens_per_second", 15, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Comfortable reading speed")},
    {"interactive.tokens_per_second", 20,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Fast reading, feels responsive")},
    {"interactive.tokens_per_second", 40,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Very fast, excellent to work with")},
    {"interactive.tokens_per_second", kAny,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Nearly instant for most prompts")},
    {"interactive.ttft_seconds", 2, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Feels instant")},
    {"interactive.ttft_seconds", 5, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Barely noticeable pause")},
    {"interactive.ttft_seconds", 10, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Noticeable but acceptable")},
    {"interactive.ttft_seconds", 30, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Significant wait, breaks flow")},
    {"interactive.ttft_seconds", kAny,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Frustrating, unusable for interactive work")},
    {"memory_gb", 6, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Plenty of headroom")},
    {"memory_gb", 8, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Room for other apps")},
    {"memory_gb", 12, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Dedicated inference, some headroom")},
    {"memory_gb", 14, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Most of a small machine's memory")},
    {"memory_gb", kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Swapping likely on a small machine")},
    {"long_context.load_seconds", 5, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Smooth workflow")},
    {"long_context.load_seconds", 15, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Brief pause, manageable")},
    {"long_context.load_seconds", 30, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Noticeable delay")},
    {"long_context.load_seconds", 60, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Coffee break territory")},
    {"long_context.load_seconds", kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Too slow for practical use")},
    {"batch.documents_per_hour", 10, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Only for small batches")},
    {"batch.documents_per_hour", 30, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Overnight batch jobs")},
    {"batch.documents_per_hour", 60, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Reasonable for moderate batches")},
    {"batch.documents_per_hour", 120, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Efficient bulk processing")},
    {"batch.documents_per_hour", kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Excellent throughput")},
    {"stress.max_temperature_c", 70, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Cool, no concerns")},
    {"stress.max_temperature_c", 80, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Warm but safe")},
    {"stress.max_temperature_c", 85, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Hot, ensure good airflow")},
    {"stress.max_temperature_c", 90, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Thermal limit approaching")},
    {"stress.max_temperature_c", kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Too hot, reduce load")},
    {"quality.kld_mean", 0.01, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Near the reference")},
    {"quality.kld_mean", 0.05, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Mild difference from the reference")},
    {"quality.kld_mean", 0.15,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Noticeable difference from the reference")},
    {"quality.kld_mean", kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Heavy loss against the reference")},
    {"stress.sustain_percent", 90, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Slows down under sustained load")},
    {"stress.sustain_percent", kAny,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Keeps its speed under sustained load")},
    {"temperature_c", 70, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Cool, no concerns")},
    {"temperature_c", 80, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Warm but safe")},
    {"temperature_c", 85, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Hot, ensure good airflow")},
    {"temperature_c", 90, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Thermal limit approaching")},
    {"temperature_c", kAny, QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Too hot, reduce load")},
};

} // namespace

QString translateMetric(const QString &metricId, double value)
{
    for (const Row &row : kRows)
        if (metricId == QLatin1String(row.metric) && value < row.below)
            return CoreTr::tr(row.words);
    return {};
}

QVector<std::pair<double, QString>> translationsOf(const QString &metricId)
{
    QVector<std::pair<double, QString>> steps;
    for (const Row &row : kRows)
        if (metricId == QLatin1String(row.metric))
            steps.append({row.below, CoreTr::tr(row.words)});
    return steps;
}

} // namespace sweetspot
