// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/translations.h"

#include <QCoreApplication>

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
    {"interactive.tokens_per_second", 2, QT_TRANSLATE_NOOP("Translations", "Too slow to read along")},
    {"interactive.tokens_per_second", 5,
        QT_TRANSLATE_NOOP("Translations", "Slow but readable, like careful dictation")},
    {"interactive.tokens_per_second", 10,
        QT_TRANSLATE_NOOP("Translations", "Moderate pace, acceptable for patient users")},
    {"interactive.tokens_per_second", 15, QT_TRANSLATE_NOOP("Translations", "Comfortable reading speed")},
    {"interactive.tokens_per_second", 20, QT_TRANSLATE_NOOP("Translations", "Fast reading, feels responsive")},
    {"interactive.tokens_per_second", 40,
        QT_TRANSLATE_NOOP("Translations", "Very fast, excellent to work with")},
    {"interactive.tokens_per_second", kAny,
        QT_TRANSLATE_NOOP("Translations", "Nearly instant for most prompts")},
    {"interactive.ttft_seconds", 2, QT_TRANSLATE_NOOP("Translations", "Feels instant")},
    {"interactive.ttft_seconds", 5, QT_TRANSLATE_NOOP("Translations", "Barely noticeable pause")},
    {"interactive.ttft_seconds", 10, QT_TRANSLATE_NOOP("Translations", "Noticeable but acceptable")},
    {"interactive.ttft_seconds", 30, QT_TRANSLATE_NOOP("Translations", "Significant wait, breaks flow")},
    {"interactive.ttft_seconds", kAny,
        QT_TRANSLATE_NOOP("Translations", "Frustrating, unusable for interactive work")},
    {"memory_gb", 6, QT_TRANSLATE_NOOP("Translations", "Plenty of headroom")},
    {"memory_gb", 8, QT_TRANSLATE_NOOP("Translations", "Room for other apps")},
    {"memory_gb", 12, QT_TRANSLATE_NOOP("Translations", "Dedicated inference, some headroom")},
    {"memory_gb", 14, QT_TRANSLATE_NOOP("Translations", "Most of a small machine's memory")},
    {"memory_gb", kAny, QT_TRANSLATE_NOOP("Translations", "Swapping likely on a small machine")},
    {"long_context.load_seconds", 5, QT_TRANSLATE_NOOP("Translations", "Smooth workflow")},
    {"long_context.load_seconds", 15, QT_TRANSLATE_NOOP("Translations", "Brief pause, manageable")},
    {"long_context.load_seconds", 30, QT_TRANSLATE_NOOP("Translations", "Noticeable delay")},
    {"long_context.load_seconds", 60, QT_TRANSLATE_NOOP("Translations", "Coffee break territory")},
    {"long_context.load_seconds", kAny, QT_TRANSLATE_NOOP("Translations", "Too slow for practical use")},
    {"batch.documents_per_hour", 10, QT_TRANSLATE_NOOP("Translations", "Only for small batches")},
    {"batch.documents_per_hour", 30, QT_TRANSLATE_NOOP("Translations", "Overnight batch jobs")},
    {"batch.documents_per_hour", 60, QT_TRANSLATE_NOOP("Translations", "Reasonable for moderate batches")},
    {"batch.documents_per_hour", 120, QT_TRANSLATE_NOOP("Translations", "Efficient bulk processing")},
    {"batch.documents_per_hour", kAny, QT_TRANSLATE_NOOP("Translations", "Excellent throughput")},
    {"stress.max_temperature_c", 70, QT_TRANSLATE_NOOP("Translations", "Cool, no concerns")},
    {"stress.max_temperature_c", 80, QT_TRANSLATE_NOOP("Translations", "Warm but safe")},
    {"stress.max_temperature_c", 85, QT_TRANSLATE_NOOP("Translations", "Hot, ensure good airflow")},
    {"stress.max_temperature_c", 90, QT_TRANSLATE_NOOP("Translations", "Thermal limit approaching")},
    {"stress.max_temperature_c", kAny, QT_TRANSLATE_NOOP("Translations", "Too hot, reduce load")},
    {"quality.kld_mean", 0.01, QT_TRANSLATE_NOOP("Translations", "Near the reference")},
    {"quality.kld_mean", 0.05, QT_TRANSLATE_NOOP("Translations", "Mild difference from the reference")},
    {"quality.kld_mean", 0.15, QT_TRANSLATE_NOOP("Translations", "Noticeable difference from the reference")},
    {"quality.kld_mean", kAny, QT_TRANSLATE_NOOP("Translations", "Heavy loss against the reference")},
    {"stress.sustain_percent", 90, QT_TRANSLATE_NOOP("Translations", "Slows down under sustained load")},
    {"stress.sustain_percent", kAny, QT_TRANSLATE_NOOP("Translations", "Keeps its speed under sustained load")},
    {"temperature_c", 70, QT_TRANSLATE_NOOP("Translations", "Cool, no concerns")},
    {"temperature_c", 80, QT_TRANSLATE_NOOP("Translations", "Warm but safe")},
    {"temperature_c", 85, QT_TRANSLATE_NOOP("Translations", "Hot, ensure good airflow")},
    {"temperature_c", 90, QT_TRANSLATE_NOOP("Translations", "Thermal limit approaching")},
    {"temperature_c", kAny, QT_TRANSLATE_NOOP("Translations", "Too hot, reduce load")},
};

} // namespace

QString translateMetric(const QString &metricId, double value)
{
    for (const Row &row : kRows)
        if (metricId == QLatin1String(row.metric) && value < row.below)
            return QCoreApplication::translate("Translations", row.words);
    return {};
}

QVector<std::pair<double, QString>> translationsOf(const QString &metricId)
{
    QVector<std::pair<double, QString>> steps;
    for (const Row &row : kRows)
        if (metricId == QLatin1String(row.metric))
            steps.append({row.below, QCoreApplication::translate("Translations", row.words)});
    return steps;
}

} // namespace sweetspot
