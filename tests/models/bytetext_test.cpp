// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytetext.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ByteText, UsesTheUnitThatReadsBest)
{
    EXPECT_EQ(formatBytes(512), q("512 B"));
    EXPECT_EQ(formatBytes(1.24e9), q("1.2 GB"));
    EXPECT_EQ(formatBytes(14e9), q("14 GB"));
    EXPECT_EQ(formatBytes(2e12), q("2.0 TB"));
}
