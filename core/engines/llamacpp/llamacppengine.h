// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

namespace sweetspot
{

inline constexpr auto kLlamaCpp = "llama.cpp"; ///< EngineKind::id

/// llama.cpp: a llama-server of our own for each cell. Part of every project.
std::unique_ptr<const Engine> makeLlamaCppEngine();

} // namespace sweetspot
