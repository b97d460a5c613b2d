// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/heatscale.h"

#include <QVector>

#include <optional>

namespace sweetspot
{

/// What the colours of the matrix stand for.
enum class ColourView {
    Value, ///< the figure, over the whole matrix
    BestPerRow, ///< the figure, among those of its row
    DistanceFromBest, ///< how many percent of the best figure of the matrix it reaches
};

/// The figures of a matrix in the colours of a view. Every scale is as wide as HeatScale says, so no view shows
/// a difference that was not measured.
class HeatColours
{
public:
    HeatColours() = default;
    /// @param rows what was measured, row by row
    HeatColours(ColourView view, const QVector<QVector<HeatValue>> &rows, bool higherIsBetter);
    /// One scale that does not follow the values.
    static HeatColours fixed(const HeatScale &scale);

    /// Of the whole matrix, for a legend: of figures, or of percent of the best. Per row it has no figures that
    /// would hold for all.
    const HeatScale &scale() const { return m_scale; }
    /// 0 (worst) .. 1 (best); nullopt where the view has no colour for it.
    std::optional<double> position(int row, double value) const;
    /// Percent of the best, 100 for the best itself: value by best, or best by value where less is better.
    /// nullopt in other views and where a ratio says nothing: figures of zero or less.
    std::optional<double> percent(double value) const;

    bool operator==(const HeatColours &) const = default;

private:
    ColourView m_view = ColourView::Value;
    bool m_higherIsBetter = true;
    double m_best = 0; ///< of the matrix; 0: there is none to be compared with
    HeatScale m_scale;
    QVector<HeatScale> m_rows;
};

} // namespace sweetspot
