// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/moves.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// A longer block takes so long that its anchors say little of its middle. A judgement; what a knob steps to in
// one go is four.
constexpr int kMostOfBlock = 5;
constexpr int kMostPairSteps = 6; // of one pair in one pass

// One after the other into a sum.
void add(MoveAnswer &all, const MoveAnswer &one)
{
    all.open = one.open;
    all.raced |= one.raced;
    all.moved |= one.moved;
    all.gain += one.gain;
}

// Where in a block an arm stands is drawn, so that what a block's middle suffers hits no level every time. The
// numbers are splitmix64's: the same with every library.
QVector<Arm> shuffled(QVector<Arm> arms, quint64 seed)
{
    for (qsizetype i = arms.size() - 1; i > 0; --i) {
        seed += 0x9E3779B97F4A7C15ULL;
        quint64 z = seed;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        arms.swapItemsAt(i, qsizetype((z ^ (z >> 31)) % quint64(i + 1)));
    }
    return arms;
}

// The arms that may be started; what is refused is kept with its reason.
QVector<Arm> admitted(TuneWalk &walk, const MoveQuestion &question, RaceRecord &refused)
{
    QVector<Arm> arms;
    for (const Arm &arm : question.arms) {
        if (arm == walk.incumbent() || arms.contains(arm))
            continue;
        const bool dead = std::all_of(question.knobs.begin(), question.knobs.end(),
            [&](int knob) { return !walk.ledger().isAlive(arm, knob); });
        const bool whole = question.kind == RaceKind::EngineDefault || question.kind == RaceKind::Transfer;
        if (dead && !whole)
            continue; // it is the incumbent by another name
        if (const auto why = walk.refusal(arm))
            refused.arms << ArmTried{arm, ArmFate::Unknown, {}, why};
        else
            arms << arm;
    }
    return arms;
}

void launchOne(TuneWalk &walk, BlockRace &race, RaceRecord &record, const QVector<Arm> &arms)
{
    using Kind = TuneWalk::Figure::Kind;
    const BlockRace::Want want = *race.next();
    const bool incumbent = want.challenger < 0;
    const LaunchPurpose purpose = incumbent ? LaunchPurpose::Incumbent
        : record.kind == RaceKind::Ablation ? LaunchPurpose::Ablation
                                            : LaunchPurpose::Challenger;
    if (!incumbent) {
        // Another one's failure may have said something of this one since.
        if (const auto why = walk.refusal(arms[want.challenger])) {
            record.arms[want.challenger].refusal = why;
            race.failed();
            return;
        }
    }
    const auto figure = walk.launch({incumbent ? record.incumbent : arms[want.challenger],
        walk.effort().requests, purpose, record.number, want.block, false});
    if (!figure)
        return;
    if (figure->kind == Kind::Measured) {
        race.measured(figure->value.logFigure, figure->value.at);
    } else if (figure->kind == Kind::Cut) {
        race.cut();
    } else if (!incumbent) {
        record.arms[want.challenger].refusal = walk.refusal(arms[want.challenger]);
        race.failed();
    } else {
        race.abandon();
        walk.dropIncumbent();
    }
}

void conclude(TuneWalk &walk, const BlockRace &race, RaceRecord &record)
{
    record.at = walk.now();
    record.unsteady = race.isUnsteady();
    record.blocks = race.blocks();
    for (int c = 0; c < int(record.arms.size()); ++c) {
        record.arms[c].fate = race.fate(c);
        record.arms[c].gain = race.gain(c);
    }
    if (race.winner())
        record.winner = record.arms[*race.winner()].arm;
    for (const auto &[one, other] : race.anchorPairs())
        walk.learnPair(one, other, walk.effort().requests);
    walk.decide(record);
    if (race.isUnsteady())
        walk.raceGivenUp(record.knobs);
    else if (race.blocks() > 0)
        walk.raceDecided(record.knobs);
}

// One handful; the incumbent moves where there is a winner.
MoveAnswer tryBlock(TuneWalk &walk, const MoveQuestion &question, const QVector<Arm> &arms)
{
    MoveAnswer answer;
    answer.raced = true;
    RaceRecord record;
    record.kind = question.kind;
    record.knobs = question.knobs;
    record.pass = question.pass;
    const quint64 draw = walk.seed() * 1000003 + quint64(walk.decisions().size());
    const auto raced = raceOf(walk, record, shuffled(arms, draw), raceRule(walk.effort()));
    if (raced && raced->winner) {
        for (const ArmTried &tried : raced->arms)
            if (tried.fate == ArmFate::Winner)
                answer.gain = tried.gain->mean;
        answer.moved = true;
        walk.moveTo(*raced->winner);
    }
    answer.open = walk.isOpen();
    return answer;
}

} // namespace

