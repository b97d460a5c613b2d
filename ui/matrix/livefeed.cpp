// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/livefeed.h"

#include <cmath>

namespace sweetspot::ui
{

std::optional<double> liveRate(const Attempt &attempt)
{
    const bool measured = attempt.phase == AttemptPhase::Measured && attempt.outcome == AttemptOutcome::Ok
        && attempt.decodeTps && std::isfinite(*attempt.decodeTps);
    // Answers to questions are a few words that often come with one read; they measure no speed.
    if (!measured || attempt.question || 2 * attempt.coalescedEvents >= attempt.events)
        return std::nullopt;
    return attempt.decodeTps;
}

void LiveFeed::reset(const RunRecord &record)
{
    m_seen.clear();
    for (const CellRecord &cell : record.cells)
        m_seen.insert(cell.id, cell.attempts.size());
}

QVector<LiveDot> LiveFeed::take(const QVector<CellUpdate> &updates)
{
    QVector<LiveDot> dots;
    for (const CellUpdate &update : updates) {
        if (!update.record)
            continue;
        qsizetype &seen = m_seen[update.cell];
        for (; seen < update.record->attempts.size(); ++seen)
            if (const auto rate = liveRate(update.record->attempts.at(seen)))
                dots << LiveDot{update.cell.device, *rate};
    }
    return dots;
}

} // namespace sweetspot::ui
