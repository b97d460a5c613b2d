// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

enum class AdviceMark { Tick, Warning, Cross };

/// How sure a choice is. Undecided: others cannot be told apart from it.
enum class Certainty { Clear, Likely, Undecided };

/// What is said of one cell for one use.
struct Advice {
    CellId cell;
    AdviceMark mark = AdviceMark::Tick;
    double score = 0; ///< 0 .. 1, for ordering; means nothing across use cases
    QStringList figures; ///< what decided: "18.5 tokens/s"
    QString sentence; ///< the reason of a warning or a cross, else empty
    QStringList missing; ///< labels of figures that were not measured

    bool operator==(const Advice &) const = default;
};

/// The answer for one use.
struct UseCaseAdvice {
    QString useCase; ///< id; "overall" for all of them together
    std::optional<CellId> best; ///< absent: none is fit
    Certainty certainty = Certainty::Undecided;
    QString reason; ///< of the certainty, or why there is no answer
    QString tradeOff; ///< against the next one, in words
    QVector<CellId> tied; ///< cannot be told apart from the best
    QVector<Advice> ranked; ///< the best first, crosses last

    /// Whether there is no answer because cells are to be measured again, not because none is fit.
    bool isOpen() const;
    bool operator==(const UseCaseAdvice &) const = default;
};

/// A cell that another one beats in everything that was measured of both.
struct Dominated {
    CellId cell;
    CellId by;
    QString sentence;

    bool operator==(const Dominated &) const = default;
};

struct Recommendations {
    QVector<UseCaseAdvice> useCases; ///< those that were measured, in their order
    UseCaseAdvice overall;
    QVector<Dominated> dominated;

    bool operator==(const Recommendations &) const = default;
};

QString adviceMarkText(AdviceMark mark); ///< one character
QString adviceMarkName(AdviceMark mark); ///< stable, for files
QString certaintyName(Certainty certainty); ///< stable, for files
QString certaintyLabel(Certainty certainty); ///< for people

} // namespace sweetspot
