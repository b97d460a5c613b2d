// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "core/judge/summarise.h"
#include "models/metric.h"
#include "models/series.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
CellRecord answered(const char *quantization, const std::vector<const char *> &answers, double tps, double rss)
{
    CellRecord cell = test::measuredCell(q("M"), q(quantization), 3);
    for (Attempt &attempt : cell.attempts) {
        attempt.decodeTps = tps;
        attempt.resources.rssBytes = rss;
    }
    int number = 0;
    for (const char *answer : answers) {
        Attempt a = test::goodAttempt(number);
        a.profile = q("quality");
        a.shape = q("question/%1").arg(number);
        a.question = QuestionAnswer{QString::number(number), q("math"), q("number"), q("4"), q(answer)};
        ++number;
        cell.attempts << a;
    }
    return cell;
}
} // namespace

TEST(Comparisons, FlipsAreAgainstTheMostBitsOfTheSameModel)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells
        = {answered("Q8_0", {"4", "4", "5", "4"}, 100, 1e9), answered("Q2_K", {"4", "5", "4", "4"}, 100, 1e9)};
    const auto verdicts = judgeRun(record, {});
    EXPECT_FALSE(verdicts[0].metrics.contains(q("quality.flips_percent"))) << "it is the reference";
    EXPECT_DOUBLE_EQ(verdicts[1].metrics[q("quality.flips_percent")].value, 50)
        << "one lost and one gained: the same accuracy hides two flips";
}

TEST(Comparisons, CostBenefitIsAHundredForTheBest)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells = {answered("Q8_0", {"4", "4"}, 100, 2e9), answered("Q4_K_M", {"4", "4"}, 150, 1e9),
        answered("Q2_K", {"4", "5"}, 150, 1e9)};
    const auto verdicts = judgeRun(record, {});
    EXPECT_DOUBLE_EQ(verdicts[1].metrics[q("cost_benefit")].value, 100);
    EXPECT_DOUBLE_EQ(verdicts[2].metrics[q("cost_benefit")].value, 50);
    EXPECT_NEAR(verdicts[0].metrics[q("cost_benefit")].value, 33.3, 0.1);
}

TEST(Comparisons, NoValidCellIsAboveTheRoof)
{
    RunRecord record;
    record.context = test::someContext();
    record.context.readBandwidth = 1e11;
    record.context.cacheBytes = 3e7;
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 3); // 101 tokens/s
    cell.activeBytes = 0.9e9;
    record.cells = {cell};
    EXPECT_NEAR(judgeRun(record, {})[0].metrics[q("roofline_percent")].value, 90.9, 0.1);
    record.cells[0].activeBytes = 2e9;
    EXPECT_TRUE(judgeRun(record, {})[0].metrics[q("roofline_percent")].flags.contains(q("implausible")));
    record.cells[0].activeBytes = 1e7;
    EXPECT_FALSE(judgeRun(record, {})[0].metrics.contains(q("roofline_percent"))) << "it fits the cache";
}
