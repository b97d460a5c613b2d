// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vote.h"

namespace sweetspot
{

VoteTally tallyOf(const QVector<Vote> &votes, const RunCell &cell)
{
    VoteTally tally;
    for (const Vote &vote : votes) {
        const qsizetype place = vote.shown.indexOf(cell);
        if (place < 0)
            continue;
        ++tally.shown;
        tally.won += vote.chosen == int(place);
        tally.tied += !vote.chosen.has_value();
    }
    return tally;
}

} // namespace sweetspot
