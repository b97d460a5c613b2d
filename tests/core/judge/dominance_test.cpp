// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/dominance.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

MetricValue about(double value, double spread = 0.01)
{
    return {value, 5, value * (1 - spread), value * (1 + spread), true, {}};
}

CellVerdict cell(const char *model, const char *quantization, double tps, double memoryGb = 10)
{
    CellVerdict verdict;
    verdict.id = CellId{q(model), q(quantization), q("llama.cpp"), q("CPU"), {}};
    verdict.state = CellState::Passed;
    verdict.metrics[q("interactive.tokens_per_second")] = about(tps);
    verdict.metrics[q("interactive.ttft_seconds")] = about(20 / tps);
    verdict.metrics[q("memory_gb")] = MetricValue{memoryGb, 5, {}, {}, false, {}, 14};
    return verdict;
}

// With its long profiles behind it.
CellVerdict whole(CellVerdict verdict, double usable = 32768)
{
    const double tps = verdict.metrics[q("interactive.tokens_per_second")].value;
    verdict.metrics[q("long_context.usable_tokens")] = MetricValue{usable, 1, {}, {}, false, {}};
    verdict.metrics[q("long_context.load_seconds")] = about(2000 / tps);
    verdict.metrics[q("batch.documents_per_hour")] = about(tps);
    return verdict;
}

bool leftOut(const CellVerdict &sofar, const QVector<CellVerdict> &measured, const char *profile = "batch",
    std::optional<int> contextLimit = 32768)
{
    return dominatedRule(sofar, q(profile), contextLimit, measured, {}).has_value();
}

} // namespace

TEST(Dominance, LeavesOutWhatIsClearlySlowerAndBetterInNothing)
{
    const QVector<CellVerdict> measured{whole(cell("M", "Q4_K_M", 10))};
    EXPECT_TRUE(leftOut(cell("M", "Q3_K_M", 5), measured));
    EXPECT_FALSE(leftOut(cell("M", "Q3_K_M", 9), measured)) << "not clearly";
    EXPECT_FALSE(leftOut(cell("M", "Q3_K_M", 5, 9), measured)) << "needs less memory";
    EXPECT_FALSE(leftOut(cell("M", "Q6_K", 5), measured)) << "more bits may be better";
    EXPECT_FALSE(leftOut(cell("M", "Q3_K_M", 5), {cell("M", "Q4_K_M", 10)}))
        << "the other's own batch is not known";
    CellVerdict far = cell("M", "Q6_K", 5);
    far.metrics[q("quality.kept_percent")] = about(98, 0.001);
    QVector<CellVerdict> near = measured;
    near[0].metrics[q("quality.kept_percent")] = about(99, 0.001);
    EXPECT_TRUE(leftOut(far, near)) << "measured: it is farther from the reference";
}

TEST(Dominance, OtherModelsCountOnlyByMeasuredAccuracy)
{
    CellVerdict better = whole(cell("B", "Q4_K_M", 10)), worse = cell("A", "Q4_K_M", 5);
    EXPECT_FALSE(leftOut(worse, {better}));
    const QString id = q("quality.accuracy_percent");
    better.metrics[id] = MetricValue{90, 100, 83, 95, true, {}};
    worse.metrics[id] = MetricValue{60, 100, 50, 69, true, {}};
    EXPECT_TRUE(leftOut(worse, {better}));
    worse.metrics[id] = MetricValue{85, 100, 77, 91, true, {}};
    EXPECT_FALSE(leftOut(worse, {better})) << "too close to call";
}

TEST(Dominance, AFasterCellIsLeftOutOnlyWhereSpeedNoLongerMatters)
{
    const QString id = q("quality.accuracy_percent");
    const auto pair = [&](double slowTps, double fastTps) {
        CellVerdict good = whole(cell("Good", "Q4_K_M", slowTps, 5)), poor = cell("Poor", "Q4_K_M", fastTps, 1);
        good.metrics[id] = MetricValue{90, 100, 83, 95, true, {}};
        poor.metrics[id] = MetricValue{60, 100, 50, 69, true, {}};
        return leftOut(poor, {good});
    };
    EXPECT_TRUE(pair(500, 5000)) << "both stream as fast as anybody reads";
    EXPECT_FALSE(pair(10, 20)) << "twice the speed is worth something here";
    CellVerdict good = whole(cell("Good", "Q4_K_M", 500, 9)), poor = cell("Poor", "Q4_K_M", 5000, 1);
    good.metrics[id] = MetricValue{90, 100, 83, 95, true, {}};
    poor.metrics[id] = MetricValue{60, 100, 50, 69, true, {}};
    EXPECT_FALSE(leftOut(poor, {good})) << "9 of 14 GB is more than plenty: the small one may be needed";
}

