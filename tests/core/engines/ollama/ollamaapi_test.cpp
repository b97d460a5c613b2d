// SPDX-License-Identifier: GPL-3.0-or-later
// Against scripted answers; against a real Ollama: tests/integration/ollama_test.cpp.
#include "core/base/json.h"
#include "core/engines/ollama/ollamaapi.h"
#include "core/measure/streamclient.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

#include <mutex>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

class Ollama : public testing::Test
{
protected:
    void answer(const char *path, int status, const std::string &body)
    {
        const std::lock_guard guard(mutex);
        answers[path] = {status, body};
    }
    ScriptedServer::Request last()
    {
        const std::lock_guard guard(mutex);
        return seen;
    }

    std::mutex mutex;
    std::map<std::string, std::pair<int, std::string>> answers;
    ScriptedServer::Request seen;
    ScriptedServer server{[this](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        const std::lock_guard guard(mutex);
        seen = request;
        const auto found = answers.find(request.path);
        if (request.method == "HEAD")
            to.send(found == answers.end() ? "HTTP/1.1 404 Not Found\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\n");
        else if (found == answers.end())
            to.send(ScriptedServer::response(404, R"({"error":"no such route"})"));
        else
            to.send(ScriptedServer::response(found->second.first, found->second.second));
        return false;
    }};
    StreamClient client;
    OllamaApi api{client, Endpoint(server.url()), {}};
};

} // namespace

TEST(OllamaAddress, IsWhereItListensOnThisMachine)
{
    for (const auto &[said, address] :
        {std::pair{"", "http://127.0.0.1:11434"}, {"0.0.0.0", "http://127.0.0.1:11434"},
            {"127.0.0.1:8080", "http://127.0.0.1:8080"}, {":8080", "http://127.0.0.1:8080"},
            {"https://localhost:443", "https://127.0.0.1:443"}, {"192.168.0.7:11434", ""}, {"gpu.example", ""}})
        EXPECT_EQ(ollamaAddress(q(said)), q(address)) << said;
}

TEST(OllamaName, CanBeFoundAgainAndIsTakenByOllama)
{
    EXPECT_EQ(ollamaName(q("Demo 4M"), q("Q4_K_M")), q("sweetspot/demo-4m:q4_k_m"));
    EXPECT_EQ(ollamaName(q("org/Qwen2.5 (1.5B)"), q("Q8_0"), q("ct8192-gp0")),
        q("sweetspot/org-qwen2.5-1.5b-:q8_0-ct8192-gp0"));
    EXPECT_EQ(ollamaName(q("模型"), q("F16")), q("sweetspot/model:f16"));
    EXPECT_LT(ollamaName(QString(500, QLatin1Char('a')), q("x")).size(), 80);
}

TEST(OllamaLoadedList, TellsHowMuchIsOnTheGpu)
{
    const auto loaded = parseOllamaLoaded(
        R"({"models":[{"name":"a:b","size":1000,"size_vram":250,"context_length":4096},{"size":7},"x"]})");
    ASSERT_EQ(loaded.size(), 1);
    EXPECT_EQ(loaded[0], (OllamaLoaded{q("a:b"), 1000, 250, 4096}));
    for (const char *body : {"", "[]", "{}", "<html>"})
        EXPECT_TRUE(parseOllamaLoaded(body).isEmpty()) << body;
}

TEST_F(Ollama, VersionAndModels)
{
    answer("/api/version", 200, R"({"version":"0.33.0"})");
    EXPECT_EQ(*api.version(), q("0.33.0"));
    answer("/api/version", 200, "<html>hello");
    EXPECT_EQ(api.version().error().code, ErrorCode::Protocol);
    answer("/api/tags", 200, R"({"models":[{"name":"qwen3:8b"}]})");
    EXPECT_EQ(*api.models(), QStringList{q("qwen3:8b")});
}

TEST_F(Ollama, BlobsAreAskedForAndSentAsTheyAre)
{
    QTemporaryDir dir;
    const QByteArray bytes = QByteArray("GGUF\0\xff\r\n\r\n", 10) + QByteArray(300000, 'x');
    test::writeFile(dir.filePath(q("m.gguf")), bytes);
    EXPECT_FALSE(*api.hasBlob(q("abc")));
    answer("/api/blobs/sha256:abc", 201, "");
    EXPECT_TRUE(*api.hasBlob(q("abc")));
    ASSERT_TRUE(api.upload(q("abc"), dir.filePath(q("m.gguf"))));
    EXPECT_EQ(last().method, "POST");
    EXPECT_EQ(QByteArray::fromStdString(last().body), bytes);
    answer("/api/blobs/sha256:abc", 400, R"({"error":"digest mismatch"})");
    const auto wrong = api.upload(q("abc"), dir.filePath(q("m.gguf")));
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().sentence.contains(q("digest mismatch"))) << wrong.error().sentence;
}

