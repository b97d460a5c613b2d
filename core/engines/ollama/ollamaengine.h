// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

namespace sweetspot
{

/// Ollama: a server of our own with a private store, or the person's.
std::unique_ptr<const Engine> makeOllamaEngine();

} // namespace sweetspot
