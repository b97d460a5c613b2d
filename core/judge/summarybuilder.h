// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/summarise.h"
#include "core/measure/repetitions.h"

#include <functional>
#include <optional>
#include <vector>

namespace sweetspot
{

/// Median with its interval, or its range where there are too few values. Pure; values must not be empty.
MetricValue spreadOf(const std::vector<double> &values);

/// A share in percent with its Wilson interval.
MetricValue shareOf(int successes, int trials);

/// Attempts of a profile that a predicate accepts. Of requests that were asked again after a failure only
/// answers count, never times.
QVector<Attempt> attemptsOf(
    const CellRecord &cell, const QString &profile, const std::function<bool(const Attempt &)> &accept = {});
/// Those of them that belong to the newest start of the server: a profile that was repeated after a resume
/// counts once.
QVector<Attempt> newestLaunch(const QVector<Attempt> &attempts);
QVector<Observation> observationsOf(const CellRecord &cell, const QString &profile, const QString &kind);

/// Summarises repetitions of one shape: which count, what they are flagged with.
class RepSummary
{
public:
    using Read = std::function<std::optional<double>(const Attempt &)>;

    /// @param rate by which repetitions are selected
    RepSummary(QVector<Attempt> attempts, const Read &rate);

    /// Adds the median over the repetitions that count, times a scale.
    void add(CellSummary &summary, QLatin1String id, double scale, const Read &read) const;
    /// The metric itself; nullopt when no repetition has the value.
    std::optional<MetricValue> metric(const QString &id, double scale, const Read &read) const;

private:
    QStringList flags(const QString &metric) const;

    QVector<Attempt> m_attempts;
    RepSelection m_selection;
};

} // namespace sweetspot
