// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"

#include <QString>
#include <QVector>

namespace sweetspot
{

/// One line of how a cell was measured.
struct Circumstance {
    QString label;
    QString value; ///< may hold foreign text

    bool operator==(const Circumstance &) const = default;
};

/// Everything that shaped what was measured of a cell, as far as its record and its run's have it: engine,
/// device, threads, context, prompts, repetitions. What is not known is left out. Pure.
/// @param run that the cell was measured in; nullptr: not known
QVector<Circumstance> circumstancesOf(const CellRecord &cell, const RunContext *run);

} // namespace sweetspot
