// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/machinefit.h"

#include <optional>

namespace sweetspot::ui
{

/// What a file that is still on the hub would need here.
struct HubFit {
    double needs = 0; ///< bytes of memory, estimated
    std::optional<MachineFit> fit; ///< nullopt: the header does not say enough
};

/// The shape of one file serves for its repository's others; their weights are what differs. Pure.
/// @param header of any file of the repository
/// @param bytes of the file that is asked about
/// @param contextLength tokens
HubFit fitOfHubFile(const GgufHeader &header, double bytes, const MachineRoom &room, int contextLength);

} // namespace sweetspot::ui
