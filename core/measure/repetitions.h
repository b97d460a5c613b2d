// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attempt.h"

#include <functional>
#include <optional>
#include <vector>

namespace sweetspot
{

/// Which repetitions of a shape count, and what was noticed about them.
struct RepSelection {
    std::vector<double> values; ///< in order of measurement
    std::vector<const Attempt *> attempts; ///< the same ones
    bool warmupResidue = false; ///< the first was left out
    bool hasOutliers = false;
};

/// Whether heat or the power supply slowed a GPU down during an attempt that went well otherwise.
bool wasThrottled(const Attempt &attempt);

/// Which attempts are out of the figures because their repetition was measured again after a GPU had been
/// slowed down, one entry each: all but the first try that was not slowed down; where each was, all but the
/// very first, which bears its mark. So nothing is chosen by how fast it was. Pure.
std::vector<bool> replacedTries(const QVector<Attempt> &attempts);

/// Measured attempts that are Ok, were asked once or stand for a try that was slowed down, and have the value,
/// less a first one that was still warming
/// up: slower than the median of the rest by more than 3 % (docs/measuring.md#outliers-and-drift). Outliers are
/// kept and reported. Pure; the attempts must outlive the result.
RepSelection selectRepetitions(
    const QVector<Attempt> &attempts, const std::function<std::optional<double>(const Attempt &)> &rate);

} // namespace sweetspot
