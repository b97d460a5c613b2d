// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

namespace sweetspot
{

/// Moves a prepared engine to where it is to live and asks it once. What was there before is replaced only by
/// one that answers, and is put back otherwise. Blocks for up to some seconds.
/// @param staging on the same file system as @p prefix; has usr/bin/llama-server
/// @returns the path of llama-server
Result<QString> installEngine(const QString &staging, const QString &prefix);

} // namespace sweetspot
