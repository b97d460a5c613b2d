// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tunewalk.h"

#include <QVector>

namespace sweetspot
{

/// All combinations of the levels of the phases that the effort looks at, the others at their start; knobs that
/// change answers stay where they are unless the person allowed it. Earlier knobs change least often: what is
/// costly to change comes first in a space. nullopt: more than @p most. Pure.
std::optional<QVector<Arm>> allArms(const KnobSpace &space, const TuneEffort &effort, int most);

/// Measures them all against the default, then the best third twice more, then the best ninth four times more
/// (successive halving over repeats); the incumbent moves to the best. It leaves the walk with the reason why
/// it ended. Its use is the map; a search finds the best arm with far fewer launches.
void searchExhaustively(TuneWalk &walk);

} // namespace sweetspot
