// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// One thing that decides whether figures of several engines are figures of the same work.
struct Term {
    enum class State { Equal, Different, Unknown }; ///< Unknown: of at least one of them
    QString label; ///< "Context"
    QStringList values; ///< one for each cell; empty where it is not known
    State state = State::Unknown;

    bool operator==(const Term &) const = default;
};

/// A cell and the run it was measured in.
struct MeasuredUnder {
    const CellRecord *cell;
    const RunContext *run; ///< nullptr: not known
};

/// What was equal for these cells and what was not: weights (the same file, or the same bits), chat template,
/// sampling, context, slots, threads, parameters, mode, device, machine. Of what none of them tells there is no
/// line. Pure.
QVector<Term> termsOf(const QVector<MeasuredUnder> &cells);

QString termStateLabel(Term::State state); ///< for people: "equal"

} // namespace sweetspot
