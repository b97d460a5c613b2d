// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backends/engineinfo.h"
#include "engine/hardware/hostinfo.h"
#include "engine/plan/planner.h"
#include "engine/store/projectfolder.h"

#include <QStringList>

namespace sweetspot
{

/// Which devices become lanes.
struct LaneOptions {
    QStringList devices; ///< names as the engine lists them, or "cpu"; empty: every device, or the CPU when
                         ///< there is none
    QStringList combined; ///< groups such as "CUDA0+CUDA1"; each is one lane

    bool operator==(const LaneOptions &) const = default;
};

/// Everything known before a run starts. A value that may be made on any thread but the window's, because
/// engines are started and files read for it.
struct Preparation {
    EngineInfo engine;
    HostInfo host;
    QHash<MatrixKey, ModelFileFacts> files;
    RunPlan plan;
};

/// Lanes from the engine's devices. Error::BadInput names devices that do not exist and the ones that do. Pure.
Result<QVector<LaneSpec>> makeLanes(const QVector<EngineDevice> &devices, const LaneOptions &options);

/// Looks at every model file of the project: presence, size, header.
QHash<MatrixKey, ModelFileFacts> surveyModelFiles(const ProjectFolder &folder, const ProjectData &data);

/// Finds the engine, surveys the files and makes the plan. Blocks for up to some seconds.
Result<Preparation> prepareRun(
    const ProjectFolder &folder, const ProjectData &data, const PlanOptions &options, const LaneOptions &lanes);

/// The same with an engine that is already known: milliseconds for a few dozen files.
Result<Preparation> prepareWith(const EngineInfo &engine, const ProjectFolder &folder, const ProjectData &data,
    const PlanOptions &options, const LaneOptions &lanes);

} // namespace sweetspot
