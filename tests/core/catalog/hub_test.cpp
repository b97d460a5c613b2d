// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hub.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedHub;
using sweetspot::test::ScriptedServer;

namespace
{

/// A client of the scripted hub that does not really wait.
struct Client {
    explicit Client(const ScriptedHub &server, const QString &token = {})
        : hub({server.endpoint(), token, q("HF_TOKEN")}, [this](double seconds, const std::stop_token &) {
            pauses << seconds;
            return true;
        })
    {
    }
    QVector<double> pauses;
    Hub hub;
};

ScriptedHub::Quirk answer(int status, const std::string &headers = {}, const std::string &body = {})
{
    return [=](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send("HTTP/1.1 " + std::to_string(status) + " X\r\n" + headers
            + "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        return true;
    };
}

} // namespace

TEST(Hub, ListsModelsOfARepository)
{
    ScriptedHub server;
    for (const char *path :
        {"m-Q4_K_M.gguf", "m-Q8_0-00001-of-00002.gguf", "m-Q8_0-00002-of-00002.gguf", "mmproj-m-F16.gguf",
            "README.md", "../evil-Q4_0.gguf", "BF16/m-00001-of-00001.gguf", "broken-Q6_K-00001-of-00003.gguf"})
        server.add(q(path), "content");
    const auto repo = Client(server).hub.repo(q("org/repo"));
    ASSERT_TRUE(repo) << repo.error().sentence;
    EXPECT_EQ(repo->commit.size(), 40);
    EXPECT_EQ(repo->license, q("apache-2.0"));
    QStringList found;
    for (const HubFile &file : repo->files)
        found << QStringLiteral("%1 %2 %3").arg(file.quantization).arg(file.paths.size()).arg(file.bytes());
    EXPECT_EQ(found, (QStringList{q("BF16 1 7"), q("Q4_K_M 1 7"), q("Q8_0 2 14")}))
        << "split files count as one; an incomplete one, projectors and names that leave the folder are left "
           "out";
    EXPECT_EQ(repo->files[1].sha256[0].size(), 64);
}

TEST(Hub, SearchesPageByPage)
{
    ScriptedHub server;
    const std::string next
        = "Link: <" + server.endpoint().toStdString() + "/api/models?cursor=2>; rel=\"next\"\r\n";
    server.misbehave([next](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
        const bool second = request.path.find("cursor=2") != std::string::npos;
        const std::string body = second
            ? R"([{"id":"b/two"}])"
            : R"([{"id":"a/one","downloads":5,"likes":2,"gated":"auto","tags":["license:mit"],"gguf":{"total":7e9,"architecture":"llama","context_length":4096}},{"id":"not a repo"},7])";
        connection.send("HTTP/1.1 200 OK\r\n" + (second ? std::string() : next)
            + "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        return true;
    });
    Client client(server);
    HubQuery query;
    query.text = q("qwen & co");
    query.license = q("mit");
    query.mostParameters = 8e9;
    const auto page = client.hub.search(query);
    ASSERT_TRUE(page) << page.error().sentence;
    ASSERT_EQ(page->models.size(), 1) << "what cannot be a repository is left out";
    EXPECT_EQ(page->models[0].repo, q("a/one"));
    EXPECT_EQ(page->models[0].parameters, 7e9);
    EXPECT_EQ(page->models[0].gated, q("auto"));
    EXPECT_EQ(page->models[0].license, q("mit"));
    const QString asked = server.hubRequests().value(0);
    for (const char *part :
        {"search=qwen%20%26%20co", "filter=gguf", "license%3Amit", "num_parameters=max%3A8B"})
        EXPECT_TRUE(asked.contains(q(part))) << asked << part;
    query.page = page->next;
    EXPECT_EQ(client.hub.search(query)->models.value(0).repo, q("b/two"));
    query.page = q("https://elsewhere.example/api");
    EXPECT_FALSE(client.hub.search(query)) << "a page elsewhere is not asked, least of all with the token";
}

TEST(Hub, RepositoriesWithoutTheQuantizationAreLeftOut)
{
    ScriptedHub server;
    server.misbehave([](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        const std::string body
            = R"([{"id":"a/one","siblings":[{"rfilename":"x-Q4_K_M.gguf"},{"rfilename":"sub/x-q8_0.gguf"},{"rfilename":"README.md"}]},{"id":"b/two","siblings":[{"rfilename":"y-Q2_K.gguf"},7]},{"id":"c/three"}])";
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size())
            + "\r\nConnection: close\r\n\r\n" + body);
        return true;
    });
    Client client(server);
    HubQuery query;
    query.quantization = q("Q8_0");
    const auto page = client.hub.search(query);
    ASSERT_TRUE(page) << page.error().sentence;
    ASSERT_EQ(page->models.size(), 1);
    EXPECT_EQ(page->models[0].repo, q("a/one"));
    EXPECT_EQ(page->models[0].quantizations, (QStringList{q("Q4_K_M"), q("Q8_0")}));
    EXPECT_TRUE(server.hubRequests().value(0).contains(q("siblings")));
    query.quantization.clear();
    EXPECT_EQ(client.hub.search(query)->models.size(), 3);
    EXPECT_FALSE(server.hubRequests().value(1).contains(q("siblings"))) << "lists of files are long";
}

