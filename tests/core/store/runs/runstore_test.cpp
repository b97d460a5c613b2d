// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/journal.h"
#include "core/store/runs/runstore.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

TEST(RunStore, MakesListsAndReadsRuns)
{
    QTemporaryDir dir;
    const RunStore store(dir.path());
    EXPECT_TRUE(store.runIds().isEmpty());
    EXPECT_EQ(store.newestUnfinished(), QString());
    RunContext context = test::someContext();
    const auto first = store.create(context);
    ASSERT_TRUE(first);
    EXPECT_EQ(context.runId, q("2026-01-02T03-04-05Z"));
    RunContext again = test::someContext();
    ASSERT_TRUE(store.create(again));
    EXPECT_EQ(again.runId, q("2026-01-02T03-04-05Z-2")) << "two runs within a second";
    EXPECT_EQ(store.runIds(), (QStringList{again.runId, context.runId}));
    QDir(dir.path()).mkpath(q("runs/notes"));
    EXPECT_EQ(store.runIds().size(), 2) << "other folders are no runs";
    {
        auto journal = JournalWriter::open(store.folder(again.runId).journal());
        ASSERT_TRUE(journal.ok());
        ASSERT_TRUE((*journal)->runEnded(true, 1, 0).ok());
    }
    const auto record = store.read(again.runId);
    ASSERT_TRUE(record);
    EXPECT_EQ(record->context, again);
    EXPECT_EQ(store.newestUnfinished(), context.runId);
}

TEST(RunStore, RefusesNewerAndReportsDamagedRuns)
{
    QTemporaryDir dir;
    writeFile(dir.filePath(q("runs/a/run.json")), "{\"formatVersion\": 99}");
    writeFile(dir.filePath(q("runs/b/run.json")), "{cut");
    const RunStore store(dir.path());
    EXPECT_EQ(store.read(q("a")).error().code, ErrorCode::TooNew);
    EXPECT_EQ(store.read(q("b")).error().code, ErrorCode::BadInput);
    EXPECT_EQ(store.read(q("c")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(store.newestUnfinished(), QString());
}

TEST(RunStore, ForeignNamesStayInsideTheRun)
{
    const RunFolder folder{q("/runs/x")};
    Attempt attempt = test::goodAttempt(0);
    attempt.cell.model = q("../../evil");
    for (const QString &path : {folder.timeline(attempt), folder.log(attempt.cell, q("stderr"))})
        EXPECT_EQ(QDir::cleanPath(path).indexOf(q("/runs/x/")), 0) << path;
    EXPECT_NE(folder.timeline(test::goodAttempt(0)), folder.timeline(test::goodAttempt(1)));
    EXPECT_EQ(folder.log(test::goodAttempt(0).cell, q("stdout")), q("/runs/x/logs/M_Q4_K_M_stdout.log"));
    Attempt elsewhere = test::goodAttempt(0), again = test::goodAttempt(0);
    elsewhere.cell.engine = q("ollama");
    again.retry = 1;
    EXPECT_NE(folder.timeline(elsewhere), folder.timeline(test::goodAttempt(0))) << "another engine";
    EXPECT_NE(folder.timeline(again), folder.timeline(test::goodAttempt(0))) << "asked again";
    EXPECT_NE(folder.log(elsewhere.cell, q("stderr")), folder.log(again.cell, q("stderr")));
}
