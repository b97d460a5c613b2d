// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/verdict.h"

#include <QString>
#include <QStringList>

namespace sweetspot
{

/// Why a cell is where it stands, in one sentence: what stopped or skipped it, or what the worst of its
/// profiles says. Empty when nothing was concluded. Pure.
QString whyOf(const CellVerdict &verdict);

/// Of the figures of a profile that a cell has those that tell most, at most four. Pure.
/// @param profile id; empty: what belongs to the whole cell
QStringList mainFigures(const QString &profile, const CellVerdict &verdict);

/// The others that it has, in the order of the table of metrics.
QStringList otherFigures(const QString &profile, const CellVerdict &verdict);

/// "95 % confidence: 98 to 104, n = 5"; empty where there is no spread.
QString spreadInWords(const QString &metric, const MetricValue &value);

} // namespace sweetspot
