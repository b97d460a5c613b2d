// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/calibration.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// Judgements. Fewer say nothing of the spread; more find what the anchors of the races will say anyway.
constexpr int kLeast = 4, kMost = 6;
constexpr double kAgree = 0.01; // ln time that three in a row may span, or three spreads of theirs
constexpr double kHopeless = 0.2; // span from which nothing can be told

double spanOf(const std::vector<double> &values)
{
    const auto [least, most] = std::minmax_element(values.end() - 3, values.end());
    return *most - *least;
}

} // namespace

bool calibrate(TuneWalk &walk)
{
    const int requests = walk.effort().requests;
    std::vector<double> medians;
    std::optional<double> before;
    double span = 0;
    while (int(medians.size()) < kMost) {
        const auto figure = walk.launch({walk.incumbent(), requests, LaunchPurpose::Calibrate, 0, 0, false});
        if (!figure)
            return false;
        if (figure->kind == TuneWalk::Figure::Kind::Failed) {
            walk.finish(TuneEnd::DefaultFails);
            return false;
        }
        if (figure->kind == TuneWalk::Figure::Kind::Cut) {
            before.reset(); // neighbours across a break say nothing
            continue;
        }
        const double value = figure->value.logFigure;
        if (before)
            walk.learnPair(*before, value, requests);
        before = value;
        medians.push_back(value);
        if (int(medians.size()) < kLeast)
            continue;
        span = spanOf(medians);
        if (span <= std::max(kAgree, 3 * walk.spread().ofMedian(requests)))
            break;
    }
    walk.decide(CalibrationRecord{walk.now(), int(medians.size()), walk.spread(), span});
    if (span > kHopeless) {
        walk.note(TuneNote::UnsteadyMachine);
        walk.leave(SearchEnd::Unsteady);
        return false;
    }
    if (walk.isNoisy())
        walk.note(TuneNote::NoisyMachine);
    walk.fitEffort();
    return walk.isOpen();
}

} // namespace sweetspot
