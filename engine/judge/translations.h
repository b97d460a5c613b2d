// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// A figure in plain words (tester-design.md, Real-World Translation Table). Empty for metrics it does not
/// cover.
/// @param value in the metric's own unit
QString translateMetric(const QString &metricId, double value);

} // namespace sweetspot
