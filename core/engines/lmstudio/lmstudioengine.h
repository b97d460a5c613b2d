// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

namespace sweetspot
{

/// LM Studio of this machine, by its command line.
std::unique_ptr<const Engine> makeLmStudioEngine();

} // namespace sweetspot
