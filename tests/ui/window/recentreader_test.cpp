// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/projectwithruns.h"
#include "ui/window/recentreader.h"

#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

using RecentOnDisk = test::ProjectWithRuns;

} // namespace

TEST_F(RecentOnDisk, WhatIsNoProjectIsMissing)
{
    EXPECT_EQ(readRecentState(dir.filePath(q("nowhere"))), RecentState());
    EXPECT_TRUE(recentStateText({}).contains(q("missing")));
}

TEST_F(RecentOnDisk, AProjectWithoutRunsSaysWhatItHas)
{
    RecentState state = readRecentState(path);
    EXPECT_TRUE(state.exists);
    EXPECT_EQ(state.title, q("Bench"));
    EXPECT_TRUE(state.unfinishedRun.isEmpty());
    EXPECT_EQ(recentStateText(state), q("No models yet"));
    state.models = 3;
    EXPECT_TRUE(recentStateText(state).contains(q("nothing measured yet"))) << recentStateText(state);
}

TEST_F(RecentOnDisk, CellsOfAllRunsAreCounted)
{
    RunRecord record = test::runOfDay(1);
    for (CellRecord &cell : record.cells)
        cell.outcome = CellOutcome::Done;
    write(record);
    const RecentState state = readRecentState(path);
    EXPECT_EQ(state.glance.cells, 4);
    EXPECT_EQ(state.glance.measured, 4);
    EXPECT_EQ(state.glance.rows.size(), 2);
    EXPECT_TRUE(state.unfinishedRun.isEmpty());
    EXPECT_TRUE(recentStateText(state).startsWith(q("4 of 4"))) << recentStateText(state);
}

TEST_F(RecentOnDisk, AnUnfinishedRunIsNamed)
{
    write(test::runOfDay(1));
    RunRecord open = test::runOfDay(3);
    open.completed = false;
    const QString id = write(open);
    const RecentState state = readRecentState(path);
    EXPECT_EQ(state.unfinishedRun, id);
    EXPECT_TRUE(recentStateText(state).contains(q("unfinished"))) << recentStateText(state);
}

TEST_F(RecentOnDisk, AnOlderUnfinishedRunIsNotOffered)
{
    RunRecord open = test::runOfDay(1);
    open.completed = false;
    write(open);
    write(test::runOfDay(3));
    EXPECT_TRUE(readRecentState(path).unfinishedRun.isEmpty()) << "the matrix resumes the newest one only";
}

TEST_F(RecentOnDisk, AllAreReadInTurnAndStoppedOnes)
{
    const QStringList all{path, dir.filePath(q("nowhere")), path};
    RecentReader reader;
    QSignalSpy read(&reader, &RecentReader::read);
    reader.look(all);
    EXPECT_EQ(read.count(), 0) << "not in the window's thread";
    ASSERT_TRUE(test::waitUntil([&] { return read.count() == 3; }));
    EXPECT_EQ(read[1][0].toString(), all[1]);
    EXPECT_EQ(read[2][1].value<RecentState>().title, q("Bench"));
    reader.look(all);
    reader.stop();
    reader.look({path});
    ASSERT_TRUE(test::waitUntil([&] { return read.count() == 4; }));
    test::waitUntil([&] { return read.count() > 4; }, 200);
    EXPECT_EQ(read.count(), 4) << "what was stopped says nothing";
}
