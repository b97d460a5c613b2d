// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runplan.h"

namespace sweetspot
{

/// Whether two lanes must not measure at the same time. The CPU feeds every GPU, so a CPU lane runs alone. What
/// a server at an address of this machine runs on is not known, so it runs alone too. Lanes that share a device
/// or a server wait for each other. Pure.
bool disturbEachOther(const LaneSpec &a, const LaneSpec &b);

} // namespace sweetspot
