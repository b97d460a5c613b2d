// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/usescore.h"

#include "core/judge/candidate.h"
#include "models/metric.h"

namespace sweetspot
{

namespace
{

QString labelOf(const QString &metric)
{
    const Metric *known = findMetric(metric);
    return known ? known->label : metric;
}

} // namespace

ScoredUse scoreFor(const UseCase &useCase, const CellVerdict &verdict, int contextLength)
{
    ScoredUse scored;
    scored.useCase = useCase.id;
    const auto candidate = candidateOf(useCase, verdict, contextLength);
    for (std::size_t i = 0; i < useCase.factors.size(); ++i)
        if (!candidate || !candidate->worths[i])
            scored.missing << labelOf(useCase.factors[i].metric);
    if (!scored.missing.isEmpty())
        return scored;
    constexpr double kWhole = 100;
    const auto [low, high] = scoreRange(useCase, *candidate);
    scored.score = UseScore{kWhole * scoreOf(useCase, *candidate, true), kWhole * low, kWhole * high};
    return scored;
}

} // namespace sweetspot
