// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

namespace sweetspot
{

/// Triton: a tritonserver of our own for each cell, with vLLM inside it or a Triton model of the person's.
std::unique_ptr<const Engine> makeTritonEngine();

} // namespace sweetspot
