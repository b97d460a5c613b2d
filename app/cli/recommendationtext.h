// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recommendation.h"

#include <QString>

namespace sweetspot::cli
{

/// Recommendations as a text for the console: for each use the best cells with what decided, what is not fit,
/// and the trade-off; the overall answer last (docs/measuring.md#what-is-recommended).
QString recommendationText(const Recommendations &recommendations);

} // namespace sweetspot::cli
