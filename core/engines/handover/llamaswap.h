// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// A configuration of llama-swap with one model, whose port and patience are llama-swap's.
HandOverForm llamaSwapForm();

} // namespace sweetspot
