// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// "vllm serve" of a cell, on this machine alone where nothing else is said. Without a program where there is
/// no model.
ServeLine vllmServeLine(const ServeOrder &order, const ListenAt &at);

/// Error::BadInput for a line that does not begin with "serve" and a model.
Result<LaunchSettings> vllmSettingsOf(const ProgramLine &line);

/// vLLM's own image of the version that was measured, which is for NVIDIA's cards; none on the processor.
ContainerImage vllmContainer(const HandOverOrder &order);

} // namespace sweetspot
