// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace sweetspot
{

/// Nanoseconds on the monotonic clock. Every duration in the program comes from this one; the wall clock only
/// dates things.
inline std::int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// A time span in the clock's unit.
inline std::int64_t inNs(std::chrono::nanoseconds span)
{
    return span.count();
}

} // namespace sweetspot
