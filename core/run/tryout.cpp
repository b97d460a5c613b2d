// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tryout.h"

#include "core/base/tr.h"
#include "core/run/tryoutwork.h"

namespace sweetspot
{

Tryout::Tryout(std::chrono::milliseconds idle)
    : m_idle(idle)
{
}

Tryout::~Tryout()
{
    m_end.request_stop();
    stopAnswering();
    wait();
    // The thread gave this lock back last. Tools that look for races see a lock, but not what wait() waits on.
    const std::lock_guard guard(m_shared->mutex);
}

void Tryout::ask(TryoutOrder order)
{
    {
        const std::lock_guard guard(m_shared->mutex);
        m_turn.request_stop();
        m_turn = std::stop_source();
        if (m_shared->next) // never begun
            for (const TryoutTurn &turn : m_shared->next->turns) {
                TryoutUpdate update;
                update.id = turn.id;
                update.state = TryoutUpdate::State::Stopped;
                m_mailbox.post(update);
            }
        m_shared->next = std::move(order);
        m_shared->releaseWanted = false;
        m_shared->idle = false;
    }
    m_shared->changed.notify_all();
    if (!isRunning())
        start();
}

void Tryout::stopAnswering()
{
    const std::lock_guard guard(m_shared->mutex);
    m_turn.request_stop();
}

void Tryout::release()
{
    {
        const std::lock_guard guard(m_shared->mutex);
        m_turn.request_stop();
        m_shared->releaseWanted = !m_shared->idle;
    }
    m_shared->changed.notify_all();
}

std::function<void(const std::stop_token &)> Tryout::untilReleased() const
{
    return [shared = m_shared](const std::stop_token &stop) {
        std::unique_lock lock(shared->mutex);
        shared->changed.wait(lock, stop, [&shared] { return shared->idle; });
    };
}

// False: the thread is to end.
bool Tryout::waitForNext(Next &next, bool serving)
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->idle = !serving && !m_shared->next;
    if (m_shared->idle) {
        m_shared->releaseWanted = false;
        m_shared->changed.notify_all();
    }
    const auto something = [this] { return m_shared->next || m_shared->releaseWanted; };
    const std::stop_token end = m_end.get_token();
    if (!serving)
        m_shared->changed.wait(lock, end, something);
    else if (!m_shared->changed.wait_for(lock, end, m_idle, something) && !end.stop_requested())
        m_mailbox.note(CoreTr::tr("The server was ended because nothing was asked for some minutes."));
    next = {std::exchange(m_shared->next, std::nullopt), m_turn.get_token()};
    return !end.stop_requested();
}

void Tryout::run()
{
    {
        TryoutWork work(m_mailbox);
        Next next;
        while (waitForNext(next, work.isServing())) {
            if (next.order)
                work.answer(*next.order, next.stop);
            else
                work.endServers();
        }
    }
    const std::lock_guard guard(m_shared->mutex);
    m_shared->idle = true;
    m_shared->changed.notify_all();
}

} // namespace sweetspot
