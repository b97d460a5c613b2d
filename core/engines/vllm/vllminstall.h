// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installplan.h"

namespace sweetspot
{

/// vLLM into a Python environment of its own: the packages for NVIDIA's cards, or those for the processor where
/// there is no card that they need. Refused for AMD's cards, without a driver and without a Python that fits,
/// each with the commands that help. Pure.
InstallPlan vllmInstallPlan(const InstallMachine &machine);

} // namespace sweetspot
