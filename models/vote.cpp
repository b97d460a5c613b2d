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
        tally.tied += !vote.chosen && !vote.allBad;
        tally.bad += vote.allBad;
    }
    return tally;
}

PairTally tallyOf(const QVector<Vote> &votes, const RunCell &first, const RunCell &second)
{
    PairTally tally;
    for (const Vote &vote : votes) {
        const qsizetype a = vote.shown.indexOf(first), b = vote.shown.indexOf(second);
        if (vote.shown.size() != 2 || a < 0 || b < 0 || a == b)
            continue;
        tally.first += vote.chosen == int(a);
        tally.second += vote.chosen == int(b);
        tally.tied += !vote.chosen && !vote.allBad;
        tally.bad += vote.allBad;
    }
    return tally;
}

} // namespace sweetspot
