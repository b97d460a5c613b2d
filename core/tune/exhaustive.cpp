// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/exhaustive.h"

#include "core/tune/moves.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr int kArmsBetweenAnchors = 6;
constexpr int kEta = 3; // the best third goes on
constexpr std::array<int, 3> kBlocksOfRung{1, 2, 4};

struct Standing {
    Arm arm;
    std::vector<double> gains; ///< of all rungs
};

// One handful against the incumbent, this often, nobody dropped. False: the walk is over.
bool measure(TuneWalk &walk, QVector<Standing> &standings, const QVector<int> &which, int blocks)
{
    QVector<Arm> arms;
    QVector<int> index;
    for (const int i : which) {
        if (walk.refusal(standings[i].arm))
            continue;
        arms << standings[i].arm;
        index << i;
    }
    if (arms.isEmpty())
        return true;
    RaceRule rule = raceRule(walk.effort());
    rule.measureAll = true;
    rule.extraBlocks = blocks - 1;
    RaceRecord record;
    record.kind = RaceKind::Rung;
    const auto raced = raceOf(walk, record, arms, rule);
    for (qsizetype a = 0; raced && a < raced->arms.size(); ++a)
        if (const auto &gain = raced->arms[a].gain)
            standings[index[a]].gains.insert(standings[index[a]].gains.end(), std::size_t(gain->n), gain->mean);
    return raced && walk.isOpen();
}

QVector<int> bestFirst(const QVector<Standing> &standings)
{
    QVector<int> order;
    for (int i = 0; i < int(standings.size()); ++i)
        if (!standings[i].gains.empty())
            order << i;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return *statistics::mean(standings[a].gains) > *statistics::mean(standings[b].gains);
    });
    return order;
}

// What is risky goes alone, everything else in handfuls.
bool runRung(TuneWalk &walk, QVector<Standing> &standings, const QVector<int> &which, int blocks)
{
    QVector<int> handful;
    for (const int i : which) {
        if (walk.ledger().outlook(standings[i].arm).fit == MemoryFit::Risky) {
            if (!measure(walk, standings, {i}, blocks))
                return false;
            continue;
        }
        handful << i;
        if (handful.size() < kArmsBetweenAnchors)
            continue;
        if (!measure(walk, standings, handful, blocks))
            return false;
        handful.clear();
    }
    return measure(walk, standings, handful, blocks);
}

void keepRefusals(TuneWalk &walk, const QVector<Arm> &arms)
{
    RaceRecord refused;
    refused.kind = RaceKind::Rung;
    refused.incumbent = walk.incumbent();
    refused.at = walk.now();
    for (const Arm &arm : arms)
        if (const auto why = walk.refusal(arm))
            refused.arms << ArmTried{arm, ArmFate::Unknown, {}, why};
    if (!refused.arms.isEmpty())
        walk.decide(refused);
}

void moveToBest(TuneWalk &walk, const QVector<Standing> &standings)
{
    const QVector<int> order = bestFirst(standings);
    if (order.isEmpty())
        return;
    const Standing &best = standings[order.first()];
    if (*statistics::mean(best.gains) > std::log1p(walk.effort().leastStep))
        walk.moveTo(best.arm);
}

} // namespace

std::optional<QVector<Arm>> allArms(const KnobSpace &space, const TuneEffort &effort, int most)
{
    QVector<Arm> arms{space.start()};
    for (int k = 0; k < int(space.knobs.size()); ++k) {
        const TuneKnob &knob = space.knobs[k];
        if (!effort.phases.contains(knob.phase) || (knob.lossy && !effort.lossyAllowed))
            continue;
        if (qint64(arms.size()) * knob.levels.size() > most)
            return std::nullopt;
        QVector<Arm> more;
        for (const Arm &arm : arms)
            for (int level = 0; level < int(knob.levels.size()); ++level)
                more << withLevel(arm, k, level);
        arms = more;
    }
    return arms;
}

void searchExhaustively(TuneWalk &walk)
{
    const auto arms = allArms(walk.space(), walk.effort(), walk.effort().mostArms);
    if (!arms)
        return walk.finish(TuneEnd::TooManyArms);
    if (!walk.knowOutlooks(*arms))
        return;
    keepRefusals(walk, *arms);
    QVector<Standing> standings;
    QVector<int> which;
    for (const Arm &arm : *arms) {
        if (arm == walk.incumbent() || walk.refusal(arm))
            continue;
        which << int(standings.size());
        standings << Standing{arm, {}};
    }
    if (which.isEmpty())
        return walk.leave(SearchEnd::NoLiveKnob);
    for (const int blocks : kBlocksOfRung) {
        if (!runRung(walk, standings, which, blocks))
            break;
        which = bestFirst(standings);
        which.resize(std::min(which.size(), (standings.size() + kEta - 1) / kEta));
        if (blocks == kBlocksOfRung[1])
            which.resize(std::min(which.size(), (standings.size() + kEta * kEta - 1) / (kEta * kEta)));
    }
    if (walk.step() || walk.end() != TuneEnd::NotYet)
        return;
    moveToBest(walk, standings);
    walk.leave(SearchEnd::AllMeasured);
}

} // namespace sweetspot
