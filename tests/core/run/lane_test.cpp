// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/evidence.h"
#include "core/run/lane.h"
#include "models/validityflag.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// A lane on the fake engine with three cells.
LaneOrder orderIn(const QTemporaryDir &dir, const char *behaviour)
{
    qputenv("FAKE_BEHAVIOUR", behaviour);
    LaneOrder order;
    order.llamaCpp = *probeLlamaCpp(test::fakeServer());
    order.folder = RunFolder{dir.path()};
    QDir(dir.path()).mkpath(q("logs"));
    QDir(dir.path()).mkpath(q("timelines"));
    order.plan.lanes = {LaneSpec{q("CPU"), {}}};
    order.plan.profiles = {q("interactive")};
    order.plan.mode = TestMode::Quick;
    order.plan.config.limits.maxLoadTime = 5;
    order.plan.config.limits.maxBackgroundPercent = 100; // tests run beside other things
    for (int i = 0; i < 3; ++i) {
        CellSpec cell;
        cell.id = CellId{q("M"), q("Q%1").arg(i), q("llama.cpp"), q("CPU"), {}};
        cell.key = q("k");
        cell.fileBytes = 1000 * (i + 1);
        cell.modelFile = q("/m/x.gguf");
        cell.contextLength = 2048;
        cell.memory = MemoryEstimate{1e6, MemoryEstimate::Source::Formula};
        order.plan.cells << cell;
    }
    auto journal = JournalWriter::open(order.folder.journal());
    order.journal = std::move(*journal);
    order.gate = std::make_shared<PauseGate>();
    return order;
}

RunRecord runLane(LaneOrder order, const QTemporaryDir &dir)
{
    EXPECT_TRUE(order.journal->planned(order.plan.cells).ok());
    Lane lane(std::move(order));
    lane.start();
    EXPECT_TRUE(lane.wait(test::kPatienceMs));
    EXPECT_FALSE(lane.failure());
    qunsetenv("FAKE_BEHAVIOUR");
    return readJournal(RunFolder{dir.path()}.journal(), {});
}

/// The first cell as an earlier part of the run left it: other programs disturbed all but one repetition.
CellRecord disturbedCell()
{
    CellRecord cell = test::measuredCell(q("M"), q("Q0"), 5);
    cell.key = q("k");
    for (int i = 1; i < 5; ++i) {
        cell.attempts[i].outcome = AttemptOutcome::Rejected;
        cell.attempts[i].flags << validityflag::kBackgroundLoad << validityflag::kTooBusy;
    }
    EXPECT_EQ(evidenceOf(cell, q("interactive")).evidence, Evidence::Disturbed);
    return cell;
}

} // namespace

TEST(Lane, MeasuresItsCellsAndLeavesNoServer)
{
    QTemporaryDir dir;
    const RunRecord record = runLane(orderIn(dir, "good"), dir);
    ASSERT_EQ(record.cells.size(), 3);
    for (const CellRecord &cell : record.cells) {
        EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.reason;
        EXPECT_GE(cell.attempts.size(), 4);
        EXPECT_EQ(cell.launches.size(), 1);
    }
    EXPECT_TRUE(QFileInfo::exists(RunFolder{dir.path()}.timeline(record.cells.first().attempts.first())));
    EXPECT_TRUE(test::processesWith("--model /m/x.gguf").isEmpty());
}

TEST(Lane, ACellThatDoesNotLoadTakesTheLargerOnesAlong)
{
    QTemporaryDir dir;
    const RunRecord record = runLane(orderIn(dir, "oom_at_start"), dir);
    EXPECT_EQ(record.cells.at(0).outcome, CellOutcome::Errored);
    for (const int i : {1, 2}) {
        EXPECT_EQ(record.cells.at(i).outcome, CellOutcome::Skipped);
        EXPECT_EQ(record.cells.at(i).rule, q("load_failure"));
    }
}

