// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/usecase.h"
#include "models/verdict.h"

#include <optional>

namespace sweetspot
{

/// What a figure is worth to a person: 0 .. 1, where 1 means that more would make no difference. Proportional
/// to the figure below that ("twice as fast counts double"), so no unit and no other cell plays a part.
struct Worth {
    double low = 0; ///< what it is worth at the unlucky end of what is believed
    double value = 0;
    double high = 0;

    bool operator==(const Worth &) const = default;
};

/// Gigabytes of the machine's memory that models may take, by which need of memory is judged.
double judgedMemoryGb(const BenchConfig &config);

/// From where a metric is as good as anybody needs: the last step of its plain words
/// (translations.cpp), memory as a part of limits.max_memory_gb. nullopt: not a metric of worth.
std::optional<double> enoughOf(const QString &metric, const BenchConfig &config);

/// nullopt for a metric without an anchor.
std::optional<Worth> worthOf(const QString &metric, const MetricValue &value, const BenchConfig &config);

/// A context this part as long as the one that is needed is as good: sizes are cut to what the text needs.
inline constexpr double kAsLong = 0.95;

/// The figure a use case looks at: the metric, or its curve at the context length. nullopt: not measured.
std::optional<MetricValue> figureOf(
    const CellVerdict &verdict, const UseCase::Factor &factor, int contextLength);

/// Whether two worths cannot be told apart: the difference is within what is not sure of both, or they differ
/// by less than matters: 3 % of a speed (docs/measuring.md#comparing), 1 % of kept quality
/// (docs/measuring.md#kl-divergence).
bool sameWorth(const QString &metric, const Worth &a, const Worth &b);

} // namespace sweetspot
