// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetable.h"
#include "core/engines/modelnames.h"
#include "core/engines/remote/remoteserver.h"
#include "tests/support/oneshotserver.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

Result<ServerFacts> startAt(const std::string &url, const char *kind = "openai", const char *model = "m")
{
    EngineSite site;
    site.entry.name = q("workshop");
    site.entry.kind = q(kind);
    site.entry.url = QString::fromStdString(url);
    site.key = "sk-secret-0123456789";
    RemoteServer server(site, findEngine(site.entry.kind)->makeDialect());
    ServerOrder order;
    order.cell.served = q(model);
    StreamClient client;
    return server.start(order, client, {});
}

Result<ServerFacts> startOn(
    int status, const std::string &body, const char *type = "application/json", const std::string &head = {})
{
    ScriptedServer server([&](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(head.empty() ? ScriptedServer::response(status, body, type) : head);
        return false;
    });
    return startAt(server.url());
}

} // namespace

TEST(RemoteServer, IsAskedForItsModelsAndNeverStarted)
{
    const auto facts = startOn(200, R"({"data":[{"id":"m"}]})");
    ASSERT_TRUE(facts) << facts.error().sentence;
    EXPECT_FALSE(facts->loadSeconds.has_value()) << "it ran already";
    EXPECT_FALSE(facts->commandLine.contains(q("secret")));
}

// Other programs are told from the server by the process that listens at the address.
TEST(RemoteServer, OfAnAddressOfThisMachineItsProcessIsKnown)
{
    ScriptedServer here([&](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(200, R"({"data":[{"id":"m"}]})"));
        return false;
    });
    EngineSite site;
    site.entry.kind = q("openai");
    site.entry.url = QString::fromStdString(here.url());
    RemoteServer server(site, findEngine(site.entry.kind)->makeDialect());
    EXPECT_EQ(server.rootPid(), 0) << "not looked for yet";
    ServerOrder order;
    order.cell.served = q("m");
    StreamClient client;
    ASSERT_TRUE(server.start(order, client, {}));
    EXPECT_TRUE(server.onThisMachine());
    EXPECT_EQ(server.rootPid(), getpid());
    site.entry.url = q("https://models.example");
    EXPECT_FALSE(RemoteServer(site, findEngine(site.entry.kind)->makeDialect()).onThisMachine());
}

TEST(RemoteServer, SaysWhatIsWrong)
{
    const auto gone = startOn(200, R"({"data":[{"id":"a"},{"id":"b"}]})");
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(gone.error().sentence.contains(q("a, b"))) << gone.error().sentence;
    EXPECT_TRUE(startOn(401, "{}").error().sentence.contains(q("Keys")));
    const auto page = startOn(200, "<html>log in", "text/html");
    ASSERT_FALSE(page);
    EXPECT_TRUE(page.error().sentence.contains(q("web page"))) << page.error().sentence;
    EXPECT_FALSE(startAt("http://127.0.0.1:1"));
    EXPECT_FALSE(startAt("https://127.0.0.1:1"));
}

TEST(RemoteServer, AServerWithoutAListIsBelieved)
{
    EXPECT_TRUE(startOn(404, "{}"));
    EXPECT_TRUE(startOn(200, R"({"data":[]})"));
    EXPECT_TRUE(hasModel(q("x"), q("qwen"), QStringList{q("qwen:latest")}));
}

// Neither the models nor anything else may be asked of another host.
TEST(RemoteServer, ARedirectDoesNotTakeTheKeyWithIt)
{
    std::atomic<int> asked{0};
    ScriptedServer other([&](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        ++asked;
        to.send(ScriptedServer::response(200, R"({"data":[{"id":"m"}]})"));
        return false;
    });
    const auto facts = startOn(302, {}, "application/json",
        "HTTP/1.1 302 Found\r\nLocation: " + other.url() + "/v1/models\r\nContent-Length: 0\r\n\r\n");
    ASSERT_FALSE(facts);
    EXPECT_TRUE(facts.error().sentence.contains(q("redirected"))) << facts.error().sentence;
    EXPECT_EQ(asked, 0);
}

// TLS spoken to a plain server, which answers as plain servers do.
TEST(RemoteServer, HttpsToAPlainServerIsSaid)
{
    test::OneShotServer plain("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    const auto facts = startAt("https://127.0.0.1:" + std::to_string(plain.port()));
    ASSERT_FALSE(facts);
    EXPECT_TRUE(facts.error().sentence.contains(q("https"))) << facts.error().sentence;
}