TEST(Lane, OneBrokenCellDoesNotStopTheNext)
{
    QTemporaryDir dir;
    const RunRecord record = runLane(orderIn(dir, "die_in_stream"), dir);
    for (const CellRecord &cell : record.cells) {
        EXPECT_EQ(cell.outcome, CellOutcome::Errored);
        EXPECT_FALSE(cell.reason.isEmpty());
    }
}

TEST(Lane, LooksAtMemoryAgainBeforeEachStart)
{
    QTemporaryDir dir;
    LaneOrder order = orderIn(dir, "good");
    order.plan.cells[1].memory = MemoryEstimate{1e18, MemoryEstimate::Source::Formula};
    order.plan.config.limits.maxMemoryGb = 60000;
    const RunRecord record = runLane(std::move(order), dir);
    EXPECT_EQ(record.cells.at(1).outcome, CellOutcome::Skipped);
    EXPECT_EQ(record.cells.at(1).rule, q("memory"));
    EXPECT_EQ(record.cells.at(2).outcome, CellOutcome::Done);
}

TEST(Lane, GoesOnWhereAnEarlierPartStopped)
{
    QTemporaryDir dir;
    LaneOrder order = orderIn(dir, "good");
    CellRecord done = test::measuredCell(q("M"), q("Q0"), 3);
    done.key = q("k");
    CellRecord half = test::measuredCell(q("M"), q("Q1"), 2);
    half.key = q("k");
    half.outcome = CellOutcome::Unfinished;
    order.earlier = {done, half};
    const RunRecord record = runLane(std::move(order), dir);
    EXPECT_TRUE(record.cells.at(0).attempts.isEmpty()) << "finished before: nothing new is written";
    EXPECT_EQ(record.cells.at(1).outcome, CellOutcome::Done);
    EXPECT_EQ(record.cells.at(1).launches.first().launch, 1) << "its second start";
    for (const Attempt &attempt : record.cells.at(1).attempts)
        EXPECT_EQ(attempt.launch, 1);
}

TEST(Lane, WhatWasDisturbedIsMeasuredOnceMoreAfterTheOthers)
{
    QTemporaryDir dir;
    LaneOrder order = orderIn(dir, "good");
    order.plan.config.limits.maxBackgroundPercent = 200; // half of it is more than there can be: always quiet
    order.earlier = {disturbedCell()};
    const RunRecord record = runLane(std::move(order), dir);
    ASSERT_EQ(record.cells.size(), 3);
    const CellRecord &again = record.cells.at(0);
    EXPECT_EQ(again.outcome, CellOutcome::Done) << again.reason;
    EXPECT_EQ(evidenceOf(again, q("interactive")).evidence, Evidence::Enough);
    ASSERT_FALSE(again.attempts.isEmpty());
    for (const CellRecord &other : {record.cells.at(1), record.cells.at(2)})
        EXPECT_LT(other.attempts.last().startedUtc, again.attempts.first().startedUtc)
            << "first come the others";
}

TEST(Lane, WhatIsStillDisturbedIsToldAndLeftAsItWas)
{
    QTemporaryDir dir;
    LaneOrder order = orderIn(dir, "good");
    order.plan.cells.resize(1);
    order.plan.config.limits.maxBackgroundPercent = -2; // nothing is as quiet as that
    order.plan.config.limits.quietWait = 0;
    order.earlier = {disturbedCell()};
    EXPECT_TRUE(order.journal->planned(order.plan.cells).ok());
    Lane lane(std::move(order));
    lane.start();
    EXPECT_TRUE(lane.wait(test::kPatienceMs));
    qunsetenv("FAKE_BEHAVIOUR");
    EXPECT_TRUE(readJournal(RunFolder{dir.path()}.journal(), {}).cells.at(0).attempts.isEmpty());
    const QVector<LogEntry> said = lane.mailbox().take().log;
    EXPECT_TRUE(std::any_of(said.begin(), said.end(), [](const LogEntry &entry) {
        return entry.level == LogEntry::Level::Warning && entry.text.contains(q("still disturbed"));
    }));
}
