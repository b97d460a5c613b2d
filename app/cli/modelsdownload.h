// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/modelscontext.h"

namespace sweetspot::cli
{

/// Downloads what the project misses, or what is named: its models, or what a person pasted from the hub, which
/// then joins it. @returns the exit code
int downloadModels(ModelsContext context, const QStringList &wanted);

} // namespace sweetspot::cli
