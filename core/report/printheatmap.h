// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QString>

namespace sweetspot
{

/// The heat map of a figure as a table of rich text: a row for each model and place, a column for each
/// quantization, coloured as in the window. Empty when nothing has the figure. Pure.
QString printHeatMap(const ReportModel &report, const QString &metricId);

} // namespace sweetspot
