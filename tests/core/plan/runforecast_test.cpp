// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/runforecast.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const QDateTime kStart = QDateTime::fromString(q("2026-11-26T10:00:00Z"), Qt::ISODate);
const QString kChat = q("interactive"), kBatch = q("batch");

Attempt attempt(const QString &profile, double after, double seconds)
{
    Attempt a;
    a.profile = profile;
    a.startedUtc = kStart.addMSecs(qint64(after * 1000));
    a.endToEndMs = seconds * 1000;
    return a;
}

CellId id(const char *model)
{
    CellId cell;
    cell.model = q(model);
    cell.quantization = q("Q4_K_M");
    return cell;
}

CellSpec planned(const char *model, qint64 bytes, int lane = 0)
{
    CellSpec cell;
    cell.id = id(model);
    cell.fileBytes = bytes;
    cell.lane = lane;
    return cell;
}

ProfileTime took(const char *model, double bytes, const QString &profile, double seconds)
{
    return {id(model), bytes, profile, TestMode::Full, seconds};
}

RunPlan planOf(const QVector<CellSpec> &cells)
{
    RunPlan plan;
    plan.lanes << LaneSpec{q("CPU"), {}, false, false};
    plan.profiles = QStringList{kChat};
    plan.cells = cells;
    return plan;
}

} // namespace

namespace
{

Observation ended(const QString &profile, double after)
{
    Observation done;
    done.profile = profile;
    done.kind = q("done");
    done.startedUtc = kStart.addMSecs(qint64(after * 1000));
    return done;
}

} // namespace

TEST(ProfileTimes, LastUntilTheirEndIsNoted)
{
    RunRecord record;
    record.context.config.testMode = TestMode::Quick;
    CellRecord cell;
    cell.id = id("A");
    cell.fileBytes = 5;
    cell.outcome = CellOutcome::Done;
    ServerFacts launch;
    launch.loadSeconds = 2;
    cell.launches << launch;
    cell.attempts << attempt(kChat, 10, 2) << attempt(kChat, 0, 3) << attempt(kBatch, 25, 4);
    cell.observations << ended(kBatch, 40) << ended(kChat, 13);
    CellRecord cut = cell;
    cut.outcome = CellOutcome::Unfinished;
    record.cells << cell << cut;
    const auto times = profileTimes(record);
    ASSERT_EQ(times.size(), 2) << "half a cell says nothing";
    EXPECT_EQ(times[0], (ProfileTime{id("A"), 5, kChat, TestMode::Quick, 15})) << "with its server's start";
    EXPECT_EQ(times[1], (ProfileTime{id("A"), 5, kBatch, TestMode::Quick, 27}))
        << "with what came before its first attempt";
}

TEST(ProfileTimes, OwnPromptsAreNoPartOfTheTimeOfTheirProfile)
{
    const QString quality = q("quality");
    RunRecord record;
    CellRecord cell;
    cell.id = id("A");
    cell.outcome = CellOutcome::Done;
    for (int i = 0; i < 4; ++i) {
        cell.attempts << attempt(quality, i * 5, 2);
        cell.attempts.last().question = QuestionAnswer{q("%1").arg(i), q("math"), q("number"), q("4"), {}};
    }
    cell.observations << ended(quality, 30);
    record.cells << cell;
    ASSERT_EQ(profileTimes(record).size(), 1);
    EXPECT_DOUBLE_EQ(profileTimes(record)[0].perOwnPrompt, 2) << "as long as the others";
    const double without = profileTimes(record)[0].seconds;
    record.cells[0].attempts[3].question->category = kOwnCategory;
    record.cells[0].attempts[3].endToEndMs = 7000;
    EXPECT_DOUBLE_EQ(profileTimes(record)[0].perOwnPrompt, 7) << "what it was";
    EXPECT_DOUBLE_EQ(profileTimes(record)[0].seconds, without - 7);
}

TEST(ProfileTimes, APlanReckonsWithOwnPrompts)
{
    RunPlan plan = planOf({planned("A", 100)});
    plan.profiles = QStringList{q("quality")};
    ProfileTime time{id("A"), 100, q("quality"), TestMode::Full, 60, 3};
    const auto before = forecastRun(plan, {time});
    plan.prompts = {OwnPrompt{}, OwnPrompt{}};
    const auto after = forecastRun(plan, {time});
    ASSERT_TRUE(before.time && after.time);
    EXPECT_DOUBLE_EQ(after.time->likely, before.time->likely + 6);
}

