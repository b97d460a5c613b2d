// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/projectfolder.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

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
    EXPECT_TRUE(readFile(dir.filePath(q("project.yaml"))).contains("formatVersion: 2"));
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

namespace
{

const QByteArray kConfig = "limits:\n  max_load_time: 60  # mine\n";
const QByteArray kModels
    = "models:\n  - name: A\n    size: 1B\n    files:\n      Q4_K_M: a.gguf\n    mine: kept\n";
const QByteArray kProject
    = "formatVersion: 2\nname: P\nmatrix:\n  excluded:\n    - {model: A, quantization: Q2_K}\n";

QByteArray allBytes(const QTemporaryDir &dir)
{
    QByteArray all;
    for (const char *file : {"config.yaml", "models.yaml", "project.yaml"})
        all += readFile(dir.filePath(q(file))) + '|';
    return all;
}

// What "models scan --add" does.
Status addAModel(const ProjectFolder &folder)
{
    Issues issues;
    auto data = folder.load(issues);
    if (!data)
        return data.error();
    ModelDefinition model;
    model.name = q("New");
    model.files.insert(q("Q8_0"), q("new.gguf"));
    data->models.models << model;
    return folder.save(*data);
}

} // namespace

TEST(ProjectFolder, WhatCouldNotBeReadWholeIsNeverWrittenOver)
{
    const std::pair<const char *, QByteArray> damages[] = {{"config.yaml", "limits:\n  max_load_time: [60\n"},
        {"config.yaml", "limits:\n   max_load_time: 60\n  max_memory_gb: 4\n"},
        {"config.yaml", "test_mode: quick\ntest_mode: full\n"}, {"config.yaml", "a: \xFF\n"},
        {"project.yaml", "name: P\nmatrix: {excluded: [{model: A\n"}, {"project.yaml", "name: P\nname: Q\n"},
        {"project.yaml", "formatVersion: 1\nname: P\n---\nname: Q\n"},
        {"models.yaml", "models:\n  - name: A\n   size: 1B\n"},
        {"models.yaml", "models:\n  - size: 1B\n    files: {Q4_K_M: a.gguf}\n"}};
    for (const auto &[file, text] : damages) {
        QTemporaryDir dir;
        test::writeFile(dir.filePath(q("config.yaml")), kConfig);
        test::writeFile(dir.filePath(q("models.yaml")), kModels);
        test::writeFile(dir.filePath(q("project.yaml")), kProject);
        test::writeFile(dir.filePath(q(file)), text);
        const QByteArray before = allBytes(dir);
        const auto saved = addAModel(ProjectFolder(dir.path()));
        ASSERT_FALSE(saved) << text.toStdString();
        EXPECT_EQ(saved.error().code, ErrorCode::BadInput);
        EXPECT_TRUE(saved.error().sentence.contains(q(file))) << saved.error().sentence;
        EXPECT_EQ(allBytes(dir), before) << text.toStdString();
    }
}

// Cut at every byte: either the bytes stay, or the edit is there and whatever was read before is, too.
TEST(ProjectFolder, CutAnywhereNothingElseIsLost)
{
    for (const auto &[file, text] : {std::pair("config.yaml", kConfig), std::pair("models.yaml", kModels),
             std::pair("project.yaml", kProject)})
        for (qsizetype cut = 1; cut < text.size(); ++cut) {
            QTemporaryDir dir;
            test::writeFile(dir.filePath(q("config.yaml")), kConfig);
            test::writeFile(dir.filePath(q("models.yaml")), kModels);
            test::writeFile(dir.filePath(q("project.yaml")), kProject);
            test::writeFile(dir.filePath(q(file)), text.left(cut));
            const QByteArray before = allBytes(dir);
            const ProjectFolder folder(dir.path());
            Issues issues;
            const auto was = folder.load(issues);
            if (!addAModel(folder)) {
                EXPECT_EQ(allBytes(dir), before) << file << " cut at " << cut;
                continue;
            }
            ASSERT_TRUE(was);
            const auto is = folder.load(issues);
            ASSERT_TRUE(is) << file << " cut at " << cut;
            EXPECT_EQ(is->config, was->config) << file << " cut at " << cut;
            EXPECT_EQ(is->settings, was->settings) << file << " cut at " << cut;
            ASSERT_EQ(is->models.models.size(), was->models.models.size() + 1);
            for (const ModelDefinition &model : was->models.models)
                EXPECT_TRUE(is->models.models.contains(model)) << file << " cut at " << cut;
            EXPECT_EQ(is->models.find(q("New")) != nullptr, true);
        }
}

TEST(ProjectFolder, APipeInAFilesPlaceIsTold)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("models.yaml")), kModels);
    ASSERT_EQ(mkfifo(QFile::encodeName(dir.filePath(q("config.yaml"))).constData(), 0600), 0);
    Issues issues;
    ASSERT_TRUE(ProjectFolder(dir.path()).load(issues));
    ASSERT_FALSE(issues.isEmpty());
    EXPECT_TRUE(issues.first().message.contains(q("config.yaml"))) << issues.first().message;
    EXPECT_FALSE(addAModel(ProjectFolder(dir.path())));
    EXPECT_EQ(readFile(dir.filePath(q("models.yaml"))), kModels);
}