TEST(Hub, WhatFitsDependsOnTheQuantization)
{
    EXPECT_NEAR(mostParametersFor(8e9, q("Q4_K_M")) / 1e9, 12, 1);
    EXPECT_NEAR(mostParametersFor(8e9, q("F16")) / 1e9, 3.6, 0.2);
    EXPECT_EQ(mostParametersFor(8e9, q("unheard of")), mostParametersFor(8e9, {}));
    EXPECT_EQ(mostParametersFor(-1, {}), 0);
}

TEST(Hub, RefusalsAreSentencesThatHelp)
{
    ScriptedHub server;
    struct Case {
        int status;
        const char *headers;
        const char *token;
        const char *words;
    };
    for (const Case &c : {Case{401, "X-Error-Code: GatedRepo\r\n", "", "accept its terms"},
             Case{403, "X-Error-Code: GatedRepo\r\n", "t", "your account has no access"},
             Case{401, "X-Error-Code: RepoNotFound\r\n", "", "private"}, Case{403, "", "", "denied access"},
             Case{404, "X-Error-Code: RepoNotFound\r\n", "", "check its name"},
             Case{429, "Retry-After: 100000\r\n", "", "Too many requests"}, Case{503, "", "", "error 503"}}) {
        server.misbehave(answer(c.status, c.headers));
        Client client(server, q(c.token));
        const auto repo = client.hub.repo(q("org/repo"));
        ASSERT_FALSE(repo);
        EXPECT_TRUE(repo.error().sentence.contains(q(c.words))) << c.status << repo.error().sentence;
    }
    server.misbehave(answer(200, "", "{\"siblings\": "));
    EXPECT_EQ(Client(server).hub.repo(q("org/repo")).error().code, ErrorCode::Protocol) << "cut JSON";
    server.misbehave(answer(200, "", "[]"));
    EXPECT_FALSE(Client(server).hub.repo(q("org/repo")));
    EXPECT_EQ(Client(server).hub.repo(q("../x")).error().code, ErrorCode::BadInput);
    EXPECT_EQ(Hub({q("http://127.0.0.1:1"), {}, {}}).repo(q("a/b")).error().code, ErrorCode::Environment);
    EXPECT_EQ(Hub({q("http://example.com"), {}, {}}).repo(q("a/b")).error().code, ErrorCode::BadInput)
        << "no plain http to elsewhere";
}

TEST(Hub, WaitsAsLongAsItIsAskedToAndTriesAgain)
{
    ScriptedHub server;
    server.add(q("m-Q4_0.gguf"), "x");
    std::atomic<int> refusals{2};
    server.misbehave([&](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        if (refusals-- <= 0)
            return false;
        connection.send(refusals == 1
                ? "HTTP/1.1 429 X\r\nRetry-After: 7\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                : "HTTP/1.1 502 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return true;
    });
    Client client(server);
    EXPECT_TRUE(client.hub.repo(q("org/repo")).ok());
    EXPECT_EQ(client.pauses, (QVector<double>{7, 2}));
}

TEST(Hub, TheTokenIsToldToTheHubAlone)
{
    ScriptedHub server;
    server.add(q("m.gguf"), test::tinyGguf());
    Client client(server, q("hf_secret"));
    const auto repo = client.hub.repo(q("org/repo"));
    ASSERT_TRUE(repo);
    ASSERT_TRUE(client.hub.remoteHeader(*repo, repo->files[0]).ok());
    EXPECT_TRUE(server.authorizations().contains(q("Bearer hf_secret")));
    ASSERT_FALSE(server.fileAuthorizations().isEmpty());
    for (const QString &told : server.fileAuthorizations())
        EXPECT_EQ(told, QString()) << "the redirect's host must not get it";
}

TEST(Hub, ReadsAHeadWithoutTheFile)
{
    ScriptedHub server;
    server.add(q("m-Q4_K_M.gguf"), test::tinyGguf() + QByteArray(40 << 20, '\0'));
    Client client(server);
    const auto repo = client.hub.repo(q("org/repo"));
    const auto header = client.hub.remoteHeader(*repo, repo->files[0]);
    ASSERT_TRUE(header) << header.error().sentence;
    EXPECT_EQ(header->architecture, q("llama"));
    EXPECT_GT(header->fileBytes, 40e6);
    EXPECT_LE(server.bytesServed(), 1 << 20);
    server.add(q("m-Q4_K_M.gguf"), "This is no model at all.");
    const auto other = client.hub.repo(q("org/repo"));
    EXPECT_FALSE(client.hub.remoteHeader(*other, other->files[0]));
}
