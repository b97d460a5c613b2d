// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/ggufheader.h"
#include "models/cell.h"

#include <optional>

namespace sweetspot
{

/// Why another value of a knob changes nothing for a cell as it is planned, as a sentence; nullopt where it
/// may, and where too little is known. A value that a person asks for is told to the engine all the same: this
/// says what is not worth trying. Pure.
/// @param knob Knob::id @param header of the model's file; absent: not read
std::optional<Sentence> deadBecause(
    const QString &knob, const CellSpec &cell, const LaneSpec &lane, const std::optional<GgufHeader> &header);

} // namespace sweetspot
