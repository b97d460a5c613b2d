// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/result.h"
#include "models/runsummary.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// Every run of a project, imported ones too, newest first. Reads run.json and the last line of each journal,
/// so a hundred runs cost a few milliseconds. Damaged and newer runs are reported and left out.
QVector<RunSummary> listRuns(const QString &projectPath, Issues *issues = nullptr);

struct ImportedRuns {
    QStringList ids; ///< new ones, for RunStore::read
    int alreadyThere = 0;
    Issues issues; ///< runs that could not be read, with the reason
};

/// Copies the runs of another project's folder, or one run's folder, into this project: what was measured
/// (run.json, journal, telemetry), without token times and logs. The source stays as it is. Blocks.
Result<ImportedRuns> importRuns(const QString &projectPath, const QString &source);

} // namespace sweetspot
