// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/catalog/hub.h"
#include "core/store/project/projectfolder.h"
#include "models/artifact.h"

#include <memory>

namespace sweetspot::cli
{

/// What the actions of "models" work with.
struct ModelsContext {
    ProjectFolder folder;
    ProjectData data;
    Hub hub;
    const Arguments &args;
};

/// Who loads an artifact, for people.
QString loadedBy(const Artifact &artifact);

/// Before anything long is done for it: the project is ours alone, and its files could be read whole.
Result<std::unique_ptr<ProjectLock>> lockForWriting(const ProjectFolder &folder);

} // namespace sweetspot::cli
