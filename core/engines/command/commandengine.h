// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

namespace sweetspot
{

/// Any server that speaks like OpenAI, started by a command of the person's: TGI, SGLang, llamafile,
/// mistral.rs.
std::unique_ptr<const Engine> makeCommandEngine();

} // namespace sweetspot
