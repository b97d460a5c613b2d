// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/trend.h"
#include "core/report/chart.h"

#include <QStringList>

namespace sweetspot
{

/// A metric of a cell over the runs as a line with its intervals, the baseline as a level across it. Pure.
/// @param names of the runs, one for each point of the trend
Chart trendChart(const Trend &trend, const QString &metric, const QString &cell, const QStringList &names);

/// The trend in one sentence: "Latest: 51.0 tokens/s, -49.8 % slower than the baseline." Empty without points.
QString trendSentence(const Trend &trend, const QString &metric);

} // namespace sweetspot
