// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

namespace sweetspot
{

/// vLLM: `vllm serve` of our own for each cell, with folders of safetensors.
std::unique_ptr<const Engine> makeVllmEngine();

} // namespace sweetspot
