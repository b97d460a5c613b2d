// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tunewalk.h"

#include <optional>

namespace sweetspot
{

/// The only figures that are shown as results: default and winner in turns, each a fresh launch, on data that
/// the search has not seen (docs/tuning.md#verification). Adopted only where the lower one-sided 95 % bound of
/// the gain is above 0 and its mean at least the effort's least gain. nullopt: the walk is over.
std::optional<VerifyRecord> verify(TuneWalk &walk, const Arm &winner);

/// The gain, ln, that a verification of this spread sees in four of five cases: 95 % one-sided, 80 % power.
double resolutionOf(const TuneEffort &effort, const tunestats::Spread &spread, bool noisy);

} // namespace sweetspot
