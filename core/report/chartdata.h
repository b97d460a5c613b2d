// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <QString>

namespace sweetspot
{

/// What a chart shows as a table: one line for each point, with the series, x (or the category), y, its
/// interval and how many measurements it is of. Series that are hidden are left out. Numbers are in the C
/// locale and not rounded, for spreadsheets; names lose tabs and line breaks. Pure.
QString chartAsTsv(const Chart &chart);

/// The same for a text or an issue: numbers as in the chart.
QString chartAsMarkdown(const Chart &chart);

} // namespace sweetspot
