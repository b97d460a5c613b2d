// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/run/tuneview.h"

namespace sweetspot
{

/// What reports of a tuning are made from. Walks over all of its events: some tens of times a second is too
/// often. Pure.
TuneAccount accountOf(const TuneView &view);

/// Adds what the latest tuning of each of a report's cells came to, the newest ones first. Blocks: reads files.
void addTunings(ReportModel &report, const QString &projectPath);

} // namespace sweetspot
