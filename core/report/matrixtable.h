// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/matrixfilter.h"

#include <QLocale>

namespace sweetspot
{

/// The rows and columns that are shown, as a table in Markdown for a post: each square's figure with its
/// spread, or its state. A last line says what the figures are and how much is hidden.
QString matrixMarkdown(const MatrixModel &matrix, const ShownMatrix &shown);

/// The same for a spreadsheet: a line for each square, figures in the C locale, with the ends of their spread.
QString matrixCsv(const MatrixModel &matrix, const ShownMatrix &shown);

} // namespace sweetspot
