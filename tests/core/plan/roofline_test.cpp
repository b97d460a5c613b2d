// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roofline.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Roofline, CountsWhatIsReadForEachToken)
{
    EXPECT_FALSE(activeBytes(1e9, std::nullopt));
    GgufHeader header;
    header.dataOffset = 1000;
    header.dataEnd = 1'000'001'000;
    header.embeddingBytes = 1e8;
    EXPECT_DOUBLE_EQ(*activeBytes(1'000'001'000, header), 1e9) << "a tied embedding is read as output head";
    header.outputTied = false;
    EXPECT_DOUBLE_EQ(*activeBytes(1'000'001'000, header), 9e8);
    header.expertBytes = 8e8;
    header.experts = 8;
    header.expertsUsed = 2;
    EXPECT_DOUBLE_EQ(*activeBytes(1'000'001'000, header), 3e8);
}

TEST(Roofline, HoldsOnlyForWeightsThatDoNotFitTheCache)
{
    EXPECT_DOUBLE_EQ(*rooflineTps(1e9, 2e10, 3e7), 20);
    EXPECT_FALSE(rooflineTps(1e8, 2e10, 3e7));
    EXPECT_FALSE(rooflineTps(1e9, std::nullopt, 3e7));
    EXPECT_FALSE(rooflineTps(1e9, 2e10, std::nullopt)) << "without the cache's size nothing is claimed";
}

TEST(Roofline, SkipsWhatCannotReachTheThreshold)
{
    CellSpec cell;
    cell.activeBytes = 40e9;
    const auto skip = rooflineRule(cell, 50e9, 3e7, 2);
    ASSERT_TRUE(skip);
    EXPECT_EQ(skip->rule, q("roofline"));
    EXPECT_EQ(skip->certainty, SkipReason::Certainty::Certain);
    EXPECT_TRUE(skip->sentence.contains(q("50 GB"))) << skip->sentence;
    EXPECT_FALSE(rooflineRule(cell, 80e9, 3e7, 2)) << "the bound itself is enough";
    EXPECT_FALSE(rooflineRule(cell, std::nullopt, 3e7, 2));
}
