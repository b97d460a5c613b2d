// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/dominance.h"

#include "core/base/tr.h"
#include "core/judge/candidate.h"
#include "core/judge/worth.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/quantization.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr auto kSpeed = metricid::kInteractiveTokensPerSecond;
constexpr auto kTtft = metricid::kInteractiveTtftSeconds;
constexpr auto kMemory = metricid::kMemoryGb;
constexpr auto kAccuracy = metricid::kQualityAccuracyPercent;
constexpr auto kKept = metricid::kQualityKeptPercent;
constexpr auto kContextLoad = metricid::kLongContextLoadSeconds;
constexpr auto kUsable = metricid::kLongContextUsableTokens;
constexpr auto kDocuments = metricid::kBatchDocumentsPerHour;

constexpr double kClearlyFaster = 1.15; // 15 %: far beyond what repetitions differ by
// Judgement: two servers of the same size differ by some percent in what they hold at the moment of looking.
constexpr double kSameMemory = 1.05;
constexpr double kSameKept = 1.0; // percentage points: a KL divergence of 0.01, near the reference

// What rests on too little proves nothing, for the cell or against it.
std::optional<MetricValue> reliableFigure(const CellVerdict &cell, const QString &metric)
{
    const auto value = cell.metric(metric);
    return value && !restsOnTooLittle(*value) ? value : std::nullopt;
}

QString figures(const QString &id, const MetricValue &better, const MetricValue &worse, const QLocale &locale)
{
    const Metric *metric = findMetric(id);
    return CoreTr::tr("%1: %2 vs. %3 %4")
        .arg(metric->label, formatMetric(*metric, better.value, locale),
            formatMetric(*metric, worse.value, locale), metric->unit);
}

// Half widths of two independent estimates add like variances.
bool surelyAbove(const MetricValue &more, const MetricValue &less)
{
    return more.low && less.high
        && more.value - less.value > std::hypot(more.value - *more.low, *less.high - less.value);
}

enum class Quality { Unknown, Worse, NoWorse, ClearlyBetter };

// How the other's quality compares with the cell's, by the sharpest thing that was measured of both.
Quality compareQuality(
    const CellVerdict &cell, const CellVerdict &other, QString &evidence, const QLocale &locale)
{
    if (cell.id.model == other.id.model) {
        const auto mine = reliableFigure(cell, kKept), theirs = reliableFigure(other, kKept);
        if (mine && theirs) {
            evidence = figures(kKept, *theirs, *mine, locale);
            if (theirs->value < mine->value)
                return Quality::Worse;
            return surelyAbove(*theirs, *mine) && theirs->value - mine->value > kSameKept
                ? Quality::ClearlyBetter
                : Quality::NoWorse;
        }
        const auto bits = nominalBitsPerWeight(cell.id.quantization);
        const auto otherBits = nominalBitsPerWeight(other.id.quantization);
        if (!bits || !otherBits)
            return Quality::Unknown;
        return *otherBits >= *bits ? Quality::NoWorse : Quality::Worse;
    }
    const auto mine = reliableFigure(cell, kAccuracy), theirs = reliableFigure(other, kAccuracy);
    if (!mine || !theirs)
        return Quality::Unknown;
    evidence = figures(kAccuracy, *theirs, *mine, locale);
    return surelyAbove(*theirs, *mine) ? Quality::ClearlyBetter : Quality::Worse; // "no worse" cannot be shown
}

// Whether the other is worth at least as much, at the unlucky end of what is believed of it.
bool worthAsMuch(const QString &metric, const CellVerdict &other, const CellVerdict &cell)
{
    const auto mine = reliableFigure(cell, metric), theirs = reliableFigure(other, metric);
    if (!mine || !theirs)
        return false;
    const auto worth = worthOf(metric, *theirs), sofar = worthOf(metric, *mine);
    return worth && sofar && worth->low >= sofar->high;
}

bool fitsAsWell(const CellVerdict &other, const CellVerdict &cell)
{
    const auto mine = reliableFigure(cell, kMemory), theirs = reliableFigure(other, kMemory);
    if (!mine || !theirs)
        return false;
    return theirs->value <= kSameMemory * mine->value
        || worthAsMuch(kMemory, other, cell); // both so small that it does not matter
}

