// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace sweetspot
{

/// A point of a curve, with what is sure of y.
struct KneePoint {
    double x = 0;
    double y = 0;
    std::optional<double> low, high; ///< 95 % interval of y; absent: nothing is sure of it

    bool operator==(const KneePoint &) const = default;
};

/// Where a curve bends most.
struct Knee {
    enum class Bend {
        Flattens, ///< beyond it more x brings less y than before
        Steepens, ///< up to it more x brings less y than beyond
    };

    std::size_t index = 0; ///< of the point
    Bend bend = Bend::Flattens;
    double distance = 0; ///< 0 .. 1, from the chord, of the whole height of the curve

    bool operator==(const Knee &) const = default;
};

/// The point of a rising curve that is farthest from the chord through its ends, both axes taken from 0 to 1
/// (Satopää, Albrecht, Irwin and Raghavan, "Finding a 'Kneedle' in a Haystack: Detecting Knee Points in System
/// Behavior", ICDCS Workshops 2011; theirs is the curve above its chord, here either side counts). nullopt:
/// fewer than three points, a curve that is straight within kStraight or does not surely rise, or a point whose
/// interval holds the chord's own, so that it may as well be straight. Pure.
/// @param points by rising x
std::optional<Knee> kneeOf(const std::vector<KneePoint> &points);

/// Judgement: a bend of less than a tenth of the curve's height changes nobody's choice.
inline constexpr double kStraight = 0.1;

} // namespace sweetspot
