// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/verdict.h"

#include <QString>
#include <QVector>

namespace sweetspot
{

/// Something of a cell that broke, or that nobody should rely on before it was measured again.
struct Unproven {
    CellId cell;
    QString profile; ///< id; empty: the whole cell
    QString what; ///< in a word or two: "Disturbed, measure again"
    QString sentence; ///< why; may be empty

    bool operator==(const Unproven &) const = default;
};

/// In the order of the cells; profiles with enough evidence, and cells that were skipped, are not in it. Pure.
QVector<Unproven> unprovenOf(const QVector<CellVerdict> &verdicts);

/// What was measured of it, for people: "Document processing", or "the whole cell".
QString unprovenPart(const Unproven &unproven);
/// All of it in a line: "Demo 2M Q4_K_M, Document processing: Broken off. The server died."
QString unprovenText(const Unproven &unproven);

/// Heading of a list of them, the same in every report.
QString unprovenHeading();

} // namespace sweetspot
