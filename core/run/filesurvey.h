// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planner.h"
#include "core/store/person/machinememory.h"
#include "core/store/project/projectfolder.h"

#include <functional>

namespace sweetspot
{

/// Looks at every model file of the project: presence, size, header.
QHash<MatrixKey, ModelFileFacts> surveyModelFiles(const ProjectFolder &folder, const ProjectData &data);
/// The same for every folder of safetensors.
QHash<MatrixKey, ModelFileFacts> surveyFolders(const ProjectFolder &folder, const ProjectData &data);

/// And for every draft model that a parameter set names, by that name and without a quantization.
QHash<MatrixKey, ModelFileFacts> surveyDrafts(
    const ProjectFolder &folder, const ProjectData &data, const QVector<ParameterSet> &sets);

/// Names what each file holds, from memory or by reading parts of it: a few megabytes of each new one. What is
/// remembered stays as it is. Blocks.
void fingerprintFiles(QHash<MatrixKey, ModelFileFacts> &files);
/// The same with what is remembered at hand, which takes note of what is new.
/// @param before is told the number of each file that has to be read, of how many; false: enough
void takeFingerprints(QHash<MatrixKey, ModelFileFacts> &files, MachineMemory &memory,
    const std::function<bool(int number, int total)> &before = {});
QHash<MatrixKey, QString> fingerprintsOf(const QHash<MatrixKey, ModelFileFacts> &files);

} // namespace sweetspot
