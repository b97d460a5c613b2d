// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gguf/tensortype.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(TensorType, SaysNameAndBitsOfAWeight)
{
    EXPECT_EQ(ggufTypeName(8), q("Q8_0"));
    EXPECT_EQ(ggufTypeBits(8), 8.5);
    EXPECT_EQ(ggufTypeBits(0), 32);
    ASSERT_TRUE(findTensorType(12));
    EXPECT_STREQ(findTensorType(12)->name, "Q4_K");
    EXPECT_EQ(findTensorType(12)->block, 256u);
}

TEST(TensorType, WhatIsNewerThanTheProgramIsNotKnown)
{
    EXPECT_EQ(ggufTypeName(999), QString());
    EXPECT_FALSE(ggufTypeBits(999));
    EXPECT_FALSE(findTensorType(999));
    EXPECT_FALSE(findTensorType(4)) << "a number that ggml has given up";
}
