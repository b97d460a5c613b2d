// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/modelimport.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

TEST(ModelImport, FilesOfOneModelBecomeOneRow)
{
    QTemporaryDir dir;
    QStringList paths;
    for (const char *name : {"Some-7B-Q4_K_M.gguf", "some-other.gguf", "Some-7B-Q8_0-00001-of-00001.gguf"}) {
        paths << dir.filePath(q(name));
        writeFile(paths.last(), test::tinyGguf());
    }
    const ModelSet list = withFilesAdded(ModelSet(), paths);
    ASSERT_EQ(list.models.size(), 2);
    EXPECT_EQ(list.models[0].name, q("Some-7B"));
    EXPECT_EQ(list.models[0].files.keys(), (QStringList{q("Q4_K_M"), q("Q8_0")}));
    EXPECT_EQ(list.models[1].files.keys(), QStringList{q("Q4_K_M")}) << "no name says it, so its tensors do";
    EXPECT_EQ(withFilesAdded(list, QStringList{paths[0]}).models.size(), 3)
        << "the same again is another model";
}

TEST(ModelImport, WhatTheSourceTellsIsBelieved)
{
    const ModelSet list = withFilesAdded(ModelSet(),
        QVector<NewFile>{{q("/blobs/sha256-abc"), q("qwen3"), q("Q4_K_M"), {}, q("8B")},
            {q("/hub/x-Q8_0.gguf"), {}, q("Q8_0"), q("org/repo"), {}},
            {q("/hub/y-Q6_K.gguf"), {}, q("Q6_K"), q("org/repo"), {}}});
    ASSERT_EQ(list.models.size(), 2);
    EXPECT_EQ(list.models[0].name, q("qwen3"));
    EXPECT_EQ(list.models[0].size, q("8B"));
    EXPECT_EQ(list.models[1].files.size(), 2) << "one repository is one model";
    EXPECT_EQ(list.models[1].repo, q("org/repo"));
}

TEST(ModelImport, TakesAnotherProjectsListWithItsFilesInPlace)
{
    QTemporaryDir dir;
    QDir(dir.path()).mkpath(q("weights"));
    writeFile(dir.filePath(q("weights/here.gguf")), test::tinyGguf());
    writeFile(dir.filePath(q("config.yaml")), "model_dir: weights\n");
    writeFile(dir.filePath(q("models.yaml")),
        "models:\n  - name: A\n    size: 1B\n    files:\n      Q4_K_M: here.gguf\n      Q8_0: gone.gguf\n");
    const auto read = readModelList(dir.filePath(q("models.yaml")));
    ASSERT_TRUE(read) << read.error().sentence;
    ASSERT_EQ(read->list.models.size(), 1);
    EXPECT_EQ(read->list.models[0].files.value(q("Q4_K_M")), dir.filePath(q("weights/here.gguf")));
    EXPECT_EQ(read->list.models[0].files.value(q("Q8_0")), q("gone.gguf")) << "it may be fetched by this name";
    EXPECT_FALSE(readModelList(dir.filePath(q("config.yaml")))) << "no models in it";
    EXPECT_FALSE(readModelList(dir.filePath(q("nowhere.yaml"))));
    EXPECT_FALSE(readModelList(dir.path()));
}

TEST(ModelImport, AFolderOfSafetensorsJoinsItsModel)
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(q("Qwen2.5-0.5B"));
    test::writeFile(folder + q("/config.json"),
        R"({"architectures":["Qwen2ForCausalLM"],"max_position_embeddings":32768,"torch_dtype":"bfloat16"})");
    test::writeFile(
        folder + q("/model.safetensors"), QByteArray("\x02\0\0\0\0\0\0\0{}", 10).leftJustified(1000000, '\0'));
    const StoredModel stored{folder, q("store"), q("Qwen/Qwen2.5-0.5B"), q("Qwen/Qwen2.5-0.5B"), q("BF16"),
        1000000, Artifact::Kind::Safetensors};
    ModelSet list = withFilesAdded(ModelSet(), newFilesOf({stored}));
    ASSERT_EQ(list.models.size(), 1);
    EXPECT_EQ(list.models[0].name, q("Qwen2.5-0.5B"));
    EXPECT_EQ(list.models[0].repo, q("Qwen/Qwen2.5-0.5B"));
    EXPECT_EQ(list.models[0].artifacts, (QVector<Artifact>{{Artifact::Kind::Safetensors, folder, q("BF16")}}));
    EXPECT_FALSE(list.models[0].size.isEmpty()) << "two bytes for each weight";
    list = withFilesAdded(
        list, {NewFile{folder, q("Qwen2.5-0.5B"), q("FP8"), {}, {}, Artifact::Kind::Safetensors}});
    ASSERT_EQ(list.models.size(), 1) << "another quantization of the same model";
    EXPECT_EQ(list.models[0].artifacts.size(), 2);
    list = withFilesAdded(
        list, {NewFile{folder, q("Qwen2.5-0.5B"), q("FP8"), {}, {}, Artifact::Kind::Safetensors}});
    EXPECT_EQ(list.models.size(), 2) << "a quantization that is there already begins another row";
}
