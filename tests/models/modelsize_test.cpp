// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelsize.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ModelSize, ParsesWhatPeopleWrite)
{
    EXPECT_DOUBLE_EQ(*parseModelSize(q("1B")), 1);
    EXPECT_DOUBLE_EQ(*parseModelSize(q("1.5b")), 1.5);
    EXPECT_DOUBLE_EQ(*parseModelSize(q("350M")), 0.35);
    EXPECT_DOUBLE_EQ(*parseModelSize(q("8x7B")), 56);
    EXPECT_DOUBLE_EQ(*parseModelSize(q("30B-A3B")), 30);
    EXPECT_DOUBLE_EQ(*parseModelSize(q("1T")), 1000);
    EXPECT_DOUBLE_EQ(*parseModelSize(q(" 7 B ")), 7);
}

TEST(ModelSize, RefusesTheRest)
{
    for (const char *text : {"", "large", "7", "B", "1.2.3B", "-1B", "7Bx"})
        EXPECT_FALSE(parseModelSize(q(text))) << text;
}

TEST(ModelSize, LabelsReadBackAsTheSameSize)
{
    EXPECT_EQ(modelSizeLabel(1.11e6), q("1.1M"));
    EXPECT_EQ(modelSizeLabel(1.54e9), q("1.5B"));
    EXPECT_EQ(modelSizeLabel(70e9), q("70B"));
    EXPECT_EQ(modelSizeLabel(960e6), q("1B"));
    EXPECT_EQ(modelSizeLabel(12), q("12"));
    EXPECT_NEAR(*parseModelSize(modelSizeLabel(7.24e9)), 7.24, 0.05);
}
