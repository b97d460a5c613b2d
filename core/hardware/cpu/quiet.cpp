// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/quiet.h"

#include "core/hardware/cpu/processprobe.h"
#include <condition_variable>
#include <mutex>

namespace sweetspot
{

QuietWait waitForQuiet(
    qint64 root, double mostPercent, std::chrono::milliseconds most, const std::stop_token &stop)
{
    using namespace std::chrono_literals;
    constexpr auto kLook = 1s;
    QuietWait result;
    const auto begin = std::chrono::steady_clock::now();
    std::mutex mutex;
    std::condition_variable_any woken;
    while (!stop.stop_requested()) {
        const LoadProbe probe(root);
        std::unique_lock lock(mutex);
        woken.wait_for(lock, stop, kLook, [] { return false; });
        result.othersPercent = probe.othersPercent();
        result.waited
            = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        result.quiet = result.othersPercent && *result.othersPercent <= mostPercent;
        if (result.quiet || !result.othersPercent || result.waited >= most)
            break;
    }
    return result;
}

} // namespace sweetspot
