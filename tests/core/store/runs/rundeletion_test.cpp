// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/rundeletion.h"
#include "core/store/runs/runnotes.h"
#include "core/store/runs/runstore.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct RunDeletion : testing::Test {
    QTemporaryDir dir;
    const QString project = dir.filePath(q("p"));

    QString write(int minute)
    {
        RunRecord record;
        record.context = test::someContext();
        record.context.startedUtc = record.context.startedUtc.addSecs(60 * minute);
        record.cells << test::measuredCell();
        return test::writeRun(project, record);
    }
};

} // namespace

TEST_F(RunDeletion, TellsWhatARunTakes)
{
    const QString run = write(0);
    const qint64 before = runBytes(project, run);
    EXPECT_GT(before, 0);
    test::writeFile(RunStore(project).folder(run).path + q("/logs/x.log"), QByteArray(5000, 'x'));
    EXPECT_EQ(runBytes(project, run), before + 5000);
    EXPECT_EQ(runBytes(project, q("none")), 0);
}

TEST_F(RunDeletion, TakesOneRunAndItsNoteAndLeavesTheOthers)
{
    const QString first = write(0), second = write(1);
    ASSERT_TRUE(writeRunTitle(project, first, q("A")));
    ASSERT_TRUE(writeBaseline(project, first));
    ASSERT_TRUE(deleteRun(project, first, DeleteHow::ForGood));
    EXPECT_FALSE(QFileInfo::exists(RunStore(project).folder(first).path));
    EXPECT_EQ(RunStore(project).runIds(), QStringList{second});
    EXPECT_EQ(readRunNotes(project), RunNotes{});
}

TEST_F(RunDeletion, OnlyARunOfTheProjectIsDeleted)
{
    write(0);
    const QString other = dir.filePath(q("precious"));
    test::writeFile(other + q("/run.json"), "{}");
    for (const char *id : {"", ".", "..", "../../precious", "imported/../../precious", "none"}) {
        EXPECT_FALSE(deleteRun(project, q(id), DeleteHow::ForGood)) << id;
        EXPECT_FALSE(deleteRun(project, q(id), DeleteHow::ToTrash)) << id;
    }
    EXPECT_TRUE(QFileInfo::exists(other + q("/run.json")));
    EXPECT_EQ(RunStore(project).runIds().size(), 1);
}

TEST_F(RunDeletion, ALinkIsNotFollowed)
{
    const QString run = write(0), folder = RunStore(project).folder(run).path, away = dir.filePath(q("away"));
    ASSERT_TRUE(QDir().rename(folder, away));
    ASSERT_TRUE(QFile::link(away, folder));
    EXPECT_FALSE(deleteRun(project, run, DeleteHow::ForGood));
    EXPECT_TRUE(QFileInfo::exists(away + q("/run.json")));
}

TEST_F(RunDeletion, MovesToTheTrashOrSaysThatThereIsNone)
{
    const QString run = write(0), folder = RunStore(project).folder(run).path;
    const QByteArray before = qgetenv("XDG_DATA_HOME"); // where the trash is: not the person's
    ASSERT_TRUE(QDir().mkpath(dir.filePath(q("data"))));
    qputenv("XDG_DATA_HOME", dir.filePath(q("data")).toUtf8());
    const auto trashed = deleteRun(project, run, DeleteHow::ToTrash);
    if (before.isNull())
        qunsetenv("XDG_DATA_HOME");
    else
        qputenv("XDG_DATA_HOME", before);
    EXPECT_EQ(QFileInfo::exists(folder), !trashed) << "either it is gone, or it is all there";
    if (!trashed) {
        EXPECT_EQ(trashed.error().code, ErrorCode::Environment);
        EXPECT_EQ(RunStore(project).runIds(), QStringList{run});
    }
}
