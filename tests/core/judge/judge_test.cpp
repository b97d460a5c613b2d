// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

// docs/measuring.md#interactive, Rating
TEST(Judge, RatingsFollowTheSpecifiedMargins)
{
    EXPECT_EQ(ratingOf(1.5), Rating::Excellent);
    EXPECT_EQ(ratingOf(1.49), Rating::Good);
    EXPECT_EQ(ratingOf(1.2), Rating::Good);
    EXPECT_EQ(ratingOf(1), Rating::Acceptable);
    EXPECT_EQ(ratingOf(0.99), Rating::Failed);
}

TEST(Judge, ThePoorestCriterionDecidesAndIsNamed)
{
    const CellRecord cell = test::measuredCell();
    BenchConfig config;
    CellVerdict verdict = judgeCell(cell, config);
    EXPECT_EQ(verdict.state, CellState::Passed);
    EXPECT_EQ(verdict.rating, Rating::Excellent);
    config.interactive.minTokensPerSec = 80; // 101 / 80 = 1.26
    verdict = judgeCell(cell, config);
    EXPECT_EQ(verdict.rating, Rating::Good);
    ASSERT_EQ(verdict.profiles.size(), 1);
    EXPECT_EQ(verdict.profiles.first().decidedBy, q("interactive.tokens_per_second"));
    config.interactive.minTokensPerSec = 100;
    EXPECT_EQ(judgeCell(cell, config).rating, Rating::Acceptable);
    config.interactive.minTokensPerSec = 200;
    verdict = judgeCell(cell, config);
    EXPECT_EQ(verdict.state, CellState::Failed);
    EXPECT_TRUE(verdict.reason.contains(q("200"))) << verdict.reason;
}

TEST(Judge, MissingAnUncriticalThresholdIsPoorNotFailed)
{
    BenchConfig config;
    config.interactive.maxVariance = 1;
    const CellVerdict verdict = judgeCell(test::measuredCell(), config);
    EXPECT_EQ(verdict.rating, Rating::Poor);
    EXPECT_EQ(verdict.state, CellState::Partial);
    config.interactive.maxTimeToFirstToken = 0.1;
    EXPECT_EQ(judgeCell(test::measuredCell(), config).state, CellState::Failed) << "TTFT is critical";
}

TEST(Judge, StatesFollowTheRecord)
{
    CellRecord cell = test::measuredCell();
    cell.outcome = CellOutcome::Unfinished;
    EXPECT_EQ(judgeCell(cell, {}).state, CellState::Interrupted);
    cell.attempts.clear();
    EXPECT_EQ(judgeCell(cell, {}).state, CellState::Planned);
    cell.outcome = CellOutcome::Skipped;
    cell.rule = q("memory");
    cell.reason = q("why");
    EXPECT_EQ(judgeCell(cell, {}).state, CellState::Skipped);
    EXPECT_EQ(judgeCell(cell, {}).reason, q("why"));
    cell.outcome = CellOutcome::Errored;
    EXPECT_EQ(judgeCell(cell, {}).state, CellState::Error);
}

TEST(Judge, NothingUsableIsAnErrorWithItsReason)
{
    CellRecord cell = test::measuredCell();
    for (Attempt &a : cell.attempts) {
        a.outcome = AttemptOutcome::Failed;
        a.reason = q("The stream ended without a final event.");
    }
    const CellVerdict verdict = judgeCell(cell, {});
    EXPECT_EQ(verdict.state, CellState::Error) << "no figure decided it";
    EXPECT_TRUE(verdict.reason.endsWith(q("The stream ended without a final event."))) << verdict.reason;
    EXPECT_FALSE(verdict.isProven());
    EXPECT_EQ(judgeRun(RunRecord{{}, {cell, cell}, {}, {}, false, 0}, {}).size(), 2);
}

TEST(Judge, WhatCouldNotBeMeasuredIsNotBelowTheThresholds)
{
    CellRecord cell = test::measuredCell();
    for (Attempt &attempt : cell.attempts) {
        attempt.outcome = AttemptOutcome::Rejected;
        attempt.reason = q("Other programs used 90 % of the CPU at the same time.");
    }
    const CellVerdict verdict = judgeCell(cell, {});
    EXPECT_EQ(verdict.state, CellState::Error);
    EXPECT_TRUE(verdict.reason.contains(q("90 %"))) << "and the reason is said";
}

