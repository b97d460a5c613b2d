// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/verdict.h"

#include <QString>
#include <QVector>

namespace sweetspot::cli
{

/// The matrix as a text table: a model a line, a quantization a column, the metric and the state's mark in each
/// cell.
QString matrixText(const QVector<CellVerdict> &verdicts, const QString &metricId);

} // namespace sweetspot::cli
