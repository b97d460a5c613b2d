// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/suitability.h"

#include "core/base/tr.h"
#include "core/judge/advicetext.h"
#include "models/metric.h"
#include "models/metricid.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace sweetspot
{

namespace
{

constexpr auto kMemory = metricid::kMemoryGb;
constexpr auto kSpeed = metricid::kInteractiveTokensPerSecond;
constexpr auto kUsable = metricid::kLongContextUsableTokens;
constexpr auto kNeedle = metricid::kLongContextNeedlePercent;

void fromRating(const ProfileVerdict &profile, Candidate &candidate)
{
    if (profile.evidence != Evidence::Enough) { // no judgement, but nothing to rely on either
        reserve(candidate, QStringLiteral("%1: %2").arg(verdictLabel(profile), profile.sentence));
        return;
    }
    if (profile.rating == Rating::Failed)
        candidate.mark = AdviceMark::Cross;
    else if (profile.rating == Rating::Poor || profile.rating == Rating::Acceptable)
        candidate.mark = AdviceMark::Warning;
    if (candidate.mark != AdviceMark::Tick)
        candidate.sentence = profile.sentence;
}

// A use weighs figures of other profiles too: one that was proven to fail there is told, before what is
// merely acceptable in the use's own profile, though that one decides.
void reserveWhatFailed(const UseCase &useCase, Candidate &candidate)
{
    for (const UseCase::Factor &factor : useCase.factors) {
        const Metric *metric = findMetric(factor.metric);
        const ProfileVerdict *profile = metric ? candidate.verdict->profile(metric->profile) : nullptr;
        if (candidate.mark != AdviceMark::Cross && profile && profile->evidence == Evidence::Enough
            && profile->rating == Rating::Failed)
            return reserve(candidate, profile->sentence);
    }
}

// What is to be left free, and what the person grants at most; the smaller one counts.
void refuseByMemory(const std::optional<MetricValue> &memory, const Needs &needs, const QLocale &locale,
    const std::function<void(const QString &)> &refuse)
{
    if (!memory || (needs.leaveFreeGb <= 0 && !needs.mostMemoryGb))
        return;
    double mayUse = std::numeric_limits<double>::infinity();
    if (memory->of && needs.leaveFreeGb > 0) // out of how much is not always known: that refuses nothing
        mayUse = *memory->of - needs.leaveFreeGb;
    if (needs.mostMemoryGb)
        mayUse = std::min(mayUse, *needs.mostMemoryGb);
    if (memory->value > mayUse)
        refuse(CoreTr::tr("It needs %1, but only %2 are allowed.")
                   .arg(withUnit(kMemory, memory->value, locale),
                       withUnit(kMemory, std::max(0.0, mayUse), locale)));
}

// Reading a long text is of use where what stands in it is found again.
void reserveForgetful(Candidate &candidate, const QLocale &locale)
{
    constexpr double kEnough = 50; // percent; a judgement
    const auto found = candidate.verdict->metric(kNeedle);
    if (found && found->value < kEnough)
        reserve(candidate,
            CoreTr::tr("It found only %1 of the facts in a long text.")
                .arg(withUnit(kNeedle, found->value, locale)));
}

void fromNeeds(
    const UseCase &useCase, Candidate &candidate, const Needs &needs, int contextLength, const QLocale &locale)
{
    const auto refuse = [&candidate](const QString &why) {
        candidate.mark = AdviceMark::Cross;
        candidate.sentence = why;
    };
    const auto memory = candidate.verdict->metric(kMemory), speed = candidate.verdict->metric(kSpeed);
    refuseByMemory(memory, needs, locale, refuse);
    if (speed && needs.leastTokensPerSecond && speed->value < *needs.leastTokensPerSecond)
        refuse(CoreTr::tr("It streams at %1, but %2 are required.")
                   .arg(withUnit(kSpeed, speed->value, locale),
                       withUnit(kSpeed, *needs.leastTokensPerSecond, locale)));
    const ProfileVerdict *profile = candidate.verdict->profile(useCase.profile);
    if (useCase.id == QLatin1String("long_context") && candidate.mark == AdviceMark::Tick)
        reserveForgetful(candidate, locale);
    // How long a text it takes is not known where too little was measured: that refuses nothing.
    if (useCase.id == QLatin1String("long_context") && profile && profile->evidence == Evidence::Enough) {
        const auto usable = candidate.verdict->metric(kUsable);
        if (!usable || usable->value < kAsLong * contextLength)
            refuse(CoreTr::tr("Only %1 tokens of context are usable, but %2 are required.")
                       .arg(locale.toString(usable ? int(usable->value) : 0), locale.toString(contextLength)));
    }
}

} // namespace

void reserve(Candidate &candidate, const QString &why)
{
    candidate.mark = AdviceMark::Warning;
    candidate.sentence = why;
}

std::optional<Candidate> suitedTo(const UseCase &useCase, const CellVerdict &verdict, const Needs &needs,
    int contextLength, const QLocale &locale)
{
    // Stress is measured on one cell only, so it is no condition for the others.
    const bool needsProfile = useCase.id != QLatin1String("always_on");
    const ProfileVerdict *profile = verdict.profile(useCase.profile);
    if ((needsProfile && !profile) || verdict.state == CellState::Error)
        return std::nullopt;
    auto candidate = candidateOf(useCase, verdict, contextLength);
    if (!candidate)
        return std::nullopt;
    candidate->trusted = isTrusted(useCase, verdict);
    if (profile)
        fromRating(*profile, *candidate);
    else if (!candidate->trusted)
        reserve(*candidate, CoreTr::tr("Only its memory is known."));
    reserveWhatFailed(useCase, *candidate);
    fromNeeds(useCase, *candidate, needs, contextLength, locale);
    candidate->refusals = candidate->mark == AdviceMark::Cross ? 1 : 0;
    return candidate;
}

} // namespace sweetspot
