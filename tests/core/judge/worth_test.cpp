// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/worth.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Worth, IsProportionalAndEndsWhereMoreMakesNoDifference)
{
    const auto worth = [](const char *metric, double value) {
        return worthOf(q(metric), MetricValue{value, 5, value, value, true, {}, 14})->value;
    };
    EXPECT_DOUBLE_EQ(worth("interactive.tokens_per_second", 10), 0.25);
    EXPECT_DOUBLE_EQ(worth("interactive.tokens_per_second", 20), 0.5) << "twice as fast counts double";
    EXPECT_DOUBLE_EQ(worth("interactive.tokens_per_second", 4000), 1);
    EXPECT_DOUBLE_EQ(worth("interactive.ttft_seconds", 4), 0.5);
    EXPECT_DOUBLE_EQ(worth("interactive.ttft_seconds", 0), 1);
    EXPECT_DOUBLE_EQ(worth("memory_gb", 12), 0.5) << "6 of 14 GB are plenty";
    EXPECT_GT(worth("interactive.tokens_per_second", 0), 0) << "so that products still tell zeros apart";
    EXPECT_FALSE(worthOf(q("cpu_clock_mhz"), {})) << "no clock is worth anything by itself";
    EXPECT_DOUBLE_EQ(*enoughOf(q("memory_gb"), 140), 60);
}

TEST(Worth, BelievesNoMoreThanWasMeasured)
{
    const QString speed = q("interactive.tokens_per_second");
    const auto sure = worthOf(speed, MetricValue{10, 5, 9, 11, true, {}});
    EXPECT_DOUBLE_EQ(sure->low, 9.0 / 40);
    EXPECT_DOUBLE_EQ(sure->high, 11.0 / 40);
    const auto once = worthOf(speed, MetricValue{10, 1, {}, {}, false, {}});
    EXPECT_LT(once->low, sure->low);
    EXPECT_GT(once->high, sure->high);
    const auto shaky = worthOf(speed, MetricValue{10, 5, 9, 11, true, {q("unstable")}});
    EXPECT_LE(shaky->low, once->low);
    const auto memory = worthOf(q("memory_gb"), MetricValue{12, 1, {}, {}, false, {}, 14});
    EXPECT_EQ(memory->low, memory->high) << "memory does not jitter";
}

TEST(Worth, ReadsACurveAtTheContextThatIsNeeded)
{
    CellVerdict verdict;
    const UseCase::Factor factor{q("long_context.load_seconds"), q("long_context.load_by_size"), 1};
    EXPECT_FALSE(figureOf(verdict, factor, 8192));
    verdict.metrics[factor.metric] = MetricValue{9, 1, {}, {}, false, {}};
    verdict.series[factor.series] = {{4096, MetricValue{1, 1, {}, {}, false, {}}},
        {8000, MetricValue{2, 1, {}, {}, false, {}}}, {16384, MetricValue{4, 1, {}, {}, false, {}}}};
    EXPECT_EQ(figureOf(verdict, factor, 8192)->value, 2) << "8,000 is as good as 8,192";
    EXPECT_EQ(figureOf(verdict, factor, 10000)->value, 4);
    EXPECT_FALSE(figureOf(verdict, factor, 65536)) << "not measured that far";
    EXPECT_EQ(figureOf(verdict, {factor.metric, {}, 1}, 65536)->value, 9);
}

TEST(Worth, DifferencesThatNobodyWouldNoticeAreNone)
{
    const auto at = [](double value) { return Worth{value, value, value}; };
    EXPECT_TRUE(sameWorth(q("interactive.tokens_per_second"), at(0.50), at(0.51)));
    EXPECT_FALSE(sameWorth(q("interactive.tokens_per_second"), at(0.50), at(0.52)));
    EXPECT_TRUE(sameWorth(q("quality.kept_percent"), at(0.995), at(0.9999))) << "near the reference";
    EXPECT_FALSE(sameWorth(q("quality.kept_percent"), at(0.974), at(0.995)));
    EXPECT_TRUE(sameWorth(q("interactive.tokens_per_second"), {0.3, 0.5, 0.7}, {0.5, 0.7, 0.9})) << "overlap";
    EXPECT_FALSE(sameWorth(q("interactive.tokens_per_second"), {0.4, 0.5, 0.6}, {0.59, 0.69, 0.79}))
        << "ends that touch prove nothing: the difference is larger than both half widths together as "
           "variances";
}

TEST(Worth, MemoryIsJudgedByWhatTheCellMayUse)
{
    MetricValue memory{20, 1, {}, {}, false, {}};
    memory.of = 80;
    EXPECT_DOUBLE_EQ(worthOf(q("memory_gb"), memory)->value, 1) << "6 of 14 are plenty, and so are 20 of 80";
    memory.of = 24;
    EXPECT_LT(worthOf(q("memory_gb"), memory)->value, 0.6);
    memory.of.reset();
    EXPECT_FALSE(worthOf(q("memory_gb"), memory)) << "of how much nobody knows: no constant stands for it";
    EXPECT_FALSE(enoughOf(q("memory_gb")));
}
