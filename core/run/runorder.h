// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/gpuwatch.h"
#include "core/run/prepare.h"
#include "models/runrecord.h"
#include "models/usecase.h"

#include <QHash>

#include <optional>

namespace sweetspot
{

/// What to run.
struct RunOrder {
    QString projectPath;
    QString projectName;
    Preparation preparation;
    QString resumeRunId; ///< empty: a new run
    QString reportFolder; ///< empty: the run's own
    QStringList overrides; ///< of the configuration, from the command line
    Wishes wishes = {}; ///< of the recommendations in its reports
    QHash<QString, QString> keys = {}; ///< by name of engine; in memory only
    std::optional<quint64> promptSalt = {}; ///< of a run that is repeated on purpose; absent: a new one
    bool picked = false; ///< PlanOptions::picksCells
    std::shared_ptr<GpuWatch> gpus = {}; ///< whose readings are kept; null: none
};

/// What is kept of a new run: where, with what and when it was measured, and its prompts' salt, a new one
/// unless the order names one. Reads the machine's sensors; any thread.
RunContext describeRun(const RunOrder &order);

} // namespace sweetspot