TEST_F(Ollama, VariantsBakeTheirOptions)
{
    answer("/api/create", 200, "{\"status\":\"success\"}");
    ASSERT_TRUE(api.create(q("sweetspot/a:b"), {}, q("base"), {{"num_ctx", 8192}}));
    const auto body = *parseJson(QByteArray::fromStdString(last().body));
    EXPECT_EQ(body["from"], "base");
    EXPECT_EQ(body["parameters"]["num_ctx"], 8192);
    EXPECT_FALSE(body.contains("files"));
    answer("/api/create", 200, "{\"status\":\"parsing GGUF\"}\n{\"error\":\"unsupported architecture\"}\n");
    const auto refused = api.create(q("x"), q("abc"), {});
    ASSERT_FALSE(refused) << "an error inside a 200";
    EXPECT_TRUE(refused.error().sentence.contains(q("unsupported architecture")));
    answer("/api/create", 200, "{\"status\":\"parsing GGUF\"}\n");
    EXPECT_FALSE(api.create(q("x"), q("abc"), {})) << "it must say that it succeeded";
}

TEST_F(Ollama, LoadingFailsInItsOwnWords)
{
    answer("/api/generate", 200, R"({"done":true,"done_reason":"load"})");
    ASSERT_TRUE(api.load(q("m"), {{"num_ctx", 512}}, 5s));
    const auto body = *parseJson(QByteArray::fromStdString(last().body));
    EXPECT_EQ(body["keep_alive"], -1);
    EXPECT_EQ(body["options"]["num_ctx"], 512);
    EXPECT_FALSE(body.contains("prompt"));
    answer("/api/generate", 500,
        R"x({"error":"model requires more system memory (9.1 GiB) than is available (1 GiB)"})x");
    const auto large = api.load(q("m"), {}, 5s);
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::OutOfMemory);
    answer("/api/generate", 404, R"({"error":"model 'm' not found"})");
    EXPECT_EQ(api.load(q("m"), {}, 5s).error().code, ErrorCode::NotFound);
}

TEST_F(Ollama, ATemplateThatDoesNothingIsNone)
{
    answer("/api/show", 200, R"({"template":"{{ .Prompt }}"})");
    EXPECT_FALSE(*api.hasTemplate(q("m")));
    answer("/api/show", 200, R"({"template":"<|user|>{{ .Prompt }}<|end|>"})");
    EXPECT_TRUE(*api.hasTemplate(q("m")));
    answer("/api/show", 200, R"({})");
    EXPECT_FALSE(*api.hasTemplate(q("m")));
}

TEST_F(Ollama, UnloadingWaitsUntilItIsGone)
{
    answer("/api/generate", 200, R"({"done":true,"done_reason":"unload"})");
    answer("/api/ps", 200, R"({"models":[{"name":"other"}]})");
    EXPECT_TRUE(api.unload(q("m")));
    answer("/api/delete", 200, "");
    EXPECT_TRUE(api.remove(q("m")));
    EXPECT_EQ(last().method, "DELETE");
    answer("/api/pull", 200,
        "{\"status\":\"pulling manifest\"}\n{\"error\":\"pull model manifest: file does not exist\"}\n");
    EXPECT_FALSE(api.pull(q("no-such")));
    answer("/api/pull", 200, "{\"status\":\"pulling manifest\"}\n{\"status\":\"success\"}\n");
    EXPECT_TRUE(api.pull(q("tiny")));
}

TEST_F(Ollama, OnlyWhatIsOursIsRemoved)
{
    answer("/api/tags", 200, R"({"models":[{"name":"qwen3:8b"},{"name":"sweetspot/a:q4_0"}]})");
    answer("/api/delete", 200, "");
    EXPECT_EQ(*api.removeOurs(), QStringList{q("sweetspot/a:q4_0")});
    EXPECT_EQ((*parseJson(QByteArray::fromStdString(last().body)))["model"], "sweetspot/a:q4_0");
    answer("/api/delete", 500, R"({"error":"busy"})");
    EXPECT_FALSE(api.removeOurs());
}
