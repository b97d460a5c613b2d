// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/journal.h"
#include "core/store/runs/runlist.h"
#include "core/store/runs/runstore.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;
using sweetspot::test::writeFile;

namespace
{

QString makeRun(const QString &project, int day, bool ended, const QString &host = q("bench"))
{
    RunContext context = test::someContext();
    context.hostname = host;
    context.startedUtc = context.startedUtc.addDays(day);
    const RunStore store(project);
    EXPECT_TRUE(store.create(context).ok());
    auto journal = JournalWriter::open(store.folder(context.runId).journal());
    EXPECT_TRUE((*journal)->planned({}).ok());
    if (ended) {
        EXPECT_TRUE((*journal)->runEnded(true, 12.5, 0).ok());
    }
    return context.runId;
}

} // namespace

TEST(RunList, TellsOfEachRunHowItEnded)
{
    QTemporaryDir dir;
    EXPECT_TRUE(listRuns(dir.path()).isEmpty());
    const QString first = makeRun(dir.path(), 0, true), second = makeRun(dir.path(), 1, false);
    const auto runs = listRuns(dir.path());
    ASSERT_EQ(runs.size(), 2);
    EXPECT_EQ(runs[0].context.runId, second) << "newest first";
    EXPECT_FALSE(runs[0].completed);
    EXPECT_FALSE(runs[0].endedUtc);
    EXPECT_EQ(runs[1].context.runId, first);
    EXPECT_TRUE(runs[1].completed);
    EXPECT_EQ(runs[1].activeSeconds, 12.5);
    EXPECT_EQ(runs[1].context.hostname, q("bench"));
}

TEST(RunList, ARunThatWasResumedAfterItsEndIsOpenAgain)
{
    QTemporaryDir dir;
    const QString id = makeRun(dir.path(), 0, true);
    auto journal = JournalWriter::open(RunStore(dir.path()).folder(id).journal());
    ASSERT_TRUE((*journal)->planned({}).ok());
    EXPECT_FALSE(listRuns(dir.path()).value(0).completed);
}

TEST(RunList, DamagedAndNewerRunsAreReportedAndTheRestIsShown)
{
    QTemporaryDir dir;
    makeRun(dir.path(), 0, true);
    writeFile(dir.filePath(q("runs/a/run.json")), "{\"formatVersion\": 99}");
    writeFile(dir.filePath(q("runs/b/run.json")), "{cut");
    writeFile(dir.filePath(q("runs/c/journal.jsonl")), "{}\n");
    Issues issues;
    EXPECT_EQ(listRuns(dir.path(), &issues).size(), 1);
    EXPECT_EQ(issues.size(), 2) << "a folder without run.json is no run";
}

TEST(RunList, ImportsRunsOfAnotherProject)
{
    QTemporaryDir mine, theirs;
    makeRun(mine.path(), 0, true);
    const QString id = makeRun(theirs.path(), 3, true, q("../other host"));
    writeFile(RunStore(theirs.path()).folder(id).telemetry(), "utc\n");
    writeFile(theirs.filePath(q("runs/broken/run.json")), "{cut");
    const auto imported = importRuns(mine.path(), theirs.path());
    ASSERT_TRUE(imported);
    ASSERT_EQ(imported->ids.size(), 1);
    EXPECT_EQ(imported->issues.size(), 1) << "the broken one";
    const RunStore store(mine.path());
    const QString path = store.folder(imported->ids[0]).path;
    EXPECT_TRUE(QDir::cleanPath(path).startsWith(mine.path() + q("/imported/"))) << path;
    EXPECT_EQ(readFile(store.folder(imported->ids[0]).telemetry()), "utc\n");
    EXPECT_TRUE(store.read(imported->ids[0]).ok());
    EXPECT_EQ(store.runIds().size(), 1) << "not one of its own";
    const auto runs = listRuns(mine.path());
    ASSERT_EQ(runs.size(), 2);
    EXPECT_TRUE(runs[0].imported) << "it is the newer one";
    EXPECT_EQ(runs[0].context.runId, imported->ids[0]);

    const auto again = importRuns(mine.path(), theirs.path());
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->ids.isEmpty());
    EXPECT_EQ(again->alreadyThere, 1);

    // It went on there meanwhile.
    auto journal = JournalWriter::open(RunStore(theirs.path()).folder(id).journal());
    ASSERT_TRUE((*journal)->runEnded(true, 1, 0).ok());
    const auto longer = importRuns(mine.path(), theirs.path());
    EXPECT_EQ(longer->ids, imported->ids);
    EXPECT_EQ(listRuns(mine.path()).size(), 2);
}

TEST(RunList, TwoMachinesOfOneNameAndSecondKeepARunEach)
{
    QTemporaryDir mine, first, second;
    const QString id = makeRun(first.path(), 0, true);
    ASSERT_EQ(makeRun(second.path(), 0, true), id);
    const QString file = RunStore(second.path()).folder(id).context();
    writeFile(file, readFile(file).replace("\"hostname\"", "\"machine\": \"bbbb\", \"hostname\""));
    ASSERT_TRUE(importRuns(mine.path(), first.path()));
    const auto other = importRuns(mine.path(), second.path());
    ASSERT_TRUE(other);
    EXPECT_EQ(other->ids.size(), 1);
    EXPECT_EQ(RunStore(mine.path()).importedIds().size(), 2);
    EXPECT_EQ(importRuns(mine.path(), second.path())->alreadyThere, 1);
}

TEST(RunList, ImportsOneRunsFolderAndRefusesWhatHoldsNone)
{
    QTemporaryDir mine, theirs, empty;
    const QString id = makeRun(theirs.path(), 0, true);
    const auto one = importRuns(mine.path(), RunStore(theirs.path()).folder(id).path);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->ids.size(), 1);
    EXPECT_EQ(importRuns(mine.path(), empty.path()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(importRuns(theirs.path(), theirs.path()).error().code, ErrorCode::BadInput) << "its own";
    EXPECT_FALSE(importRuns(theirs.path(), RunStore(theirs.path()).folder(id).path)) << "one of its own";
    EXPECT_EQ(importRuns(mine.path(), q("/nowhere")).error().code, ErrorCode::NotFound);
}

TEST(RunList, AHalfCopiedRunIsNotListed)
{
    QTemporaryDir dir;
    writeFile(dir.filePath(q("imported/host_x.part/run.json")), "{\"formatVersion\": 1}");
    EXPECT_TRUE(listRuns(dir.path()).isEmpty());
}
