// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneorder.h"
#include "core/tune/search.h"
#include "models/runrecord.h"

#include <optional>

namespace sweetspot
{

/// Everything that is to be seen of a tuning, while it runs and afterwards. A value; the same is made of a
/// journal.
struct TuneView {
    QString id; ///< folder name: UTC time; empty: there is none yet
    TuneSubject subject;
    TuneState state; ///< what it works on, and what happened
    TuneProgress progress; ///< what follows from it
    Sentence activity; ///< what is being done; empty: nothing
    std::optional<Error> failure; ///< what ended it, other than the search
    /// What was verified last, as it was started: for hand-overs. Absent: nothing was, or it is not known any
    /// more.
    std::optional<CellRecord> winner;
    bool winnerFromText = false; ///< each of its starts that were verified was from the text of its hand-over
    bool running = false;

    bool hasEnded() const { return !running && progress.result.end != TuneEnd::NotYet; }
};

} // namespace sweetspot
