// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/circuitbreaker.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using State = CircuitBreaker::State;

namespace
{
constexpr std::int64_t kSecond = 1'000'000'000;
}

TEST(CircuitBreaker, OpensAfterFiveInARowOnly)
{
    CircuitBreaker breaker;
    for (int i = 0; i < 4; ++i)
        breaker.failed(i);
    breaker.succeeded();
    for (int i = 0; i < 4; ++i)
        breaker.failed(i);
    EXPECT_EQ(breaker.state(), State::Closed);
    EXPECT_EQ(breaker.waitNs(0), 0);
    breaker.failed(10 * kSecond);
    EXPECT_EQ(breaker.state(), State::Open);
    EXPECT_EQ(breaker.waitNs(10 * kSecond), 60 * kSecond);
    EXPECT_EQ(breaker.waitNs(69 * kSecond), kSecond);
    EXPECT_EQ(breaker.state(), State::Open);
}

TEST(CircuitBreaker, LetsOneThroughAfterAMinuteAndBelievesIt)
{
    CircuitBreaker breaker;
    for (int i = 0; i < 5; ++i)
        breaker.failed(0);
    EXPECT_EQ(breaker.waitNs(60 * kSecond), 0);
    EXPECT_EQ(breaker.state(), State::HalfOpen);
    breaker.failed(61 * kSecond);
    EXPECT_EQ(breaker.state(), State::Open) << "one failure is enough now";
    EXPECT_EQ(breaker.waitNs(61 * kSecond), 60 * kSecond);
    EXPECT_EQ(breaker.waitNs(121 * kSecond), 0);
    breaker.succeeded();
    EXPECT_EQ(breaker.state(), State::Closed);
    EXPECT_EQ(breaker.failuresInARow(), 0);
}
