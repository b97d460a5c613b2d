// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same for all servers that have children; each engine's own is in its folder.
#include "core/engines/process/readiness.h"
#include "core/engines/process/serverfailure.h"
#include "core/engines/process/treeserver.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class Plain : public TreeServer
{
public:
    explicit Plain(const test::ScriptedLauncher &launcher)
        : m_launcher(launcher)
    {
    }
    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override
    {
        return startTree(order,
            {q("It"),
                [this](int port) {
                    return LocalServer::Launch{m_launcher.path(), {q("--port"), QString::number(port)},
                        QProcessEnvironment::systemEnvironment()};
                },
                [&](const std::string &url) { return answersOk(client, url + "/health", stop); }},
            client, stop);
    }
    Error explain(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready) const override
    {
        return explainExit(exit, output, ready, {});
    }

private:
    const test::ScriptedLauncher &m_launcher;
};

} // namespace

TEST(TreeServer, StartsSaysWhatItIsAndEndsWithAllOfIt)
{
    if (!test::ScriptedLauncher::canRun())
        GTEST_SKIP() << "no python3 here";
    test::ScriptedLauncher launcher(q("server"));
    Plain server(launcher);
    ServerOrder order;
    order.stderrFile = launcher.file(q("log"));
    order.need.parallel = 3;
    StreamClient client;
    const auto facts = server.start(order, client, {});
    ASSERT_TRUE(facts) << facts.error().sentence << facts.error().detail;
    EXPECT_EQ(facts->parallel, 3);
    EXPECT_TRUE(facts->commandLine.contains(launcher.path()));
    EXPECT_GT(server.rootPid(), 0);
    EXPECT_GT(server.pid(), 0);
    EXPECT_TRUE(test::readFile(order.stderrFile).contains("loading")) << "both outputs are in one file";
    server.stop(client);
    EXPECT_EQ(launcher.children(), 0);
    launcher.behave(q("hangs"));
    order.config.limits.maxLoadTime = 1;
    EXPECT_EQ(server.start(order, client, {}).error().code, ErrorCode::Timeout);
    EXPECT_EQ(launcher.children(), 0);
}
