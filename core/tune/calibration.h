// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tunewalk.h"

namespace sweetspot
{

/// Launches the default several times: until it is as fast as it stays, and it is known how much launches and
/// requests differ of themselves (docs/tuning.md#spread). Ends as unsteady where the last three are far apart.
/// False: the walk is not open any more.
bool calibrate(TuneWalk &walk);

} // namespace sweetspot
