// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// One number with all that a reader needs to judge it.
struct MetricValue {
    double value = 0;
    int n = 0; ///< samples behind it
    std::optional<double> low; ///< 95 % interval, or the range where there are too few samples
    std::optional<double> high;
    bool interval = false; ///< low/high are a confidence interval; otherwise minimum and maximum
    QStringList flags;

    bool operator==(const MetricValue &) const = default;
};

/// One point of a curve: "at 4,096 tokens, 0.5 s".
struct SeriesPoint {
    double x = 0;
    MetricValue y;
    bool operator==(const SeriesPoint &) const = default;
};

enum class Rating { Excellent, Good, Acceptable, Poor, Failed };

/// What a cell's records amount to for one profile.
struct ProfileVerdict {
    QString profile;
    Rating rating = Rating::Failed;
    QString decidedBy; ///< metric id that set the rating
    QString sentence; ///< why, in words
    bool passed = false;

    bool operator==(const ProfileVerdict &) const = default;
};

/// Where a cell stands, for the grid.
enum class CellState {
    Excluded, ///< clicked out by the person
    NoFile, ///< the model has no such file
    Planned,
    Queued,
    Loading,
    Measuring,
    Passed,
    Partial,
    Failed,
    Skipped,
    Error,
    Interrupted,
};

/// Conclusions about one cell: computed from its record, never stored as truth.
struct CellVerdict {
    CellId id;
    CellState state = CellState::Planned;
    QString reason; ///< of a skip, an error or a failure
    QString rule; ///< id of the rule of early termination that skipped it; see ruleLabel()
    QMap<QString, MetricValue> metrics; ///< by metric id; what was not measured is absent
    QMap<QString, QVector<SeriesPoint>> series; ///< by id, see models/series.h
    QVector<ProfileVerdict> profiles;
    std::optional<Rating> rating; ///< the worst of the profiles
    QStringList flags;
    QStringList notes; ///< "profile: why" of what was not measured

    bool operator==(const CellVerdict &) const = default;

    /// nullopt when it was not measured.
    std::optional<MetricValue> metric(const QString &metricId) const;
    /// What one profile came to; null when it was not tried.
    const ProfileVerdict *profile(const QString &profileId) const;
};

QString ratingName(Rating rating); ///< stable, for files: "excellent"
QString ratingLabel(Rating rating); ///< for people
QString cellStateName(CellState state); ///< stable, for files
QString cellStateLabel(CellState state); ///< for people
QString cellStateMark(CellState state); ///< one character, so that colour is never the only carrier
QString ruleLabel(const QString &rule); ///< two or three words for the grid; the id itself for an unknown one
QString flagExplanation(const QString &flag); ///< a sentence for a validity flag; empty for an unknown one

} // namespace sweetspot
