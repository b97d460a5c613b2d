// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/plainwords.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

// The words and steps are promised to people who compare reports of different versions.
TEST(PlainWords, FollowTheSpecifiedTable)
{
    const auto tps = [](double v) { return plainWordsOf(q("interactive.tokens_per_second"), v); };
    EXPECT_EQ(tps(3), q("Slow but readable, like careful dictation"));
    EXPECT_EQ(tps(5), q("Moderate pace, acceptable for patient users"));
    EXPECT_EQ(tps(12), q("Comfortable reading speed"));
    EXPECT_EQ(tps(40), q("Nearly instant for most prompts"));
    EXPECT_EQ(plainWordsOf(q("interactive.ttft_seconds"), 1.9), q("Feels instant"));
    EXPECT_EQ(plainWordsOf(q("interactive.ttft_seconds"), 31), q("Frustrating, unusable for interactive work"));
    EXPECT_EQ(plainWordsOf(q("memory_gb"), 5), q("Plenty of headroom"));
    EXPECT_EQ(plainWordsOf(q("temperature_c"), 84), q("Hot, ensure good airflow"));
    EXPECT_EQ(plainWordsOf(q("load_seconds"), 5), QString());
}

TEST(PlainWords, OfMemoryTheyAreShares)
{
    MetricValue memory = MetricValue::single(20);
    EXPECT_EQ(plainWordsOf(q("memory_gb"), memory), QString()) << "of how much nobody knows";
    memory.of = 14;
    EXPECT_EQ(plainWordsOf(q("memory_gb"), memory), q("More memory than may be used"));
    memory.of = 80;
    EXPECT_EQ(plainWordsOf(q("memory_gb"), memory), q("Plenty of headroom")) << "a quarter of a large card";
    memory.of = 24;
    EXPECT_EQ(plainWordsOf(q("memory_gb"), memory), q("Dedicated inference, some headroom"));
    memory.value = 23;
    EXPECT_EQ(plainWordsOf(q("memory_gb"), memory), q("Most of the memory that may be used"));
}
