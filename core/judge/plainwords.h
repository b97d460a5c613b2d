// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/verdict.h"

#include <QString>
#include <QVector>

#include <utility>

namespace sweetspot
{

/// A figure in plain words, by the table in plainwords.cpp. Empty for metrics it does not
/// cover.
/// @param value in the metric's own unit
QString plainWordsOf(const QString &metricId, double value);
/// The same; of memory by its share of what there is. Empty where that is not known.
QString plainWordsOf(const QString &metricId, const MetricValue &value);

/// The steps of a metric's translation: what is said of values below each limit, the last one infinite.
QVector<std::pair<double, QString>> plainWordSteps(const QString &metricId);

} // namespace sweetspot
