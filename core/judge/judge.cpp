// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"

#include "core/base/tr.h"
#include "core/judge/comparisons.h"
#include "core/judge/evidence.h"
#include "core/judge/owncheck.h"
#include "core/judge/profilejudge.h"
#include "core/judge/summarise.h"
#include "core/judge/tokencost.h"
#include "models/memorylimit.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/observationname.h"
#include "models/validityflag.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sweetspot
{

namespace
{

double ratio(const Criterion &criterion, double value)
{
    constexpr double kFarAbove = 1e6; // a threshold of zero is exceeded by anything
    switch (criterion.direction) {
    case Criterion::AtLeast:
        return criterion.limit > 0 ? value / criterion.limit : kFarAbove;
    case Criterion::MoreThan:
        return value > criterion.limit ? kFarAbove : 0;
    case Criterion::AtMost:
        return value > 0 ? criterion.limit / value : kFarAbove;
    case Criterion::ShareAtLeast:
        // Below the threshold the shares themselves are compared, above it the failures that are left: a share
        // cannot exceed 80 % by half.
        if (value < criterion.limit)
            return criterion.limit > 0 ? value / criterion.limit : kFarAbove;
        return value < 100 ? std::max(1.0, (100 - criterion.limit) / (100 - value)) : kFarAbove;
    }
    return 0;
}

// A figure that meets its limit, but not by much, is warned of; the sentence then says what the warning is for.
QString explain(const Criterion &criterion, const MetricValue &value, Rating rating, const QLocale &locale)
{
    const Metric *metric = findMetric(criterion.metric);
    const QString limit = formatMetric(*metric, criterion.limit, locale);
    const bool atMost = criterion.direction == Criterion::AtMost;
    const QString wanted = rating == Rating::Acceptable
        ? (atMost ? CoreTr::tr("close to the limit of %1").arg(limit)
                  : CoreTr::tr("close to the minimum of %1").arg(limit))
        : atMost                                     ? CoreTr::tr("required: at most %1").arg(limit)
        : criterion.direction == Criterion::MoreThan ? CoreTr::tr("required: more than %1").arg(limit)
                                                     : CoreTr::tr("required: at least %1").arg(limit);
    return QStringLiteral("%1 %2 %3, %4")
        .arg(metric->label, formatMetric(*metric, value.value, locale), metric->unit, wanted)
        .replace(QLatin1String(" ,"), QLatin1String(","));
}

// Why nothing came of a profile whose requests were answered.
QString whyNothing(const CellRecord &cell, const QString &profile)
{
    QString reason;
    for (const Attempt &attempt : cell.attempts)
        if (attempt.profile == profile && !attempt.reason.isEmpty())
            reason = attempt.reason;
    for (const Observation &o : cell.observations)
        if (reason.isEmpty() && o.profile == profile && o.kind == observationkind::kLeftOut)
            reason = o.texts.value(observationtext::kReason);
    return reason.isEmpty() ? CoreTr::tr("No repetition is usable.") : reason;
}

std::optional<ProfileVerdict> judgeProfile(const ProfileJudge &judge, const BenchConfig &config,
    const CellRecord &cell, const QMap<QString, MetricValue> &metrics, const QLocale &locale)
{
    const QString profile = QString::fromLatin1(judge.profile);
    const bool tried = std::any_of(cell.attempts.begin(), cell.attempts.end(),
                           [&](const Attempt &a) { return a.profile == profile && !isOwnPrompt(a); })
        || (judge.tried && judge.tried(cell)) || hasObservation(cell, profile, observationkind::kBroke);
    if (!tried)
        return std::nullopt;
    const EvidenceFound found = evidenceOf(cell, profile);
    ProfileVerdict verdict;
    verdict.profile = profile;
    verdict.rating = Rating::Excellent;
    double worst = std::numeric_limits<double>::max();
    bool measured = false;
    for (const Criterion &criterion : judge.criteria(config)) {
        const auto value = metrics.constFind(criterion.metric);
        if (value == metrics.constEnd())
            continue;
        measured = true;
        const double r = ratio(criterion, value->value);
        Rating rating = ratingOf(r);
        if (rating == Rating::Failed && !criterion.critical)
            rating = Rating::Poor;
        if (rating > verdict.rating || (rating == verdict.rating && r < worst)) {
            verdict.rating = rating;
            worst = r;
            verdict.decidedBy = criterion.metric;
            verdict.sentence = explain(criterion, *value, rating, locale);
        }
    }
    verdict.evidence = found.evidence;
    if (found.evidence == Evidence::Enough && !measured)
        verdict.evidence = Evidence::None;
    if (verdict.evidence != Evidence::Enough) {
        verdict.rating = Rating::Unproven;
        verdict.decidedBy.clear();
        verdict.sentence = found.sentence.isEmpty() ? whyNothing(cell, profile) : found.sentence;
    }
    verdict.passed = verdict.rating <= Rating::Acceptable;
    return verdict;
}

// What a cell did not pass by; what could not be measured only where nothing else says so.
QString reasonOf(const QVector<ProfileVerdict> &profiles)
{
    for (const ProfileVerdict &profile : profiles)
        if (profile.evidence == Evidence::Enough && !profile.passed)
            return profile.sentence;
    for (const ProfileVerdict &profile : profiles)
        if (!profile.passed)
            return profile.sentence;
    return {};
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
    // All profiles below their thresholds: failed; some: partly passed. What could not be measured is no
    // verdict.
    const auto is = [&verdict](const auto &predicate) {
        return std::any_of(verdict.profiles.begin(), verdict.profiles.end(), predicate);
    };
    const auto proven = [](const ProfileVerdict &profile) { return profile.evidence == Evidence::Enough; };
    if (!is(proven)) {
        if (is([](const ProfileVerdict &profile) { return profile.evidence == Evidence::Disturbed; }))
            return CellState::Disturbed;
        if (is([](const ProfileVerdict &profile) { return profile.evidence == Evidence::TooLittle; }))
            return CellState::Unproven;
        return verdict.profiles.isEmpty() ? CellState::Failed : CellState::Error;
    }
    if (!is([&](const ProfileVerdict &p) { return proven(p) && p.rating != Rating::Failed; }))
        return CellState::Failed;
    if (is([&](const ProfileVerdict &p) { return proven(p) && !p.passed; }))
        return CellState::Partial;
    if (is([](const ProfileVerdict &p) { return p.evidence == Evidence::Disturbed; }))
        return CellState::Disturbed;
    return is([&](const ProfileVerdict &p) { return !proven(p); }) ? CellState::Unproven : CellState::Passed;
}

// What a person should know of profiles that were not or not wholly measured.
QStringList notesOf(const CellRecord &cell)
{
    QStringList notes;
    for (const LeftOut &leftOut : cell.unmeasured)
        notes << QStringLiteral("%1: %2").arg(leftOut.profile, leftOut.sentence);
    for (const Observation &o : cell.observations) {
        QString note = o.texts.value(observationtext::kSentence, o.texts.value(observationtext::kReason));
        if (o.kind == observationkind::kLeftOut)
            note = CoreTr::tr("%1 tokens were not tried: %2")
                       .arg(int(o.number(figure::kTokens).value_or(0)))
                       .arg(note);
        else if (o.kind == observationkind::kLadderEnded)
            note = CoreTr::tr("%1 concurrent streams were too many: %2")
                       .arg(int(o.number(figure::kStreams).value_or(0)))
                       .arg(note);
        else if (o.kind != observationkind::kNoDivergence && o.kind != observationkind::kNoQuestions
            && (o.kind != observationkind::kEnd || !o.texts.contains(observationtext::kSentence)))
            continue;
        notes << QStringLiteral("%1: %2").arg(o.profile, note);
    }
    return notes;
}

// What was left out on purpose, each with the figures it would have brought.
QVector<LeftOut> leftOutOf(const CellRecord &cell)
{
    QVector<LeftOut> leftOut = cell.unmeasured;
    for (const Observation &o : cell.observations) {
        const bool divergence = o.kind == observationkind::kNoDivergence;
        if (!divergence && o.kind != observationkind::kNoQuestions)
            continue;
        LeftOut part{o.profile, o.kind, o.texts.value(observationtext::kReason), {}};
        for (const Metric &metric : metrics())
            if (metric.profile == o.profile && isDivergence(metric.id) == divergence
                && !metricid::ownPercents().contains(metric.id)) // asked whatever becomes of the others
                part.metrics << metric.id;
        leftOut << part;
    }
    return leftOut;
}

// Bytes per second of the memory that a cell's weights are read from; absent where that is not known, or where
// they may live in a cache.
std::optional<double> bandwidthOf(const CellRecord &cell, const RunContext &context)
{
    if (cell.place == CellPlace::Host)
        return context.cacheBytes && cell.activeBytes.value_or(0) >= kWeightsOverCache * *context.cacheBytes
            ? context.readBandwidth
            : std::nullopt;
    // What the processor computes is read from another memory.
    for (const ServerFacts &facts : cell.launches)
        if (facts.layers && facts.offloadedLayers.value_or(0) < *facts.layers)
            return std::nullopt;
    // Of several devices each reads its own layers in its own time; which ones is not known here.
    QStringList used;
    for (const Attempt &attempt : cell.attempts)
        for (const DeviceUse &device : attempt.resources.devices)
            if (!used.contains(device.device))
                used << device.device;
    for (const Device &device : context.hardware)
        if (used.size() == 1 && device.id == used.first() && cell.place == CellPlace::Gpu)
            return device.bandwidth;
    return std::nullopt;
}

// How much of what the memory could deliver is used; more than all of it is impossible
// (docs/measuring.md#roofline).
void addRoofline(const CellRecord &cell, const RunContext &context, CellVerdict &verdict)
{
    const auto speed = verdict.metrics.constFind(metricid::kInteractiveTokensPerSecond);
    const auto bandwidth = bandwidthOf(cell, context);
    if (speed == verdict.metrics.constEnd() || !cell.activeBytes || !bandwidth)
        return;
    const double percent = 100 * speed->value * *cell.activeBytes / *bandwidth;
    MetricValue metric{percent, speed->n, {}, {}, false, {}};
    constexpr double kImpossible = 105;
    if (percent > kImpossible)
        metric.flags << validityflag::kImplausible;
    verdict.metrics.insert(metricid::kRooflinePercent, metric);
}

// Out of how much the memory of a cell on the host is: what models may take of the machine's. Nothing of the
// host stands for a device, so a cell on devices that did not say has none.
void addCapacity(const CellRecord &cell, const BenchConfig::Limits &limits, std::optional<double> ramBytes,
    CellVerdict &verdict)
{
    constexpr double kGb = 1e9;
    if (cell.place != CellPlace::Host)
        return;
    const auto memory = verdict.metrics.find(metricid::kMemoryGb);
    const double limit = hostLimitBytes(limits, ramBytes);
    if (memory != verdict.metrics.end() && !memory->of && std::isfinite(limit))
        memory->of = limit / kGb;
}

// Figures that rest on too little stay visible, marked.
void flagEvidence(const ProfileVerdict &profile, QMap<QString, MetricValue> &values)
{
    const QString flag
        = profile.evidence == Evidence::Disturbed ? validityflag::kDisturbed : validityflag::kLittleEvidence;
    for (const Metric &metric : metrics())
        if (const auto value = values.find(metric.id);
            metric.profile == profile.profile && value != values.end() && !isDivergence(metric.id))
            value->flags << flag;
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

CellVerdict judgeCell(
    const CellRecord &cell, const BenchConfig &config, const QLocale &locale, std::optional<double> ramBytes)
{
    CellVerdict verdict;
    verdict.id = cell.id;
    verdict.workload = cell.workload;
    verdict.reason = cell.reason;
    verdict.rule = cell.rule;
    verdict.notes = notesOf(cell);
    verdict.leftOut = leftOutOf(cell);
    CellSummary summary = summarise(cell, config);
    verdict.metrics = std::move(summary.metrics);
    verdict.series = std::move(summary.series);
    for (const ProfileJudge &judge : profileJudges())
        if (const auto profile = judgeProfile(judge, config, cell, verdict.metrics, locale))
            verdict.profiles << *profile;
    for (const ProfileVerdict &profile : verdict.profiles) {
        if (profile.evidence == Evidence::Enough)
            verdict.rating = verdict.rating ? std::max(*verdict.rating, profile.rating) : profile.rating;
        else
            flagEvidence(profile, verdict.metrics);
    }
    verdict.reason = verdict.reason.isEmpty() ? reasonOf(verdict.profiles) : verdict.reason;
    for (const MetricValue &value : verdict.metrics)
        verdict.flags << value.flags;
    verdict.flags.removeDuplicates();
    verdict.state = stateOf(cell, verdict);
    addCapacity(cell, config.limits, ramBytes, verdict);
    return verdict;
}

QVector<CellVerdict> judgeRun(const RunRecord &record, const BenchConfig &config, const QLocale &locale)
{
    QVector<CellVerdict> verdicts;
    verdicts.reserve(record.cells.size());
    for (const CellRecord &cell : record.cells)
        verdicts << judgeCell(cell, config, locale);
    compareVerdicts(record, verdicts);
    return verdicts;
}

void compareVerdicts(const RunRecord &record, QVector<CellVerdict> &verdicts)
{
    for (qsizetype i = 0; i < verdicts.size(); ++i) {
        addRoofline(record.cells[i], record.context, verdicts[i]);
        addCapacity(record.cells[i], record.context.config.limits, record.context.ramBytes, verdicts[i]);
    }
    addComparisons(record.cells, verdicts);
    addBreakEven(record.cells, record.context.config, verdicts);
}

} // namespace sweetspot
