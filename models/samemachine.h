// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"

namespace sweetspot
{

/// Whether two runs were made on one machine, as far as is known. Copied systems share an id and containers
/// have none, so the processor counts too. What is not known tells nothing apart. Pure.
bool wereOnOneMachine(const RunContext &first, const RunContext &second);

} // namespace sweetspot
