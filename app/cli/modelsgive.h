// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/modelscontext.h"

namespace sweetspot::cli
{

/// "models PROJECT give ENGINE MODEL [QUANTIZATION]": into an engine's own store. @returns the exit code
int giveModel(const ModelsContext &context, const QStringList &words);

/// "models PROJECT copy NAME FOLDER": a model that another program keeps, as a file of its own.
int copyModel(const ModelsContext &context, const QString &name, const QString &folder);

} // namespace sweetspot::cli
