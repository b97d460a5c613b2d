// SPDX-License-Identifier: GPL-3.0-or-later
// With a project and a run that version 0.1.0 wrote: tests/data/project-0.1.0.
#include "core/judge/judge.h"
#include "core/store/project/projectfolder.h"
#include "core/store/runs/runstore.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDirIterator>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct Copy {
    QTemporaryDir dir;

    Copy()
    {
        const QDir from(test::sourcePath(q("tests/data/project-0.1.0")));
        QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            const QString to = dir.filePath(from.relativeFilePath(files.filePath()));
            QDir().mkpath(QFileInfo(to).path());
            QFile::copy(files.filePath(), to);
        }
    }
    QByteArray bytes(const char *file) const { return test::readFile(dir.filePath(q(file))); }
};

} // namespace

TEST(EarlierVersion, ItsProjectOpensUnchanged)
{
    const Copy copy;
    const QByteArray before = copy.bytes("project.yaml");
    ASSERT_TRUE(before.contains("backends:"));
    Issues issues;
    const auto data = ProjectFolder(copy.dir.path()).load(issues);
    ASSERT_TRUE(data);
    EXPECT_TRUE(issues.isEmpty()) << issues.value(0).message;
    ASSERT_EQ(data->settings.engines.size(), 2);
    EXPECT_EQ(data->settings.engines[0].name, q("workshop"));
    EXPECT_EQ(data->settings.engines[0].models.value(0).served, q("demo-1m-f16.gguf"));
    EXPECT_EQ(data->settings.engines[1].kind, q("ollama"));
    EXPECT_EQ(copy.bytes("project.yaml"), before) << "reading writes nothing";
}

TEST(EarlierVersion, SavingUpgradesAfterABackup)
{
    const Copy copy;
    const QByteArray before = copy.bytes("project.yaml");
    const ProjectFolder folder(copy.dir.path());
    Issues issues;
    const auto data = folder.load(issues);
    ASSERT_TRUE(data);
    ASSERT_TRUE(folder.save(*data));
    EXPECT_TRUE(copy.bytes("project.yaml").contains("engines:"));
    EXPECT_FALSE(copy.bytes("project.yaml").contains("backends"));
    EXPECT_EQ(copy.bytes("project.yaml.v1"), before);
    const auto again = folder.load(issues);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->settings, data->settings);
}

TEST(EarlierVersion, ItsRunIsReadWithTodaysWords)
{
    const Copy copy;
    const RunStore store(copy.dir.path());
    ASSERT_EQ(store.runIds().size(), 1);
    Issues issues;
    const auto record = store.read(store.runIds()[0], &issues);
    ASSERT_TRUE(record);
    EXPECT_TRUE(issues.isEmpty());
    EXPECT_EQ(record->context.engines.size(), 2);
    ASSERT_EQ(record->cells.size(), 3);
    EXPECT_EQ(record->context.config.workload, WorkloadSettings()) << "as it was measured then";
    int measured = 0, skipped = 0;
    for (const CellRecord &cell : record->cells) {
        const CellVerdict verdict = judgeCell(cell, record->context.config);
        EXPECT_TRUE(cell.workload.isEmpty());
        measured += verdict.metrics.value(q("interactive.tokens_per_second")).n > 0;
        if (cell.outcome == CellOutcome::Skipped) {
            ++skipped;
            EXPECT_EQ(cell.id.engine, q("ollama"));
            EXPECT_EQ(cell.rule, q("engine")) << "which it called backend";
        }
    }
    EXPECT_EQ(measured, 2) << "on llama.cpp and at the address";
    EXPECT_EQ(skipped, 1);
}
