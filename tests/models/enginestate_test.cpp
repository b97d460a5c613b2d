// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/enginestate.h"
#include "tests/support/testdata.h"

using namespace sweetspot;

TEST(EngineState, EachTurnOfTheBreakerHasItsOwnWords)
{
    using Breaker = ConnectionState::Breaker;
    const QString closed = breakerLabel(Breaker::Closed), open = breakerLabel(Breaker::Open),
                  half = breakerLabel(Breaker::HalfOpen);
    EXPECT_FALSE(closed.isEmpty() || open.isEmpty() || half.isEmpty());
    EXPECT_TRUE(closed != open && open != half && half != closed);
}
