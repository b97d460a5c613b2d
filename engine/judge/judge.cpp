// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/judge/judge.h"

#include "engine/judge/summarise.h"
#include "models/metric.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Judge", text);
}

/// A threshold of the configuration against one metric.
struct Criterion {
    const char *metric;
    double limit;
    bool atLeast; ///< otherwise at most
    bool critical; ///< missing it fails the profile; otherwise it is merely poor
};

QVector<Criterion> interactiveCriteria(const BenchConfig &config)
{
    return {{"interactive.tokens_per_second", config.interactive.minTokensPerSec, true, true},
        {"interactive.ttft_seconds", config.interactive.maxTimeToFirstToken, false, true},
        {"interactive.variance_percent", config.interactive.maxVariance, false, false}};
}

double ratio(const Criterion &criterion, double value)
{
    constexpr double kFarAbove = 1e6; // a threshold of zero is exceeded by anything
    if (criterion.atLeast)
        return criterion.limit > 0 ? value / criterion.limit : kFarAbove;
    return value > 0 ? criterion.limit / value : kFarAbove;
}

QString explain(const Criterion &criterion, const MetricValue &value)
{
    const Metric *metric = findMetric(QString::fromLatin1(criterion.metric));
    return (criterion.atLeast ? tr("%1 %2 %3, at least %4 wanted") : tr("%1 %2 %3, at most %4 wanted"))
        .arg(metric->label, formatMetric(*metric, value.value), metric->unit,
            formatMetric(*metric, criterion.limit));
}

// The sentence of the attempt that tells most about why nothing could be measured.
QString whyNothing(const CellRecord &cell, const QString &profile)
{
    QString reason;
    for (const Attempt &attempt : cell.attempts)
        if (attempt.profile == profile && !attempt.reason.isEmpty())
            reason = attempt.reason;
    return reason.isEmpty() ? tr("No repetition could be used.") : reason;
}

std::optional<ProfileVerdict> judgeProfile(const QString &profile, const QVector<Criterion> &criteria,
    const CellRecord &cell, const QMap<QString, MetricValue> &metrics)
{
    const bool tried = std::any_of(cell.attempts.begin(), cell.attempts.end(),
        [&](const Attempt &attempt) { return attempt.profile == profile; });
    if (!tried)
        return std::nullopt;
    ProfileVerdict verdict;
    verdict.profile = profile;
    verdict.rating = Rating::Excellent;
    double worst = std::numeric_limits<double>::max();
    bool measured = false;
    for (const Criterion &criterion : criteria) {
        const auto value = metrics.constFind(QString::fromLatin1(criterion.metric));
        if (value == metrics.constEnd())
            continue;
        measured = measured || criterion.critical;
        const double r = ratio(criterion, value->value);
        Rating rating = ratingOf(r);
        if (rating == Rating::Failed && !criterion.critical)
            rating = Rating::Poor;
        if (rating > verdict.rating || (rating == verdict.rating && r < worst)) {
            verdict.rating = rating;
            worst = r;
            verdict.decidedBy = QString::fromLatin1(criterion.metric);
            verdict.sentence = explain(criterion, *value);
        }
    }
    if (!measured) {
        verdict.rating = Rating::Failed;
        verdict.decidedBy.clear();
        verdict.sentence = whyNothing(cell, profile);
    }
    verdict.passed = verdict.rating <= Rating::Acceptable;
    return verdict;
}

CellState stateOf(const CellRecord &cell, const CellVerdict &verdict)
{
    switch (cell.outcome) {
    case CellOutcome::Skipped:
        return cell.rule == QLatin1String("no_file") ? CellState::NoFile : CellState::Skipped;
    case CellOutcome::Errored:
        return CellState::Error;
    case CellOutcome::Unfinished:
        return cell.attempts.isEmpty() ? CellState::Planned : CellState::Interrupted;
    case CellOutcome::Done:
        break;
    }
    if (!verdict.rating || *verdict.rating == Rating::Failed)
        return CellState::Failed;
    return *verdict.rating == Rating::Poor ? CellState::Partial : CellState::Passed;
}

} // namespace

Rating ratingOf(double ratio)
{
    if (ratio >= 1.5)
        return Rating::Excellent;
    if (ratio >= 1.2)
        return Rating::Good;
    return ratio >= 1 ? Rating::Acceptable : Rating::Failed;
}

CellVerdict judgeCell(const CellRecord &cell, const BenchConfig &config)
{
    CellVerdict verdict;
    verdict.id = cell.id;
    verdict.reason = cell.reason;
    verdict.metrics = summarise(cell);
    if (const auto interactive
        = judgeProfile(QStringLiteral("interactive"), interactiveCriteria(config), cell, verdict.metrics))
        verdict.profiles << *interactive;
    for (const ProfileVerdict &profile : verdict.profiles) {
        verdict.rating = verdict.rating ? std::max(*verdict.rating, profile.rating) : profile.rating;
        if (verdict.reason.isEmpty() && !profile.passed)
            verdict.reason = profile.sentence;
    }
    for (const MetricValue &value : verdict.metrics)
        verdict.flags << value.flags;
    verdict.flags.removeDuplicates();
    verdict.state = stateOf(cell, verdict);
    return verdict;
}

QVector<CellVerdict> judgeRun(const RunRecord &record, const BenchConfig &config)
{
    QVector<CellVerdict> verdicts;
    verdicts.reserve(record.cells.size());
    for (const CellRecord &cell : record.cells)
        verdicts << judgeCell(cell, config);
    return verdicts;
}

} // namespace sweetspot