// Whether the profile would not speak for the cell: the other is as good there as anybody needs, or the cell
// cannot be faster there than it is elsewhere.
bool profileSettled(const QString &profile, std::optional<int> contextLimit, const CellVerdict &other,
    bool slower, const BenchConfig &config)
{
    const bool longContext = profile == QLatin1String("long_context");
    if (longContext) {
        // What is asked for and the cell's model can take must have been usable with the other, too.
        const auto usable = reliableFigure(other, kUsable);
        if (!contextLimit || !usable)
            return false;
        int wanted = 0;
        for (const int size : config.longContext.testSizes)
            if (size <= *contextLimit)
                wanted = std::max(wanted, size);
        if (usable->value < (wanted > 0 ? wanted : *contextLimit))
            return false;
    }
    const QString id = longContext ? kContextLoad : kDocuments;
    const auto brought = reliableFigure(other, id);
    if (!brought)
        return false;
    const auto worth = worthOf(id, *brought);
    return slower || (worth && worth->value >= 1);
}

} // namespace

QVector<Dominated> dominatedCells(const QVector<CellVerdict> &verdicts, const QLocale &locale)
{
    QVector<Dominated> found;
    for (const CellVerdict &cell : verdicts) {
        const auto speed = reliableFigure(cell, kSpeed), ttft = reliableFigure(cell, kTtft),
                   memory = reliableFigure(cell, kMemory);
        if (!speed || !ttft || !memory)
            continue;
        for (const CellVerdict &other : verdicts) {
            const auto otherSpeed = reliableFigure(other, kSpeed), otherTtft = reliableFigure(other, kTtft),
                       otherMemory = reliableFigure(other, kMemory);
            if (other.id == cell.id || !otherSpeed || !otherTtft || !otherMemory)
                continue;
            QString evidence;
            const Quality quality = compareQuality(cell, other, evidence, locale);
            if (quality < Quality::NoWorse || otherSpeed->value < speed->value || otherTtft->value > ttft->value
                || otherMemory->value > memory->value)
                continue;
            const bool faster = otherSpeed->low && speed->high && *otherSpeed->low > *speed->high;
            const bool smaller = otherMemory->value * kSameMemory < memory->value;
            if (!faster && !smaller && quality != Quality::ClearlyBetter)
                continue;
            QStringList parts;
            if (faster)
                parts << figures(kSpeed, *otherSpeed, *speed, locale);
            if (smaller)
                parts << figures(kMemory, *otherMemory, *memory, locale);
            if (quality == Quality::ClearlyBetter)
                parts << evidence;
            found << Dominated{cell.id, other.id,
                CoreTr::tr("%1 is better in at least one respect and worse in none: %2.")
                    .arg(other.id.name(), parts.join(CoreTr::tr(", ")))};
            break;
        }
    }
    return found;
}

std::optional<SkipReason> dominatedRule(const CellVerdict &sofar, const QString &profile,
    std::optional<int> contextLimit, const QVector<CellVerdict> &measured, const BenchConfig &config)
{
    const auto speed = reliableFigure(sofar, kSpeed);
    if (!speed || !speed->high)
        return std::nullopt;
    for (const CellVerdict &other : measured) {
        const auto otherSpeed = reliableFigure(other, kSpeed);
        if (other.id == sofar.id || !otherSpeed || !otherSpeed->low || !fitsAsWell(other, sofar))
            continue;
        QString evidence;
        const Quality quality = compareQuality(sofar, other, evidence, QLocale::c());
        if (quality < Quality::NoWorse)
            continue;
        const bool faster = *otherSpeed->low >= kClearlyFaster * *speed->high;
        if (!faster && quality != Quality::ClearlyBetter)
            continue;
        if (!faster && (!worthAsMuch(kSpeed, other, sofar) || !worthAsMuch(kTtft, other, sofar)))
            continue;
        if (!profileSettled(profile, contextLimit, other, faster, config))
            continue;
        QStringList parts;
        if (faster)
            parts << figures(kSpeed, *otherSpeed, *speed, QLocale::c());
        if (quality == Quality::ClearlyBetter)
            parts << evidence;
        return SkipReason{QStringLiteral("dominated"),
            faster ? CoreTr::tr("%1 is clearly better (%2), needs no more memory and is no worse in quality.")
                         .arg(other.id.name(), parts.join(CoreTr::tr(", ")))
                   : CoreTr::tr("%1 is clearly better (%2), and its speed and size are good enough.")
                         .arg(other.id.name(), parts.join(CoreTr::tr(", "))),
            SkipReason::Certainty::Likely};
    }
    return std::nullopt;
}

} // namespace sweetspot
