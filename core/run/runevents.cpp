// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runevents.h"

namespace sweetspot
{

LaneMailbox::LaneMailbox(QString lane)
    : m_lane(std::move(lane))
{
}

void LaneMailbox::post(CellUpdate update)
{
    const std::lock_guard guard(m_mutex);
    for (CellUpdate &waiting : m_news.cells) {
        if (waiting.cell != update.cell)
            continue;
        if (!update.record)
            update.record = std::move(waiting.record); // do not lose a record behind a mere progress tick
        waiting = std::move(update);
        return;
    }
    m_news.cells << std::move(update);
}

void LaneMailbox::post(const ConnectionState &state)
{
    const std::lock_guard guard(m_mutex);
    for (ConnectionState &waiting : m_news.connections)
        if (waiting.engine == state.engine) {
            waiting = state;
            return;
        }
    m_news.connections << state;
}

void LaneMailbox::log(LogEntry::Level level, const QString &text, const QString &part)
{
    const QString from = part.isEmpty() ? m_lane : m_lane + QLatin1Char('/') + part;
    const std::lock_guard guard(m_mutex);
    m_news.log << LogEntry{level, QDateTime::currentDateTimeUtc(), text, from};
}

LaneNews LaneMailbox::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_news, {});
}

} // namespace sweetspot
