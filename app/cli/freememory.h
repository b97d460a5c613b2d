// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engineentry.h"
#include "models/result.h"

#include <QVector>

namespace sweetspot::cli
{

/// What other servers of this machine hold in memory: told, or with the person's word unloaded and told.
/// @param unload the person's word @returns why not everything could be unloaded
Status freeMemory(const QVector<EngineEntry> &entries, bool unload);

} // namespace sweetspot::cli
