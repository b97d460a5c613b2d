// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installplan.h"

namespace sweetspot
{

/// Always refused, as NVIDIA publishes Triton with vLLM as a container image only: with the commands that start
/// its server for OpenAI's interface there and add it to a project. Pure.
InstallPlan tritonInstallPlan(const InstallMachine &machine);

} // namespace sweetspot
