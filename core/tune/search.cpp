// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/search.h"

#include "core/base/tr.h"
#include "core/tune/ablation.h"
#include "core/tune/calibration.h"
#include "core/tune/exhaustive.h"
#include "core/tune/passes.h"
#include "core/tune/tunewalk.h"
#include "core/tune/verification.h"

#include <cmath>

namespace sweetspot
{

namespace
{

// What the parts found, beside what the walk keeps.
struct Findings {
    SearchEnd searchEnd = SearchEnd::NotYet;
    QVector<WaterfallBar> waterfall;
    std::optional<VerifyRecord> verified;
    bool verifying = false;
};

bool isOver(const TuneWalk &walk)
{
    return walk.step() || walk.end() != TuneEnd::NotYet;
}

TuneEnd endWithoutWinner(SearchEnd end)
{
    switch (end) {
    case SearchEnd::Unsteady:
        return TuneEnd::CannotTell;
    case SearchEnd::Budget:
    case SearchEnd::Person:
        return TuneEnd::NothingFound;
    default:
        return TuneEnd::AlreadyBest;
    }
}

TuneEnd endOf(const VerifyRecord &record)
{
    if (record.adopted)
        return TuneEnd::VerifiedBetter;
    if (record.fault)
        return TuneEnd::VerificationFailed;
    if (record.gain)
        return TuneEnd::VerificationRefused;
    return record.repeated > 0 ? TuneEnd::CannotTell : TuneEnd::NoTime;
}

void searchFor(TuneWalk &walk, Findings &findings)
{
    if (calibrate(walk)) {
        if (walk.effort().exhaustive)
            searchExhaustively(walk);
        else
            searchByPasses(walk);
    }
    findings.searchEnd = walk.searchEnd();
}

// Only for what the search brought to an end by itself: who is short of time or patience wants the
// verification.
void ablateIfThereIsTime(TuneWalk &walk, Findings &findings)
{
    const SearchEnd end = findings.searchEnd;
    if (end == SearchEnd::Budget || end == SearchEnd::Person || end == SearchEnd::Unsteady)
        return;
    walk.resumeSearching();
    findings.waterfall = ablate(walk);
}

void verifyTheBest(TuneWalk &walk, Findings &findings)
{
    walk.beginVerifying();
    findings.verifying = true;
    const auto next = walk.nextBest();
    findings.verified = verify(walk, walk.incumbent());
    if (findings.verified && findings.verified->fault && next) {
        // It does not run reliably; what was best before it may. What is merely not sure gets no second try:
        // two claims at 5 % each are not one.
        walk.note(TuneNote::WinnerFailed);
        findings.waterfall.clear();
        findings.verified = verify(walk, *next);
    }
    if (findings.verified)
        walk.finish(endOf(*findings.verified));
}

void run(TuneWalk &walk, Findings &findings)
{
    searchFor(walk, findings);
    if (isOver(walk))
        return;
    if (walk.incumbent() != walk.space().start())
        ablateIfThereIsTime(walk, findings);
    if (isOver(walk))
        return;
    if (walk.incumbent() == walk.space().start())
        walk.finish(endWithoutWinner(findings.searchEnd));
    else
        verifyTheBest(walk, findings);
}

QVector<ArmTried> rejectedOf(const QVector<TuneDecision> &decisions, const Arm &start, const Arm &chosen)
{
    QVector<ArmTried> rejected;
    for (const TuneDecision &decision : decisions) {
        const auto *race = std::get_if<RaceRecord>(&decision);
        if (!race || race->kind == RaceKind::Ablation)
            continue;
        for (const ArmTried &tried : race->arms) {
            if (tried.arm == start || tried.arm == chosen || tried.fate == ArmFate::Winner)
                continue;
            const auto same = std::find_if(rejected.begin(), rejected.end(),
                [&](const ArmTried &other) { return other.arm == tried.arm; });
            if (same == rejected.end())
                rejected << tried;
            else if (tried.gain || !same->gain)
                *same = tried;
        }
    }
    return rejected;
}

void tellVerified(TuneResult &result, const Findings &findings)
{
    const VerifyRecord &record = *findings.verified;
    result.verified = record.winner;
    result.classGains = record.classGains;
    if (record.slower)
        result.slower = std::expm1(*record.slower);
    if (record.adopted) {
        result.adopted = true;
        result.chosen = record.winner;
    }
    if (!record.gain)
        return;
    const auto interval = record.gain->interval();
    result.gain = std::expm1(record.gain->mean);
    result.interval = statistics::Interval{std::expm1(interval.low), std::expm1(interval.high)};
    if (findings.waterfall.isEmpty())
        return;
    double sum = 0;
    for (const WaterfallBar &bar : findings.waterfall)
        sum += bar.gain.mean;
    result.rest = record.gain->mean - sum;
}

TuneResult resultOf(const TuneWalk &walk, const Findings &findings)
{
    TuneResult result;
    result.defaultArm = result.chosen = walk.space().start();
    result.minutes = walk.now() / 60;
    result.launches = walk.launches();
    result.armsTried = walk.armsStarted();
    result.searchEnd = findings.searchEnd;
    result.end = walk.end();
    result.waterfall = findings.waterfall;
    result.notes = walk.notes();
    for (const TuneDecision &decision : walk.decisions())
        if (std::holds_alternative<CalibrationRecord>(decision))
            result.resolution = std::expm1(resolutionOf(walk.effort(), walk.spread(), walk.isNoisy()));
    if (findings.verified)
        tellVerified(result, findings);
    result.rejected = rejectedOf(walk.decisions(), result.defaultArm, result.chosen);
    return result;
}

} // namespace

Result<TuneState> startTuning(const KnobSpace &space, const TuneEffort &effort, quint64 seed,
    const QVector<Arm> &hints, std::optional<double> mostSlower)
{
    if (const Status fine = checkSpace(space); !fine)
        return fine.error();
    if (effort.phases.isEmpty())
        return Error{ErrorCode::BadInput, CoreTr::tr("Choose at least one kind of setting to tune."), {}};
    TuneState state{{space, clamped(effort), seed, {}, mostSlower}, {}};
    for (const Arm &hint : hints)
        if (space.contains(hint) && hint != space.start() && !state.plan.hints.contains(hint)
            && state.plan.hints.size() < kMostHints)
            state.plan.hints << hint;
    return state;
}

TuneState after(TuneState state, const TuneEvent &event)
{
    state.events << event;
    return state;
}

TuneProgress progressOf(const TuneState &state)
{
    TuneWalk walk(state);
    Findings findings;
    run(walk, findings);
    TuneProgress progress;
    progress.step = walk.step().value_or(EndStep{});
    progress.ordinal = walk.launches();
    progress.incumbent = walk.incumbent();
    progress.seconds = walk.now();
    progress.verifying = findings.verifying;
    progress.decisions = walk.decisions();
    progress.result = resultOf(walk, findings);
    return progress;
}

TuneStep next(const TuneState &state)
{
    TuneWalk walk(state);
    Findings findings;
    run(walk, findings);
    return walk.step().value_or(EndStep{});
}

} // namespace sweetspot
