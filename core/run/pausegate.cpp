// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pausegate.h"

namespace sweetspot
{

void PauseGate::setPaused(bool paused)
{
    {
        const std::lock_guard guard(m_mutex);
        m_paused = paused;
    }
    m_changed.notify_all();
}

bool PauseGate::pass(const std::stop_token &stop)
{
    if (m_paused) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [this] { return !m_paused; });
    }
    return !stop.stop_requested();
}

} // namespace sweetspot