TEST(ProfileTimes, ABreakBetweenTwoDaysIsNoTime)
{
    RunRecord record;
    CellRecord cell;
    cell.outcome = CellOutcome::Done;
    cell.attempts << attempt(kChat, 0, 1) << Attempt();
    cell.observations << ended(kChat, 24 * 3600) << ended(kBatch, 24 * 3600 + 30);
    CellRecord silent;
    silent.outcome = CellOutcome::Done;
    silent.observations << ended(kChat, 5);
    record.cells << cell << silent;
    const auto times = profileTimes(record);
    ASSERT_EQ(times.size(), 1) << "and a cell that nothing was asked of has no beginning";
    EXPECT_EQ(times[0].profile, kBatch);
}

TEST(ProfileTimes, WhatARuleLeftOutTakesNoTimeForThatCellOnly)
{
    RunRecord record;
    CellRecord cell;
    cell.id = id("A");
    cell.fileBytes = 100;
    cell.outcome = CellOutcome::Done;
    cell.leaveOut({kBatch, q("dominated"), q("Another is better."), {}});
    cell.leaveOut({kChat, q("not_here"), q("A part."), {q("interactive.joules_per_token")}});
    record.cells << cell;
    const auto times = profileTimes(record);
    ASSERT_EQ(times.size(), 1) << "a part that is missing is not the profile";
    const auto own = forecastProfile(planned("A", 100), kBatch, TestMode::Full, times);
    ASSERT_TRUE(own);
    EXPECT_EQ(*own, TimeRange());
    EXPECT_FALSE(forecastProfile(planned("B", 100), kBatch, TestMode::Full, times));
}

TEST(ForecastProfile, TheSameCellSaysIt)
{
    const auto time = forecastProfile(planned("A", 100), kChat, TestMode::Full,
        {took("A", 100, kChat, 10), took("A", 100, kChat, 12), took("A", 100, kChat, 30),
            took("B", 100, kChat, 500)});
    ASSERT_TRUE(time);
    EXPECT_DOUBLE_EQ(time->likely, 12);
    EXPECT_DOUBLE_EQ(time->least, 12 / 1.25) << "no surer than one time would be";
    EXPECT_DOUBLE_EQ(time->most, 30);
}

TEST(ForecastProfile, OthersSayItByTheirSize)
{
    const auto time = forecastProfile(planned("A", 200), kChat, TestMode::Full, {took("B", 100, kChat, 10)});
    ASSERT_TRUE(time);
    EXPECT_DOUBLE_EQ(time->likely, 20);
    EXPECT_GT(time->most, time->likely * 1.5);
    EXPECT_DOUBLE_EQ(
        forecastProfile(planned("A", 0), kChat, TestMode::Full, {took("B", 100, kChat, 10)})->likely, 10)
        << "a size that nobody knows scales nothing";
    EXPECT_DOUBLE_EQ(
        forecastProfile(planned("A", 1), kChat, TestMode::Full, {took("B", 1e9, kChat, 10)})->likely, 10.0 / 8)
        << "a tiny model takes its time too";
}

TEST(ForecastProfile, AnotherProfileModeOrEngineSaysNothing)
{
    ProfileTime quick = took("A", 100, kChat, 1), ollama = took("A", 100, kChat, 1);
    quick.mode = TestMode::Quick;
    ollama.cell.engine = q("ollama");
    EXPECT_FALSE(
        forecastProfile(planned("A", 100), kChat, TestMode::Full, {took("A", 100, kBatch, 10), quick, ollama}));
}

