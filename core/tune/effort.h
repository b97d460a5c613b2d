// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/knobspace.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// How thoroughly a cell is tuned, as data: the three that come with the program, and what files make of them,
/// differ in nothing else (docs/tuning.md#efforts).
struct TuneEffort {
    QString name; ///< "explore", "preprod", "prod", or a person's own
    double minutes = 90; ///< for everything, verification included

    int requests = 2; ///< of each launch while searching
    int extraBlocks = 2; ///< of a race, after the first
    double leastStep = 0.01; ///< part of the time that a move must gain
    int passes = 2; ///< over the knobs, at most
    double passThreshold = 0.03; ///< a pass that gains less is the last one
    bool pairMoves = true; ///< two knobs that depend on each other are also moved together
    bool guard = true; ///< a block whose two anchors differ is measured again
    bool allLevels = false; ///< of ordered knobs too, instead of steps
    int ablationBlocks = 2; ///< for what each kept change is worth; 0: not measured

    int triples = 4; ///< default, winner, default, each a launch of its own
    int noisyTriples = 4; ///< where the spread is above noisySpread
    int verifyRequests = 5; ///< of each launch
    double leastGain = 0.03; ///< shown and adopted, part of the time

    QVector<KnobPhase> phases; ///< that are looked at, in order
    bool lossyAllowed = false; ///< by the person: knobs that change answers
    bool exhaustive = false; ///< all arms instead of a search
    int mostArms = 400; ///< of an exhaustive search; more are not begun

    bool operator==(const TuneEffort &) const = default;
};

/// Spread of the median of a launch from which a machine counts as noisy, in ln time. A judgement: the size of
/// the least gain that is shown.
inline constexpr double kNoisySpread = 0.02;

TuneEffort exploreEffort(); ///< is there anything to gain?
TuneEffort preprodEffort(); ///< daily use
TuneEffort prodEffort(); ///< the command goes into service
QVector<TuneEffort> tuneEfforts(); ///< the three, in this order
std::optional<TuneEffort> effortNamed(const QString &name);

/// A number of an effort: what it is called in files, and what it is at least and at most.
struct EffortNumber {
    const char *name;
    double least, most;
    bool whole;
    double (*get)(const TuneEffort &);
    void (*set)(TuneEffort &, double);
};
const QVector<EffortNumber> &effortNumbers();
/// Every number within its bounds; what is no number becomes the least. Pure.
TuneEffort clamped(TuneEffort effort);

/// Launches of the verification, those that are kept for blocks that must be measured again included: all of
/// them + 30 %.
int reservedLaunches(const TuneEffort &effort, bool noisy);

/// The same effort with what fits in the launches there are for searching: explore's short races when there are
/// few, and below a handful only the first phase. Pure. @param changed set when something was left out
TuneEffort withinLaunches(TuneEffort effort, int launches, bool *changed = nullptr);

} // namespace sweetspot
