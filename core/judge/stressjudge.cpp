// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/profilejudge.h"

#include "core/judge/summarybuilder.h"
#include "core/measure/statistics.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

const QString kProfile = QStringLiteral("stress");
constexpr double kGb = 1e9, kMb = 1e6, kSecondsPerMinute = 60;
constexpr double kBurstS = 30; // burst is the first half minute, sustained the last third
constexpr double kLeastSustainPercent = 90; // judgement: a tenth slower when hot is what a person notices

void put(CellSummary &summary, const char *id, double value, int n, QStringList flags = {})
{
    summary.metrics.insert(QString::fromLatin1(id), MetricValue{value, n, {}, {}, false, std::move(flags)});
}

void summarise(const CellRecord &cell, const BenchConfig &, CellSummary &summary)
{
    std::vector<double> times, rates, burst, sustained, memory, memoryTimes;
    std::optional<double> hottest, throttles;
    double requests = 0, errors = 0, swapped = 0;
    const QVector<Observation> bins = observationsOf(cell, kProfile, QStringLiteral("bin"));
    if (bins.isEmpty())
        return;
    const double end = bins.last().number(QStringLiteral("to_s")).value_or(0);
    for (const Observation &o : bins) {
        const double from = o.number(QStringLiteral("from_s")).value_or(0);
        const double to = o.number(QStringLiteral("to_s")).value_or(0);
        const double middle = (from + to) / 2;
        const auto point = [&](const char *id, const std::optional<double> &value) {
            if (value)
                summary.series[QString::fromLatin1(id)]
                    << SeriesPoint{middle, MetricValue{*value, 1, {}, {}, false, {}}};
        };
        const auto rate = o.number(QStringLiteral("tokens_per_s"));
        point("stress.speed_over_time", rate);
        const auto temperature = o.number(QStringLiteral("temp_c"));
        point("stress.temperature_over_time", temperature);
        point("stress.clock_over_time", o.number(QStringLiteral("clock_mhz")));
        const auto rss = o.number(QStringLiteral("rss_anon_bytes"));
        if (rss) {
            point("stress.memory_over_time", *rss / kGb);
            memory.push_back(*rss / kMb);
            memoryTimes.push_back(middle / kSecondsPerMinute);
        }
        if (temperature)
            hottest = std::max(hottest.value_or(*temperature), *temperature);
        if (const auto events = o.number(QStringLiteral("throttle_events")))
            throttles = throttles.value_or(0) + *events;
        requests += o.number(QStringLiteral("requests")).value_or(0);
        errors += o.number(QStringLiteral("errors")).value_or(0);
        swapped += o.number(QStringLiteral("swap_in_pages")).value_or(0);
        if (!rate)
            continue;
        times.push_back(middle / kSecondsPerMinute);
        rates.push_back(*rate);
        if (to <= kBurstS + 1)
            burst.push_back(*rate);
        if (middle >= end * 2 / 3)
            sustained.push_back(*rate);
    }
    const int n = int(bins.size());
    int aborts = 0;
    for (const Observation &o : observationsOf(cell, kProfile, QStringLiteral("end")))
        aborts += o.texts.value(QStringLiteral("reason")).startsWith(QLatin1String("abort"));
    put(summary, "stress.aborts", aborts, 1);
    put(summary, "stress.minutes", end / kSecondsPerMinute, n);
    if (!sustained.empty()) {
        MetricValue metric = spreadOf(sustained);
        const auto slope = statistics::theilSen(times, rates);
        // Steady: the last third changes by less than 1 % a minute (docs/measuring.md#heat-and-safety).
        const auto lastSlope
            = statistics::theilSen({times.end() - std::ptrdiff_t(sustained.size()), times.end()}, sustained);
        if (lastSlope && metric.value > 0 && std::abs(*lastSlope) / metric.value > 0.01)
            metric.flags << QStringLiteral("not_settled");
        summary.metrics.insert(QStringLiteral("stress.tokens_per_second"), metric);
        if (slope && metric.value > 0)
            put(summary, "stress.slope_percent_per_minute", 100 * *slope / metric.value, int(rates.size()));
    }
    if (!burst.empty())
        summary.metrics.insert(QStringLiteral("stress.burst_tokens_per_second"), spreadOf(burst));
    if (!burst.empty() && !sustained.empty() && *statistics::median(burst) > 0)
        put(summary, "stress.sustain_percent",
            100 * *statistics::median(sustained) / *statistics::median(burst), n);
    if (hottest)
        put(summary, "stress.max_temperature_c", *hottest, n);
    if (throttles)
        put(summary, "stress.throttle_events", *throttles, n,
            *throttles > 0 ? QStringList{QStringLiteral("clock_throttled")} : QStringList());
    if (requests > 0)
        put(summary, "stress.error_percent", 100 * errors / requests, int(requests));
    put(summary, "stress.swap_pages", swapped, n,
        swapped > 0 ? QStringList{QStringLiteral("swap")} : QStringList());
    if (const auto slope = statistics::theilSen(memoryTimes, memory); slope && memory.size() > 2)
        put(summary, "stress.leak_mb_per_minute", *slope, int(memory.size()));
}

QVector<Criterion> criteria(const BenchConfig &config)
{
    return {{"stress.max_temperature_c", config.stress.maxTemperature, Criterion::AtMost, true},
        {"stress.sustain_percent", kLeastSustainPercent, Criterion::ShareAtLeast, false},
        {"stress.aborts", 0, Criterion::AtMost, true}, {"stress.throttle_events", 0, Criterion::AtMost, false},
        {"stress.error_percent", 1, Criterion::AtMost, true}};
}

} // namespace

ProfileJudge stressJudge()
{
    return {"stress", summarise, criteria};
}

} // namespace sweetspot