TEST(Dominance, MemoryIsPlentyByTheMachineAndByNoConstant)
{
    const QString id = q("quality.accuracy_percent");
    const auto withMemory = [&](std::optional<double> gigabytes) {
        CellVerdict good = whole(cell("Good", "Q4_K_M", 500, 9)), poor = cell("Poor", "Q4_K_M", 5000, 1);
        good.metrics[id] = MetricValue{90, 100, 83, 95, true, {}};
        poor.metrics[id] = MetricValue{60, 100, 50, 69, true, {}};
        good.metrics[q("memory_gb")].of = poor.metrics[q("memory_gb")].of = gigabytes;
        return leftOut(poor, {good});
    };
    EXPECT_FALSE(withMemory(14));
    EXPECT_TRUE(withMemory(24)) << "9 of 24 GB are plenty";
    EXPECT_FALSE(withMemory(std::nullopt)) << "nobody knows: the small one is measured";
}

TEST(Dominance, AModelOfLongerContextIsMeasured)
{
    const QString id = q("quality.accuracy_percent");
    CellVerdict good = whole(cell("Good", "Q4_K_M", 900, 5), 8192), poor = cell("Poor", "Q4_K_M", 5000, 1);
    good.metrics[id] = MetricValue{90, 100, 83, 95, true, {}};
    poor.metrics[id] = MetricValue{60, 100, 50, 69, true, {}};
    EXPECT_TRUE(leftOut(poor, {good}, "long_context", 8192));
    EXPECT_FALSE(leftOut(poor, {good}, "long_context", 32768));
    EXPECT_FALSE(leftOut(poor, {good}, "long_context", std::nullopt)) << "nobody knows how much it takes";
    EXPECT_TRUE(leftOut(poor, {good}, "batch", 32768)) << "documents are short";
}

namespace
{

CellVerdict marked(CellVerdict verdict, const char *profile, const char *flag)
{
    for (auto value = verdict.metrics.begin(); value != verdict.metrics.end(); ++value)
        if (value.key().startsWith(q(profile)))
            value->flags << q(flag);
    return verdict;
}

} // namespace

TEST(Dominance, WhatCannotBeReliedOnLeavesNothingOut)
{
    const CellVerdict fast = whole(cell("M", "Q4_K_M", 10)), slow = cell("M", "Q3_K_M", 5);
    ASSERT_TRUE(leftOut(slow, {fast}));
    for (const char *flag : {"disturbed", "little_evidence"}) {
        EXPECT_FALSE(leftOut(marked(slow, "interactive", flag), {fast})) << flag << ": it may be faster";
        EXPECT_FALSE(leftOut(slow, {marked(fast, "interactive", flag)})) << flag << ": it may be slower";
        EXPECT_FALSE(leftOut(slow, {marked(fast, "batch", flag)})) << flag << ": its own batch is not known";
    }
    EXPECT_TRUE(leftOut(marked(slow, "interactive", "few_items"), {fast})) << "a note, no doubt";
}

TEST(Dominance, WhatCannotBeReliedOnBeatsNothingAndIsNotBeaten)
{
    const CellVerdict best = cell("M", "Q4_K_M", 20, 4), beaten = cell("M", "Q3_K_M", 15, 5);
    ASSERT_EQ(dominatedCells({best, beaten}).size(), 1);
    for (const char *flag : {"disturbed", "little_evidence"}) {
        EXPECT_TRUE(dominatedCells({marked(best, "interactive", flag), beaten}).isEmpty()) << flag;
        EXPECT_TRUE(dominatedCells({best, marked(beaten, "interactive", flag)}).isEmpty()) << flag;
    }
}

TEST(Dominance, AccuracyThatCannotBeReliedOnIsNotCompared)
{
    const QString id = q("quality.accuracy_percent");
    CellVerdict better = whole(cell("B", "Q4_K_M", 10)), worse = cell("A", "Q4_K_M", 5);
    better.metrics[id] = MetricValue{90, 100, 83, 95, true, {}};
    worse.metrics[id] = MetricValue{60, 100, 50, 69, true, {}};
    ASSERT_TRUE(leftOut(worse, {better}));
    EXPECT_FALSE(leftOut(worse, {marked(better, "quality", "little_evidence")}));
    EXPECT_FALSE(leftOut(marked(worse, "quality", "little_evidence"), {better}));
}

TEST(Dominance, NamesTheCellsThatAnotherOneBeats)
{
    CellVerdict best = cell("M", "Q4_K_M", 20, 4), beaten = cell("M", "Q3_K_M", 15, 5),
                small = cell("M", "Q2_K", 15, 3);
    const auto found = dominatedCells({best, beaten, small});
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].cell.quantization, q("Q3_K_M"));
    EXPECT_EQ(found[0].by.quantization, q("Q4_K_M"));
    EXPECT_TRUE(found[0].sentence.contains(q("20")));
    EXPECT_TRUE(dominatedCells({best, best}).isEmpty()) << "nothing beats itself";
}
