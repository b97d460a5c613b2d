// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <utility>

namespace sweetspot
{

/// A figure in plain words, by the table in translations.cpp. Empty for metrics it does not
/// cover.
/// @param value in the metric's own unit
QString plainWordsOf(const QString &metricId, double value);

/// The steps of a metric's translation: what is said of values below each limit, the last one infinite.
QVector<std::pair<double, QString>> plainWordSteps(const QString &metricId);

} // namespace sweetspot
