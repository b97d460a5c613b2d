// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/recommend.h"

#include "core/base/tr.h"
#include "core/judge/bestcandidate.h"
#include "core/judge/candidate.h"
#include "core/judge/dominance.h"
#include "core/judge/worth.h"
#include "models/metric.h"
#include "models/metricid.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace sweetspot
{

namespace
{

constexpr qsizetype kNamed = 3; // cells in a sentence; all of them stand in the list
constexpr int kUsualLongContext = 8192; // what "Smooth workflow" in core/judge/plainwords.cpp is said of
constexpr auto kMemory = metricid::kMemoryGb;
constexpr auto kSpeed = metricid::kInteractiveTokensPerSecond;
constexpr auto kUsable = metricid::kLongContextUsableTokens;
constexpr auto kNeedle = metricid::kLongContextNeedlePercent;

QString withUnit(const QString &id, double value, const QLocale &locale)
{
    const Metric *metric = findMetric(id);
    const QString gap = metric->unit.isEmpty() ? QString() : QStringLiteral(" ");
    return formatMetric(*metric, value, locale) + gap + metric->unit;
}

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
            if (auto candidate = candidateFor(useCase, verdict))
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
    std::optional<Candidate> candidateFor(const UseCase &useCase, const CellVerdict &verdict) const
    {
        // Stress is measured on one cell only, so it is no condition for the others.
        const bool needsProfile = useCase.id != QLatin1String("always_on");
        const ProfileVerdict *profile = verdict.profile(useCase.profile);
        if ((needsProfile && !profile) || verdict.state == CellState::Error)
            return std::nullopt;
        auto candidate = candidateOf(useCase, verdict, m_contextLength);
        if (!candidate)
            return std::nullopt;
        candidate->trusted = isTrusted(useCase, verdict);
        if (profile)
            fromRating(*profile, *candidate);
        else if (!candidate->trusted)
            reserve(*candidate, CoreTr::tr("Only its memory is known."));
        reserveWhatFailed(useCase, *candidate);
        fromNeeds(useCase, *candidate);
        candidate->refusals = candidate->mark == AdviceMark::Cross ? 1 : 0;
        return candidate;
    }

    static void reserve(Candidate &candidate, const QString &why)
    {
        candidate.mark = AdviceMark::Warning;
        candidate.sentence = why;
    }

    static void fromRating(const ProfileVerdict &profile, Candidate &candidate)
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

    /// A use weighs figures of other profiles too: one that was proven to fail there is told, before what is
    /// merely acceptable in the use's own profile, though that one decides.
    static void reserveWhatFailed(const UseCase &useCase, Candidate &candidate)
    {
        for (const UseCase::Factor &factor : useCase.factors) {
            const Metric *metric = findMetric(factor.metric);
            const ProfileVerdict *profile = metric ? candidate.verdict->profile(metric->profile) : nullptr;
            if (candidate.mark != AdviceMark::Cross && profile && profile->evidence == Evidence::Enough
                && profile->rating == Rating::Failed)
                return reserve(candidate, profile->sentence);
        }
    }

    /// What is to be left free, and what the person grants at most; the smaller one counts.
    void refuseByMemory(
        const std::optional<MetricValue> &memory, const std::function<void(const QString &)> &refuse) const
    {
        const Needs &needs = m_wishes.needs;
        if (!memory || (needs.leaveFreeGb <= 0 && !needs.mostMemoryGb))
            return;
        double mayUse = std::numeric_limits<double>::infinity();
        if (memory->of && needs.leaveFreeGb > 0) // out of how much is not always known: that refuses nothing
            mayUse = *memory->of - needs.leaveFreeGb;
        if (needs.mostMemoryGb)
            mayUse = std::min(mayUse, *needs.mostMemoryGb);
        if (memory->value > mayUse)
            refuse(CoreTr::tr("It needs %1, but only %2 are allowed.")
                       .arg(withUnit(kMemory, memory->value, m_locale),
                           withUnit(kMemory, std::max(0.0, mayUse), m_locale)));
    }

    /// Reading a long text is of use where what stands in it is found again.
    void reserveForgetful(Candidate &candidate) const
    {
        constexpr double kEnough = 50; // percent; a judgement
        const auto found = candidate.verdict->metric(kNeedle);
        if (found && found->value < kEnough)
            reserve(candidate,
                CoreTr::tr("It found only %1 of the facts in a long text.")
                    .arg(withUnit(kNeedle, found->value, m_locale)));
    }

    void fromNeeds(const UseCase &useCase, Candidate &candidate) const
    {
        const Needs &needs = m_wishes.needs;
        const auto refuse = [&candidate](const QString &why) {
            candidate.mark = AdviceMark::Cross;
            candidate.sentence = why;
        };
        const auto memory = candidate.verdict->metric(kMemory), speed = candidate.verdict->metric(kSpeed);
        refuseByMemory(memory, refuse);
        if (speed && needs.leastTokensPerSecond && speed->value < *needs.leastTokensPerSecond)
            refuse(CoreTr::tr("It streams at %1, but %2 are required.")
                       .arg(withUnit(kSpeed, speed->value, m_locale),
                           withUnit(kSpeed, *needs.leastTokensPerSecond, m_locale)));
        const ProfileVerdict *profile = candidate.verdict->profile(useCase.profile);
        if (useCase.id == QLatin1String("long_context") && candidate.mark == AdviceMark::Tick)
            reserveForgetful(candidate);
        // How long a text it takes is not known where too little was measured: that refuses nothing.
        if (useCase.id == QLatin1String("long_context") && profile && profile->evidence == Evidence::Enough) {
            const auto usable = candidate.verdict->metric(kUsable);
            if (!usable || usable->value < kAsLong * m_contextLength)
                refuse(CoreTr::tr("Only %1 tokens of context are usable, but %2 are required.")
                           .arg(m_locale.toString(usable ? int(usable->value) : 0),
                               m_locale.toString(m_contextLength)));
        }
    }

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
            advice.ranked << adviceOf(useCase, candidate);
        const Candidate &chosen = candidates.front();
        if (chosen.mark == AdviceMark::Cross || !chosen.trusted) {
            advice.reason = whyNone(candidates);
            return advice;
        }
        advice.best = chosen.verdict->id;
        certainty(useCase, candidates, advice);
        return advice;
    }

    static QString whyNone(const std::vector<Candidate> &candidates)
    {
        QStringList again;
        for (const Candidate &candidate : candidates)
            if (!candidate.trusted && candidate.mark != AdviceMark::Cross)
                again << candidate.verdict->id.name();
        if (again.isEmpty())
            return CoreTr::tr("No measured cell meets the thresholds.");
        QString named = again.mid(0, kNamed).join(CoreTr::tr(", "));
        if (again.size() > kNamed)
            named = CoreTr::tr("%1 and %n others", "", int(again.size() - kNamed)).arg(named);
        return CoreTr::tr(
            "Nothing can be recommended yet, because too little that was measured can be relied on. To "
            "be measured again: %1.")
            .arg(named);
    }

    Advice adviceOf(const UseCase &useCase, const Candidate &candidate) const
    {
        Advice advice{candidate.verdict->id, candidate.mark, candidate.score, {}, candidate.sentence, {}};
        for (std::size_t i = 0; i < useCase.factors.size(); ++i) {
            const Metric *metric = findMetric(useCase.factors[i].metric);
            if (!candidate.figures[i]) {
                advice.missing << metric->label;
                continue;
            }
            advice.figures << QStringLiteral("%1 %2").arg(
                metric->label, withUnit(metric->id, candidate.figures[i]->value, m_locale));
        }
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
            advice.reason = tiedSentence(chosen.verdict->id, advice.tied);
            const Candidate *tied = find(candidates, advice.tied.first());
            advice.tradeOff = tied ? sizeBetween(chosen, *tied) : QString();
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
            advice.tradeOff = tradeOff(useCase, chosen, *next);
    }

    // Names a few; all of them stand in the list.
    static QString tiedSentence(const CellId &chosen, const QVector<CellId> &tied)
    {
        QStringList names{chosen.name()};
        for (const CellId &id : tied)
            if (names.size() < kNamed)
                names << id.name();
        const qsizetype more = tied.size() + 1 - names.size();
        if (more > 0)
            return CoreTr::tr("%1 and %2 others are too close to call here.")
                .arg(names.join(CoreTr::tr(", ")))
                .arg(more);
        const QString last = names.takeLast();
        return CoreTr::tr("%1 and %2 are too close to call here.").arg(names.join(CoreTr::tr(", ")), last);
    }

    static const Candidate *find(const std::vector<Candidate> &candidates, const CellId &id)
    {
        for (const Candidate &candidate : candidates)
            if (candidate.verdict->id == id)
                return &candidate;
        return nullptr;
    }

    QString sizeBetween(const Candidate &chosen, const Candidate &other) const
    {
        constexpr double kWorthSaying = 0.03;
        const auto less = [](double mine, double theirs) {
            return std::isfinite(mine) && std::isfinite(theirs) && mine < theirs * (1 - kWorthSaying);
        };
        const auto say = [&](const QString &sentence, double mine, double theirs) {
            return sentence.arg(chosen.verdict->id.name())
                .arg(m_locale.toString(100 * (1 - mine / theirs), 'f', 0))
                .arg(other.verdict->id.name());
        };
        if (less(memoryOf(chosen), memoryOf(other)))
            return say(CoreTr::tr("%1 uses %2 % less memory than %3."), memoryOf(chosen), memoryOf(other));
        if (less(sizeOf(chosen), sizeOf(other)))
            return say(CoreTr::tr("The file of %1 is %2 % smaller than the file of %3."), sizeOf(chosen),
                sizeOf(other));
        return {};
    }

    // "X: streaming speed 2.1 times as high, accuracy 12.0 % lower."
    QString tradeOff(const UseCase &useCase, const Candidate &chosen, const Candidate &other) const
    {
        QStringList parts;
        for (std::size_t i = 0; i < useCase.factors.size(); ++i) {
            if (!chosen.figures[i] || !other.figures[i] || chosen.figures[i]->value <= 0)
                continue;
            const QString &id = useCase.factors[i].metric;
            const Metric *metric = findMetric(id);
            const double ratio = other.figures[i]->value / chosen.figures[i]->value;
            constexpr double kWorthSaying = 0.02;
            if (std::abs(ratio - 1) < kWorthSaying)
                continue;
            parts << CoreTr::tr("%1: %2 vs. %3")
                         .arg(metric->label, withUnit(id, other.figures[i]->value, m_locale),
                             withUnit(id, chosen.figures[i]->value, m_locale));
        }
        return parts.isEmpty()
            ? QString()
            : CoreTr::tr("Runner-up: %1 (%2).").arg(other.verdict->id.name(), parts.join(CoreTr::tr(", ")));
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
