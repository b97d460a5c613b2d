// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/enginestate.h"

#include <cstdint>

namespace sweetspot
{

/// Leaves a failing server alone: opens after five failures in a row, lets one request through after a minute,
/// and closes when that one succeeds. Times are nanoseconds of the monotonic clock, given by the caller.
class CircuitBreaker
{
public:
    using State = ConnectionState::Breaker;
    static constexpr int kFailures = 5;
    static constexpr std::int64_t kRestNs = 60'000'000'000;

    /// @param restNs for tests
    explicit CircuitBreaker(std::int64_t restNs = kRestNs)
        : m_restNs(restNs)
    {
    }

    State state() const { return m_state; }
    int failuresInARow() const { return m_failures; }
    /// Nanoseconds until a request may be sent; 0: now. An open breaker whose rest is over becomes half-open.
    std::int64_t waitNs(std::int64_t nowNs);
    void succeeded();
    void failed(std::int64_t nowNs);

private:
    std::int64_t m_restNs;
    State m_state = State::Closed;
    int m_failures = 0;
    std::int64_t m_openedNs = 0;
};

} // namespace sweetspot
