// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/circuitbreaker.h"

#include <algorithm>

namespace sweetspot
{

std::int64_t CircuitBreaker::waitNs(std::int64_t nowNs)
{
    if (m_state != State::Open)
        return 0;
    const std::int64_t left = m_openedNs + m_restNs - nowNs;
    if (left <= 0)
        m_state = State::HalfOpen;
    return std::max<std::int64_t>(left, 0);
}

void CircuitBreaker::succeeded()
{
    m_state = State::Closed;
    m_failures = 0;
}

void CircuitBreaker::failed(std::int64_t nowNs)
{
    ++m_failures;
    if (m_state == State::HalfOpen || m_failures >= kFailures) {
        m_state = State::Open;
        m_openedNs = nowNs;
    }
}

} // namespace sweetspot
