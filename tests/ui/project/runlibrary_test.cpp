// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runlist.h"
#include "tests/support/testdata.h"
#include "tests/ui/projectwithruns.h"
#include "ui/project/runlibrary.h"

#include <QSignalSpy>

#include <atomic>
#include <chrono>
#include <thread>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class LibraryOfRuns : public test::ProjectWithRuns
{
protected:
    QStringList ids()
    {
        QStringList all;
        for (const RunSummary &run : library.runs())
            all << run.context.runId;
        return all;
    }
};

} // namespace

TEST_F(LibraryOfRuns, ListsTheRunsNewestFirst)
{
    const QString older = write(test::runOfDay(0)), newest = write(test::runOfDay(5)),
                  middle = write(test::runOfDay(2));
    open(3);
    EXPECT_EQ(ids(), (QStringList{newest, middle, older}));
    ASSERT_TRUE(library.summary(middle));
    EXPECT_TRUE(library.summary(middle)->completed);
    EXPECT_EQ(library.summary(q("none")), nullptr);
    EXPECT_EQ(library.run(newest), nullptr) << "nobody asked for what was measured";
}

TEST_F(LibraryOfRuns, AnOlderListingThatComesLaterChangesNothing)
{
    const QString first = write(test::runOfDay(0));
    const QString second = write(test::runOfDay(1));
    open(2);
    std::atomic<int> calls = 0, ended = 0;
    library.setLister([&](const QString &path) {
        QVector<RunSummary> runs = listRuns(path);
        if (++calls == 1) { // looked at before the run was deleted, and slow
            for (int i = 0; i < 20000 && ended < 1; ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        } else {
            runs.removeIf([&](const RunSummary &run) { return run.context.runId == first; });
        }
        ++ended;
        return runs;
    });
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return calls == 1; }));
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return ended == 2; }));
    ASSERT_TRUE(test::waitUntil([&] { return ids() == QStringList{second}; }));
    test::waitUntil([] { return false; }, 100); // the answer of the older one
    EXPECT_EQ(ids(), QStringList{second});
}

TEST_F(LibraryOfRuns, ARunIsReadOnceAndWhenItIsAskedFor)
{
    const QString run = write(test::runOfDay(0));
    open(1);
    QSignalSpy loaded(&library, &RunLibrary::loaded);
    library.load(run);
    EXPECT_TRUE(library.isLoading(run));
    library.load(run);
    library.load({});
    ASSERT_TRUE(test::waitUntil([&] { return !library.isLoading(run); }));
    library.load(run);
    EXPECT_EQ(loaded.count(), 1);
    const auto read = library.run(run);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->record.cells.size(), 4);
    ASSERT_EQ(read->verdicts.size(), 4);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(read->verdicts[i].id, read->record.cells[i].id) << "in the same order";
    library.forget(run);
    EXPECT_EQ(library.run(run), nullptr);
    EXPECT_TRUE(read->record.cells.size() == 4) << "who holds it keeps it";
    load(run);
    EXPECT_EQ(loaded.count(), 2);
}

TEST_F(LibraryOfRuns, AThresholdThatMovesJudgesEverythingAnew)
{
    const QString run = write(test::runOfDay(0));
    open(1);
    load(run);
    const auto before = library.run(run);
    EXPECT_EQ(before->verdicts[0].state, CellState::Passed);
    QSignalSpy again(&library, &RunLibrary::judgedAgain);
    document.change(q("t"), {}, [](ProjectData &data) { data.config.interactive.minTokensPerSec = 1e5; });
    EXPECT_EQ(again.count(), 1);
    EXPECT_EQ(library.run(run)->verdicts[0].state, CellState::Failed);
    EXPECT_EQ(before->verdicts[0].state, CellState::Passed) << "a value that was handed out stays";
    EXPECT_EQ(library.run(run)->record, before->record);
    document.change(q("n"), {}, [](ProjectData &data) { data.settings.name = q("Other"); });
    EXPECT_EQ(again.count(), 1) << "a name judges nothing";
}

