// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/report/report.h"
#include "core/store/project/projectfolder.h"

namespace sweetspot::cli
{

/// Options of `report` that take single cells to where people talk: --card, --bench-table, --cell, --use.
void addShareOptions(Arguments &args);
/// Whether one of them was asked for, instead of reports.
bool wantsToShare(const Arguments &args);
/// Writes the card or prints the table; gives the exit code.
int shareCells(const Arguments &args, const ReportModel &report, const BenchConfig &thresholds);

} // namespace sweetspot::cli
