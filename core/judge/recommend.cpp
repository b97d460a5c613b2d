// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/recommend.h"

#include "core/base/tr.h"
#include "core/judge/advicetext.h"
#include "core/judge/bestcandidate.h"
#include "core/judge/candidate.h"
#include "core/judge/dominance.h"
#include "core/judge/suitability.h"
#include "models/metricid.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr int kUsualLongContext = 8192; // what "Smooth workflow" in core/judge/plainwords.cpp is said of
constexpr auto kUsable = metricid::kLongContextUsableTokens;

class Answer
{
public:
    Answer(const QVector<CellVerdict> &verdicts, const Wishes &wishes, const BenchConfig &config,
        const QLocale &locale)
        : m_verdicts(verdicts)
        , m_wishes(wishes)
        , m_locale(locale)
        , m_contextLength(contextLengthFor(wishes.needs, config, verdicts))
    {
    }

    // nullopt: nothing was measured for it.
    std::optional<UseCaseAdvice> answer(const UseCase &useCase) const
    {
        std::vector<Candidate> candidates;
        for (const CellVerdict &verdict : m_verdicts)
            if (auto candidate = suitedTo(useCase, verdict, m_wishes.needs, m_contextLength, m_locale))
                candidates.push_back(std::move(*candidate));
        return candidates.empty() ? std::nullopt : std::optional(choose(useCase, std::move(candidates)));
    }

