// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/candidate.h"
#include "models/metricid.h"
#include "models/validityflag.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{
constexpr auto kMemory = metricid::kMemoryGb;
constexpr auto kAccuracy = metricid::kQualityAccuracyPercent;
constexpr auto kKept = metricid::kQualityKeptPercent;
} // namespace

// A figure from two answers of forty recommends nothing.
bool restsOnTooLittle(const MetricValue &value)
{
    return value.flags.contains(validityflag::kLittleEvidence)
        || value.flags.contains(validityflag::kDisturbed);
}

std::optional<Candidate> candidateOf(const UseCase &useCase, const CellVerdict &verdict, int contextLength)
{
    Candidate candidate;
    candidate.verdict = &verdict;
    for (const UseCase::Factor &factor : useCase.factors) {
        const auto value = verdict.metric(factor.metric);
        const auto figure
            = value && restsOnTooLittle(*value) ? std::nullopt : figureOf(verdict, factor, contextLength);
        candidate.figures.push_back(figure);
        candidate.worths.push_back(figure ? worthOf(factor.metric, *figure) : std::nullopt);
        candidate.missing += candidate.worths.back() ? 0 : 1;
    }
    if (candidate.missing == int(useCase.factors.size()))
        return std::nullopt;
    candidate.score = scoreOf(useCase, candidate, true);
    return candidate;
}

double memoryOf(const Candidate &candidate)
{
    const auto memory = candidate.verdict->metrics.constFind(kMemory);
    return memory == candidate.verdict->metrics.constEnd() ? HUGE_VAL : memory->value;
}

double sizeOf(const Candidate &candidate)
{
    const auto size = candidate.verdict->metrics.constFind(metricid::kSizeGb);
    return size == candidate.verdict->metrics.constEnd() ? memoryOf(candidate) : size->value;
}

std::pair<double, double> scoreRange(const UseCase &useCase, const Candidate &candidate)
{
    double low = 0, high = 0, weights = 0;
    for (std::size_t i = 0; i < useCase.factors.size(); ++i) {
        if (!candidate.worths[i])
            continue;
        low += useCase.factors[i].weight * std::log(candidate.worths[i]->low);
        high += useCase.factors[i].weight * std::log(candidate.worths[i]->high);
        weights += useCase.factors[i].weight;
    }
    return weights > 0 ? std::pair(std::exp(low / weights), std::exp(high / weights)) : std::pair(0.0, 0.0);
}

double scoreOf(const UseCase &useCase, const Candidate &candidate, bool withQuestions)
{
    double sum = 0, weights = 0;
    for (std::size_t i = 0; i < useCase.factors.size(); ++i) {
        if (!candidate.worths[i] || (!withQuestions && useCase.factors[i].metric == kAccuracy))
            continue;
        sum += useCase.factors[i].weight * std::log(candidate.worths[i]->value);
        weights += useCase.factors[i].weight;
    }
    return weights > 0 ? std::exp(sum / weights) : 0;
}

bool cannotBeToldApart(const UseCase &useCase, const Candidate &a, const Candidate &b)
{
    const bool oneModel = a.verdict->id.model == b.verdict->id.model;
    bool compared = false;
    bool bothKept = false;
    for (std::size_t i = 0; i < useCase.factors.size(); ++i)
        bothKept |= useCase.factors[i].metric == kKept && a.worths[i] && b.worths[i];
    for (std::size_t i = 0; i < useCase.factors.size(); ++i) {
        const QString &metric = useCase.factors[i].metric;
        if (!a.worths[i] || !b.worths[i] || metric == kMemory)
            continue; // memory decides between equals
        if (oneModel ? bothKept && metric == kAccuracy : metric == kKept)
            continue; // paired comparison within a model; across models each has a reference of its own
        compared = true;
        if (!sameWorth(metric, *a.worths[i], *b.worths[i]))
            return false;
    }
    return compared;
}

bool isTrusted(const UseCase &useCase, const CellVerdict &verdict)
{
    if (useCase.id != QLatin1String("always_on")) {
        const ProfileVerdict *profile = verdict.profile(useCase.profile);
        return profile && profile->evidence == Evidence::Enough;
    }
    return std::any_of(
        useCase.factors.begin(), useCase.factors.end(), [&verdict](const UseCase::Factor &factor) {
            const auto value = verdict.metric(factor.metric);
            return value && factor.metric != kMemory && !restsOnTooLittle(*value);
        });
}

bool beats(const Candidate &a, const Candidate &b)
{
    if (b.trusted && !a.trusted)
        return false;
    if (a.mark > b.mark || a.refusals > b.refusals || memoryOf(a) > memoryOf(b) || sizeOf(a) > sizeOf(b))
        return false;
    bool better = memoryOf(a) < memoryOf(b);
    for (std::size_t i = 0; i < a.worths.size(); ++i) {
        if (!b.worths[i])
            continue;
        if (!a.worths[i] || a.worths[i]->value < b.worths[i]->value)
            return false;
        better |= a.worths[i]->value > b.worths[i]->value;
    }
    return better;
}

bool ahead(const Candidate &a, const Candidate &b)
{
    if (a.refusals != b.refusals)
        return a.refusals < b.refusals;
    if (a.missing != b.missing)
        return a.missing < b.missing;
    if (a.score != b.score)
        return a.score > b.score;
    if (memoryOf(a) != memoryOf(b))
        return memoryOf(a) < memoryOf(b);
    return a.verdict->id.toString() < b.verdict->id.toString();
}

} // namespace sweetspot
