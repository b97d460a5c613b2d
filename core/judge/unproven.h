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

/// Whether a cell was skipped for nothing of its own: the engine that it should have been measured on could not
/// be reached or used. A resume tries again.
/// @param rule that skipped it
bool wasOutOfReach(const QString &rule);

/// In the order of the cells; profiles with enough evidence, and cells that a rule of early termination
/// skipped, are not in it. Pure.
QVector<Unproven> unprovenOf(const QVector<CellVerdict> &verdicts);

/// What was measured of it, for people: "Document processing", or "the whole cell".
QString unprovenPart(const Unproven &unproven);
/// All of it in a line: "Demo 2M Q4_K_M, Document processing: Broken off. The server died."
QString unprovenText(const Unproven &unproven);

/// Heading of a list of them, the same in every report.
QString unprovenHeading();

} // namespace sweetspot
