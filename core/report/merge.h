// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QVector>

namespace sweetspot
{

/// One report from runs of several projects or machines, under one set of thresholds. Runs of different
/// machines keep their devices apart by the machine's name ("CPU (workstation)"); of cells that several runs of
/// one machine measured, the newest counts. Each run is judged by itself first: what is compared within a run
/// stays there. Pure.
/// @param records at least one
ReportModel mergeReports(
    const QVector<RunRecord> &records, const BenchConfig &thresholds, const Wishes &wishes);

} // namespace sweetspot
