// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tunewalk.h"

namespace sweetspot
{

/// The whole search but its end: what the engine does by itself against the person's settings, then every knob
/// in the order of its phase, then pairs; again over what depends on others or has changed, until a pass gains
/// less than its threshold (docs/tuning.md#the-search). It leaves the walk with the reason why it ended.
void searchByPasses(TuneWalk &walk);

} // namespace sweetspot
