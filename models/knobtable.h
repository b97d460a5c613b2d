// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/knob.h"

namespace sweetspot
{

/// The lines of knobs(), made anew, in the language of the moment.
std::vector<Knob> knobTable();

} // namespace sweetspot
