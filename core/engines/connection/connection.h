// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/connection/adaptivelimits.h"
#include "core/engines/connection/circuitbreaker.h"
#include "core/engines/connection/retrypolicy.h"
#include "core/engines/dialect.h"
#include "models/observation.h"

#include <functional>
#include <random>

namespace sweetspot
{

/// Watches over the exchanges with one server that is not ours: retries with back-off, a circuit breaker, a
/// look at its health every half minute, time-outs that follow what was seen. What it does is reported, never
/// silent. One for each engine of a lane, for as long as the lane lives; on the lane's thread.
class Connection
{
public:
    struct Policy {
        bool watched = false; ///< false: a server of our own, whose failures are findings
        bool cloud = false;
        double modelBillions = 0; ///< 0: unknown
        AdaptiveLimits::Bounds bounds;
        std::int64_t restNs = CircuitBreaker::kRestNs;
        std::int64_t healthNs = 30'000'000'000;
        double firstWait = 1; ///< factor on the waits between tries, for tests
    };
    /// Called for a retry, a turn of the breaker, another time-out; profile and kind are filled in.
    using Told = std::function<Status(const Observation &)>;
    using StateChanged = std::function<void(const ConnectionState &)>;

    Connection() = default;
    Connection(QString engine, Policy policy);

    void setListeners(Told told, StateChanged changed);
    void setModelBillions(double billions) { m_policy.modelBillions = billions; }

    bool watched() const { return m_policy.watched; }
    const ConnectionState &state() const { return m_state; }

    /// Before a request: waits while the breaker is open, and looks at the server's health when nothing was
    /// heard of it for half a minute. Error: stopped, still failing after one rest, or the journal cannot be
    /// written.
    Status admit(
        const Dialect &dialect, const Endpoint &endpoint, StreamClient &client, const std::stop_token &stop);
    /// Limits for a request: the profile's own for a server of ours.
    HttpLimits limitsFor(const RequestTask &task, const HttpLimits &otherwise);
    /// After an exchange: counts it, and says whether it may be sent again.
    /// @param tries made of this request, from 1
    Result<RetryAdvice> ended(const StreamRecord &record, int tries);
    /// What a good one took.
    void saw(const RequestTask &task, double firstMs, double totalMs, int outputTokens);

    /// Sleeps; false when stopped.
    static bool wait(std::chrono::milliseconds time, const std::stop_token &stop);

private:
    Status tell(QLatin1String kind, const QString &text, QMap<QString, double> numbers = {});
    Status turned(ConnectionState::Breaker before);
    void show();

    Policy m_policy;
    Told m_told;
    StateChanged m_changed;
    CircuitBreaker m_breaker;
    AdaptiveLimits m_limits;
    ConnectionState m_state;
    std::int64_t m_heardNs = 0; ///< the last good answer
    std::optional<HttpLimits> m_lastLimits;
    int m_events = 0;
    std::minstd_rand m_random{std::random_device{}()};
};

} // namespace sweetspot
