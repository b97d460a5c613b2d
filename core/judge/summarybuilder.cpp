// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/summarybuilder.h"

#include "core/measure/statistics.h"
#include "models/metricid.h"
#include "models/validityflag.h"

#include <QMap>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kUnstableCv = 0.10; // judgement: CPU decoding on a quiet machine stays below 5 %

// Flags that spoil a number when any repetition has them; others must be in more than half.
bool countsFromOne(const QString &flag)
{
    static const QStringList severe{validityflag::kSwap, validityflag::kPaging, validityflag::kEndedEarly,
        validityflag::kShortOutput, validityflag::kShapeS, validityflag::kClockThrottled,
        validityflag::kGpuThrottled, validityflag::kDeviceUnproven};
    return severe.contains(flag);
}

// Which flags concern a number: those about gaps say nothing of throughput.
bool concerns(const QString &flag, const QString &metric)
{
    static const QStringList gaps{validityflag::kCoalesced, validityflag::kMultiTokenEvents};
    if (gaps.contains(flag))
        return false; // the gap metrics are absent then
    if (flag == validityflag::kServerDisagrees)
        return metric == metricid::kInteractiveTokensPerSecond;
    if (flag == validityflag::kServerClock)
        return metric == metricid::kInteractivePromptTokensPerSecond
            || metric == metricid::kInteractiveTtftSeconds;
    return true;
}

} // namespace

MetricValue spreadOf(const std::vector<double> &values)
{
    MetricValue metric;
    metric.value = *statistics::median(values);
    metric.n = int(values.size());
    constexpr std::size_t kLeastForInterval = 3;
    const auto interval = values.size() >= kLeastForInterval ? statistics::logInterval95(values) : std::nullopt;
    if (interval) {
        metric.low = interval->low;
        metric.high = interval->high;
        metric.interval = true;
    } else if (values.size() > 1) {
        metric.low = *std::min_element(values.begin(), values.end());
        metric.high = *std::max_element(values.begin(), values.end());
    }
    return metric;
}

MetricValue shareOf(int successes, int trials)
{
    MetricValue metric;
    metric.value = 100.0 * successes / trials;
    metric.n = trials;
    if (const auto interval = statistics::wilson95(successes, trials)) {
        metric.low = 100 * interval->low;
        metric.high = 100 * interval->high;
        metric.interval = true;
    }
    constexpr int kFew = 50; // below that a smoke check, never a ranking (docs/measuring.md#few-questions)
    if (trials < kFew)
        metric.flags << validityflag::kFewItems;
    return metric;
}

QVector<Attempt> attemptsOf(
    const CellRecord &cell, const QString &profile, const std::function<bool(const Attempt &)> &accept)
{
    QVector<Attempt> chosen;
    const std::vector<bool> replaced = replacedTries(cell.attempts);
    for (qsizetype i = 0; i < cell.attempts.size(); ++i) {
        const Attempt &attempt = cell.attempts[i];
        const bool counts
            = attempt.retry == 0 || attempt.question || attempt.flags.contains(validityflag::kAfterThrottling);
        if (attempt.profile == profile && counts && !replaced[std::size_t(i)] && (!accept || accept(attempt)))
            chosen << attempt;
    }
    return chosen;
}

QVector<Attempt> newestLaunch(const QVector<Attempt> &attempts)
{
    int newest = -1;
    for (const Attempt &attempt : attempts)
        newest = std::max(newest, attempt.launch);
    QVector<Attempt> chosen;
    for (const Attempt &attempt : attempts)
        if (attempt.launch == newest)
            chosen << attempt;
    return chosen;
}

QVector<Observation> observationsOf(const CellRecord &cell, const QString &profile, const QString &kind)
{
    QVector<Observation> chosen;
    for (const Observation &observation : cell.observations)
        if (observation.profile == profile && observation.kind == kind)
            chosen << observation;
    return chosen;
}

RepSummary::RepSummary(QVector<Attempt> attempts, const Read &rate)
    : m_attempts(std::move(attempts))
    , m_selection(selectRepetitions(m_attempts, rate))
{
}

std::optional<MetricValue> RepSummary::metric(const QString &id, double scale, const Read &read) const
{
    std::vector<double> values;
    QMap<int, std::vector<double>> launches;
    for (const Attempt *attempt : m_selection.attempts) {
        if (const auto value = read(*attempt)) {
            values.push_back(*value * scale);
            launches[attempt->launch].push_back(*value * scale);
        }
    }
    if (values.empty())
        return std::nullopt;
    MetricValue metric = spreadOf(values);
    // Several starts of the server: they differ by more than the repetitions within one
    // (docs/measuring.md#how-often-to-repeat).
    if (launches.size() > 1) {
        const std::vector<std::vector<double>> groups(launches.begin(), launches.end());
        if (const auto interval = statistics::launchInterval95(groups)) {
            metric.low = interval->low;
            metric.high = interval->high;
            metric.interval = true;
        }
    }
    metric.flags = flags(id);
    // Only speeds and times are called unstable; a spread of a spread would say nothing.
    if (id.endsWith(QLatin1String("_percent")))
        return metric;
    const auto deviation = statistics::standardDeviation(values);
    if (deviation && *deviation > kUnstableCv * *statistics::mean(values))
        metric.flags << validityflag::kUnstable;
    if (launches.size() == 1 && statistics::drifts(values))
        metric.flags << validityflag::kDrift;
    if (statistics::bimodal(values))
        metric.flags << validityflag::kBimodal;
    return metric;
}

void RepSummary::add(CellSummary &summary, QLatin1String id, double scale, const Read &read) const
{
    const QString name = id;
    if (const auto value = metric(name, scale, read))
        summary.metrics.insert(name, *value);
}

QStringList RepSummary::flags(const QString &metric) const
{
    QMap<QString, int> counts;
    for (const Attempt *attempt : m_selection.attempts)
        for (const QString &flag : attempt->flags)
            ++counts[flag];
    QStringList flags;
    for (auto flag = counts.begin(); flag != counts.end(); ++flag)
        if (concerns(flag.key(), metric)
            && (countsFromOne(flag.key()) || flag.value() * 2 > int(m_selection.attempts.size())))
            flags << flag.key();
    if (m_selection.warmupResidue)
        flags << validityflag::kWarmupResidue;
    return flags;
}

} // namespace sweetspot
