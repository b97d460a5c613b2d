// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/demoproject.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QFileInfo>

using namespace sweetspot;
using sweetspot::test::q;

TEST(DemoProject, HasThreeModelsInSixQuantizationsAndOneThatFitsNowhere)
{
    const ProjectFolder folder(test::sharedDemo());
    EXPECT_TRUE(isCompleteDemo(folder.path()));
    Issues issues;
    const auto data = folder.load(issues);
    ASSERT_TRUE(data);
    EXPECT_TRUE(issues.isEmpty());
    ASSERT_EQ(data->models.models.size(), 4);
    for (const ModelDefinition &model : data->models.models) {
        EXPECT_EQ(model.files.size(), model.name == q("Demo 4M long") ? 1 : 6);
        for (const QString &file : model.files)
            EXPECT_FALSE(folder.modelFile(*data, model, file).isEmpty()) << file;
    }
}

TEST(DemoProject, RefusesFoldersOfSomethingElse)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("holiday.jpg")), "x");
    EXPECT_EQ(makeDemoProject(dir.path(), test::realLlamaCpp(), {}).error().code, ErrorCode::BadInput);
    QTemporaryDir other;
    test::writeFile(other.filePath(q("models.yaml")), "models: []\n");
    EXPECT_EQ(makeDemoProject(other.path(), test::realLlamaCpp(), {}).error().code, ErrorCode::BadInput);
    EXPECT_FALSE(isCompleteDemo(dir.path()));
}

TEST(DemoProject, AStopLeavesNoHalfFile)
{
    QTemporaryDir dir;
    std::stop_source stop;
    const auto stopped = makeDemoProject(
        dir.filePath(q("demo")), test::realLlamaCpp(),
        [&stop](const DemoProgress &p) {
            if (p.done == 1)
                stop.request_stop();
        },
        stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(isCompleteDemo(dir.filePath(q("demo"))));
    EXPECT_TRUE(QFileInfo::exists(dir.filePath(q("demo/models/1M/demo-1m-q4_k_m.gguf"))));
    EXPECT_FALSE(QFileInfo::exists(dir.filePath(q("demo/models/1M/demo-1m-q5_k_m.gguf.part"))));
}

TEST(DemoProject, NeedsTheQuantizer)
{
    QTemporaryDir dir;
    LlamaCppInstall lonely;
    lonely.serverPath = dir.filePath(q("llama-server"));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const auto made = makeDemoProject(dir.filePath(q("demo")), lonely, {});
    qputenv("PATH", path);
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().sentence.contains(q("llama-quantize")));
}