TEST(Judge, AFigureThatJustMeetsItsLimitIsCalledCloseToIt)
{
    CellRecord cell = test::measuredCell();
    BenchConfig config;
    const double speed = judgeCell(cell, config).metric(QStringLiteral("interactive.tokens_per_second"))->value;
    config.interactive.minTokensPerSec = speed / 1.05;
    CellVerdict verdict = judgeCell(cell, config);
    ASSERT_EQ(verdict.profiles.first().rating, Rating::Acceptable);
    EXPECT_TRUE(verdict.profiles.first().sentence.contains(QStringLiteral("close to the minimum")))
        << verdict.profiles.first().sentence.toStdString();
    config.interactive.minTokensPerSec = speed * 2;
    verdict = judgeCell(cell, config);
    EXPECT_TRUE(verdict.profiles.first().sentence.contains(QStringLiteral("required: at least")))
        << verdict.profiles.first().sentence.toStdString();
}

TEST(JudgeOfGpus, TheRooflineIsThatOfTheOneDeviceThatHoldsAllOfIt)
{
    RunRecord record;
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 3);
    cell.place = CellPlace::Gpu;
    cell.activeBytes = 4e9;
    DeviceUse use;
    use.device = q("0000:01:00.0");
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices = {use};
    cell.launches.last().layers = cell.launches.last().offloadedLayers = 33;
    Device card{use.device, Device::Kind::Gpu};
    card.bandwidth = 1e12;
    record.context.hardware = {card};
    record.context.readBandwidth = 20e9;
    record.context.cacheBytes = 1e6;
    record.cells = {cell};
    const auto roofline = [&record] { return judgeRun(record, {}).first().metric(q("roofline_percent")); };
    ASSERT_TRUE(roofline());
    EXPECT_NEAR(roofline()->value, 101 * 4e9 / 1e12 * 100, 0.01) << "by the card's bandwidth, not the host's";
    record.cells[0].launches.last().offloadedLayers = 20;
    EXPECT_FALSE(roofline()) << "the processor reads the rest from its own memory";
    record.cells[0].launches.last().offloadedLayers = 33;
    DeviceUse other = use;
    other.device = q("0000:02:00.0");
    for (Attempt &attempt : record.cells[0].attempts)
        attempt.resources.devices << other;
    EXPECT_FALSE(roofline()) << "of two nobody knows which reads what";
}

TEST(Judge, WithoutAQuestionFileOwnPromptsAreNotLeftOut)
{
    CellRecord cell = test::measuredCell();
    Observation none;
    none.profile = q("quality");
    none.kind = q("no_questions");
    none.texts.insert(q("reason"), q("The file cannot be read."));
    cell.observations << none;
    const CellVerdict verdict = judgeCell(cell, {});
    ASSERT_EQ(verdict.leftOut.size(), 1);
    EXPECT_TRUE(verdict.leftOut[0].metrics.contains(q("quality.accuracy_percent")));
    EXPECT_FALSE(verdict.leftOut[0].metrics.contains(q("quality.own_percent")));
    EXPECT_FALSE(verdict.leftOut[0].metrics.contains(q("quality.kld_mean"))) << "that is another reason";
}

TEST(Judge, MemoryIsOutOfWhatTheMachineHas)
{
    const QString id = metricid::kMemoryGb;
    CellRecord cell = test::measuredCell();
    EXPECT_FALSE(judgeCell(cell, {}).metric(id)->of) << "not known here, and no constant stands for it";
    EXPECT_DOUBLE_EQ(*judgeCell(cell, {}, QLocale::c(), 64e9).metric(id)->of, 57.6) << "less a tenth";
    BenchConfig config;
    config.limits.maxMemoryGb = 20;
    EXPECT_DOUBLE_EQ(*judgeCell(cell, config, QLocale::c(), 64e9).metric(id)->of, 20);
}

TEST(Judge, MemoryOfAGpuCellIsOutOfWhatOthersLeaveOfItsDevices)
{
    const QString id = metricid::kMemoryGb;
    CellRecord cell = test::measuredCell();
    cell.place = CellPlace::Gpu;
    const auto of = [&](const BenchConfig &config) {
        return judgeCell(cell, config, QLocale::c(), 64e9).metric(id).value_or(MetricValue()).of;
    };
    DeviceUse first, second;
    first.device = q("0000:01:00.0"), second.device = q("0000:02:00.0");
    first.memoryBytes = 5e9, second.memoryBytes = 4e9;
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices = {first, second};
    EXPECT_FALSE(of({})) << "the host's memory stands for no device";
    first.totalBytes = 24e9, first.usedBytes = 7e9;
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices = {first, second};
    EXPECT_FALSE(of({})) << "a part is no whole";
    second.totalBytes = 32e9;
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices = {first, second};
    EXPECT_DOUBLE_EQ(of({}).value_or(0), 22 + 32) << "others hold 2 GB of the first";
    BenchConfig config;
    config.limits.maxVramGb = 16;
    EXPECT_DOUBLE_EQ(of(config).value_or(0), 32);
}
