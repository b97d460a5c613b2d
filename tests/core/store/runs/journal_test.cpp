// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/journal.h"
#include "tests/support/testdata.h"

#include <QFileInfo>

#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;
using sweetspot::test::writeFile;

namespace
{

CellSpec spec(const Attempt &attempt)
{
    CellSpec cell;
    cell.id = attempt.cell;
    cell.key = attempt.cellKey;
    cell.fileBytes = 1000;
    cell.sizeLabel = q("1B");
    cell.memory = MemoryEstimate{2e9, MemoryEstimate::Source::Formula};
    return cell;
}

/// A journal of a plan, a server, n attempts and the end of the cell and the run.
QByteArray wholeJournal(const QString &path, int attempts)
{
    {
        auto writer = JournalWriter::open(path);
        EXPECT_TRUE(writer.ok());
        JournalWriter &journal = **writer;
        const Attempt first = test::goodAttempt(0);
        EXPECT_TRUE(journal.planned({spec(first)}).ok());
        EXPECT_TRUE(journal
                        .serverStarted(
                            first.cell, first.cellKey, ServerFacts{0, 1, 1e9, 2048, 1, {}, true, 0.1, q("cmd")})
                        .ok());
        for (int rep = 0; rep < attempts; ++rep)
            EXPECT_TRUE(journal.attempt(test::goodAttempt(rep)).ok());
        EXPECT_TRUE(journal.cellFinished(first.cell, first.cellKey, CellOutcome::Done, {}, {}).ok());
        EXPECT_TRUE(journal.runEnded(true, 12.5, 0).ok());
    }
    return readFile(path);
}

} // namespace

TEST(Journal, AProfileThatWasResetCountsFromThereOn)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.jsonl"));
    wholeJournal(path, 3);
    const Attempt first = test::goodAttempt(0);
    Attempt other = test::goodAttempt(0);
    other.profile = q("batch");
    Attempt again = test::goodAttempt(1);
    again.decodeTps = 50;
    {
        auto journal = JournalWriter::open(path);
        ASSERT_TRUE((*journal)->attempt(other).ok());
        ASSERT_TRUE((*journal)
                        ->profileSkipped(first.cell, first.cellKey,
                            LeftOut{q("batch"), q("cost"), q("It may cost 2: too much."), {}})
                        .ok());
        ASSERT_TRUE((*journal)->profileReset(first.cell, first.cellKey, q("interactive")).ok());
        ASSERT_TRUE((*journal)->attempt(again).ok());
        ASSERT_TRUE((*journal)->runEnded(true, 1, 2).ok());
    }
    const RunRecord record = readJournal(path, test::someContext());
    ASSERT_EQ(record.cells.size(), 1);
    ASSERT_EQ(record.cells[0].attempts.size(), 2);
    EXPECT_EQ(record.cells[0].attempts[0].profile, q("batch"));
    EXPECT_EQ(record.cells[0].attempts[1], again);
    ASSERT_EQ(record.cells[0].unmeasured.size(), 1);
    EXPECT_EQ(record.cells[0].unmeasured[0].rule, q("cost"));
    EXPECT_EQ(record.cells[0].unmeasured[0].sentence, q("It may cost 2: too much."));
    EXPECT_EQ(record.unproven, 2);
}

TEST(Journal, ReadsBackWhatWasWritten)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.jsonl"));
    wholeJournal(path, 3);
    Issues issues;
    const RunRecord record = readJournal(path, test::someContext(), &issues);
    EXPECT_TRUE(issues.isEmpty());
    ASSERT_EQ(record.cells.size(), 1);
    const CellRecord &cell = record.cells.first();
    ASSERT_EQ(cell.attempts.size(), 3);
    EXPECT_EQ(cell.attempts.at(2), test::goodAttempt(2));
    EXPECT_EQ(cell.launches.size(), 1);
    EXPECT_EQ(cell.outcome, CellOutcome::Done);
    EXPECT_EQ(cell.estimatedBytes, 2e9);
    EXPECT_TRUE(record.completed);
    EXPECT_EQ(record.activeSeconds, 12.5);
}

TEST(Journal, SurvivesBeingCutAtEveryByte)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.jsonl"));
    const QByteArray whole = wholeJournal(path, 3);
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        writeFile(path, whole.left(cut));
        const qsizetype fullLines = whole.left(cut).count('\n');
        Issues issues;
        const RunRecord record = readJournal(path, test::someContext(), &issues);
        const bool clean = cut == 0 || whole.at(cut - 1) == '\n';
        ASSERT_EQ(issues.size(), clean ? 0 : 1) << "cut at " << cut;
        // plan, server, three attempts, cell, end
        const qsizetype attempts = std::clamp<qsizetype>(fullLines - 2, 0, 3);
        ASSERT_EQ(record.cells.isEmpty() ? 0 : record.cells.first().attempts.size(), attempts)
            << "cut at " << cut;
        ASSERT_EQ(record.completed, fullLines == 7) << "cut at " << cut;
        // Going on writing repairs the file: nothing is glued to the cut line.
        if (cut % 97 != 0)
            continue;
        {
            auto writer = JournalWriter::open(path);
            ASSERT_TRUE(writer.ok());
            ASSERT_TRUE((*writer)->runEnded(false, 1, 0).ok());
        }
        issues.clear();
        readJournal(path, test::someContext(), &issues);
        ASSERT_TRUE(issues.isEmpty()) << "cut at " << cut;
    }
}