TEST_F(LibraryOfRuns, AThresholdThatMovesWhileARunIsReadCounts)
{
    const QString run = write(test::runOfDay(0));
    open(1);
    library.load(run);
    document.change(q("t"), {}, [](ProjectData &data) { data.config.interactive.minTokensPerSec = 1e5; });
    ASSERT_TRUE(test::waitUntil([&] { return library.run(run) != nullptr; }));
    EXPECT_EQ(library.run(run)->verdicts[0].state, CellState::Failed);
}

TEST_F(LibraryOfRuns, NamesTellTheMachineWhereThereAreSeveral)
{
    const QString here = write(test::runOfDay(0));
    open(1);
    EXPECT_FALSE(library.nameOf(here).contains(q("host")));
    EXPECT_TRUE(library.nameOf(here).contains(q("26"))) << library.nameOf(here);
    EXPECT_EQ(library.nameOf(q("unknown")), q("unknown"));
    RunRecord theirs = test::runOfDay(1);
    theirs.context.hostname = q("workstation");
    const QString there = write(theirs);
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return library.runs().size() == 2; }));
    EXPECT_TRUE(library.nameOf(there).endsWith(q(" on workstation"))) << library.nameOf(there);
    EXPECT_TRUE(library.nameOf(here).endsWith(q(" on host"))) << library.nameOf(here);
}

TEST_F(LibraryOfRuns, NothingNewIsNotTold)
{
    write(test::runOfDay(0));
    open(1);
    QSignalSpy listed(&library, &RunLibrary::listed);
    library.refresh();
    write(test::runOfDay(1));
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return library.runs().size() == 2; }));
    EXPECT_EQ(listed.count(), 1);
}

TEST_F(LibraryOfRuns, ARunThatCannotBeReadIsTold)
{
    open(0);
    QVector<Error> failures;
    QObject::connect(&library, &RunLibrary::failed, &library, [&](const Error &error) { failures << error; });
    library.load(q("2026-01-01T00-00-00Z"));
    ASSERT_TRUE(test::waitUntil([&] { return failures.size() == 1; }));
    EXPECT_FALSE(failures[0].sentence.isEmpty());
    EXPECT_FALSE(library.isLoading(q("2026-01-01T00-00-00Z"))) << "it can be tried again";
}

TEST_F(LibraryOfRuns, RunsOfAnotherProjectAreImportedOnce)
{
    write(test::runOfDay(0));
    open(1);
    const QString other = dir.filePath(q("other"));
    ASSERT_TRUE(ProjectFolder(other).save({}));
    test::writeRun(other, test::runOfDay(1));
    QStringList ids;
    int times = 0, before = 0;
    QObject::connect(&library, &RunLibrary::imported, &library,
        [&](const QStringList &runs, int alreadyThere, const QStringList &) {
            ids = runs;
            before = alreadyThere;
            ++times;
        });
    library.import(other);
    ASSERT_TRUE(test::waitUntil([&] { return library.runs().size() == 2; }));
    ASSERT_EQ(ids.size(), 1);
    EXPECT_TRUE(library.summary(ids[0])->imported);
    library.import(other);
    ASSERT_TRUE(test::waitUntil([&] { return times == 2; }));
    EXPECT_TRUE(ids.isEmpty());
    EXPECT_EQ(before, 1);
}

TEST_F(LibraryOfRuns, AnotherProjectHasItsOwn)
{
    const QString run = write(test::runOfDay(0));
    open(1);
    library.load(run);
    const QString other = dir.filePath(q("other"));
    ASSERT_TRUE(ProjectFolder(other).save({}));
    const QString theirs = test::writeRun(other, test::runOfDay(1));
    ASSERT_TRUE(document.open(other));
    EXPECT_TRUE(library.runs().isEmpty()) << "until they have been listed";
    ASSERT_TRUE(test::waitUntil([&] { return !library.runs().isEmpty(); }));
    EXPECT_EQ(ids(), QStringList{theirs});
    EXPECT_EQ(library.run(run), nullptr) << "what was on its way is dropped";
}
