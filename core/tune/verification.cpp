// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/verification.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kRestSeconds = 30; // for the memory of a device to come back; a judgement
constexpr double kLeastGuard = 0.02, kGuardSpreads = 3; // as in the search's blocks
constexpr double kTwoAgainstOne = 1.5; // variance of one launch against the mean of two
// What neighbours of the machine do lasts for seconds, and launches that are over sooner all see the same of
// it.
constexpr double kLeastSeconds = 30;
constexpr int kMostTimes = 3; // as many triples as were wanted

double spreadOfTriple(const TuneEffort &effort, const tunestats::Spread &spread)
{
    return std::sqrt(kTwoAgainstOne) * spread.ofMedian(effort.verifyRequests);
}

struct Side {
    double logFigure = 0;
    std::optional<double> logSeconds; ///< where something else is counted
    std::vector<double> classes;
};

/// Default, winner, default, or the other way round.
struct Triple {
    std::array<Side, 3> launches;
    bool winnerInMiddle = true;

    double disagreement() const { return std::abs(launches[0].logFigure - launches[2].logFigure); }
    double gain() const
    {
        return advantage(launches[0].logFigure, launches[1].logFigure, launches[2].logFigure);
    }
    std::optional<double> slower() const
    {
        const auto &[first, middle, last] = launches;
        if (!first.logSeconds || !middle.logSeconds || !last.logSeconds)
            return std::nullopt;
        return -advantage(*first.logSeconds, *middle.logSeconds, *last.logSeconds);
    }
    std::vector<double> classGains() const
    {
        std::vector<double> gains;
        const auto &[first, middle, last] = launches;
        for (std::size_t c = 0;
             c < middle.classes.size() && c < first.classes.size() && c < last.classes.size(); ++c) {
            gains.push_back(advantage(first.classes[c], middle.classes[c], last.classes[c]));
        }
        return gains;
    }

private:
    // Of the winner over the default.
    double advantage(double first, double middle, double last) const
    {
        const double outer = (first + last) / 2;
        return winnerInMiddle ? outer - middle : middle - outer;
    }
};

// Whether more are worth their time: of what was wanted, and beyond it where they disagree or saw only a
// moment. What is asked for never depends on what was gained, so it favours neither side.
bool wantsMore(const std::vector<double> &gains, int wanted, double spread, double seconds)
{
    const int n = int(gains.size());
    return n < wanted
        || (n < kMostTimes * wanted && (seconds < kLeastSeconds || tunestats::scatters(gains, spread)));
}

enum class Outcome { Done, Cut, WinnerFailed, Over };

Outcome measureTriple(TuneWalk &walk, VerifyRecord &record, int number, Triple &triple)
{
    triple.winnerInMiddle = number % 2 == 0;
    for (std::size_t i = 0; i < triple.launches.size(); ++i) {
        const bool winner = (i == 1) == triple.winnerInMiddle;
        const Arm arm = winner ? record.winner : walk.space().start();
        const auto figure = walk.launch({arm, walk.effort().verifyRequests,
            winner ? LaunchPurpose::VerifyWinner : LaunchPurpose::VerifyDefault, 0, number, false});
        if (!figure)
            return Outcome::Over;
        if (figure->kind == TuneWalk::Figure::Kind::Cut)
            return Outcome::Cut;
        if (figure->kind == TuneWalk::Figure::Kind::Failed) {
            record.fault = figure->fault;
            if (winner)
                return Outcome::WinnerFailed;
            walk.finish(TuneEnd::DefaultFails);
            return Outcome::Over;
        }
        triple.launches[i]
            = {figure->value.logFigure, figure->measured->logSeconds, figure->measured->classLogFigures};
    }
    return Outcome::Done;
}

void judgeClasses(TuneWalk &walk, VerifyRecord &record, const std::vector<std::vector<double>> &classes)
{
    if (classes.empty())
        return;
    const std::size_t count
        = std::min_element(classes.begin(), classes.end(), [](const auto &a, const auto &b) {
              return a.size() < b.size();
          })->size();
    // The mean over the classes is steadier than each of them.
    const double spread
        = spreadOfTriple(walk.effort(), walk.spread()) * std::sqrt(double(std::max<std::size_t>(count, 1)));
    bool faster = false, slower = false;
    const double matters = std::log1p(walk.effort().leastStep);
    for (std::size_t c = 0; c < count; ++c) {
        std::vector<double> gains;
        for (const auto &triple : classes)
            gains.push_back(triple[c]);
        const auto gain = *tunestats::honest(gains, spread);
        record.classGains << gain;
        faster |= gain.lower() > 0 && gain.mean >= matters;
        slower |= gain.upper() < 0 && gain.mean <= -matters;
    }
    if (faster && slower)
        walk.note(TuneNote::ClassConflict);
}

// What gains but takes too long is no gain.
void judgeTime(TuneWalk &walk, VerifyRecord &record, const std::vector<double> &slower)
{
    if (!walk.mostSlower() || slower.size() < 2)
        return;
    record.slower = statistics::mean(slower);
    if (!record.adopted || *record.slower <= *walk.mostSlower())
        return;
    record.adopted = false;
    walk.note(TuneNote::SlowerThanAllowed);
}

} // namespace

double resolutionOf(const TuneEffort &effort, const tunestats::Spread &spread, bool noisy)
{
    const int n = noisy ? effort.noisyTriples : effort.triples;
    const int degrees = tunestats::kPriorDegrees + n - 1;
    const double error = spreadOfTriple(effort, spread) / std::sqrt(double(n));
    const double surely = tunestats::studentPoint(0.95, degrees) * error;
    return std::max(surely, std::log1p(effort.leastGain)) + tunestats::studentPoint(0.8, degrees) * error;
}

std::optional<VerifyRecord> verify(TuneWalk &walk, const Arm &winner)
{
    const TuneEffort &effort = walk.effort();
    VerifyRecord record;
    record.winner = winner;
    record.leastGain = std::log1p(effort.leastGain);
    const int wanted = walk.isNoisy() ? effort.noisyTriples : effort.triples;
    const double spread = spreadOfTriple(effort, walk.spread());
    const double guard = std::max(kLeastGuard, kGuardSpreads * spread);
    if (!walk.rest(kRestSeconds))
        return std::nullopt;
    std::vector<double> gains, slower;
    std::vector<std::vector<double>> classes;
    const double since = walk.now();
    // Repetitions come out of the time that was kept back for them, and no more often than there are triples.
    while (wantsMore(gains, wanted, spread, walk.now() - since) && record.repeated <= wanted
        && walk.hasTimeFor(3, effort.verifyRequests)) {
        Triple triple;
        const Outcome outcome = measureTriple(walk, record, int(gains.size()), triple);
        if (outcome == Outcome::Over)
            return std::nullopt;
        if (outcome == Outcome::WinnerFailed)
            break;
        if (outcome == Outcome::Done && triple.disagreement() <= guard) {
            gains.push_back(triple.gain());
            if (const auto one = triple.slower())
                slower.push_back(*one);
            classes.push_back(triple.classGains());
        } else {
            ++record.repeated;
        }
    }
    record.at = walk.now();
    record.triples = int(gains.size());
    if (gains.size() >= 2)
        record.gain = tunestats::honest(gains, spread);
    if (tunestats::scatters(gains, spread))
        walk.note(TuneNote::VerificationScatters);
    record.adopted
        = !record.fault && record.gain && record.gain->lower() > 0 && record.gain->mean >= record.leastGain;
    judgeClasses(walk, record, classes);
    judgeTime(walk, record, slower);
    walk.decide(record);
    return record;
}

} // namespace sweetspot
