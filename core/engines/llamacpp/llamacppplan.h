// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installplan.h"
#include "core/engines/llamacpp/enginebuild.h"

namespace sweetspot
{

/// The build that suits the machine, fetched as "engine fetch" does; InstallPlan::variant is its buildId().
/// Refused where none runs. Pure.
InstallPlan llamaCppInstallPlan(const InstallMachine &machine, const BuildMachine &builds);

} // namespace sweetspot
