// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/rules.h"

#include "core/base/tr.h"
#include "core/measure/statistics.h"
#include "models/bytetext.h"
#include "models/configkeys.h"
#include "models/memorylimit.h"
#include "models/metricid.h"

#include <QMap>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kGb = 1e9;
constexpr int kLeastForTrend = 3;

const QString kInteractive = QStringLiteral("interactive");
constexpr auto kMemory = metricid::kMemoryGb;

bool tooSlow(const MeasuredCell &cell)
{
    const ProfileVerdict *interactive = cell.verdict.profile(kInteractive);
    // A cell that failed for another reason than its speed says nothing of the speed of others.
    return interactive && interactive->rating == Rating::Failed && !interactive->decidedBy.isEmpty();
}

const OfferedChoices kOfferedRules("termination.off", ruleIds);

} // namespace

QStringList ruleIds()
{
    return {QStringLiteral("memory"), QStringLiteral("load_failure"), QStringLiteral("performance"),
        QStringLiteral("quantization_path"), QStringLiteral("memory_trend"), QStringLiteral("roofline"),
        QStringLiteral("dominated")};
}

bool ruleApplies(const BenchConfig &config, const QString &rule)
{
    if (config.termination.off.contains(rule))
        return false;
    return !config.termination.exhaustive || rule == QLatin1String("memory");
}

std::optional<SkipReason> performanceRule(const CellSpec &candidate, const QVector<MeasuredCell> &measured)
{
    for (const MeasuredCell &other : measured) {
        if (other.cell.id.quantization != candidate.id.quantization
            || other.cell.id.engine != candidate.id.engine
            || other.cell.id.parameters != candidate.id.parameters
            || other.cell.sizeOrder >= candidate.sizeOrder || !tooSlow(other))
            continue;
        return SkipReason{QStringLiteral("performance"),
            CoreTr::tr("%1 is smaller and already missed the thresholds: %2.")
                .arg(other.cell.id.name(), other.verdict.profile(kInteractive)->sentence),
            SkipReason::Certainty::Likely};
    }
    return std::nullopt;
}

std::optional<SkipReason> quantizationPathRule(const CellSpec &candidate, const QVector<MeasuredCell> &measured)
{
    if (candidate.id.quantization != QLatin1String("Q8_0"))
        return std::nullopt;
    QStringList failed;
    for (const MeasuredCell &other : measured)
        if (other.cell.id.model == candidate.id.model && other.cell.id.engine == candidate.id.engine
            && other.cell.id.parameters == candidate.id.parameters && tooSlow(other))
            for (const char *level : {"Q4", "Q5", "Q6"})
                if (other.cell.id.quantization.startsWith(QLatin1String(level)))
                    failed << QLatin1String(level);
    failed.removeDuplicates();
    if (failed.size() < 3)
        return std::nullopt;
    return SkipReason{QStringLiteral("quantization_path"),
        CoreTr::tr("Q4, Q5 and Q6 of %1 all missed the thresholds, and Q8_0 reads more memory per token.")
            .arg(candidate.id.model),
        SkipReason::Certainty::Likely};
}

std::optional<SkipReason> memoryTrendRule(
    const CellSpec &candidate, const QVector<MeasuredCell> &measured, double limitBytes)
{
    QMap<double, double> points; // file bytes -> measured bytes
    for (const MeasuredCell &other : measured)
        if (const auto memory = other.verdict.metric(kMemory); memory && other.cell.fileBytes > 0)
            points.insert(double(other.cell.fileBytes), memory->value * kGb);
    if (points.size() < kLeastForTrend)
        return std::nullopt;
    const QList<double> files = points.keys(), bytes = points.values();
    const auto line = statistics::leastSquares({files.begin(), files.end()}, {bytes.begin(), bytes.end()});
    if (!line)
        return std::nullopt;
    const double predicted = line->a + line->b * double(candidate.fileBytes);
    // Only upwards: a line through large cells says nothing certain of small ones.
    if (line->b <= 0 || predicted <= limitBytes || double(candidate.fileBytes) <= points.lastKey())
        return std::nullopt;
    return SkipReason{QStringLiteral("memory_trend"),
        CoreTr::tr(
            "Predicted from the %1 cells measured so far, it would need about %2, but only %3 are allowed.")
            .arg(points.size())
            .arg(formatBytes(predicted), formatBytes(limitBytes)),
        SkipReason::Certainty::Likely};
}

std::optional<SkipReason> pruneCell(const CellSpec &candidate, const QVector<MeasuredCell> &measured,
    const BenchConfig &config, std::optional<double> availableBytes, std::optional<double> ramBytes)
{
    if (candidate.forced)
        return std::nullopt;
    const auto on = [&config](const char *rule) { return ruleApplies(config, QLatin1String(rule)); };
    if (on("performance"))
        if (auto skip = performanceRule(candidate, measured))
            return skip;
    if (on("quantization_path"))
        if (auto skip = quantizationPathRule(candidate, measured))
            return skip;
    // The engine's own account knows how a format is held in memory; a line through other formats does not.
    const bool engineSaid = candidate.memory && candidate.memory->source == MemoryEstimate::Source::Engine;
    if (!engineSaid && on("memory_trend")) {
        double limit = hostLimitBytes(config.limits, ramBytes);
        if (availableBytes && !config.limits.allowSwap)
            limit = std::min(limit, *availableBytes);
        if (auto skip = memoryTrendRule(candidate, measured, limit))
            return skip;
    }
    return std::nullopt;
}

std::optional<StressChoice> chooseStressCell(const QVector<MeasuredCell> &measured)
{
    // By what they demand: the size of the model, then of the file.
    QVector<int> passed;
    for (int i = 0; i < measured.size(); ++i) {
        const ProfileVerdict *interactive = measured[i].verdict.profile(kInteractive);
        const bool good = interactive
            ? interactive->rating <= Rating::Acceptable
            : measured[i].verdict.rating.value_or(Rating::Failed) <= Rating::Acceptable;
        if (good && measured[i].record.outcome != CellOutcome::Errored)
            passed << i;
    }
    if (passed.isEmpty())
        return std::nullopt;
    std::sort(passed.begin(), passed.end(), [&measured](int a, int b) {
        const CellSpec &x = measured[a].cell, &y = measured[b].cell;
        return x.sizeOrder != y.sizeOrder ? x.sizeOrder < y.sizeOrder : x.fileBytes < y.fileBytes;
    });
    int chosen = passed.last();
    const ProfileVerdict *last = measured[chosen].verdict.profile(kInteractive);
    const bool onlyJust = last && last->rating == Rating::Acceptable;
    if (onlyJust && passed.size() > 1) {
        chosen = passed[passed.size() - 2];
        return StressChoice{chosen,
            CoreTr::tr("%1 is selected: the most demanding cell passed only narrowly, so the next less "
                       "demanding one is used.")
                .arg(measured[chosen].cell.id.name())};
    }
    return StressChoice{chosen,
        CoreTr::tr("%1 is selected: the most demanding cell that passed.")
            .arg(measured[chosen].cell.id.name())};
}

} // namespace sweetspot
