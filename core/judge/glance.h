// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/latest.h"
#include "models/benchconfig.h"

#include <QVector>

#include <optional>

namespace sweetspot
{

/// A project's matrix as small as a stamp: which squares there are, and how their figures compare.
struct MatrixGlance {
    struct Square {
        bool planned = false; ///< a run had this cell
        std::optional<double> heat; ///< 0 (worst) .. 1 (best); absent: without figures

        bool operator==(const Square &) const = default;
    };

    int cells = 0; ///< of all runs together
    int measured = 0; ///< to their end
    int columns = 0;
    QVector<QVector<Square>> rows; ///< each as long as columns

    bool operator==(const MatrixGlance &) const = default;
};

/// Judgement: more squares than this are too small to be told apart; what is beyond them is left out.
inline constexpr int kGlanceSide = 16;

/// Colours stand for the speed of the interactive profile, as in the matrix when it is opened; where nothing
/// has one, for ratings. A row is a model with what it was measured on, a column a quantization. Pure.
MatrixGlance glanceOf(const LatestCells &latest, const BenchConfig &config);

} // namespace sweetspot
