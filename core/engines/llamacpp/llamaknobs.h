// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engineknob.h"

namespace sweetspot
{

/// What a llama-server is told, and by which of the options that its builds have had. Those that
/// llama-perplexity and its like have too are not ofServerOnly.
const QVector<EngineKnob> &llamaKnobs();

/// Options that say the values of a set to a program with these flags, but for those that are said together
/// with what the plan decides: context, slots, threads, the devices and what lies on each. In the order of
/// knobs(). Pure.
/// @param server whether it is llama-server itself @param onHost whether the processor computes alone
QVector<LaunchOption> llamaKnobOptions(
    const ParameterSet &set, const QSet<QString> &flags, bool server, bool onHost);

/// Kinds of speculation of a set that need a model of their own, where the set names none: a server would end
/// or speculate without one. The heads of draft-mtp may lie in the model itself. Pure.
QStringList llamaDraftsWithoutModel(const ParameterSet &set);

} // namespace sweetspot
