// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace sweetspot
{

/// What a person says of an engine's servers in place of what is derived from the lane: `tuning` of an entry of
/// project.yaml. Absent: derived (core/plan/laneenvironment.h). A cell's own parameters count before it.
struct LaunchTuning {
    std::optional<int> threads; ///< from 1
    std::optional<int> parallel; ///< from 1; requests at once that are measured at the most
    std::optional<int> batch; ///< from 1; tokens of a prompt that are read at once
    std::optional<double>
        memoryShare; ///< 0.05 .. 0.98 of each card, for servers that take a share at the start

    bool operator==(const LaunchTuning &) const = default;
};

} // namespace sweetspot
