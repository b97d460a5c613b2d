// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/knobspace.h"
#include "core/tune/tunestats.h"

#include <QVector>

#include <optional>

namespace sweetspot
{

/// What a race is run by (docs/tuning.md#the-block-race).
struct RaceRule {
    int extraBlocks = 2; ///< after the first
    double leastStep = 0.01; ///< part of the time that a winner must gain
    bool guard = true;
    int keep = 2; ///< challengers that go on after the first block
    bool measureAll = false; ///< no early decision, nobody is dropped: for what changes are worth

    bool operator==(const RaceRule &) const = default;
};

/// What became of a challenger. Gains are differences of ln of what is counted, positive is better
/// than the incumbent.
enum class ArmFate {
    Racing,
    Winner,
    Slower, ///< surely less than the least step
    NotEnough, ///< no sure gain after the last block, or among those that did not go on after the first
    Beaten, ///< by a rival
    Failed,
    Unknown, ///< the race ended before it was known
};
inline constexpr int kArmFates = 7;
QString armFateName(ArmFate fate); ///< stable, for files

/// A figure and when it was had.
struct Anchor {
    double logFigure = 0;
    double at = 0; ///< s
    bool operator==(const Anchor &) const = default;
};

/// Incumbent, challengers, incumbent: the only place where arms are compared. A value: next() says which launch
/// it wants, measured() or failed() answer it. Challengers are compared with their anchors, interpolated in
/// time; what several blocks say is put together with the spread known beforehand. The last anchor of a block
/// opens the next one.
class BlockRace
{
public:
    /// @param spread of the median of one launch, in ln of what is counted, > 0
    /// @param opening a launch of the incumbent just before, which saves one
    BlockRace(int challengers, const RaceRule &rule, double spread, std::optional<Anchor> opening = {});

    struct Want {
        int challenger = -1; ///< index; -1: the incumbent
        int block = 0;
        int launchesOfBlock = 0; ///< that are still to come, this one included
        bool operator==(const Want &) const = default;
    };
    std::optional<Want> next() const; ///< nullopt: over

    void measured(double logFigure, double at); ///< of what next() wants
    void failed(); ///< the challenger that next() wants gives no figure; the block goes on without it
    /// What was measured of this block does not count: there was a break.
    void cut();
    /// Ends it without a winner: the incumbent failed, or there is no time.
    void abandon();

    std::optional<int> winner() const { return m_winner; }
    bool isUnsteady() const { return m_unsteady; } ///< the guard failed again and again
    int blocks() const { return m_block; } ///< finished
    std::optional<Anchor> closing() const { return m_opening; } ///< last launch of the incumbent
    ArmFate fate(int challenger) const { return m_challengers[challenger].fate; }
    std::optional<tunestats::Estimate> gain(int challenger) const;
    /// What the two anchors of finished blocks were, for the spread. The guard's failures are not among them.
    const QVector<std::pair<double, double>> &anchorPairs() const { return m_anchorPairs; }

    bool operator==(const BlockRace &) const = default;

private:
    struct Challenger {
        ArmFate fate = ArmFate::Racing;
        std::vector<double> gains; ///< one for each block
        std::optional<Anchor> now; ///< of this block
        bool operator==(const Challenger &) const = default;
    };
    QVector<int> waiting() const; ///< challengers of this block, in order, that have no figure yet
    void endBlock(const Anchor &closing);
    void judge();
    void keepTheBest();
    void decideTheRest();
    void win(int challenger);
    std::optional<int> best() const;

    QVector<Challenger> m_challengers;
    RaceRule m_rule;
    double m_spread = 0.01; ///< of one launch
    double m_gainSpread = 0.01; ///< of a challenger against two anchors
    std::optional<Anchor> m_opening;
    int m_block = 0;
    int m_tries = 0; ///< of this block, that the guard refused
    bool m_over = false, m_unsteady = false;
    std::optional<int> m_winner;
    QVector<std::pair<double, double>> m_anchorPairs;
};

} // namespace sweetspot
