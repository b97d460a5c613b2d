// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"
#include "models/verdict.h"

#include <QLocale>
#include <QString>

namespace sweetspot
{

/// What was measured of a cell as the Markdown table that llama-bench prints and people post: a line for each
/// prompt length (pp) and answer length (tg). The intervals and counts are ours, and a line below says that it
/// was not llama-bench. Empty where no speed was measured. Pure.
/// @param run that the cell was measured in
QString benchTable(const CellRecord &cell, const CellVerdict &verdict, const RunContext &run,
    const QLocale &locale = QLocale::c());

} // namespace sweetspot
