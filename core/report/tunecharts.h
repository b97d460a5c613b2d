// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "core/report/tunewords.h"

namespace sweetspot
{

/// From the person's settings to the verified ones: a bar for each change that was kept, each beginning where
/// the one before it ends, a rest for what they do only together, and the verified total. All of them are how
/// much faster (exp(gain) - 1), with intervals. Empty unless better settings were verified. Pure.
Chart tuneWaterfall(const TuneAccount &account);

/// Time of a round of requests against predicted memory, a dot for each arm of which both are known, the Pareto
/// front joined, the person's settings and the chosen ones named. Pure.
Chart tunePareto(const TuneAccount &account);

/// A line for each arm across the settings that were varied: how far its level is from the first (0) to the
/// last one (1). The fastest are told apart, what failed is dashed. Pure.
Chart tuneParallel(const TuneAccount &account);

} // namespace sweetspot
