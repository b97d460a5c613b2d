// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/keptmodel.h"

#include "core/catalog/ollamastore.h"
#include "core/engines/enginetable.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

#include <mutex>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

class KeptModels : public testing::Test
{
protected:
    void SetUp() override
    {
        before = qgetenv("OLLAMA_HOST");
        test::writeFile(given.file, test::tinyGguf());
        ASSERT_TRUE(QDir().mkpath(stores[0].path));
    }
    void TearDown() override { qputenv("OLLAMA_HOST", before); }
    const Engine &ollama() { return *findEngine(q("ollama")); }

    QByteArray before;
    QTemporaryDir dir;
    const GivenModel given{dir.filePath(q("m.gguf")), q("Demo 4M"), q("Q4_K_M")};
    const QVector<ModelStore> stores{{ModelStore::Kind::Ollama, q("Ollama"), dir.filePath(q("store"))}};
};

} // namespace

TEST_F(KeptModels, GoToTheServerThatAnswers)
{
    std::mutex mutex;
    std::vector<std::string> asked;
    std::string created;
    ScriptedServer server{[&](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        const std::lock_guard guard(mutex);
        asked.push_back(request.method + " " + request.path.substr(0, 10));
        if (request.path == "/api/create")
            created = request.body;
        if (request.method == "HEAD")
            to.send("HTTP/1.1 404 Not Found\r\n\r\n");
        else
            to.send(ScriptedServer::response(200,
                request.path == "/api/tags" ? R"({"models":[{"name":"other:q8_0"}]})"
                                            : R"({"status":"success"})"));
        return false;
    }};
    qputenv("OLLAMA_HOST", QByteArray::fromStdString(server.url()));
    const auto kept = keepModel(ollama(), given, stores, {});
    ASSERT_TRUE(kept) << kept.error().sentence;
    EXPECT_EQ(*kept, q("demo-4m:q4_k_m"));
    EXPECT_TRUE(readOllamaStore(stores[0].path).isEmpty()) << "the server does it";
    const std::lock_guard guard(mutex);
    EXPECT_NE(created.find("demo-4m:q4_k_m"), std::string::npos) << created;
    EXPECT_THAT(asked, testing::Contains("POST /api/blobs"));
}

TEST_F(KeptModels, ANameThatTheServerHasIsRefused)
{
    ScriptedServer server{[&](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(200, R"({"models":[{"name":"demo-4m:q4_k_m"}]})"));
        return false;
    }};
    qputenv("OLLAMA_HOST", QByteArray::fromStdString(server.url()));
    const auto kept = keepModel(ollama(), given, stores, {});
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::BadInput);
    EXPECT_TRUE(readOllamaStore(stores[0].path).isEmpty());
}

TEST_F(KeptModels, WithoutAServerTheyGoIntoTheStore)
{
    qputenv("OLLAMA_HOST", "127.0.0.1:1");
    const auto kept = keepModel(ollama(), given, stores, {});
    ASSERT_TRUE(kept) << kept.error().sentence;
    const auto models = readOllamaStore(stores[0].path);
    ASSERT_EQ(models.size(), 1);
    EXPECT_EQ(models[0].name, *kept);
    EXPECT_FALSE(keepModel(ollama(), given, stores, {})) << "that name is taken now";
    const auto nowhere = keepModel(ollama(), given, {}, {});
    ASSERT_FALSE(nowhere);
    EXPECT_TRUE(nowhere.error().sentence.contains(q("127.0.0.1:1"))) << nowhere.error().sentence;
}

TEST_F(KeptModels, OneOfSeveralFilesIsNotGivenForTheModel)
{
    qputenv("OLLAMA_HOST", "127.0.0.1:1");
    for (const char *part : {"s-00001-of-00002.gguf", "s-00002-of-00002.gguf"})
        test::writeFile(dir.filePath(q(part)), test::tinyGguf());
    const auto kept
        = keepModel(ollama(), {dir.filePath(q("s-00001-of-00002.gguf")), q("S"), q("Q4_K_M")}, stores, {});
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::BadInput);
}

TEST_F(KeptModels, OnlyEnginesThatKeepModelsAreOffered)
{
    EXPECT_EQ(keepers(), QStringList{q("ollama")});
    EXPECT_FALSE(keepModel(*findEngine(q("vllm")), given, stores, {}));
}
