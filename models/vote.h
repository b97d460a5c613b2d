// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// A cell of a certain run: what an answer was given by.
struct RunCell {
    QString run; ///< id of the run; see RunStore
    CellId cell;

    bool operator==(const RunCell &) const = default;
};

/// A person's choice among answers to the same prompt, most often shown without their names.
struct Vote {
    QDateTime utc;
    QString prompt; ///< which prompt: see answersOf()
    QVector<RunCell> shown; ///< in the order they were shown
    std::optional<int> chosen; ///< index into shown; absent: none was better than the others
    bool allBad = false; ///< none was better, because none was any good

    bool operator==(const Vote &) const = default;
};

/// What the votes say of one cell.
struct VoteTally {
    int shown = 0; ///< votes it took part in
    int won = 0;
    int tied = 0; ///< votes in which none was better
    int bad = 0; ///< votes in which none was any good

    bool operator==(const VoteTally &) const = default;
};

/// Counts the votes on a cell, in whatever company it was shown.
VoteTally tallyOf(const QVector<Vote> &votes, const RunCell &cell);

/// What the votes say of two cells that were shown together, and no others with them.
struct PairTally {
    int first = 0, second = 0; ///< votes for each
    int tied = 0;
    int bad = 0;

    bool operator==(const PairTally &) const = default;
};

PairTally tallyOf(const QVector<Vote> &votes, const RunCell &first, const RunCell &second);

} // namespace sweetspot
