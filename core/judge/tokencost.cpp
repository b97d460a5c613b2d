// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/tokencost.h"
#include "models/metricid.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kMillion = 1e6;
constexpr double kJoulesPerKwh = 3.6e6;

/// Sums over the measured requests of the interactive profile.
struct Sums {
    int requests = 0, withEnergy = 0;
    double prompt = 0, output = 0, cached = 0, joules = 0, joulesOutput = 0;
};

Sums sumsOf(const CellRecord &cell, const QString &profile = QStringLiteral("interactive"))
{
    Sums sums;
    for (const Attempt &attempt : cell.attempts) {
        if (attempt.profile != profile || attempt.phase != AttemptPhase::Measured
            || attempt.outcome != AttemptOutcome::Ok || attempt.depth > 0 || !attempt.outputTokens)
            continue;
        ++sums.requests;
        sums.prompt += attempt.promptTokens.value_or(attempt.promptTokensAsked);
        sums.cached += attempt.cachedTokens.value_or(0);
        sums.output += *attempt.outputTokens;
        if (const auto energy = energyOf(attempt.resources, cell.place)) {
            ++sums.withEnergy;
            sums.joules += *energy;
            sums.joulesOutput += *attempt.outputTokens;
        }
    }
    return sums;
}

} // namespace

std::optional<double> kwhPerMillion(const CellRecord &cell)
{
    const Sums sums = sumsOf(cell);
    if (sums.joules <= 0 || sums.joulesOutput <= 0)
        return std::nullopt;
    return sums.joules / sums.joulesOutput * kMillion / kJoulesPerKwh;
}

std::optional<double> costPerMillion(const CellRecord &cell, const BenchConfig &config)
{
    if (!cell.price) {
        const auto kwh = kwhPerMillion(cell);
        return kwh ? std::optional(*kwh * config.cloud.energyPrice) : std::nullopt;
    }
    const Sums sums = sumsOf(cell);
    if (sums.output <= 0)
        return std::nullopt;
    return costOf(*cell.price, sums.prompt, sums.output, sums.cached) / sums.output * kMillion;
}

std::optional<double> costPerThousand(const CellRecord &cell, const BenchConfig &config, const QString &profile)
{
    constexpr double kThousand = 1000;
    const Sums sums = sumsOf(cell, profile);
    if (cell.price && sums.requests > 0)
        return costOf(*cell.price, sums.prompt, sums.output, sums.cached) / sums.requests * kThousand;
    if (!cell.price && sums.withEnergy > 0)
        return sums.joules / sums.withEnergy / kJoulesPerKwh * config.cloud.energyPrice * kThousand;
    return std::nullopt;
}

void addBreakEven(const QVector<CellRecord> &cells, const BenchConfig &config, QVector<CellVerdict> &verdicts)
{
    std::optional<double> cheapest;
    for (const CellRecord &cell : cells)
        if (cell.price)
            if (const auto cost = costPerMillion(cell, config))
                cheapest = std::min(*cost, cheapest.value_or(*cost));
    if (!cheapest)
        return;
    for (qsizetype i = 0; i < cells.size(); ++i)
        if (const auto kwh = kwhPerMillion(cells[i]); kwh && !cells[i].price)
            verdicts[i].metrics.insert(metricid::kCostBreakEvenKwhPrice, MetricValue::single(*cheapest / *kwh));
}

} // namespace sweetspot
