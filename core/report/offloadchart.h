// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/offloadcurve.h"
#include "core/report/chart.h"

namespace sweetspot
{

/// Speed against device memory at several levels of offload, a line for each curve, each knee marked and said
/// in the note. Pure.
Chart offloadChart(const QVector<OffloadCurve> &curves, const QLocale &locale = QLocale());

} // namespace sweetspot
