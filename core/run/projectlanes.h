// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lanechoice.h"
#include "models/issue.h"
#include "models/projectsettings.h"

namespace sweetspot
{

/// What a project measures on, as far as it is here: devices that are not are told and left out, and a lane of
/// several with them. Where nothing is left, or nothing was chosen, the options are empty. Pure.
/// @param named as the engine has them; @param found by us
LaneOptions lanesOfProject(const ProjectSettings &settings, const QVector<EngineDevice> &named,
    const QVector<Device> &found, Issues &missing);

/// The lanes that a run of the project has, without any other choice; empty where there is none. Pure.
QVector<LaneSpec> lanesOfRun(
    const LlamaCppInstall &llamaCpp, const ProjectSettings &settings, const QVector<Device> &found);

} // namespace sweetspot
