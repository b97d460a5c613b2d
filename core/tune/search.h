// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tuneevent.h"
#include "core/tune/tuneresult.h"
#include "models/result.h"

#include <QVector>

namespace sweetspot
{

/// The search for the best settings of one cell, as a pure function of what happened (docs/tuning.md). It
/// starts nothing, reads no file and no clock: what it wants done it says as a step, what came of it it is told
/// as an event. Two states that are equal want the same, wherever their events come from.

/// Raised whenever the same events may lead to other steps or decisions: a tuning that an earlier version began
/// is not taken up by a later one.
inline constexpr int kSearchVersion = 2;

/// BadInput: what is wrong with the space, or no phase to look at. Numbers of the effort are clamped, hints
/// that are not of the space left out.
/// @param mostSlower see TunePlan
Result<TuneState> startTuning(const KnobSpace &space, const TuneEffort &effort, quint64 seed,
    const QVector<Arm> &hints = {}, std::optional<double> mostSlower = {});

/// The state after an event.
TuneState after(TuneState state, const TuneEvent &event);

/// What is to be seen of a search, at any time.
struct TuneProgress {
    TuneStep step; ///< next; EndStep when it is over
    int ordinal = 0; ///< how many launches there were: a launch step with the same one is the same launch
    Arm incumbent;
    double seconds = 0; ///< so far
    bool verifying = false;
    QVector<TuneDecision> decisions; ///< in order
    TuneResult result; ///< what is known of it; end is NotYet while it runs

    bool operator==(const TuneProgress &) const = default;
};
TuneProgress progressOf(const TuneState &state);

/// progressOf() for its step alone.
TuneStep next(const TuneState &state);

} // namespace sweetspot
