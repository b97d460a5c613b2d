// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/difference.h"
#include "core/judge/sameterms.h"
#include "models/runrecord.h"
#include "models/verdict.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// A measured cell, what was concluded of it, and its run.
struct EngineCell {
    const CellRecord *record;
    const CellVerdict *verdict;
    const RunContext *run; ///< nullptr: not known
};

/// One model on several engines, side by side.
struct EngineTable {
    QString title; ///< model and bits: foreign text
    QStringList engines; ///< a column for each; the first is what the others are compared with
    QVector<ComparedMetric> metrics; ///< that a person chooses an engine by
    QVector<Term> terms; ///< what was equal and what was not

    bool operator==(const EngineTable &) const = default;
};

/// A table for each model and bits per weight that at least two engines measured something of, in the
/// order of the cells. Pure.
QVector<EngineTable> engineTables(const QVector<EngineCell> &cells);

/// A figure and its difference from the first column, in one line: "26.6; +12.3 % faster". C locale; empty
/// where it was not measured. @param column of the table's engines
QString engineFigure(const ComparedMetric &metric, qsizetype column);

} // namespace sweetspot
