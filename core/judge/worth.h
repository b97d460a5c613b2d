// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// From where a metric is as good as anybody needs: the last step of its plain words (plainwords.cpp), of
/// memory a share of what there is. nullopt: not a metric of worth, or memory of which nobody knows how much
/// there is.
/// @param memoryGb gigabytes that models may take where the cell was measured (MetricValue::of)
std::optional<double> enoughOf(const QString &metric, std::optional<double> memoryGb = {});

/// nullopt for a metric without an anchor, and for memory out of an unknown amount: it is then judged by
/// nothing.
std::optional<Worth> worthOf(const QString &metric, const MetricValue &value);

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
