// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/engineentry.h"
#include "models/result.h"

#include <QStringList>

namespace sweetspot
{

/// What is wrong with the tuning of an entry, as a sentence: a number out of its range, or something that
/// engines of this kind are not told.
Status checkTuning(const EngineEntry &entry);

/// What of it voids measurements when it changes: "threads=8"; empty without any. Pure.
QStringList tuningFingerprint(const LaunchTuning &tuning);

/// A cell as an entry's servers are started for it: what the cell does not say itself is the entry's. Pure.
CellSpec tunedCell(CellSpec cell, const LaunchTuning &tuning);
/// The configuration under which it is measured: no more streams at once than the entry says. Pure.
BenchConfig tunedConfig(BenchConfig config, const LaunchTuning &tuning);

} // namespace sweetspot
