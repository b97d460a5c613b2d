// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/effort.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

using P = KnobPhase;

QVector<KnobPhase> allPhases()
{
    return {P::Placement, P::Threads, P::Attention, P::Batch, P::System, P::KvType, P::Speculation, P::Slots};
}

#define NUMBER(NAME, MEMBER, LEAST, MOST, WHOLE)                                                               \
    EffortNumber                                                                                               \
    {                                                                                                          \
        NAME, LEAST, MOST, WHOLE, [](const TuneEffort &e) { return double(e.MEMBER); },                        \
            [](TuneEffort &e, double v) { e.MEMBER = decltype(e.MEMBER)(v); }                                  \
    }

} // namespace

TuneEffort exploreEffort()
{
    TuneEffort effort;
    effort.name = QStringLiteral("explore");
    effort.minutes = 45;
    effort.requests = 1;
    effort.extraBlocks = 1;
    effort.leastStep = 0.02;
    effort.passes = 1;
    effort.passThreshold = 0.05;
    effort.ablationBlocks = 0;
    effort.triples = effort.noisyTriples = 3;
    effort.leastGain = 0.05;
    effort.phases = allPhases();
    return effort;
}

TuneEffort preprodEffort()
{
    TuneEffort effort;
    effort.name = QStringLiteral("preprod");
    effort.phases = allPhases();
    return effort;
}

TuneEffort prodEffort()
{
    TuneEffort effort = preprodEffort();
    effort.name = QStringLiteral("prod");
    effort.minutes = 180;
    effort.requests = 3;
    effort.extraBlocks = 3;
    effort.passes = 3;
    effort.ablationBlocks = 4;
    effort.noisyTriples = 8;
    effort.leastGain = 0.02;
    return effort;
}

QVector<TuneEffort> tuneEfforts()
{
    return {exploreEffort(), preprodEffort(), prodEffort()};
}

std::optional<TuneEffort> effortNamed(const QString &name)
{
    for (const TuneEffort &effort : tuneEfforts())
        if (effort.name == name)
            return effort;
    return std::nullopt;
}

const QVector<EffortNumber> &effortNumbers()
{
    // Judgements: less measures nothing, more lasts longer than anybody waits.
    static const QVector<EffortNumber> numbers{
        NUMBER("minutes", minutes, 5, 24 * 60, false),
        NUMBER("requests", requests, 1, 50, true),
        NUMBER("extra_blocks", extraBlocks, 0, 20, true),
        NUMBER("least_step", leastStep, 0.001, 0.5, false),
        NUMBER("passes", passes, 1, 10, true),
        NUMBER("pass_threshold", passThreshold, 0, 0.5, false),
        NUMBER("ablation_blocks", ablationBlocks, 0, 10, true),
        NUMBER("triples", triples, 2, 30, true),
        NUMBER("noisy_triples", noisyTriples, 2, 30, true),
        NUMBER("verify_requests", verifyRequests, 1, 50, true),
        NUMBER("least_gain", leastGain, 0.001, 0.5, false),
        NUMBER("most_arms", mostArms, 2, 5000, true),
    };
    return numbers;
}

TuneEffort clamped(TuneEffort effort)
{
    for (const EffortNumber &number : effortNumbers()) {
        const double value = number.get(effort);
        number.set(effort, std::isfinite(value) ? std::clamp(value, number.least, number.most) : number.least);
    }
    return effort;
}

int reservedLaunches(const TuneEffort &effort, bool noisy)
{
    constexpr double kAgain = 1.3;
    return int(std::ceil(3 * (noisy ? effort.noisyTriples : effort.triples) * kAgain));
}

TuneEffort withinLaunches(TuneEffort effort, int launches, bool *changed)
{
    // Judgements from simulation (docs/tuning.md#budget): long races that are cut off before the last knob had
    // its turn find less than short ones that were finished.
    constexpr int kForLongRaces = 60, kForMoreThanOnePhase = 12;
    const TuneEffort before = effort;
    const TuneEffort brief = exploreEffort();
    if (launches < kForLongRaces && !effort.exhaustive) {
        effort.requests = std::min(effort.requests, brief.requests);
        effort.extraBlocks = std::min(effort.extraBlocks, brief.extraBlocks);
        effort.leastStep = std::max(effort.leastStep, brief.leastStep);
        effort.passes = std::min(effort.passes, brief.passes);
        effort.ablationBlocks = 0;
    }
    if (launches < kForMoreThanOnePhase && effort.phases.size() > 1)
        effort.phases = {effort.phases.first()};
    if (changed)
        *changed = !(effort == before);
    return effort;
}

} // namespace sweetspot
