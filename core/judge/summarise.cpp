// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/summarise.h"

#include "core/judge/profilejudge.h"
#include "core/judge/summarybuilder.h"
#include "core/judge/tokencost.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kGb = 1e9;

// The most that any of the attempts saw.
std::optional<MetricValue> most(const QVector<Attempt> &attempts, double scale, const RepSummary::Read &read)
{
    std::vector<double> values;
    for (const Attempt &attempt : attempts)
        if (const auto value = read(attempt))
            values.push_back(*value * scale);
    if (values.empty())
        return std::nullopt;
    MetricValue highest{*std::max_element(values.begin(), values.end()), int(values.size()), {}, {}, false, {}};
    if (values.size() > 1) {
        highest.low = *std::min_element(values.begin(), values.end());
        highest.high = highest.value;
    }
    return highest;
}

void resources(const CellRecord &cell, CellSummary &summary)
{
    const auto put = [&summary](const char *id, const std::optional<MetricValue> &value) {
        if (value)
            summary.metrics.insert(QString::fromLatin1(id), *value);
    };
    // Memory is compared between cells, so it is that of the same server: one slot, the configured context. The
    // long context profile shows what more costs.
    QVector<Attempt> plain = attemptsOf(cell, QStringLiteral("interactive"));
    if (plain.isEmpty())
        plain = cell.attempts;
    put("memory_gb", most(plain, 1 / kGb, [](const Attempt &a) { return a.resources.rssBytes; }));
    put("memory_private_gb", most(plain, 1 / kGb, [](const Attempt &a) { return a.resources.rssAnonBytes; }));
    put("temperature_c", most(cell.attempts, 1, [](const Attempt &a) { return a.resources.temperatureC; }));
    put("cpu_clock_mhz", most(cell.attempts, 1, [](const Attempt &a) { return a.resources.cpuMhz; }));
    put("swap_pages", most(cell.attempts, 1, [](const Attempt &a) { return a.resources.swapInPages; }));
    std::vector<double> loads, reads, onGpu;
    for (const ServerFacts &facts : cell.launches) {
        if (facts.gpuShare)
            onGpu.push_back(*facts.gpuShare * 100);
        if (!facts.loadSeconds)
            continue;
        loads.push_back(*facts.loadSeconds);
        if (facts.diskReadBytes && *facts.loadSeconds > 0)
            reads.push_back(*facts.diskReadBytes / 1e6 / *facts.loadSeconds);
    }
    if (!loads.empty())
        summary.metrics.insert(QStringLiteral("load_seconds"), spreadOf(loads));
    if (!reads.empty())
        summary.metrics.insert(QStringLiteral("load_disk_mb_per_second"),
            MetricValue{*std::max_element(reads.begin(), reads.end()), int(reads.size()), {}, {}, false, {}});
    if (!onGpu.empty())
        summary.metrics.insert(QStringLiteral("gpu_percent"), spreadOf(onGpu));
    if (cell.fileBytes > 0)
        summary.metrics.insert(QStringLiteral("size_gb"), spreadOf({cell.fileBytes / kGb}));
    if (cell.estimatedBytes)
        summary.metrics.insert(QStringLiteral("memory_estimated_gb"), spreadOf({*cell.estimatedBytes / kGb}));
}

// Efficiency score: tokens per second * context / GB (docs/measuring.md#derived-scores). The context is the
// largest that was found usable, or else the configured one.
void efficiency(const CellRecord &cell, CellSummary &summary)
{
    const auto speed = summary.metrics.constFind(QStringLiteral("interactive.tokens_per_second"));
    const auto memory = summary.metrics.constFind(QStringLiteral("memory_gb"));
    const auto usable = summary.metrics.constFind(QStringLiteral("long_context.usable_tokens"));
    const double context = usable != summary.metrics.constEnd() ? usable->value : double(cell.contextLength);
    if (speed == summary.metrics.constEnd() || memory == summary.metrics.constEnd() || memory->value <= 0
        || context <= 0)
        return;
    summary.metrics.insert(QStringLiteral("efficiency"),
        MetricValue{speed->value * context / memory->value, speed->n, {}, {}, false, speed->flags});
}

} // namespace

CellSummary summarise(const CellRecord &cell, const BenchConfig &config)
{
    CellSummary summary;
    for (const ProfileJudge &judge : profileJudges())
        judge.summarise(cell, config, summary);
    resources(cell, summary);
    efficiency(cell, summary);
    const auto put = [&summary](const char *id, std::optional<double> cost) {
        if (cost)
            summary.metrics.insert(QString::fromLatin1(id), MetricValue{*cost, 1, {}, {}, false, {}});
    };
    put("cost.per_million_tokens", costPerMillion(cell, config));
    put("cost.per_thousand_answers", costPerThousand(cell, config, QStringLiteral("interactive")));
    put("cost.per_thousand_documents", costPerThousand(cell, config, QStringLiteral("batch")));
    const auto retried = std::count_if(
        cell.attempts.begin(), cell.attempts.end(), [](const Attempt &attempt) { return attempt.retry > 0; });
    if (retried > 0)
        summary.metrics.insert(QStringLiteral("retried_requests"),
            MetricValue{double(retried), 1, {}, {}, false, {QStringLiteral("retried")}});
    return summary;
}

} // namespace sweetspot
