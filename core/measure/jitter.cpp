// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/jitter.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace sweetspot
{

double wakeJitterMs(int naps)
{
    using Clock = std::chrono::steady_clock;
    double worst = 0;
    for (int i = 0; i < naps; ++i) {
        const auto due = Clock::now() + std::chrono::milliseconds(1);
        std::this_thread::sleep_until(due);
        worst = std::max(worst, std::chrono::duration<double, std::milli>(Clock::now() - due).count());
    }
    return worst;
}

} // namespace sweetspot
