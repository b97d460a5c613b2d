// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attempt.h"
#include "models/observation.h"

namespace sweetspot
{

/// Puts what the devices of a GPU lane did into an observation, beside the host's figures and under names of
/// its own. What was not told stays absent.
void putDeviceFigures(Observation &observation, const AttemptResources &resources);

} // namespace sweetspot
