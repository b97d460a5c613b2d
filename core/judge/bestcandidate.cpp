// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/bestcandidate.h"
#include "models/metricid.h"

namespace sweetspot
{

namespace
{

constexpr auto kAccuracy = metricid::kQualityAccuracyPercent;
constexpr auto kKept = metricid::kQualityKeptPercent;

// Where an error is dear neither speed nor memory makes up for one.
bool isAccuracyFirst(const UseCase &useCase)
{
    return useCase.id == QLatin1String("accuracy");
}

// Judgement: what a person would not notice, the margins of worth.cpp.
bool clearlyMore(const QString &metric, const Candidate &a, const Candidate &b)
{
    const auto more = a.verdict->metric(metric), less = b.verdict->metric(metric);
    const double margin = metric == kKept ? 1.01 : 1.03;
    return more && less && more->value > margin * less->value;
}

template <typename Fit>
std::size_t mostAccurate(const std::vector<Candidate> &candidates, std::size_t top, const Fit &fit)
{
    const Candidate &first = candidates[top];
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate &c = candidates[i];
        if (fit(c) && c.missing == first.missing && c.refusals == first.refusals && c.mark <= first.mark
            && clearlyMore(kAccuracy, c, candidates[top]))
            top = i;
    }
    return top;
}

template <typename Rival>
std::size_t smallestAsAccurate(
    const std::vector<Candidate> &candidates, std::size_t top, const QString &metric, const Rival &rival)
{
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (rival(candidates[i]) && clearlyMore(metric, candidates[i], candidates[top]))
            top = i;
    std::size_t best = top;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (rival(candidates[i]) && candidates[i].verdict->metric(metric)
            && !clearlyMore(metric, candidates[top], candidates[i])
            && sizeOf(candidates[i]) < sizeOf(candidates[best]))
            best = i;
    return best;
}

} // namespace

std::size_t bestOf(const UseCase &useCase, const std::vector<Candidate> &candidates)
{
    const auto fit = [](const Candidate &c) { return c.trusted && c.mark != AdviceMark::Cross && !c.beaten; };
    std::size_t top = 0;
    while (top < candidates.size() && !fit(candidates[top]))
        ++top;
    if (top == candidates.size())
        return 0;
    // Among the quantizations of its model the questions do not count, where something sharper was
    // measured.
    if (isAccuracyFirst(useCase))
        top = mostAccurate(candidates, top, fit);
    const auto rival = [&](const Candidate &c) {
        return fit(c) && c.verdict->id.model == candidates[top].verdict->id.model
            && c.missing == candidates[top].missing && c.refusals == candidates[top].refusals
            && c.mark <= candidates[top].mark;
    };
    bool paired = true;
    for (const Candidate &candidate : candidates)
        paired &= !rival(candidate) || candidate.verdict->metric(kKept).has_value();
    if (isAccuracyFirst(useCase))
        return smallestAsAccurate(candidates, top, paired ? kKept : kAccuracy, rival);
    std::size_t sharpest = top;
    for (std::size_t i = 0; i < candidates.size() && paired; ++i)
        if (rival(candidates[i])
            && scoreOf(useCase, candidates[i], false) > scoreOf(useCase, candidates[sharpest], false))
            sharpest = i;
    std::size_t best = sharpest;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (rival(candidates[i]) && cannotBeToldApart(useCase, candidates[i], candidates[sharpest])
            && sizeOf(candidates[i]) < sizeOf(candidates[best]))
            best = i;
    return best;
}

} // namespace sweetspot
