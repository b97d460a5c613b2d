// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/profilejudge.h"
#include "core/judge/summarybuilder.h"
#include "core/measure/statistics.h"
#include "models/metricid.h"
#include "models/observationname.h"
#include "models/validityflag.h"

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

void put(CellSummary &summary, QLatin1String id, double value, int n, QStringList flags = {})
{
    summary.metrics.insert(id, MetricValue::single(value, n, std::move(flags)));
}

/// Some seconds of a stress, as they were kept.
struct Bin {
    double from = 0, to = 0; ///< seconds since it began
    std::optional<double> rate, temperature, clockMhz, ownBytes;

    double middle() const { return (from + to) / 2; }
};

struct Bins {
    QVector<Bin> all;
    std::optional<double> throttles; ///< absent: nobody counts them here
    double requests = 0, errors = 0, swappedPages = 0;

    double end() const { return all.last().to; }
};

Bins binsOf(const CellRecord &cell)
{
    Bins bins;
    for (const Observation &o : observationsOf(cell, kProfile, observationkind::kBin)) {
        const bool gpu = cell.place == CellPlace::Gpu;
        bins.all << Bin{o.number(figure::kFromS).value_or(0), o.number(figure::kToS).value_or(0),
            o.number(figure::kTokensPerS), o.number(gpu ? figure::kDeviceTempC : figure::kTempC),
            o.number(gpu ? figure::kDeviceMhz : figure::kClockMhz),
            o.number(gpu ? figure::kDeviceBytes : figure::kRssAnonBytes)};
        // A processor counts its own events; of a GPU the bins in which heat slowed it down are counted.
        if (const auto events = o.number(gpu ? figure::kDeviceThermalPct : figure::kThrottleEvents))
            bins.throttles = bins.throttles.value_or(0) + (gpu ? (*events > 0 ? 1 : 0) : *events);
        bins.requests += o.number(figure::kRequests).value_or(0);
        bins.errors += o.number(figure::kErrors).value_or(0);
        bins.swappedPages += o.number(figure::kSwapInPages).value_or(0);
    }
    return bins;
}

void curves(const Bins &bins, CellSummary &summary)
{
    for (const Bin &bin : bins.all) {
        const auto point = [&](QLatin1String id, const std::optional<double> &value) {
            if (value)
                summary.series[id] << SeriesPoint{bin.middle(), MetricValue::single(*value)};
        };
        point(seriesid::kStressSpeedOverTime, bin.rate);
        point(seriesid::kStressTemperatureOverTime, bin.temperature);
        point(seriesid::kStressClockOverTime, bin.clockMhz);
        if (bin.ownBytes)
            point(seriesid::kStressMemoryOverTime, *bin.ownBytes / kGb);
    }
}

void speeds(const Bins &bins, CellSummary &summary)
{
    std::vector<double> times, rates, burst, sustained;
    for (const Bin &bin : bins.all) {
        if (!bin.rate)
            continue;
        times.push_back(bin.middle() / kSecondsPerMinute);
        rates.push_back(*bin.rate);
        if (bin.to <= kBurstS + 1)
            burst.push_back(*bin.rate);
        if (bin.middle() >= bins.end() * 2 / 3)
            sustained.push_back(*bin.rate);
    }
    if (!sustained.empty()) {
        MetricValue metric = spreadOf(sustained);
        const auto slope = statistics::theilSen(times, rates);
        // Steady: the last third changes by less than 1 % a minute (docs/measuring.md#heat-and-safety).
        const auto lastSlope
            = statistics::theilSen({times.end() - std::ptrdiff_t(sustained.size()), times.end()}, sustained);
        if (lastSlope && metric.value > 0 && std::abs(*lastSlope) / metric.value > 0.01)
            metric.flags << validityflag::kNotSettled;
        summary.metrics.insert(metricid::kStressTokensPerSecond, metric);
        if (slope && metric.value > 0)
            put(summary, metricid::kStressSlopePercentPerMinute, 100 * *slope / metric.value,
                int(rates.size()));
    }
    if (!burst.empty())
        summary.metrics.insert(metricid::kStressBurstTokensPerSecond, spreadOf(burst));
    if (!burst.empty() && !sustained.empty() && *statistics::median(burst) > 0)
        put(summary, metricid::kStressSustainPercent,
            100 * *statistics::median(sustained) / *statistics::median(burst), int(bins.all.size()));
}

void machine(const Bins &bins, CellSummary &summary)
{
    const int n = int(bins.all.size());
    std::optional<double> hottest;
    std::vector<double> memory, memoryTimes;
    for (const Bin &bin : bins.all) {
        if (bin.temperature)
            hottest = std::max(hottest.value_or(*bin.temperature), *bin.temperature);
        if (bin.ownBytes) {
            memory.push_back(*bin.ownBytes / kMb);
            memoryTimes.push_back(bin.middle() / kSecondsPerMinute);
        }
    }
    if (hottest)
        put(summary, metricid::kStressMaxTemperatureC, *hottest, n);
    if (bins.throttles)
        put(summary, metricid::kStressThrottleEvents, *bins.throttles, n,
            *bins.throttles > 0 ? QStringList{validityflag::kClockThrottled} : QStringList());
    put(summary, metricid::kStressSwapPages, bins.swappedPages, n,
        bins.swappedPages > 0 ? QStringList{validityflag::kSwap} : QStringList());
    if (const auto slope = statistics::theilSen(memoryTimes, memory); slope && memory.size() > 2)
        put(summary, metricid::kStressLeakMbPerMinute, *slope, int(memory.size()));
}

void summarise(const CellRecord &cell, const BenchConfig &, CellSummary &summary)
{
    const Bins bins = binsOf(cell);
    if (bins.all.isEmpty())
        return;
    int aborts = 0;
    for (const Observation &o : observationsOf(cell, kProfile, observationkind::kEnd))
        aborts += o.texts.value(observationtext::kReason).startsWith(QLatin1String("abort"));
    put(summary, metricid::kStressAborts, aborts, 1);
    put(summary, metricid::kStressMinutes, bins.end() / kSecondsPerMinute, int(bins.all.size()));
    if (bins.requests > 0)
        put(summary, metricid::kStressErrorPercent, 100 * bins.errors / bins.requests, int(bins.requests));
    curves(bins, summary);
    speeds(bins, summary);
    machine(bins, summary);
}

// Its streams are counted by the bin, not kept one by one.
bool tried(const CellRecord &cell)
{
    return hasObservation(cell, kProfile, observationkind::kBin);
}

QVector<Criterion> criteria(const BenchConfig &config)
{
    return {{metricid::kStressMaxTemperatureC, config.stress.maxTemperature, Criterion::AtMost, true},
        {metricid::kStressSustainPercent, kLeastSustainPercent, Criterion::ShareAtLeast, false},
        {metricid::kStressAborts, 0, Criterion::AtMost, true},
        {metricid::kStressThrottleEvents, 0, Criterion::AtMost, false},
        {metricid::kStressErrorPercent, 1, Criterion::AtMost, true}};
}

} // namespace

ProfileJudge stressJudge()
{
    return {"stress", summarise, criteria, tried};
}

} // namespace sweetspot
