// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/matrixmodel.h"

#include <QSet>
#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// What of a large matrix is looked at. A row or a column is hidden as a whole; squares of what remains stay.
struct MatrixFilter {
    enum class State { Any, Measured, Failed, Skipped, NotMeasured, Stale };
    enum class Fit { Any, Fits, DoesNot };

    QString name; ///< part of a model's name; several words must all be there
    std::optional<double> sizeFrom, sizeTo; ///< parameters in billions; a model of unknown size is in neither
    QString quantization, engine, device; ///< empty: any
    bool bestDevice = false; ///< of rows that differ by nothing but their device the one with the best figure
    State state = State::Any; ///< a row stays for one such square
    Fit fit = Fit::Any; ///< as it was estimated or measured; where neither is known it is neither
    bool hideEmpty = false; ///< rows and columns in which nothing was measured

    bool operator==(const MatrixFilter &) const = default;
    bool isEmpty() const { return *this == MatrixFilter(); }
};

/// In which order rows are shown.
struct MatrixOrder {
    enum class By { Setup, Name, Size, Metric };

    By by = By::Setup;
    QString metric; ///< the best square of a row decides; rows without one come last
    bool descending = false; ///< of names and sizes; a metric always has its best first

    bool operator==(const MatrixOrder &) const = default;
};

/// Rows in the order they are shown, and columns; numbers are those of the model.
struct ShownMatrix {
    QVector<int> rows, columns;
    int kept = 0; ///< so many of the first rows are kept at the top
    int hiddenRows = 0, hiddenColumns = 0;

    bool operator==(const ShownMatrix &) const = default;
};

/// Whether a square is in that state.
bool isInState(const MatrixSquare &square, MatrixFilter::State state);

/// What tells a row from every other one, over sessions too: model, engine, device, parameters.
QString rowKey(const MatrixRow &row);

/// What a filter leaves of the matrix. Rows that are kept at the top are never hidden. Pure.
/// @param kept rowKey() of each
ShownMatrix shownOf(
    const MatrixModel &matrix, const MatrixFilter &filter, const MatrixOrder &order, const QSet<QString> &kept);

} // namespace sweetspot
