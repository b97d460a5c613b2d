// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace sweetspot
{

/// Whose figures a metric is made of.
enum class MetricSource {
    Answer, ///< requests and what came back
    File, ///< the model's file, or the engine's own account of it
    Host, ///< processor, main memory and disks
    Device, ///< the GPUs of the lane
    Scarce, ///< of a GPU cell its devices, of others the host
    Energy, ///< the same, with the processor's share where it can be read
};

/// One thing that is known about a cell: how it is named, shown and written. A new metric is one line in the
/// table of models/metric.cpp and the line in core/judge that computes it.
struct Metric {
    QString id; ///< stable: "interactive.tokens_per_second"
    QString profile; ///< "" for what belongs to the whole cell
    QString jsonName; ///< within the profile's metrics object
    QString csvColumn; ///< empty: not in the CSV
    QString label;
    QString unit;
    bool higherIsBetter = true;
    int decimals = 1;
    QString meaning; ///< one sentence for the inspector
    bool exact = false; ///< counted or computed: it does not vary, so two values are compared as they are
};

MetricSource metricSource(const QString &metricId);

const std::vector<Metric> &metrics();
const Metric *findMetric(const QString &id);

/// "18.5" without the unit; in the person's locale large numbers are grouped. Files get the C locale.
QString formatMetric(const Metric &metric, double value, const QLocale &locale = QLocale());

} // namespace sweetspot