    UseCaseAdvice overall(const QVector<UseCaseAdvice> &answers) const
    {
        QStringList answered;
        for (const UseCaseAdvice &answer : answers)
            answered << answer.useCase;
        const UseCase useCase = overallUseCase(answered, m_wishes.weights);
        int counted = 0;
        for (const UseCaseAdvice &answer : answers)
            counted += m_wishes.weights.value(answer.useCase, 1) > 0;
        std::vector<Candidate> candidates;
        for (const CellVerdict &verdict : m_verdicts) {
            auto candidate = candidateOf(useCase, verdict, m_contextLength);
            if (!candidate)
                continue;
            int seen = 0, crosses = 0, relied = 0;
            for (const UseCaseAdvice &answer : answers)
                for (const Advice &advice : answer.ranked)
                    if (advice.cell == verdict.id && m_wishes.weights.value(answer.useCase, 1) > 0) {
                        ++seen;
                        relied += isTrusted(*findUseCase(answer.useCase), verdict);
                        crosses += advice.mark == AdviceMark::Cross;
                    }
            if (seen == 0)
                continue;
            candidate->trusted = relied > 0;
            // What was left out of a cell does not make it better than one that was tried and failed.
            candidate->refusals = crosses + counted - seen;
            if (crosses == seen) {
                candidate->mark = AdviceMark::Cross;
                candidate->sentence = CoreTr::tr("Not suitable for any use case.");
            } else if (crosses > 0) {
                candidate->mark = AdviceMark::Warning;
                candidate->sentence = CoreTr::tr("Not suitable for %1 of %2 use cases.").arg(crosses).arg(seen);
            } else if (seen < counted) {
                reserve(*candidate, CoreTr::tr("Measured for %1 of %2 use cases.").arg(seen).arg(counted));
            } else if (relied < seen) {
                reserve(*candidate,
                    CoreTr::tr("To be measured again for %1 of %2 use cases.").arg(seen - relied).arg(seen));
            }
            candidates.push_back(std::move(*candidate));
        }
        if (!candidates.empty())
            return choose(useCase, std::move(candidates));
        UseCaseAdvice none;
        none.useCase = useCase.id;
        none.reason = CoreTr::tr("Nothing has been measured yet.");
        return none;
    }

private:
    UseCaseAdvice choose(const UseCase &useCase, std::vector<Candidate> candidates) const
    {
        for (Candidate &candidate : candidates)
            candidate.beaten = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &other) {
                return &other != &candidate && other.mark != AdviceMark::Cross && beats(other, candidate);
            });
        std::sort(candidates.begin(), candidates.end(), ahead);
        UseCaseAdvice advice;
        advice.useCase = useCase.id;
        const std::size_t best = bestOf(useCase, candidates);
        std::rotate(candidates.begin(), candidates.begin() + std::ptrdiff_t(best),
            candidates.begin() + std::ptrdiff_t(best) + 1);
        for (const Candidate &candidate : candidates)
            advice.ranked << adviceOf(useCase, candidate, m_locale);
        const Candidate &chosen = candidates.front();
        if (chosen.mark == AdviceMark::Cross || !chosen.trusted) {
            advice.reason = whyNoneText(candidates);
            return advice;
        }
        advice.best = chosen.verdict->id;
        certainty(useCase, candidates, advice);
        return advice;
    }

    void certainty(
        const UseCase &useCase, const std::vector<Candidate> &candidates, UseCaseAdvice &advice) const
    {
        const Candidate &chosen = candidates.front();
        const Candidate *next = nullptr;
        bool overlaps = false, open = false;
        for (std::size_t i = 1; i < candidates.size(); ++i) {
            const Candidate &other = candidates[i];
            if (other.mark == AdviceMark::Cross)
                continue;
            if (!other.trusted) {
                open = true;
                continue;
            }
            if (cannotBeToldApart(useCase, other, chosen)) {
                advice.tied << other.verdict->id;
                continue;
            }
            if (!next)
                next = &other;
            overlaps |= scoreRange(useCase, other).second >= scoreRange(useCase, chosen).first;
        }
        if (!advice.tied.isEmpty()) {
            advice.certainty = Certainty::Undecided;
            advice.reason = tiedText(chosen.verdict->id, advice.tied);
            const Candidate *tied = find(candidates, advice.tied.first());
            advice.tradeOff = tied ? sizeText(chosen, *tied, m_locale) : QString();
        } else if (chosen.missing > 0 || overlaps || open) {
            advice.certainty = Certainty::Likely;
            advice.reason = chosen.missing > 0 ? CoreTr::tr("Not all relevant metrics were measured.")
                : overlaps                     ? CoreTr::tr("The runner-up's interval overlaps the best one's.")
                           : CoreTr::tr("Other cells are to be measured again before they can be compared.");
        } else {
            advice.certainty = Certainty::Clear;
            advice.reason = candidates.size() > 1 ? CoreTr::tr("No other cell comes close.")
                                                  : CoreTr::tr("It is the only measured cell.");
        }
        if (advice.tradeOff.isEmpty() && next)
            advice.tradeOff = tradeOffText(useCase, chosen, *next, m_locale);
    }

    static const Candidate *find(const std::vector<Candidate> &candidates, const CellId &id)
    {
        for (const Candidate &candidate : candidates)
            if (candidate.verdict->id == id)
                return &candidate;
        return nullptr;
    }

    const QVector<CellVerdict> &m_verdicts;
    const Wishes &m_wishes;
    const QLocale m_locale;
    int m_contextLength = 0;
};

} // namespace

int contextLengthFor(const Needs &needs, const BenchConfig &config, const QVector<CellVerdict> &verdicts)
{
    if (needs.contextLength && *needs.contextLength > 0)
        return *needs.contextLength;
    // The usual length, or what comes nearest to it among the sizes that were asked for and reached.
    double reached = 0;
    for (const CellVerdict &verdict : verdicts)
        if (const auto usable = verdict.metric(kUsable))
            reached = std::max(reached, usable->value);
    int wanted = 0;
    for (const int size : config.longContext.testSizes)
        if (size <= kUsualLongContext && size <= reached)
            wanted = std::max(wanted, size);
    return wanted > 0 ? wanted : int(reached);
}

Recommendations recommend(const QVector<CellVerdict> &verdicts, const Wishes &wishes, const BenchConfig &config,
    const QLocale &locale)
{
    Recommendations all;
    all.dominated = dominatedCells(verdicts, locale);
    const Answer answer(verdicts, wishes, config, locale);
    for (const UseCase &useCase : useCases())
        if (const auto advice = answer.answer(useCase))
            all.useCases << *advice;
    all.overall = answer.overall(all.useCases);
    return all;
}

} // namespace sweetspot
