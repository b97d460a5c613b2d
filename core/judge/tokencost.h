// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/runrecord.h"
#include "models/verdict.h"

#include <optional>

namespace sweetspot
{

/// What a million generated tokens cost in the interactive profile's shape, prompts included: by the price of a
/// cloud model, or by the energy that the processor package used here at the configured price of electricity.
/// nullopt where neither is known. Pure.
std::optional<double> costPerMillion(const CellRecord &cell, const BenchConfig &config);

/// What a thousand requests of a kind cost, by price or energy as above. nullopt where neither is known. Pure.
/// @param profile "interactive" or "batch"
std::optional<double> costPerThousand(
    const CellRecord &cell, const BenchConfig &config, const QString &profile);

/// Kilowatt-hours for a million generated tokens on this machine; nullopt where energy cannot be read. Pure.
std::optional<double> kwhPerMillion(const CellRecord &cell);

/// The price of a kWh above which the cheapest cloud model of the run costs less than the energy of each local
/// cell: "cost.break_even_kwh_price". Only where both were measured. Pure.
void addBreakEven(const QVector<CellRecord> &cells, const BenchConfig &config, QVector<CellVerdict> &verdicts);

} // namespace sweetspot
