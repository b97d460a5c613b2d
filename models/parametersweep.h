// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/result.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// Levels of several parameters, to be measured each with each.
struct ParameterSweep {
    static constexpr qsizetype kMostSets = 64; ///< each of them is a row of every model

    /// By the parameter's name. An empty text is a level too: as configured. A parameter without levels is left
    /// as configured.
    QMap<QString, QStringList> levels;

    bool operator==(const ParameterSweep &) const = default;

    /// How many sets there will be; 0: no parameter has a level.
    qsizetype size() const;
    /// "3 × 2": the levels of those parameters that have some.
    QString sizeText() const;
    /// The combinations, the last parameter changing fastest; none twice. Errors: too many, or a level that
    /// its parameter cannot have.
    Result<QVector<ParameterSet>> sets() const;
};

/// Shares of a model's layers on GPUs, each a set: "25", "50" ..., "max" for all that fit; "sweep" alone is all
/// of kOffloadSweep and "max". Error::BadInput for what is no such share.
Result<QVector<ParameterSet>> offloadSets(const QStringList &levels);
inline constexpr int kOffloadSweep[] = {0, 25, 50, 75, 100}; ///< percent

/// The levels that occur in these sets; their combinations may be more than the sets are.
ParameterSweep sweepOf(const QVector<ParameterSet> &sets);

} // namespace sweetspot
