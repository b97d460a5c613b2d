// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/projectcommand.h"

namespace sweetspot::cli
{

/// Asks each engine of a project how it is, those that are switched off too, and prints it. @returns the exit
/// code
int listEngines(const OpenedProject &project, bool json);

} // namespace sweetspot::cli
