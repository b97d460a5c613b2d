// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tuneevent.h"

#include <optional>

namespace sweetspot
{

/// What a whole tuning measured of one arm. For looking at, not for deciding: it mixes times at which the
/// machine was not the same.
struct ArmFigure {
    Arm arm;
    int launches = 0; ///< that gave a figure
    std::optional<double>
        logFigure; ///< median over those launches of the median of each, ln of what the goal counts
    std::optional<double> logSeconds; ///< the same of ln s, whatever the goal counts
    std::optional<LaunchFault> fault; ///< of a launch that gave none, the last
    std::optional<double> predictedBytes; ///< memory, as it was told before the start
    std::optional<double> accepted = {}; ///< median share of the tokens that were drafted; absent: none was

    bool operator==(const ArmFigure &) const = default;
};

/// All arms that were started, in the order of their first start. Pure.
QVector<ArmFigure> armFigures(const TuneState &state);

} // namespace sweetspot
