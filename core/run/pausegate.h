// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace sweetspot
{

/// Holds lanes at their next checkpoint while the person has paused the run. Shared by all lanes of a run.
class PauseGate
{
public:
    void setPaused(bool paused);
    /// Returns at once unless paused; false when the run was stopped meanwhile.
    bool pass(const std::stop_token &stop);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::atomic<bool> m_paused{false}; ///< looked at without the lock while nothing is paused
};

} // namespace sweetspot
