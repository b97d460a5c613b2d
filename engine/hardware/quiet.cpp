// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/hardware/quiet.h"

#include "engine/hardware/processprobe.h"
#include "engine/measure/clock.h"

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
    const std::int64_t begin = nowNs();
    std::mutex mutex;
    std::condition_variable_any woken;
    while (!stop.stop_requested()) {
        const LoadProbe probe(root);
        std::unique_lock lock(mutex);
        woken.wait_for(lock, stop, kLook, [] { return false; });
        result.othersPercent = probe.othersPercent();
        result.waited = std::chrono::milliseconds((nowNs() - begin) / 1'000'000);
        result.quiet = result.othersPercent && *result.othersPercent <= mostPercent;
        if (result.quiet || !result.othersPercent || result.waited >= most)
            break;
    }
    return result;
}

} // namespace sweetspot
