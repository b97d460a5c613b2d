// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/rules.h"
#include "models/configkeys.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

MeasuredCell cell(const char *model, double size, const char *quantization, double tps, double fileBytes = 1e9,
    double memoryGb = 1, Rating rating = Rating::Excellent)
{
    MeasuredCell m;
    m.cell.id = CellId{q(model), q(quantization), q("llama.cpp"), q("CPU"), {}};
    m.cell.sizeOrder = size;
    m.cell.fileBytes = qint64(fileBytes);
    m.record.outcome = CellOutcome::Done;
    m.verdict.metrics[q("interactive.tokens_per_second")]
        = MetricValue{tps, 5, tps * 0.99, tps * 1.01, true, {}};
    m.verdict.metrics[q("memory_gb")] = MetricValue{memoryGb, 5, {}, {}, false, {}};
    m.verdict.profiles << ProfileVerdict{q("interactive"), rating, q("interactive.tokens_per_second"),
        q("too slow"), rating <= Rating::Acceptable};
    return m;
}

constexpr auto Failed = Rating::Failed;

} // namespace

TEST(Rules, TheConfigurationKnowsExactlyTheseRules)
{
    EXPECT_EQ(findConfigKey(q("termination.off"))->choices(), ruleIds());
    for (const QString &rule : ruleIds()) {
        EXPECT_NE(ruleLabel(rule), rule) << "it has words for the grid";
        EXPECT_LT(ruleLabel(rule).size(), 30) << rule;
    }
}

TEST(Rules, CanBeSwitchedOffAndAnExhaustiveRunAppliesOnlyWhatProtects)
{
    BenchConfig config;
    EXPECT_TRUE(ruleApplies(config, q("performance")));
    config.termination.off = {q("performance")};
    EXPECT_FALSE(ruleApplies(config, q("performance")));
    config.termination = {{}, true};
    EXPECT_FALSE(ruleApplies(config, q("dominated")));
    EXPECT_TRUE(ruleApplies(config, q("memory")));
    config.termination.off = {q("memory")};
    EXPECT_FALSE(ruleApplies(config, q("memory")));
}

TEST(Rules, ASlowSmallerModelStopsTheLargerOnesOfItsColumn)
{
    const QVector<MeasuredCell> measured{cell("Small", 3, "Q4_K_M", 1, 1e9, 1, Failed)};
    const auto skip = performanceRule(cell("Large", 7, "Q4_K_M", 0).cell, measured);
    ASSERT_TRUE(skip);
    EXPECT_EQ(skip->rule, q("performance"));
    EXPECT_EQ(skip->certainty, SkipReason::Certainty::Likely);
    EXPECT_TRUE(skip->sentence.contains(q("too slow"))) << "names the evidence";
    EXPECT_FALSE(performanceRule(cell("Large", 7, "Q2_K", 0).cell, measured)) << "another quantization";
    EXPECT_FALSE(performanceRule(cell("Tiny", 1, "Q4_K_M", 0).cell, measured)) << "a smaller model";
    MeasuredCell broken = measured.first();
    broken.verdict.profiles[0].decidedBy.clear();
    EXPECT_FALSE(performanceRule(cell("Large", 7, "Q4_K_M", 0).cell, {broken})) << "failed, but not for speed";
}

TEST(Rules, ThreeFailedQuantizationsCondemnQ8)
{
    QVector<MeasuredCell> measured{
        cell("M", 7, "Q4_K_M", 1, 1e9, 1, Failed), cell("M", 7, "Q5_K_M", 1, 1e9, 1, Failed)};
    const CellSpec q8 = cell("M", 7, "Q8_0", 0).cell;
    EXPECT_FALSE(quantizationPathRule(q8, measured)) << "two are not three";
    measured << cell("Other", 7, "Q6_K", 1, 1e9, 1, Failed);
    EXPECT_FALSE(quantizationPathRule(q8, measured)) << "another model's";
    measured << cell("M", 7, "Q6_K", 1, 1e9, 1, Failed);
    EXPECT_TRUE(quantizationPathRule(q8, measured));
    EXPECT_FALSE(quantizationPathRule(cell("M", 7, "Q2_K", 0).cell, measured)) << "small ones may still do";
}

TEST(Rules, MemoryIsPredictedByAStraightLineOverFileSize)
{
    QVector<MeasuredCell> measured{cell("A", 7, "Q4_K_M", 5, 4e9, 5), cell("A", 7, "Q6_K", 5, 6e9, 7)};
    const CellSpec large = cell("B", 13, "Q8_0", 0, 14e9).cell;
    EXPECT_FALSE(memoryTrendRule(large, measured, 14e9)) << "two points are no trend";
    measured << cell("B", 13, "Q4_K_M", 5, 8e9, 9);
    const auto skip = memoryTrendRule(large, measured, 14e9);
    ASSERT_TRUE(skip) << "predicted 15 GB";
    EXPECT_TRUE(skip->sentence.contains(q("15 GB"))) << skip->sentence;
    EXPECT_FALSE(memoryTrendRule(large, measured, 16e9));
    EXPECT_FALSE(memoryTrendRule(cell("B", 13, "Q6_K", 0, 7e9).cell, measured, 5e9)) << "only upwards";
}

TEST(Rules, TheEnginesOwnAccountIsBetterThanAnyTrend)
{
    // Repacked formats hold their weights twice; a line through them says too much of one that does not.
    const QVector<MeasuredCell> measured{cell("A", 1, "Q4_K_M", 50, 1e9, 2.2),
        cell("B", 3, "Q4_K_M", 50, 2e9, 4.4), cell("C", 7, "Q4_K_M", 50, 4e9, 8.8)};
    CellSpec q8 = cell("C", 7, "Q8_0", 0, 7.5e9).cell;
    q8.memory = MemoryEstimate{8.5e9, MemoryEstimate::Source::Formula};
    EXPECT_TRUE(pruneCell(q8, measured, {}, 14e9));
    q8.memory->source = MemoryEstimate::Source::Engine;
    EXPECT_FALSE(pruneCell(q8, measured, {}, 14e9));
}

TEST(Rules, AllOfThemAreAskedUnlessThePersonWantsTheCell)
{
    const QVector<MeasuredCell> measured{cell("Small", 3, "Q4_K_M", 1, 1e9, 1, Failed)};
    CellSpec large = cell("Large", 7, "Q4_K_M", 0).cell;
    BenchConfig config;
    EXPECT_TRUE(pruneCell(large, measured, config, std::nullopt));
    config.termination.off = {q("performance")};
    EXPECT_FALSE(pruneCell(large, measured, config, std::nullopt));
    config.termination.off.clear();
    large.forced = true;
    EXPECT_FALSE(pruneCell(large, measured, config, std::nullopt));
}

TEST(Rules, StressGetsTheMostDemandingThatPassed)
{
    EXPECT_FALSE(chooseStressCell({}));
    QVector<MeasuredCell> measured{
        cell("3B", 3, "Q4_K_M", 50), cell("7B", 7, "Q4_K_M", 10), cell("7B", 7, "Q6_K", 1, 2e9, 1, Failed)};
    EXPECT_EQ(chooseStressCell(measured)->index, 1);
    measured[1].verdict.profiles[0].rating = Rating::Acceptable;
    EXPECT_EQ(chooseStressCell(measured)->index, 0) << "next to last, because the last only just passed";
    measured.removeFirst();
    EXPECT_EQ(chooseStressCell(measured)->index, 0) << "there is no other";
}
