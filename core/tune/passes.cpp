// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/passes.h"

#include "core/tune/moves.h"

#include <cmath>

namespace sweetspot
{

namespace
{

QVector<int> knobsOf(const KnobSpace &space, KnobPhase phase)
{
    QVector<int> knobs;
    for (int k = 0; k < int(space.knobs.size()); ++k)
        if (space.knobs[k].phase == phase)
            knobs << k;
    return knobs;
}

/// Looked at again: what depends on others, what has changed, and what an unsteady machine left open.
bool isWorthAnotherLook(const TuneWalk &walk, int knob, int pass)
{
    return pass == 1 || walk.space().isPaired(knob) || walk.wasGivenUp(knob)
        || walk.incumbent().levels[knob] != walk.space().knobs[knob].start;
}

struct Pass {
    int number = 1;
    double gain = 0;
    bool raced = false;

    bool take(const MoveAnswer &answer)
    {
        gain += answer.gain;
        raced |= answer.raced;
        return answer.open;
    }
};

// What was best elsewhere, in the phases that are looked at. It races like anything else: a hint is no
// evidence.
bool tryHints(TuneWalk &walk, Pass &pass)
{
    const KnobSpace &space = walk.space();
    QVector<Arm> arms;
    QVector<int> knobs;
    for (Arm arm : pass.number == 1 ? walk.hints() : QVector<Arm>()) {
        for (const int knob : changedKnobs(arm, space.start())) {
            if (!walk.effort().phases.contains(space.knobs[knob].phase))
                arm.levels[knob] = space.knobs[knob].start;
            else if (!knobs.contains(knob))
                knobs << knob;
        }
        arms << arm;
    }
    return knobs.isEmpty() || pass.take(tryArms(walk, {RaceKind::Transfer, knobs, 1, arms}));
}

bool tryEngineDefault(TuneWalk &walk, Pass &pass)
{
    const auto engine = walk.space().engineDefault();
    if (pass.number > 1 || !engine)
        return true;
    const QVector<int> knobs = changedKnobs(*engine, walk.space().start());
    return pass.take(tryArms(walk, {RaceKind::EngineDefault, knobs, 1, {*engine}}));
}

bool tryKnobs(TuneWalk &walk, KnobPhase phase, Pass &pass)
{
    for (const int knob : knobsOf(walk.space(), phase))
        if (isWorthAnotherLook(walk, knob, pass.number) && !pass.take(tryKnob(walk, knob, pass.number)))
            return false;
    return true;
}

/// Pairs whose later knob is of this phase: both had their turn.
bool tryPairs(TuneWalk &walk, KnobPhase phase, Pass &pass)
{
    const KnobSpace &space = walk.space();
    const auto looksAt = [&](int knob) { return walk.effort().phases.contains(space.knobs[knob].phase); };
    for (int a = 0; a < int(space.knobs.size()); ++a) {
        for (int b = a + 1; b < int(space.knobs.size()); ++b) {
            const bool ordered = space.knobs[a].ordered && space.knobs[b].ordered;
            const bool here = std::max(space.knobs[a].phase, space.knobs[b].phase) == phase;
            if (ordered && here && space.arePaired(a, b) && looksAt(a) && looksAt(b)
                && !pass.take(tryPair(walk, a, b, pass.number)))
                return false;
        }
    }
    return true;
}

bool onePass(TuneWalk &walk, Pass &pass)
{
    if (!tryHints(walk, pass) || !tryEngineDefault(walk, pass))
        return false;
    for (int p = 0; p < kKnobPhases; ++p) {
        const auto phase = KnobPhase(p);
        if (!walk.effort().phases.contains(phase))
            continue;
        if (!tryKnobs(walk, phase, pass))
            return false;
        if (walk.effort().pairMoves && !tryPairs(walk, phase, pass))
            return false;
    }
    return true;
}

} // namespace

void searchByPasses(TuneWalk &walk)
{
    const double threshold = std::log1p(walk.effort().passThreshold);
    for (int number = 1; number <= walk.effort().passes; ++number) {
        Pass pass;
        pass.number = number;
        if (!onePass(walk, pass))
            return;
        walk.decide(PassRecord{walk.now(), number, pass.gain, threshold});
        if (number == 1 && !pass.raced)
            return walk.leave(SearchEnd::NoLiveKnob);
        if (pass.gain < threshold && !walk.anyGivenUp())
            return walk.leave(SearchEnd::PassGain);
    }
    walk.leave(SearchEnd::MostPasses);
}

} // namespace sweetspot
