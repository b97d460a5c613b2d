// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tunewalk.h"

#include <QVector>

namespace sweetspot
{

/// Arms that are compared with the incumbent, and why.
struct MoveQuestion {
    RaceKind kind = RaceKind::Knob;
    QVector<int> knobs; ///< that it is about
    int pass = 0;
    QVector<Arm> arms;
};

/// What came of it. Public for the parts of the search.
struct MoveAnswer {
    bool open = true; ///< false: the walk is over, the rest is not the last word
    bool raced = false; ///< at least one arm was admitted
    double gain = 0; ///< ln, of the moves that were made, as the races saw it
    bool moved = false;
};

/// Asks what is known of the arms, leaves out what is refused, and races the rest in blocks of a handful; what
/// is risky goes alone. The incumbent moves to each winner.
MoveAnswer tryArms(TuneWalk &walk, const MoveQuestion &question);

/// One race of arms that may be started. The record has the last word on each; it is kept as a decision too.
/// nullopt: the walk is over.
std::optional<RaceRecord> raceOf(
    TuneWalk &walk, RaceRecord record, const QVector<Arm> &arms, const RaceRule &rule);

RaceRule raceRule(const TuneEffort &effort);

/// One knob: steps of one and two levels to both sides where it is ordered, as long as they gain; else all
/// levels at once.
MoveAnswer tryKnob(TuneWalk &walk, int knob, int pass);

/// Two knobs that depend on each other, both moved at once: the diagonals, which no change of one knob reaches.
MoveAnswer tryPair(TuneWalk &walk, int one, int other, int pass);

} // namespace sweetspot
