// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/difference.h"
#include "core/report/texttable.h"

#include <QStringList>

namespace sweetspot
{

/// Compared cells as a table to paste: a line for each metric, a column for each cell, each with its difference
/// from the first. For people: rounded, with intervals. Pure. @param names of the cells
TextRows comparisonRows(const QStringList &names, const QVector<ComparedMetric> &metrics);

/// The same for programs: a line for each metric and cell, unrounded numbers in the C locale, the verdict by
/// its stable name.
TextRows comparisonRecords(const QStringList &names, const QVector<ComparedMetric> &metrics);

/// Whether any of the cells surely or probably differs from the first.
bool differs(const ComparedMetric &metric);

} // namespace sweetspot
