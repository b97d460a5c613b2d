// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/ablation.h"

#include "core/tune/moves.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr int kMostRounds = 3;
/// One-sided, that a change is worth less than the least step. No more than the search asks of its last look:
/// what slipped in there goes out here (docs/tuning.md#the-search).
constexpr double kSureOfNothing = 0.8;

struct Measured {
    int knob = 0;
    tunestats::Estimate worth; ///< of the change
};

// nullopt: the walk is over or there is no time.
std::optional<QVector<Measured>> measureChanges(TuneWalk &walk)
{
    const Arm winner = walk.incumbent();
    const QVector<int> knobs = changedKnobs(winner, walk.space().start());
    QVector<Arm> arms;
    for (const int knob : knobs)
        arms << withLevel(winner, knob, walk.space().knobs[knob].start);
    const int launches = walk.effort().ablationBlocks * int(arms.size() + 1) + 1;
    if (!walk.knowOutlooks(arms) || !walk.affords(launches, walk.effort().requests))
        return std::nullopt;
    QVector<Arm> may;
    for (const Arm &arm : arms)
        if (!walk.refusal(arm))
            may << arm;
    RaceRule rule = raceRule(walk.effort());
    rule.measureAll = true;
    rule.extraBlocks = walk.effort().ablationBlocks - 1;
    RaceRecord record;
    record.kind = RaceKind::Ablation;
    record.knobs = knobs;
    const auto raced = raceOf(walk, record, may, rule);
    if (!raced)
        return std::nullopt;
    QVector<Measured> measured;
    for (const ArmTried &tried : raced->arms) {
        if (!tried.gain)
            continue;
        tunestats::Estimate worth = *tried.gain;
        worth.mean = -worth.mean; // faster by going back is slower by the change
        measured << Measured{changedKnobs(tried.arm, winner).first(), worth};
    }
    return measured;
}

QVector<WaterfallBar> barsOf(const TuneWalk &walk, const QVector<Measured> &measured)
{
    std::vector<tunestats::Estimate> worths;
    for (const Measured &one : measured)
        worths.push_back(one.worth);
    const std::vector<bool> differ = tunestats::holm(worths);
    QVector<WaterfallBar> bars;
    for (qsizetype i = 0; i < measured.size(); ++i) {
        const int knob = measured[i].knob;
        bars << WaterfallBar{knob, walk.space().knobs[knob].start, walk.incumbent().levels[knob],
            measured[i].worth, measured[i].worth.interval(1 - 0.05 / double(measured.size())),
            differ[std::size_t(i)]};
    }
    return bars;
}

} // namespace

QVector<WaterfallBar> ablate(TuneWalk &walk)
{
    const double least = std::log1p(walk.effort().leastStep);
    QVector<WaterfallBar> bars;
    for (int round = 0; round < kMostRounds && walk.effort().ablationBlocks > 0; ++round) {
        if (walk.incumbent() == walk.space().start())
            return {};
        const auto measured = measureChanges(walk);
        if (!measured)
            break;
        bars = barsOf(walk, *measured);
        const auto isNothing = [&](const Measured &one) { return one.worth.upper(kSureOfNothing) < least; };
        const auto worthless = std::count_if(measured->begin(), measured->end(), isNothing);
        if (worthless == 0)
            break;
        const auto worst = std::min_element(measured->begin(), measured->end(),
            [](const Measured &a, const Measured &b) { return a.worth.mean < b.worth.mean; });
        walk.moveTo(withLevel(walk.incumbent(), worst->knob, walk.space().knobs[worst->knob].start));
        walk.note(TuneNote::ChangeReverted);
        bars.erase(std::remove_if(bars.begin(), bars.end(),
                       [&](const WaterfallBar &bar) { return bar.knob == worst->knob; }),
            bars.end());
        if (worthless == 1)
            break; // of several, one may stand in for another: then the rest is measured again
    }
    return bars;
}

} // namespace sweetspot
