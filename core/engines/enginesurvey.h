// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/enginekind.h"
#include "models/enginestate.h"

#include <stop_token>
#include <string>

namespace sweetspot
{

/// Asks an engine how it is: whether its program is installed, whether its address answers and takes the key,
/// its version, its models, how long a small question takes. Blocks for up to some seconds; not for the
/// window's thread. Never generates anything, so it costs nothing.
EngineState surveyEngine(const EngineEntry &entry, const std::string &key, const std::stop_token &stop = {});

} // namespace sweetspot