RaceRule raceRule(const TuneEffort &effort)
{
    RaceRule rule;
    rule.extraBlocks = effort.extraBlocks;
    rule.leastStep = effort.leastStep;
    rule.guard = effort.guard;
    return rule;
}

std::optional<RaceRecord> raceOf(
    TuneWalk &walk, RaceRecord record, const QVector<Arm> &arms, const RaceRule &rule)
{
    record.number = walk.newRace();
    record.incumbent = walk.incumbent();
    record.spread = walk.spread().ofMedian(walk.effort().requests);
    for (const Arm &arm : arms)
        record.arms << ArmTried{arm, ArmFate::Racing, {}, {}};
    BlockRace race(int(arms.size()), rule, record.spread, walk.freshAnchor());
    while (race.next() && walk.isOpen()) {
        // A block that is cut off by the end of the time is time wasted.
        const bool begins = race.next()->launchesOfBlock > 1;
        if (begins && !walk.affords(race.next()->launchesOfBlock, walk.effort().requests))
            break;
        launchOne(walk, race, record, arms);
    }
    if (walk.step() || walk.end() != TuneEnd::NotYet)
        return std::nullopt;
    if (race.next())
        race.abandon();
    conclude(walk, race, record);
    return record;
}

MoveAnswer tryArms(TuneWalk &walk, const MoveQuestion &question)
{
    MoveAnswer all;
    all.open = walk.knowOutlooks(question.arms);
    if (!all.open)
        return all;
    RaceRecord refused;
    refused.kind = question.kind;
    refused.knobs = question.knobs;
    refused.pass = question.pass;
    const QVector<Arm> arms = admitted(walk, question, refused);
    if (!refused.arms.isEmpty()) {
        refused.at = walk.now();
        refused.incumbent = walk.incumbent();
        walk.decide(refused);
    }
    QVector<Arm> safe, risky;
    for (const Arm &arm : arms)
        (walk.ledger().outlook(arm).fit == MemoryFit::Risky ? risky : safe) << arm;
    for (qsizetype first = 0; first < safe.size() && all.open; first += kMostOfBlock)
        add(all, tryBlock(walk, question, safe.mid(first, kMostOfBlock)));
    for (qsizetype i = 0; i < risky.size() && all.open; ++i)
        if (risky[i] != walk.incumbent() && !walk.refusal(risky[i]))
            add(all, tryBlock(walk, question, {risky[i]}));
    return all;
}

MoveAnswer tryKnob(TuneWalk &walk, int knob, int pass)
{
    const TuneKnob &of = walk.space().knobs[knob];
    const bool steps = of.ordered && !walk.effort().allLevels;
    QVector<int> tried;
    MoveAnswer all;
    while (all.open) {
        const int here = walk.incumbent().levels[knob];
        tried << here;
        MoveQuestion question{RaceKind::Knob, {knob}, pass, {}};
        for (int level = 0; level < int(of.levels.size()); ++level) {
            if (tried.contains(level) || (steps && std::abs(level - here) > 2))
                continue;
            tried << level;
            question.arms << withLevel(walk.incumbent(), knob, level);
        }
        if (question.arms.isEmpty())
            break;
        const MoveAnswer one = tryArms(walk, question);
        add(all, one);
        if (!one.moved || !steps)
            break;
    }
    return all;
}

MoveAnswer tryPair(TuneWalk &walk, int one, int other, int pass)
{
    MoveAnswer all;
    for (int step = 0; step < kMostPairSteps && all.open; ++step) {
        const Arm from = walk.incumbent();
        MoveQuestion question{RaceKind::Pair, {one, other}, pass, {}};
        for (const int a : {-1, 1}) {
            for (const int b : {-1, 1}) {
                const Arm arm
                    = withLevel(withLevel(from, one, from.levels[one] + a), other, from.levels[other] + b);
                if (walk.space().contains(arm))
                    question.arms << arm;
            }
        }
        if (question.arms.isEmpty())
            break;
        const MoveAnswer answer = tryArms(walk, question);
        add(all, answer);
        if (!answer.moved)
            break;
    }
    return all;
}

} // namespace sweetspot
