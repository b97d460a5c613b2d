// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/projectfolder.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;
using sweetspot::test::writeFile;

TEST(ProjectFolder, OnlyConfigAndModelsMakeAProject)
{
    QTemporaryDir dir;
    const ProjectFolder folder(dir.path());
    Issues issues;
    EXPECT_EQ(folder.load(issues).error().code, ErrorCode::BadInput);
    EXPECT_EQ(ProjectFolder(q("/no/such")).load(issues).error().code, ErrorCode::NotFound);
    writeFile(dir.filePath(q("models.yaml")), "models: []\n");
    const auto data = folder.load(issues);
    ASSERT_TRUE(data);
    EXPECT_EQ(data->settings.name, QDir(dir.path()).dirName());
    EXPECT_EQ(ProjectFolder(dir.filePath(q("models.yaml"))).path(), folder.path())
        << "a file of the project will do";
}

TEST(ProjectFolder, SavesAndLoadsTheSameValue)
{
    QTemporaryDir dir;
    ProjectData data;
    data.settings.name = q("X");
    data.settings.excluded.insert({q("M"), q("Q2_K")});
    data.config.limits.maxLoadTime = 99;
    ModelDefinition model;
    model.name = q("M");
    model.files.insert(q("Q2_K"), q("m.gguf"));
    data.models.models << model;
    const ProjectFolder folder(dir.filePath(q("new/project")));
    ASSERT_TRUE(folder.save(data));
    Issues issues;
    EXPECT_EQ(*folder.load(issues), data);
    const QByteArray before = readFile(folder.absolute(q("models.yaml")));
    ASSERT_TRUE(folder.save(data));
    EXPECT_EQ(readFile(folder.absolute(q("models.yaml"))), before);
    EXPECT_FALSE(QFile::exists(folder.absolute(q("models.yaml~")))) << "nothing changed, nothing to keep";
    data.models.models[0].size = q("1B");
    ASSERT_TRUE(folder.save(data));
    EXPECT_EQ(readFile(folder.absolute(q("models.yaml~"))), before);
}

TEST(ProjectFolder, KeepsOldFormatsBesideAndTouchesNoNewerOnes)
{
    QTemporaryDir dir;
    writeFile(dir.filePath(q("project.yaml")), "name: Old\nexclude:\n  - {model: A, quantization: Q2_K}\n");
    const ProjectFolder folder(dir.path());
    Issues issues;
    auto data = folder.load(issues);
    ASSERT_TRUE(data);
    ASSERT_TRUE(folder.save(*data));
    EXPECT_TRUE(readFile(dir.filePath(q("project.yaml.v0"))).contains("exclude:"));
    EXPECT_TRUE(readFile(dir.filePath(q("project.yaml"))).contains("formatVersion: 1"));
    writeFile(dir.filePath(q("project.yaml")), "formatVersion: 7\n");
    EXPECT_EQ(folder.load(issues).error().code, ErrorCode::TooNew);
    EXPECT_EQ(folder.save(*data).error().code, ErrorCode::TooNew);
    EXPECT_EQ(readFile(dir.filePath(q("project.yaml"))), "formatVersion: 7\n");
}

TEST(ProjectFolder, FindsModelFilesWhereTheyMayBe)
{
    QTemporaryDir dir;
    const ProjectFolder folder(dir.path());
    ProjectData data;
    ModelDefinition model;
    model.size = q("3B");
    for (const char *place : {"models/a.gguf", "models/3B/b.gguf", "c.gguf"})
        writeFile(dir.filePath(q(place)), "x");
    EXPECT_EQ(folder.modelFile(data, model, q("a.gguf")), dir.filePath(q("models/a.gguf")));
    EXPECT_EQ(folder.modelFile(data, model, q("b.gguf")), dir.filePath(q("models/3B/b.gguf")));
    EXPECT_EQ(folder.modelFile(data, model, q("c.gguf")), dir.filePath(q("c.gguf")));
    EXPECT_EQ(folder.modelFile(data, model, dir.filePath(q("c.gguf"))), dir.filePath(q("c.gguf")));
    EXPECT_EQ(folder.modelFile(data, model, q("none.gguf")), QString());
}

TEST(ProjectFolder, TheSecondProgramIsTold)
{
    QTemporaryDir dir;
    const ProjectFolder folder(dir.path());
    auto first = ProjectLock::acquire(folder);
    ASSERT_TRUE(first);
    const auto second = ProjectLock::acquire(folder);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
    EXPECT_TRUE(second.error().sentence.contains(QString::number(QCoreApplication::applicationPid())));
    first->reset();
    EXPECT_TRUE(ProjectLock::acquire(folder));
}
