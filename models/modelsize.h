// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sweetspot
{

/// Parameters in billions from a size label: "1B" 1, "1.5B" 1.5, "350M" 0.35, "8x7B" 56, "30B-A3B" 30.
/// nullopt when the label says nothing of the kind.
std::optional<double> parseModelSize(const QString &label);

/// A short label for a parameter count: 1.1e6 -> "1M", 1.54e9 -> "1.5B". Rounded to two figures below 10.
QString modelSizeLabel(double parameters);

} // namespace sweetspot
