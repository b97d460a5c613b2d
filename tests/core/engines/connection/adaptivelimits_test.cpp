// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/adaptivelimits.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using namespace std::chrono_literals;

TEST(AdaptiveLimits, BeforeAnythingIsKnownTheTaskDecides)
{
    const AdaptiveLimits limits;
    const auto small = limits.limitsFor({512, 128, 1, false});
    const auto large = limits.limitsFor({512, 128, 70, false});
    const auto longer = limits.limitsFor({8192, 128, 7, false});
    const auto shorter = limits.limitsFor({512, 128, 7, false});
    EXPECT_LT(small.firstByte, large.firstByte) << "a large model reads slower";
    EXPECT_LT(small.total, large.total);
    EXPECT_LT(shorter.firstByte, longer.firstByte);
    EXPECT_GE(limits.limitsFor({512, 128, 0, true}).firstByte, 60s) << "a cloud may think for a minute";
    EXPECT_GT(limits.limitsFor({512, 128, 0, false}).firstByte, small.firstByte) << "unknown is no small one";
}

TEST(AdaptiveLimits, FollowsWhatWasSeen)
{
    AdaptiveLimits limits(AdaptiveLimits::Bounds{100ms, 1h});
    const RequestTask task{500, 100, 7, false};
    const auto before = limits.limitsFor(task);
    for (int i = 0; i < 3; ++i)
        limits.saw(task, 1000, 3000, 101);
    EXPECT_TRUE(limits.learned());
    const auto after = limits.limitsFor(task);
    EXPECT_LT(after.firstByte, before.firstByte);
    EXPECT_EQ(after.firstByte, 8000ms) << "five seconds, and three times the slowest";
    EXPECT_EQ(after.total, 8000ms + 5000ms + 6000ms) << "three times 20 ms for each of 100 tokens";
    EXPECT_EQ(limits.limitsFor({5000, 100, 7, false}).firstByte, 35000ms) << "ten times the prompt";
    limits.saw(task, 4000, 6000, 101);
    EXPECT_EQ(limits.limitsFor(task).firstByte, 17000ms) << "the slowest counts";
}

TEST(AdaptiveLimits, BoundsHold)
{
    AdaptiveLimits limits(AdaptiveLimits::Bounds{20s, 30s});
    EXPECT_EQ(limits.limitsFor({100000, 10000, 70, false}).total, 30s);
    EXPECT_EQ(limits.limitsFor({1, 1, 0.1, false}).firstByte, 20s);
    limits.saw({1, 1, 0, false}, -5, 0, 0);
    limits.saw({1, 1, 0, false}, 10, 5, 0);
    EXPECT_FALSE(limits.learned()) << "nonsense teaches nothing";
}

TEST(AdaptiveLimits, NeverContradictsAThreshold)
{
    // 2 tokens/s and 30 s to the first token are accepted; a model of a billion parameters would be given less.
    AdaptiveLimits limits(AdaptiveLimits::Bounds{100ms, 1h, 30'000, 90'000, 500});
    const auto before = limits.limitsFor({512, 128, 1, false});
    EXPECT_GE(before.firstByte, 60s);
    EXPECT_GE(before.total, 60s + 128s);
    EXPECT_GE(limits.limitsFor({8192, 128, 1, false}).firstByte, 180s)
        << "a long prompt has a threshold of its own";
    for (int i = 0; i < 3; ++i)
        limits.saw({512, 100, 1, false}, 100, 300, 101);
    EXPECT_GE(limits.limitsFor({512, 128, 1, false}).total, 60s + 128s) << "nor when it was quick until now";
}
