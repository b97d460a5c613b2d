// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/transfer.h"

#include <optional>

namespace sweetspot
{

/// The limits of a request under a person's own time-out: it holds for the whole request, so the wait for the
/// first token may be as long, and no pause within the answer is longer. Pure.
/// @param timeout seconds, at least 0.001; nullopt: the limits as they are
HttpLimits withTimeout(HttpLimits limits, std::optional<double> timeout);

} // namespace sweetspot
