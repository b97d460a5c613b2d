// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/durationtext.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(DurationText, ChoosesTheUnit)
{
    EXPECT_EQ(durationText(0), q("0 s"));
    EXPECT_EQ(durationText(59.4), q("59 s"));
    EXPECT_EQ(durationText(59.6), q("1 min 0 s"));
    EXPECT_EQ(durationText(200), q("3 min 20 s"));
    EXPECT_EQ(durationText(3900), q("1 h 5 min"));
}
