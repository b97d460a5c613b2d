// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneorder.h"
#include "core/tune/tuneevent.h"

namespace sweetspot
{

/// What earlier tunings of this project adopted for the same model, engine, device, machine and goal, as arms
/// of this space: those of this very cell first, then the newest, kMostHints at most. What this space does not
/// offer stays at its start; so do layers on devices of another quantization, which says nothing of how many
/// this one has room for. Blocks: reads journals.
QVector<Arm> tuningHints(const QString &projectPath, const TuneSubject &subject, const KnobSpace &space);

/// An arm of one space in another one, knob by knob by their names. Pure.
/// @param placement whether what lies where is taken over
Arm transferred(const KnobSpace &from, const Arm &arm, const KnobSpace &to, bool placement);

} // namespace sweetspot
