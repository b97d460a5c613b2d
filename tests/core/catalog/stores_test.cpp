// SPDX-License-Identifier: GPL-3.0-or-later
// Real layouts of other programs' stores, made in a temporary home.
#include "core/catalog/stores.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

namespace
{

class Home : public testing::Test
{
protected:
    QString at(const char *path) { return home.filePath(q(path)); }
    QVector<StoredModel> scan() { return scanStores(modelStores(environment, home.path())); }
    QStringList names()
    {
        QStringList all;
        for (const StoredModel &model : scan())
            all << QStringLiteral("%1|%2|%3").arg(model.store, model.name, model.quantization);
        return all;
    }

    QTemporaryDir home;
    QProcessEnvironment environment;
};

} // namespace

TEST_F(Home, EveryStoreIsFoundAndEachModelOnce)
{
    // Hugging Face: blobs and links from snapshots; two revisions of the same file.
    writeFile(at(".cache/huggingface/hub/models--org--Repo-GGUF/blobs/abc"), "0123456789");
    for (const char *revision : {"r1", "r2"}) {
        QDir().mkpath(at(".cache/huggingface/hub/models--org--Repo-GGUF/snapshots/") + q(revision));
        ASSERT_TRUE(QFile::link(at(".cache/huggingface/hub/models--org--Repo-GGUF/blobs/abc"),
            at(".cache/huggingface/hub/models--org--Repo-GGUF/snapshots/") + q(revision)
                + q("/m-Q4_K_M.gguf")));
    }
    writeFile(at(".cache/huggingface/hub/models--org--Repo-GGUF/blobs/def.incomplete"), "x");
    writeFile(at(".cache/llama.cpp/org_repo_old-Q8_0.gguf"), "x");
    writeFile(at(".lmstudio/models/pub/repo/lm-Q6_K.gguf"), "x");
    writeFile(at(".lmstudio/models/pub/repo/mmproj-lm-F16.gguf"), "x");
    writeFile(at(".local/share/nomic.ai/GPT4All/gpt.Q4_0.gguf"), "x");
    writeFile(at(".local/share/Jan/data/llamacpp/models/jan/model.gguf"), "x");
    writeFile(at("models/Q5_K_M/big-00001-of-00002.gguf"), "12345");
    writeFile(at("models/Q5_K_M/big-00002-of-00002.gguf"), "678");
    const QByteArray digest(64, 'a');
    writeFile(at(".ollama/models/blobs/sha256-") + QString::fromLatin1(digest), "GGUF");
    writeFile(at(".ollama/models/manifests/registry.ollama.ai/library/qwen3/8b-q4_K_M"),
        "{\"layers\":[{\"mediaType\":\"application/vnd.ollama.image.model\",\"digest\":\"sha256:" + digest
            + "\",\"size\":4}]}");
    EXPECT_EQ(names(),
        (QStringList{q("GPT4All|gpt.Q4_0|Q4_0"), q("Hugging Face cache|org/Repo-GGUF|Q4_K_M"), q("Jan|model|"),
            q("LM Studio|lm-Q6_K|Q6_K"), q("Models folder|big-00001-of-00002|Q5_K_M"),
            q("Ollama|qwen3:8b-q4_K_M|Q4_K_M"), q("llama.cpp cache|org_repo_old-Q8_0|Q8_0")}));
    for (const StoredModel &model : scan()) {
        if (model.store == q("Hugging Face cache")) {
            EXPECT_EQ(model.repo, q("org/Repo-GGUF"));
            EXPECT_EQ(model.bytes, 10);
        }
        if (model.store == q("Models folder")) {
            EXPECT_EQ(model.bytes, 8) << "both parts";
        }
    }
}

TEST_F(Home, EnvironmentMovesStores)
{
    environment.insert(q("HF_HOME"), at("elsewhere"));
    environment.insert(q("OLLAMA_MODELS"), at("oll"));
    writeFile(at("elsewhere/hub/models--a--b/snapshots/c/x-Q4_0.gguf"), "x");
    writeFile(at(".cache/huggingface/hub/models--no--no/snapshots/c/y-Q4_0.gguf"), "x");
    EXPECT_EQ(names(), QStringList{q("Hugging Face cache|a/b|Q4_0")});
    environment.insert(q("HF_HUB_CACHE"), at(".cache/huggingface/hub"));
    EXPECT_EQ(names(), QStringList{q("Hugging Face cache|no/no|Q4_0")});
}

TEST_F(Home, AnEmptyHomeHasNoStores)
{
    for (const ModelStore &store : modelStores(environment, home.path()))
        EXPECT_FALSE(store.path.startsWith(home.path()));
    writeFile(at("models/broken-link-target"), "");
    ASSERT_TRUE(QFile::link(at("gone"), at("models/dangling.gguf")));
    EXPECT_TRUE(names().isEmpty());
}

TEST(Stores, FoldersOfSafetensorsAreModelsToo)
{
    QTemporaryDir dir;
    const QString snapshot = dir.filePath(q("models--org--tiny/snapshots/0a1b"));
    test::writeFile(snapshot + q("/config.json"),
        R"({"architectures":["LlamaForCausalLM"],"max_position_embeddings":2048,"torch_dtype":"float16"})");
    test::writeFile(snapshot + q("/model.safetensors"), QByteArray("\x02\0\0\0\0\0\0\0{}", 10));
    const auto found = scanStores({{ModelStore::Kind::HuggingFace, q("cache"), dir.path()}});
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].kind, Artifact::Kind::Safetensors);
    EXPECT_EQ(found[0].name, q("org/tiny"));
    EXPECT_EQ(found[0].repo, q("org/tiny"));
    EXPECT_EQ(found[0].quantization, q("F16"));
    EXPECT_EQ(found[0].bytes, 10);
    EXPECT_EQ(found[0].path, snapshot);
}
