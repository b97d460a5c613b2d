// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/attemptstrip.h"
#include "core/judge/profilejudge.h"
#include "core/judge/summarybuilder.h"
#include "core/measure/jitter.h"
#include "core/measure/statistics.h"
#include "models/metricid.h"
#include "models/validityflag.h"

#include <QHash>

namespace sweetspot
{

namespace
{

const QString kProfile = QStringLiteral("interactive");

// "512/500" -> 512; 0 for shapes that are no lengths
int promptLength(const QString &shape)
{
    return shape.section(QLatin1Char('/'), 0, 0).toInt();
}

// Without the server's clock (docs/measuring.md#prompt-speed-by-difference).
void slope(const CellRecord &cell, CellSummary &summary)
{
    std::vector<double> shortMs, longMs;
    constexpr int kShort = 64, kLong = 2048;
    for (const Attempt &attempt : attemptsOf(cell, kProfile)) {
        if (attempt.outcome != AttemptOutcome::Ok || attempt.phase != AttemptPhase::Measured || !attempt.ttftMs)
            continue;
        if (promptLength(attempt.shape) == kShort)
            shortMs.push_back(*attempt.ttftMs);
        else if (promptLength(attempt.shape) == kLong)
            longMs.push_back(*attempt.ttftMs);
    }
    const auto low = statistics::median(shortMs), high = statistics::median(longMs);
    if (!low || !high || *high <= *low)
        return;
    MetricValue metric;
    metric.value = (kLong - kShort) / ((*high - *low) / 1000);
    metric.n = int(std::min(shortMs.size(), longMs.size()));
    summary.metrics.insert(metricid::kInteractivePromptTokensPerSecondSlope, metric);
}

// Where the machine wakes us late, what depends on single instants is flagged.
void flagJitter(const CellRecord &cell, CellSummary &summary)
{
    std::vector<double> jitter;
    for (const ServerFacts &facts : cell.launches)
        if (facts.jitterMs)
            jitter.push_back(*facts.jitterMs);
    if (statistics::median(jitter).value_or(0) <= kTooMuchJitterMs)
        return;
    for (QLatin1String id : {metricid::kInteractiveTtftSeconds, metricid::kInteractiveTtftCachedSeconds,
             metricid::kInteractiveVariancePercent})
        if (const auto metric = summary.metrics.find(id); metric != summary.metrics.end())
            metric->flags << validityflag::kClientJitter;
}

// Says what the energy of a GPU cell is made of.
void flagEnergy(const CellRecord &cell, CellSummary &summary)
{
    const auto energy = summary.metrics.find(metricid::kInteractiveJoulesPerToken);
    if (energy == summary.metrics.end() || cell.place != CellPlace::Gpu)
        return;
    bool cpu = false, counted = true;
    for (const Attempt &attempt : attemptsOf(cell, kProfile)) {
        cpu = cpu || attempt.resources.energyJ;
        for (const DeviceUse &device : attempt.resources.devices)
            counted = counted && (!device.energyJ || device.energyCounted);
    }
    if (!cpu)
        energy->flags << validityflag::kGpuEnergyOnly;
    if (!counted)
        energy->flags << validityflag::kEnergyFromPower;
}

void summarise(const CellRecord &cell, const BenchConfig &, CellSummary &summary)
{
    const QString shape = mainShape(cell);
    const RepSummary reps(attemptsOf(cell, kProfile, [&](const Attempt &a) { return a.shape == shape; }),
        [](const Attempt &a) { return a.decodeTps; });
    reps.add(summary, metricid::kInteractiveTokensPerSecond, 1, [](const Attempt &a) { return a.decodeTps; });
    reps.add(summary, metricid::kInteractiveTtftSeconds, 1e-3, [](const Attempt &a) { return a.ttftMs; });
    reps.add(summary, metricid::kInteractivePromptTokensPerSecond, 1,
        [](const Attempt &a) { return a.server.promptTps(); });
    reps.add(
        summary, metricid::kInteractiveVariancePercent, 1, [](const Attempt &a) { return a.variancePercent; });
    reps.add(summary, metricid::kInteractiveTokensPerSecondTypical, 1,
        [](const Attempt &a) { return a.decodeTpsTypical; });
    reps.add(
        summary, metricid::kInteractiveStallPercent, 100, [](const Attempt &a) { return a.stallFraction; });
    reps.add(
        summary, metricid::kInteractiveEndToEndSeconds, 1e-3, [](const Attempt &a) { return a.endToEndMs; });
    reps.add(summary, metricid::kInteractiveJoulesPerToken, 1, [&](const Attempt &a) -> std::optional<double> {
        const auto energy = energyOf(a.resources, cell.place);
        if (!energy || !a.outputTokens || *a.outputTokens <= 0)
            return std::nullopt;
        return *energy / *a.outputTokens;
    });
    flagEnergy(cell, summary);
    reps.add(
        summary, metricid::kInteractiveFirstByteSeconds, 1e-3, [](const Attempt &a) { return a.firstByteMs; });
    reps.add(summary, metricid::kInteractiveAnswerSeconds, 1e-3, [](const Attempt &a) { return a.answerMs; });
    reps.add(
        summary, metricid::kInteractiveAnswerTokensPerSecond, 1, [](const Attempt &a) { return a.answerTps; });
    slope(cell, summary);

    const auto times = [&](const auto &accept) {
        std::vector<double> seconds;
        for (const Attempt &attempt : attemptsOf(cell, kProfile))
            if (attempt.ttftMs && accept(attempt))
                seconds.push_back(*attempt.ttftMs / 1000);
        return seconds;
    };
    const auto cold = times([](const Attempt &a) { return a.phase == AttemptPhase::Warmup && a.rep == 0; });
    if (!cold.empty())
        summary.metrics.insert(metricid::kInteractiveColdTtftSeconds, spreadOf(cold));
    const auto cached = times([](const Attempt &a) { return a.depth > 0 && a.outcome == AttemptOutcome::Ok; });
    if (!cached.empty())
        summary.metrics.insert(metricid::kInteractiveTtftCachedSeconds, spreadOf(cached));
    flagJitter(cell, summary);
}

QVector<Criterion> criteria(const BenchConfig &config)
{
    return {
        {metricid::kInteractiveTokensPerSecond, config.interactive.minTokensPerSec, Criterion::AtLeast, true},
        {metricid::kInteractiveTtftSeconds, config.interactive.maxTimeToFirstToken, Criterion::AtMost, true},
        {metricid::kInteractiveVariancePercent, config.interactive.maxVariance, Criterion::AtMost, false}};
}

} // namespace

ProfileJudge interactiveJudge()
{
    return {"interactive", summarise, criteria};
}

} // namespace sweetspot
