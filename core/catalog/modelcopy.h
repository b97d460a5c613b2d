// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

namespace sweetspot
{

/// Gives a file a second name: a hard link where the file system has them, which costs nothing, else a copy.
/// One that is there already stays. Blocks for as long as a copy takes.
Status linkOrCopy(const QString &from, const QString &to);

/// Puts a model's GGUF file into a folder, under a name of its own, by linkOrCopy(). An existing file and a
/// model of several files are refused. @returns its path
Result<QString> copyModelFile(const QString &file, const QString &folder, const QString &fileName);

} // namespace sweetspot
