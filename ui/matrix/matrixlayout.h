// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plannedlanes.h"
#include "core/store/project/projectfolder.h"
#include "models/matrixmodel.h"
#include "models/runrecord.h"

namespace sweetspot::ui
{

/// Rows and columns of the matrix.
struct MatrixLayout {
    QVector<MatrixRow> rows;
    QStringList columns;
    bool operator==(const MatrixLayout &) const = default;
};

/// What was set up and what was measured, in rows: sizes ascending, models together, and of each model
/// llama.cpp first, then the project's other engines. Pure.
/// @param lanes those of the next run; what was measured on others keeps its row
/// @param unusable engines that cannot be used now: they get no rows of the project's files, unless the record
/// has measured some
MatrixLayout layOutMatrix(const ProjectData &data, const RunRecord &record, const PlannedLanes &lanes = {},
    const QSet<QString> &unusable = {});

/// Whether the project has such a cell: a file of the model, or a model that a server has. Pure.
bool hasCell(const ProjectData &data, const CellId &cell);

/// Whether a run that is started now would measure the cell, as far as the project and its lanes say. Pure.
SquarePlan planOf(const ProjectData &data, const CellId &cell, const PlannedLanes &lanes = {});

} // namespace sweetspot::ui
