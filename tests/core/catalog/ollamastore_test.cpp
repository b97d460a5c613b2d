// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/catalog/modelcopy.h"
#include "core/catalog/ollamastore.h"
#include "tests/support/testdata.h"

#include <QFileInfo>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;
using sweetspot::test::writeFile;

TEST(OllamaStore, WhatIsImportedIsReadAndExportedAgain)
{
    QTemporaryDir dir;
    const QString store = dir.filePath(q("store")), file = dir.filePath(q("my-Q4_K_M.gguf"));
    writeFile(file, test::tinyGguf());
    const auto imported = importIntoOllama(store, file, q("my-model:q4"));
    ASSERT_TRUE(imported) << imported.error().sentence;
    ASSERT_TRUE(importIntoOllama(store, file, q("other")).ok()) << "the same weights under another name";
    const auto models = readOllamaStore(store);
    ASSERT_EQ(models.size(), 2);
    EXPECT_EQ(models[0].name, q("my-model:q4"));
    EXPECT_EQ(models[1].name, q("other:latest"));
    EXPECT_EQ(models[0].blob, models[1].blob);
    EXPECT_EQ(models[0].bytes, test::tinyGguf().size());
    EXPECT_EQ(readFile(models[0].blob), test::tinyGguf());
    // The manifest's parts are all there, with the sizes it says.
    const auto manifest = parseJson(readFile(store + q("/manifests/registry.ollama.ai/library/my-model/q4")));
    ASSERT_TRUE(manifest);
    EXPECT_EQ((*manifest)["schemaVersion"], 2);
    const QString config = textOf((*manifest)["config"], "digest").replace(QLatin1Char(':'), QLatin1Char('-'));
    EXPECT_EQ(QFileInfo(store + q("/blobs/") + config).size(), numberOf((*manifest)["config"], "size"));
    const auto exported = copyModelFile(models[0].blob, dir.filePath(q("out")), q("back.gguf"));
    ASSERT_TRUE(exported);
    EXPECT_EQ(readFile(*exported), test::tinyGguf());
    EXPECT_FALSE(copyModelFile(models[0].blob, dir.filePath(q("out")), q("back.gguf")))
        << "nothing is overwritten";
    EXPECT_EQ(readFile(file), test::tinyGguf()) << "the source stays";
}

TEST(OllamaStore, NothingIsOverwrittenAndNoNameLeavesTheStore)
{
    QTemporaryDir dir;
    const QString store = dir.filePath(q("store")), file = dir.filePath(q("m.gguf"));
    writeFile(file, test::tinyGguf());
    ASSERT_TRUE(importIntoOllama(store, file, q("m")).ok());
    for (const char *name : {"m", "", "../m", "a/b", "M", "m:", "a..b", "m:../x"})
        EXPECT_FALSE(importIntoOllama(store, file, q(name))) << name;
    writeFile(dir.filePath(q("text.gguf")), "no model");
    EXPECT_FALSE(importIntoOllama(store, dir.filePath(q("text.gguf")), q("text")));
    EXPECT_FALSE(importIntoOllama(store, dir.filePath(q("none.gguf")), q("none")));
    EXPECT_FALSE(importIntoOllama(q("/proc/store"), file, q("x")));
}

TEST(OllamaStore, DamagedManifestsArePassedOver)
{
    QTemporaryDir dir;
    const QString manifests = dir.filePath(q("manifests/registry.ollama.ai/library/"));
    const auto with = [](const char *digest) {
        return QByteArray("{\"layers\":[{\"mediaType\":\"application/vnd.ollama.image.model\",\"digest\":\"")
            + digest + "\",\"size\":1}]}";
    };
    writeFile(manifests + q("a/cut"), "{\"layers\": [");
    writeFile(manifests + q("a/list"), "[]");
    writeFile(manifests + q("a/path"), with("sha256:../../../etc/passwd"));
    writeFile(manifests + q("a/gone"),
        with("sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
    writeFile(dir.filePath(q("manifests/stray")), with("x"));
    EXPECT_TRUE(readOllamaStore(dir.path()).isEmpty());
    EXPECT_TRUE(readOllamaStore(q("/nowhere")).isEmpty());
}
