// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/machinefit.h"
#include "core/plan/planner.h"
#include "core/store/project/projectfolder.h"
#include "models/issue.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <optional>

namespace sweetspot
{
class GpuWatch;
}

namespace sweetspot::ui
{

// What can be said of cells before they are measured. Pure, but for lookAt().

/// What a look at the files of a project and at this machine brings.
struct MachineLook {
    QHash<MatrixKey, ModelFileFacts> files;
    QVector<Device> devices; ///< of this machine
    std::optional<double> availableBytes; ///< memory, at that moment
    std::optional<double> ramBytes; ///< installed
    DriverRoom room = {}; ///< of GPUs, at that moment
};

/// Blocks for the disk and for drivers: not on the window's thread. @param gpus null: no driver is asked
MachineLook lookAt(const ProjectFolder &folder, const ProjectData &data, const GpuWatch *gpus = nullptr);

/// Memory of this machine that models may take: what is available, or the project's limit where that is less.
struct HostMemory {
    double bytes = 0;
    bool byLimit = false;

    bool operator==(const HostMemory &) const = default;
};
HostMemory usableMemory(const MachineLook &look, const BenchConfig::Limits &limits);

/// The heads of a model's files, by quantization; those that could be read.
QMap<QString, GgufHeader> headsOf(const MachineLook &look, const QString &model);
/// Files that are not where they should be.
QSet<MatrixKey> missingFiles(const MachineLook &look);
/// What is wrong with files that are not left out, by name.
Issues fileProblems(const MachineLook &look, const QSet<MatrixKey> &excluded);

/// Tokens of context that a file would be served with.
int servedContext(const BenchConfig &config, const ModelFileFacts &facts);

/// As a cell would be served with the project's settings; nullopt where the file does not say enough.
/// @param placed whether a run has chosen devices for it; before that, wherever this machine has room
std::optional<MachineFit> fitHere(
    const MachineLook &look, const BenchConfig &config, const CellId &cell, bool placed);

/// Of that, a sentence, and what the cell needs; or what is wrong with its file.
QString forecastText(const MachineLook &look, const BenchConfig &config, const CellId &cell, bool placed);
/// In the words of the inspector, which has it among the figures once it was measured. @param bytes of memory
QString estimateText(double bytes);

/// What will be asked of somebody else's server, in place of a forecast of memory; nullopt: it runs here.
std::optional<QString> servedForecast(const ProjectData &data, const CellId &cell);

/// Why an engine has nothing to load for a cell, such as llama.cpp of a folder of safetensors.
std::optional<SkipReason> refusalOf(const ProjectData &data, const CellId &cell);

} // namespace sweetspot::ui
