// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engineknob.h"
#include "models/cell.h"
#include "models/engineentry.h"
#include "models/modelset.h"
#include "models/projectsettings.h"

namespace sweetspot
{

/// What an engine measures a square of the matrix with, or why it has nothing for it.
struct ArtifactChoice {
    Artifact artifact;
    std::optional<SkipReason> refusal; ///< of the first artifact, when it accepts none

    bool operator==(const ArtifactChoice &) const = default;
};

/// The first artifact of a quantization that an engine accepts, its file before what there is of it besides.
/// Pure.
/// @param kind EngineKind::id @param devices of the lane, as found by us
ArtifactChoice chooseArtifact(const ModelDefinition &model, const QString &quantization, const QString &kind,
    const QVector<Device> &devices);

/// Why an engine cannot be told all of a cell's parameters on a lane (rule "parameter"); nullopt when it can.
/// Pure.
std::optional<SkipReason> parameterRefusal(
    const ParameterSet &set, const EngineEntry &entry, const LaneSpec &lane, const ProgramOptions &program);

/// Of an engine that is part of every project: what the project says of it, or a plain entry. Pure.
EngineEntry builtInEntry(const ProjectSettings &settings, const QString &kind);

} // namespace sweetspot