TEST(Journal, ADamagedLineCostsOnlyItself)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.jsonl"));
    QList<QByteArray> lines = wholeJournal(path, 3).split('\n');
    lines[3] = "{\"e\":\"attempt\", garbage";
    lines.insert(4, "[]");
    lines.insert(5, "{\"e\":\"something of a later version\"}");
    writeFile(path, lines.join('\n'));
    Issues issues;
    const RunRecord record = readJournal(path, test::someContext(), &issues);
    ASSERT_EQ(issues.size(), 2);
    EXPECT_EQ(issues.at(0).line, 4);
    EXPECT_EQ(record.cells.first().attempts.size(), 2);
    EXPECT_TRUE(record.completed);
}

TEST(Journal, EachAttemptCountsOnceAndOnlyUnderTheCurrentKey)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.jsonl"));
    wholeJournal(path, 2);
    {
        auto writer = JournalWriter::open(path);
        ASSERT_TRUE(writer.ok());
        Attempt again = test::goodAttempt(1, 777);
        ASSERT_TRUE((*writer)->attempt(again).ok());
    }
    RunRecord record = readJournal(path, test::someContext());
    ASSERT_EQ(record.cells.first().attempts.size(), 2);
    EXPECT_EQ(record.cells.first().attempts.at(1).decodeTps, 777) << "the later one counts";
    {
        auto writer = JournalWriter::open(path);
        ASSERT_TRUE(writer.ok());
        CellSpec changed = spec(test::goodAttempt(0));
        changed.key = q("another configuration");
        ASSERT_TRUE((*writer)->planned({changed}).ok());
    }
    record = readJournal(path, test::someContext());
    EXPECT_TRUE(record.cells.first().attempts.isEmpty());
    EXPECT_EQ(record.cells.first().outcome, CellOutcome::Unfinished);
    EXPECT_FALSE(record.completed);
}

TEST(Journal, WhatFailedBeforeGetsAnotherChanceWhenTheRunIsTakenUpAgain)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.jsonl"));
    const Attempt first = test::goodAttempt(0);
    {
        auto writer = JournalWriter::open(path);
        ASSERT_TRUE(writer.ok());
        ASSERT_TRUE((*writer)->planned({spec(first)}).ok());
        ASSERT_TRUE(
            (*writer)->cellFinished(first.cell, first.cellKey, CellOutcome::Errored, {}, q("it broke")).ok());
    }
    EXPECT_EQ(readJournal(path, {}).cells.first().reason, q("it broke"));
    {
        auto writer = JournalWriter::open(path);
        ASSERT_TRUE(writer.ok());
        ASSERT_TRUE((*writer)->planned({spec(first)}).ok());
        ASSERT_TRUE((*writer)->attempt(first).ok());
    }
    const RunRecord record = readJournal(path, {});
    EXPECT_EQ(record.cells.first().outcome, CellOutcome::Unfinished);
    EXPECT_TRUE(record.cells.first().reason.isEmpty());
    EXPECT_EQ(record.cells.first().attempts.size(), 1);
}

TEST(Journal, LanesMayWriteAtTheSameTime)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.jsonl"));
    {
        auto writer = JournalWriter::open(path);
        ASSERT_TRUE(writer.ok());
        JournalWriter &journal = **writer;
        ASSERT_TRUE(journal.planned({spec(test::goodAttempt(0))}).ok());
        std::vector<std::thread> lanes;
        for (int lane = 0; lane < 4; ++lane)
            lanes.emplace_back([&journal, lane] {
                for (int rep = 0; rep < 25; ++rep)
                    EXPECT_TRUE(journal.attempt(test::goodAttempt(lane * 25 + rep)).ok());
            });
        for (std::thread &lane : lanes)
            lane.join();
    }
    Issues issues;
    EXPECT_EQ(readJournal(path, test::someContext(), &issues).cells.first().attempts.size(), 100);
    EXPECT_TRUE(issues.isEmpty());
}

TEST(Journal, AFullDiskIsAnErrorAndNotASilence)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.jsonl"));
    auto writer = JournalWriter::open(path);
    ASSERT_TRUE(writer.ok());
    ASSERT_TRUE((*writer)->planned({spec(test::goodAttempt(0))}).ok());
    // A limit on the file's size stands in for a disk without room: the write stops in the middle of the line.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{rlim_t(QFileInfo(path).size() + 100), before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto status = (*writer)->attempt(test::goodAttempt(0));
    setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Io);
    ASSERT_TRUE((*writer)->attempt(test::goodAttempt(1)).ok()) << "and room may come back";
    Issues none;
    EXPECT_EQ(readJournal(path, test::someContext(), &none).cells.first().attempts.size(), 1);
    EXPECT_TRUE(none.isEmpty()) << "no half line stays behind";
    EXPECT_FALSE(JournalWriter::open(q("/no/such/folder/journal.jsonl")));
    Issues issues;
    readJournal(q("/no/such/journal.jsonl"), test::someContext(), &issues);
    EXPECT_TRUE(hasErrors(issues));
}
