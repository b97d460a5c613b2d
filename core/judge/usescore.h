// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/usecase.h"
#include "models/verdict.h"

#include <optional>

namespace sweetspot
{

/// One figure for how well a cell serves a use: 0 .. 100, where 100 means that more of anything would make no
/// difference (docs/measuring.md#the-score).
struct UseScore {
    double value = 0;
    double low = 0, high = 0; ///< from the unlucky and the lucky ends of what is believed of its figures

    bool operator==(const UseScore &) const = default;
};

/// A use's score, or what keeps the cell from having one.
struct ScoredUse {
    QString useCase;
    std::optional<UseScore> score;
    QStringList missing; ///< labels of figures that were not measured, or not well enough; empty with a score

    bool operator==(const ScoredUse &) const = default;
};

/// 100 times the weighted geometric mean of what the figures are worth (core/judge/worth.h). Every figure of
/// the use is needed: a mean of fewer would be another scale. Pure.
/// @param contextLength see contextLengthFor()
ScoredUse scoreFor(const UseCase &useCase, const CellVerdict &verdict, int contextLength);

} // namespace sweetspot
