// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/blockrace.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr std::array<const char *, kArmFates> kFates{
    "racing", "winner", "slower", "not_enough", "beaten", "failed", "unknown"};

/// A challenger's figure stands against two anchors weighted by time: half the variance of one more launch in
/// the middle between them.
constexpr double kAnchorShare = 1.5;
constexpr double kLeastGuard = 0.02, kGuardSpreads = 3; // of the spread; judgements
constexpr int kMostTries = 3; // of one block; a load that comes and goes takes two
constexpr double kSure = 0.95; // one-sided, of a move that ends a race early
/// After the last block less will do: a wrong move costs time and is seen by the passes and the verification to
/// come, a gain that is passed over is lost (docs/tuning.md#deciding).
constexpr double kSureAtLast = 0.8;
constexpr double kRivalBehind = 0.5; // spreads by which a winner leads the next one; a judgement

} // namespace

QString armFateName(ArmFate fate)
{
    return QLatin1String(kFates[std::size_t(fate)]);
}

BlockRace::BlockRace(int challengers, const RaceRule &rule, double spread, std::optional<Anchor> opening)
    : m_challengers(challengers)
    , m_rule(rule)
    , m_spread(spread)
    , m_gainSpread(std::sqrt(kAnchorShare) * spread)
    , m_opening(opening)
    , m_over(challengers == 0)
{
}

QVector<int> BlockRace::waiting() const
{
    QVector<int> order;
    for (int c = 0; c < int(m_challengers.size()); ++c)
        if (m_challengers[c].fate == ArmFate::Racing && !m_challengers[c].now)
            order << c;
    if (m_block % 2 == 1)
        std::reverse(order.begin(), order.end()); // what drifts through a block then cancels
    return order;
}

std::optional<BlockRace::Want> BlockRace::next() const
{
    if (m_over)
        return std::nullopt;
    const QVector<int> order = waiting();
    if (!m_opening)
        return Want{-1, m_block, int(order.size()) + 2};
    if (order.isEmpty())
        return Want{-1, m_block, 1};
    return Want{order.first(), m_block, int(order.size()) + 1};
}

void BlockRace::measured(double logFigure, double at)
{
    const auto want = next();
    if (!want)
        return;
    const Anchor figure{logFigure, at};
    if (want->challenger >= 0)
        m_challengers[want->challenger].now = figure;
    else if (!m_opening)
        m_opening = figure;
    else
        endBlock(figure);
}

void BlockRace::failed()
{
    const auto want = next();
    if (!want || want->challenger < 0)
        return;
    m_challengers[want->challenger].fate = ArmFate::Failed;
    const bool anyLeft = std::any_of(m_challengers.begin(), m_challengers.end(),
        [](const Challenger &c) { return c.fate == ArmFate::Racing; });
    if (!anyLeft)
        m_over = true;
}

void BlockRace::cut()
{
    m_opening.reset();
    for (Challenger &challenger : m_challengers)
        challenger.now.reset();
}

void BlockRace::abandon()
{
    for (Challenger &challenger : m_challengers)
        if (challenger.fate == ArmFate::Racing)
            challenger.fate = ArmFate::Unknown;
    m_over = true;
}

void BlockRace::endBlock(const Anchor &closing)
{
    const Anchor opening = *m_opening;
    m_opening = closing;
    const double guard = std::max(kLeastGuard, kGuardSpreads * m_gainSpread);
    if (m_rule.guard && std::abs(closing.logFigure - opening.logFigure) > guard) {
        for (Challenger &challenger : m_challengers)
            challenger.now.reset();
        if (++m_tries >= kMostTries) {
            m_unsteady = true;
            abandon();
        }
        return;
    }
    m_anchorPairs << std::pair(opening.logFigure, closing.logFigure);
    for (Challenger &challenger : m_challengers) {
        if (!challenger.now)
            continue;
        const double span = closing.at - opening.at;
        const double share = span > 0 ? std::clamp((challenger.now->at - opening.at) / span, 0.0, 1.0) : 0.5;
        const double incumbent = opening.logFigure + share * (closing.logFigure - opening.logFigure);
        challenger.gains.push_back(incumbent - challenger.now->logFigure);
        challenger.now.reset();
    }
    m_tries = 0;
    ++m_block;
    judge();
}

std::optional<tunestats::Estimate> BlockRace::gain(int challenger) const
{
    return tunestats::shrunken(m_challengers[challenger].gains, m_gainSpread);
}

std::optional<int> BlockRace::best() const
{
    std::optional<int> found;
    for (int c = 0; c < int(m_challengers.size()); ++c)
        if (m_challengers[c].fate == ArmFate::Racing && (!found || gain(c)->mean > gain(*found)->mean))
            found = c;
    return found;
}

void BlockRace::keepTheBest()
{
    const double least = std::log1p(m_rule.leastStep) - 2 * m_gainSpread;
    QVector<int> racing;
    for (int c = 0; c < int(m_challengers.size()); ++c)
        if (m_challengers[c].fate == ArmFate::Racing)
            racing << c;
    std::stable_sort(racing.begin(), racing.end(), [&](int a, int b) { return gain(a)->mean > gain(b)->mean; });
    for (qsizetype rank = 0; rank < racing.size(); ++rank)
        if (rank >= m_rule.keep || gain(racing[rank])->mean <= least)
            m_challengers[racing[rank]].fate = ArmFate::NotEnough;
}

void BlockRace::judge()
{
    const double step = std::log1p(m_rule.leastStep);
    const bool last = m_block > m_rule.extraBlocks;
    if (m_rule.measureAll) {
        if (last)
            abandon(); // nobody wins here
        return;
    }
    for (int c = 0; c < int(m_challengers.size()); ++c)
        if (m_challengers[c].fate == ArmFate::Racing && gain(c)->upper() < step)
            m_challengers[c].fate = ArmFate::Slower;
    if (m_block == 1)
        keepTheBest();
    const auto leader = best();
    if (!leader) {
        m_over = true;
        return;
    }
    const auto of = *gain(*leader);
    bool clear = of.lower(last ? kSureAtLast : kSure) > 0 && of.mean >= step;
    for (int c = 0; clear && !last && c < int(m_challengers.size()); ++c)
        if (c != *leader && m_challengers[c].fate == ArmFate::Racing)
            clear = gain(c)->mean <= of.mean - kRivalBehind * m_gainSpread;
    if (clear)
        win(*leader);
    else if (last)
        decideTheRest();
}

void BlockRace::win(int challenger)
{
    m_winner = challenger;
    for (int c = 0; c < int(m_challengers.size()); ++c)
        if (m_challengers[c].fate == ArmFate::Racing)
            m_challengers[c].fate = c == challenger ? ArmFate::Winner : ArmFate::Beaten;
    m_over = true;
}

void BlockRace::decideTheRest()
{
    for (Challenger &challenger : m_challengers)
        if (challenger.fate == ArmFate::Racing)
            challenger.fate = ArmFate::NotEnough;
    m_over = true;
}

} // namespace sweetspot
