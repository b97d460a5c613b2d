// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/modelscontext.h"

namespace sweetspot::cli
{

/// Prints what the project has, and what is known of each file and folder. @returns the exit code
int listModels(const ModelsContext &context);

/// Prints whether each file can be read. @returns the exit code
int verifyModels(const ModelsContext &context);

} // namespace sweetspot::cli
