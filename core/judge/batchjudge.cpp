// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/profilejudge.h"
#include "core/judge/summarybuilder.h"
#include "core/measure/statistics.h"
#include "models/metricid.h"
#include "models/observationname.h"
#include "models/validityflag.h"

#include <QMap>

#include <algorithm>

namespace sweetspot
{

namespace
{

const QString kProfile = QStringLiteral("batch");
constexpr double kSecondsPerHour = 3600;
constexpr double kMb = 1e6;
constexpr double kWorthwhile = 0.95; // doubling that brings less than 5 % is not worth it

void put(CellSummary &summary, QLatin1String id, double value, int n)
{
    summary.metrics.insert(id, MetricValue::single(value, n));
}

void documents(const CellRecord &cell, CellSummary &summary)
{
    QVector<Attempt> all = newestLaunch(attemptsOf(cell, kProfile, [](const Attempt &a) {
        return a.shape == QLatin1String("document") && a.phase == AttemptPhase::Measured;
    }));
    std::sort(all.begin(), all.end(), [](const Attempt &a, const Attempt &b) { return a.rep < b.rep; });
    std::vector<double> order, seconds, tokens, memory, memoryOrder;
    for (const Attempt &attempt : all) {
        if (attempt.outcome != AttemptOutcome::Ok || !attempt.endToEndMs)
            continue;
        order.push_back(attempt.rep);
        seconds.push_back(*attempt.endToEndMs / 1000);
        tokens.push_back(attempt.promptTokens.value_or(attempt.promptTokensAsked));
        summary.series[seriesid::kBatchSecondsByDocument]
            << SeriesPoint{double(attempt.rep + 1), MetricValue::single(seconds.back())};
        if (attempt.resources.rssAnonBytes) {
            memory.push_back(*attempt.resources.rssAnonBytes / kMb);
            memoryOrder.push_back(attempt.rep);
        }
    }
    if (seconds.empty())
        return;
    const RepSummary reps(all, [](const Attempt &a) { return a.endToEndMs; });
    reps.add(summary, metricid::kBatchSecondsPerDocument, 1e-3, [](const Attempt &a) { return a.endToEndMs; });
    const double mean = *statistics::mean(seconds);
    put(summary, metricid::kBatchDocumentsPerHour, kSecondsPerHour / mean, int(seconds.size()));
    if (const auto deviation = statistics::standardDeviation(seconds))
        put(summary, metricid::kBatchDeviationSeconds, *deviation, int(seconds.size()));
    // Documents differ in length; what varies beyond that is the machine's doing. Each time is compared with
    // what a straight line through times and lengths expects of its length.
    constexpr std::size_t kLeast = 5;
    if (seconds.size() < kLeast)
        return;
    const auto line = statistics::leastSquares(tokens, seconds);
    std::vector<double> relative;
    for (std::size_t i = 0; i < seconds.size(); ++i)
        relative.push_back(seconds[i] / (line ? line->a + line->b * tokens[i] : mean));
    if (const auto deviation = statistics::standardDeviation(relative))
        put(summary, metricid::kBatchVariancePercent, 100 * *deviation, int(relative.size()));
    constexpr std::ptrdiff_t kTen = 10;
    if (std::ptrdiff_t(relative.size()) >= 2 * kTen) {
        const auto first = statistics::median({relative.begin(), relative.begin() + kTen});
        const auto last = statistics::median({relative.end() - kTen, relative.end()});
        put(summary, metricid::kBatchDegradationPercent, 100 * (*last / *first - 1), int(2 * kTen));
    }
    if (memory.size() >= kLeast)
        if (const auto slope = statistics::theilSen(memoryOrder, memory)) {
            MetricValue metric{*slope, int(memory.size()), {}, {}, false, {}};
            // Judgement: growth in one direction, by more than 5 % over the documents seen.
            const auto p = statistics::mannKendallP(memory);
            if (p && *p < 0.05 && *slope * double(memory.size()) > 0.05 * memory.front())
                metric.flags << validityflag::kMemoryLeak;
            summary.metrics.insert(metricid::kBatchLeakMbPerDocument, metric);
        }
}

void ladder(const CellRecord &cell, CellSummary &summary)
{
    struct Rung {
        std::vector<double> rates, totals, ttfts, fairness;
        QStringList flags;
        double errors = 0, completions = 0;
    };
    QMap<int, Rung> rungs;
    for (const Observation &o : observationsOf(cell, kProfile, observationkind::kWindow)) {
        const auto streams = o.number(figure::kStreams), rate = o.number(figure::kDecodeTps);
        if (!streams || !rate)
            continue;
        Rung &rung = rungs[int(*streams)];
        rung.rates.push_back(*rate);
        if (const auto total = o.number(figure::kTotalTps))
            rung.totals.push_back(*total);
        if (const auto ttft = o.number(figure::kTtftP50Ms))
            rung.ttfts.push_back(*ttft / 1000);
        if (const auto fairness = o.number(figure::kFairness))
            rung.fairness.push_back(*fairness);
        rung.errors += o.number(figure::kErrors).value_or(0);
        rung.completions += o.number(figure::kCompletions).value_or(0);
        rung.flags << o.flags;
    }
    double best = 0;
    for (const Rung &rung : rungs)
        best = std::max(best, *statistics::median(rung.rates));
    bool kneeFound = false;
    std::optional<double> single;
    for (auto rung = rungs.begin(); rung != rungs.end(); ++rung) {
        MetricValue rate = spreadOf(rung->rates);
        rung->flags.removeDuplicates();
        rate.flags = rung->flags;
        summary.series[seriesid::kBatchThroughputByStreams] << SeriesPoint{double(rung.key()), rate};
        if (!rung->ttfts.empty())
            summary.series[seriesid::kBatchTtftByStreams]
                << SeriesPoint{double(rung.key()), spreadOf(rung->ttfts)};
        if (rung.key() == 1)
            single = rate.value;
        if (rate.value == best) {
            summary.metrics.insert(metricid::kBatchTokensPerSecond, rate);
            if (!rung->totals.empty())
                summary.metrics.insert(metricid::kBatchTotalTokensPerSecond, spreadOf(rung->totals));
            if (single && *single > 0)
                put(summary, metricid::kBatchSpeedup, best / *single, rate.n);
        }
        if (!kneeFound && rate.value >= kWorthwhile * best) {
            kneeFound = true;
            put(summary, metricid::kBatchBestStreams, rung.key(), rate.n);
            if (!rung->fairness.empty())
                summary.metrics.insert(metricid::kBatchFairness, spreadOf(rung->fairness));
        }
    }
}

void summarise(const CellRecord &cell, const BenchConfig &, CellSummary &summary)
{
    documents(cell, summary);
    ladder(cell, summary);
}

QVector<Criterion> criteria(const BenchConfig &config)
{
    // The specification sets no least throughput, so evenness decides.
    return {{metricid::kBatchVariancePercent, config.batch.maxVariance, Criterion::AtMost, true}};
}

} // namespace

ProfileJudge batchJudge()
{
    return {"batch", summarise, criteria};
}

} // namespace sweetspot