TEST(RunForecast, AddsUpWhatIsPlanned)
{
    CellSpec large = planned("large", 300), skipped = planned("huge", 999), also = planned("huger", 999),
             other = planned("gone", 1);
    large.memory = MemoryEstimate{7e9, MemoryEstimate::Source::Formula, 0, 0, 0};
    skipped.skip = SkipReason{q("memory"), q("It would need 70 GB."), SkipReason::Certainty::Certain};
    also.skip = SkipReason{q("memory"), q("It would need 90 GB."), SkipReason::Certainty::Certain};
    other.skip = SkipReason{q("no_file"), q("No file."), SkipReason::Certainty::Certain};
    const RunForecast forecast
        = forecastRun(planOf({planned("A", 100), large, other, skipped, also}), {took("A", 100, kChat, 10)});
    EXPECT_EQ(forecast.cells, 2);
    EXPECT_EQ(forecast.cellsWithoutTime, 0);
    ASSERT_TRUE(forecast.time);
    EXPECT_DOUBLE_EQ(forecast.time->likely, 10 + 30);
    EXPECT_LT(forecast.time->least, 40);
    EXPECT_GT(forecast.time->most, 40);
    ASSERT_EQ(forecast.skipped.size(), 2);
    EXPECT_EQ(forecast.skipped[0], (SkippedGroup{q("memory"), 2, q("It would need 70 GB."), skipped.id}));
    ASSERT_EQ(forecast.needs.size(), 1);
    EXPECT_EQ(forecast.needs[0], (LaneNeed{q("CPU"), 7e9, large.id}));
}

TEST(RunForecast, WithoutAHistoryItClaimsNoTime)
{
    const RunForecast forecast = forecastRun(planOf({planned("A", 100)}), {});
    EXPECT_FALSE(forecast.time);
    EXPECT_EQ(forecast.cellsWithoutTime, 1);
    EXPECT_EQ(forecastRun(RunPlan(), {}), RunForecast());
}

TEST(RunForecast, GpusRunSideBySideAndTheProcessorAlone)
{
    RunPlan plan = planOf({planned("A", 100, 0), planned("A", 100, 1), planned("A", 200, 2)});
    plan.lanes << LaneSpec{q("CUDA0"), {q("CUDA0")}, false, false}
               << LaneSpec{q("CUDA1"), {q("CUDA1")}, false, false};
    plan.cells[1].id.device = q("CUDA0");
    plan.cells[2].id.device = q("CUDA1");
    const RunForecast forecast = forecastRun(plan, {took("other", 100, kChat, 10)});
    ASSERT_TRUE(forecast.time);
    EXPECT_DOUBLE_EQ(forecast.time->likely, 10 + 20);
}

TEST(RunForecast, AServerOnThisMachineRunsAloneToo)
{
    RunPlan plan = planOf({planned("A", 100, 0), planned("B", 100, 1), planned("C", 100, 2)});
    plan.lanes << LaneSpec{q("localhost:1"), {}, true, true} << LaneSpec{q("far"), {}, true, false};
    plan.cells[1].memory = MemoryEstimate{5e9, MemoryEstimate::Source::Formula, 0, 0, 0};
    const RunForecast forecast = forecastRun(plan, {took("other", 100, kChat, 10)});
    EXPECT_DOUBLE_EQ(forecast.time->likely, 30) << "and what is elsewhere runs beside, as long as it takes";
    EXPECT_TRUE(forecast.needs.isEmpty()) << "an address takes no memory of a lane of ours";
}

TEST(RunForecastOfDevices, TellsWhatEachDeviceOfALaneHolds)
{
    RunPlan plan;
    plan.lanes = {LaneSpec{q("CUDA0+CUDA1"), {q("CUDA0"), q("CUDA1")}}};
    CellSpec cell;
    cell.id = CellId{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CUDA0+CUDA1"), {}};
    cell.memory = MemoryEstimate{40e9, MemoryEstimate::Source::Formula};
    cell.deviceParts = {{q("CUDA0"), 34, {17e9, 1e9, 1e9}}, {q("CUDA1"), 47, {19e9, 1e9, 1e9}}};
    plan.cells = {cell};
    const RunForecast forecast = forecastRun(plan, {});
    ASSERT_EQ(forecast.needs.size(), 1);
    ASSERT_EQ(forecast.needs[0].parts.size(), 2);
    EXPECT_EQ(forecast.needs[0].parts[1].layers, 47);
    plan.cells[0].deviceParts.removeLast();
    EXPECT_TRUE(forecastRun(plan, {}).needs[0].parts.isEmpty()) << "of one device its sum says it";
}
