// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/run/gpuwatch.h"
#include "core/run/prepare.h"
#include "core/store/project/projectfolder.h"

namespace sweetspot::cli
{

/// Adds the options that choose what of a project is run.
void addPlanOptions(Arguments &args);

struct OpenedProject {
    ProjectFolder folder;
    ProjectData data;
    Issues issues;
    PlanOptions plan;
    LaneOptions lanes;
    QHash<QString, QString> keys; ///< of its engines, by name
    QStringList overrides; ///< "key=value", already applied to data
};

/// Loads a project. A configuration with errors is an error: all of them have been said then.
Result<OpenedProject> loadProject(const QString &path);

/// Loads the project named by the first positional argument and applies the options. A configuration with
/// errors is an error: all of them have been said then.
Result<OpenedProject> openProject(const Arguments &args);

/// Applies one more override, such as a resumed run's own.
Status override(OpenedProject &project, const QString &assignment);

/// Engine and plan, fetching an engine when there is none. @param gpus whose drivers are asked
Result<Preparation> prepare(const OpenedProject &project, const GpuWatch &gpus);

} // namespace sweetspot::cli
