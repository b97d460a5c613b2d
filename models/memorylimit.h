// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"

#include <optional>

namespace sweetspot
{

/// How much of the machine's memory models may take, and who says so.
struct HostLimit {
    double bytes = 0; ///< infinite where nobody says and the machine's memory is not known
    bool ofProject = false; ///< the project's own limit; else what the machine can spare

    bool operator==(const HostLimit &) const = default;
};

/// The project's limit, or what the machine has less a tenth, and at least 2 GB less (judgement: a desktop with
/// a browser takes them). Pure.
/// @param ramBytes installed, or what a control group allows
HostLimit hostLimit(const BenchConfig::Limits &limits, std::optional<double> ramBytes);
double hostLimitBytes(const BenchConfig::Limits &limits, std::optional<double> ramBytes);

/// How much of one GPU's memory models may take: the project's limit, and never more than the GPU has. nullopt:
/// nobody says. Pure.
std::optional<double> deviceLimitBytes(
    const BenchConfig::Limits &limits, std::optional<double> deviceMemoryBytes);

} // namespace sweetspot
