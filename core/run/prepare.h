// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/hardware/hostinfo.h"
#include "core/plan/planner.h"
#include "core/plan/planproposal.h"
#include "core/run/lanechoice.h"
#include "core/run/preparestep.h"
#include "core/store/project/projectfolder.h"
#include "models/runrecord.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>

namespace sweetspot
{

class GpuWatch;

/// What may be found out about the machine for a plan.
enum class Asking {
    Remembered, ///< only what earlier runs left: milliseconds
    Engine, ///< also asks the engine about each file: some tenths of a second for each new one
    Machine, ///< also measures the memory bandwidth when it is not known: some seconds
};

/// Everything known before a run starts. A value that may be made on any thread but the window's, because
/// engines are started and files read for it.
struct Preparation {
    LlamaCppInstall llamaCpp;
    HostInfo host;
    QMap<QString, QString> variables; ///< of our environment, that engines read: see engineVariables()
    QVector<Device> devices; ///< of this machine, found by us, completed by what their drivers tell
    QHash<MatrixKey, ModelFileFacts> files;
    QHash<MatrixKey, ModelFileFacts> folders; ///< of safetensors
    QVector<EngineState> engines; ///< of the project's other engines that are enabled
    RunPlan plan;
    QVector<PlanProposal> proposals; ///< for the project, beside the plan's notes
    std::optional<double> readBandwidth; ///< bytes per second; absent when unknown or too noisy
    std::optional<double> cacheBytes;
};

/// What helps a preparation, beside the project; each of them may be left out.
struct PrepareHelp {
    QHash<QString, QString> keys; ///< by name of engine
    std::stop_token stop;
    const GpuWatch *gpus = nullptr; ///< what drivers tell of devices and of memory that is free; null: the bus
                                    ///< and engines alone are asked
    PrepareTeller tell; ///< empty: nobody listens
};

/// Finds the engine, surveys the files and the other engines, and makes the plan. A project whose cells are
/// all at addresses needs no engine on this machine; where another engine loads its files, cells of one that is
/// not here are left out with the reason. Blocks for up to some seconds.
/// Error::Cancelled when it was stopped.
Result<Preparation> prepareRun(const ProjectFolder &folder, const ProjectData &data, const PlanOptions &options,
    const LaneOptions &lanes, Asking asking, const PrepareHelp &help = {});

/// Hash of the person's own prompts that a run would ask, empty: none; absent: the project does not measure
/// quality, so none would be. Pure.
std::optional<QString> ownPromptsToday(const ProjectData &data);

/// Whether the project cannot be measured without an engine that is part of every project: it has files, and no
/// other engine to load them. Pure.
bool needsBuiltIn(const ProjectData &data);

/// Asks the project's enabled engines how they are; one that is elsewhere and was not allowed is not asked.
/// Blocks for up to some seconds each.
QVector<EngineState> surveyEngines(const QString &projectPath, const QVector<EngineEntry> &engines,
    const QHash<QString, QString> &keys, const std::stop_token &stop = {});

/// The same with an engine that is already known: milliseconds for a few dozen files. One that is not
/// here has a problem instead of a path.
Result<Preparation> prepareWith(const LlamaCppInstall &llamaCpp, const ProjectFolder &folder,
    const ProjectData &data, const PlanOptions &options, const LaneOptions &lanes,
    Asking asking = Asking::Remembered, const PrepareHelp &help = {});

/// How long a plan waits for drivers that did not look yet.
std::chrono::milliseconds driverPatience(Asking asking);

/// Under which name residuals of memory estimates are remembered: they hold for one engine and device.
QString residualKey(const QString &engineVersion, const QString &lane);

/// Adds what a run showed of memory estimates to what is remembered. Blocks for milliseconds.
void rememberMemory(const RunRecord &record, const BenchConfig &config);

} // namespace sweetspot
