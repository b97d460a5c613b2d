// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunelane.h"

#include "core/run/tunework.h"

namespace sweetspot
{

TuneLane::TuneLane(TuneOrder order)
    : m_order(std::move(order))
{
}

TuneLane::~TuneLane()
{
    leave();
    wait();
    // The thread gave this lock back last. Tools that look for races see a lock, but not what wait() waits on.
    const std::lock_guard guard(m_mutex);
}

void TuneLane::hear(PersonAsked::What what)
{
    const std::lock_guard guard(m_mutex);
    m_word = what;
    m_step.request_stop();
}

void TuneLane::leave()
{
    m_end.request_stop();
    const std::lock_guard guard(m_mutex);
    m_step.request_stop();
}

std::optional<TuneView> TuneLane::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_news, std::nullopt);
}

void TuneLane::run()
{
    TuneWork::Owner owner;
    owner.show = [this](const TuneView &view) {
        const std::lock_guard guard(m_mutex);
        m_news = view;
    };
    owner.word = [this] {
        const std::lock_guard guard(m_mutex);
        return std::exchange(m_word, std::nullopt);
    };
    owner.untilWord = [this] {
        const std::lock_guard guard(m_mutex);
        m_step = std::stop_source();
        if (m_word || m_end.stop_requested())
            m_step.request_stop();
        return m_step.get_token();
    };
    TuneWork(m_order, owner, m_end.get_token()).run();
}

} // namespace sweetspot
