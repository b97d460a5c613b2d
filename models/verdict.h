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
    std::optional<double> of
        = {}; ///< out of how much there is, in the metric's unit: memory that models may take

    bool operator==(const MetricValue &) const = default;

    /// One without an interval or a range.
    static MetricValue single(double value, int samples = 1, QStringList flags = {});
};

/// One point of a curve: "at 4,096 tokens, 0.5 s".
struct SeriesPoint {
    double x = 0;
    MetricValue y;
    bool operator==(const SeriesPoint &) const = default;
};

/// Unproven is no judgement of the model: too little could be measured to say anything.
enum class Rating { Excellent, Good, Acceptable, Poor, Failed, Unproven };

/// Whether what was measured in a profile is enough to judge by.
enum class Evidence {
    Enough,
    TooLittle, ///< too few of the requests were answered
    Disturbed, ///< other programs had so much of the machine that too little could be used
    Broken, ///< the server died, or the profile could not be brought to its end
    None, ///< nothing could be measured at all
};

/// What a cell's records amount to for one profile.
struct ProfileVerdict {
    QString profile;
    Rating rating = Rating::Failed; ///< Unproven without enough evidence
    QString decidedBy; ///< metric id that set the rating
    QString sentence; ///< why, in words
    bool passed = false; ///< never without enough evidence
    Evidence evidence = Evidence::Enough;

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
    Unproven, ///< not enough could be measured
    Disturbed, ///< other programs disturbed it; to be measured again
};

/// Conclusions about one cell: computed from its record, never stored as truth.
struct CellVerdict {
    CellId id;
    QString workload; ///< of the record: metrics of other work are not compared
    CellState state = CellState::Planned;
    QString reason; ///< of a skip, an error or a failure
    QString rule; ///< id of the rule of early termination that skipped it; see ruleLabel()
    QMap<QString, MetricValue> metrics; ///< by metric id; what was not measured is absent
    QMap<QString, QVector<SeriesPoint>> series; ///< by id, see models/series.h
    QVector<ProfileVerdict> profiles;
    std::optional<Rating> rating; ///< the worst of the profiles that have enough evidence
    QStringList flags;
    QVector<LeftOut> leftOut; ///< what was not measured on purpose
    QStringList notes; ///< "profile: why" of what was not, or not wholly, measured

    bool operator==(const CellVerdict &) const = default;

    /// nullopt when it was not measured.
    std::optional<MetricValue> metric(const QString &metricId) const;
    /// Whether something of it should be measured again before anybody relies on it.
    bool isProven() const;
    /// What one profile came to; null when it was not tried.
    const ProfileVerdict *profile(const QString &profileId) const;
};

QString evidenceName(Evidence evidence); ///< stable, for files: "too_little"
QString evidenceLabel(Evidence evidence); ///< for people: "not enough measured"
/// What a profile came to in one or two words: its rating, or why there is none.
QString verdictLabel(const ProfileVerdict &profile);
QString ratingName(Rating rating); ///< stable, for files: "excellent"
QString ratingLabel(Rating rating); ///< for people
QString cellStateName(CellState state); ///< stable, for files
QString cellStateLabel(CellState state); ///< for people
QString cellStateMark(CellState state); ///< one character, so that colour is never the only carrier
QString ruleLabel(const QString &rule); ///< two or three words for the grid; the id itself for an unknown one
QString flagExplanation(const QString &flag); ///< a sentence for a validity flag; empty for an unknown one

} // namespace sweetspot
