// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tryoutnews.h"

#include <algorithm>

namespace sweetspot
{

void TryoutMailbox::post(TryoutUpdate update)
{
    const std::lock_guard guard(m_mutex);
    const auto known = std::find_if(m_news.updates.begin(), m_news.updates.end(),
        [&update](const TryoutUpdate &other) { return other.id == update.id; });
    if (known == m_news.updates.end())
        m_news.updates << std::move(update);
    else
        *known = std::move(update);
}

void TryoutMailbox::serving(QVector<CellId> cells)
{
    const std::lock_guard guard(m_mutex);
    m_news.serving = std::move(cells);
}

void TryoutMailbox::note(Sentence sentence)
{
    const std::lock_guard guard(m_mutex);
    m_news.note = std::move(sentence);
}

TryoutNews TryoutMailbox::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_news, {});
}

void putFigures(const GenerationReply &reply, TryoutUpdate &update)
{
    update.text = reply.text;
    update.reasoning = reply.reasoning;
    const auto &events = reply.timeline.events;
    const auto first = std::find_if(events.begin(), events.end(),
        [](const TokenEvent &event) { return event.tokens > 0 || event.bytes > 0; });
    if (first == events.end())
        return;
    constexpr double kNsPerMs = 1e6, kNsPerS = 1e9;
    update.ttftMs = double(first->dtNs) / kNsPerMs;
    int all = 0;
    for (const TokenEvent &event : events)
        all += event.tokens;
    update.tokens = reply.outputTokens.value_or(all);
    const double seconds = double(events.last().dtNs - first->dtNs) / kNsPerS;
    if (const int later = all - first->tokens; later > 0 && seconds > 0)
        update.tokensPerSecond = later / seconds;
}

} // namespace sweetspot
