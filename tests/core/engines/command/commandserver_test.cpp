// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/command/commandserver.h"
#include "core/engines/openai/openaichat.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class OwnCommand : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!test::ScriptedLauncher::canRun())
            GTEST_SKIP() << "no python3 here";
        site.entry.name = q("tgi");
        site.entry.kind = q("command");
        site.entry.command
            = launcher.path() + q(" --model-id {model} --port {port} --context {context} '{devices}'");
        order.cell.modelFile = q("/m/with a blank");
        order.cell.contextLength = 2048;
        order.lane = LaneSpec{q("CPU"), {}};
        order.stderrFile = launcher.file(q("err.log"));
        order.config.limits.maxLoadTime = 20;
    }
    Result<ServerFacts> startAs(const QString &behaviour)
    {
        launcher.behave(behaviour);
        server = std::make_unique<CommandServer>(site);
        return server->start(order, client, {});
    }

    test::ScriptedLauncher launcher{q("text-generation-launcher")};
    EngineSite site;
    ServerOrder order;
    StreamClient client;
    std::unique_ptr<CommandServer> server;
};

} // namespace

TEST_F(OwnCommand, IsFilledInStartedAskedAndEndedWithItsChildren)
{
    const auto facts = startAs(q("ok"));
    ASSERT_TRUE(facts) << facts.error().sentence << facts.error().detail;
    const QStringList words = launcher.arguments().split(QLatin1Char('\n'));
    ASSERT_EQ(words.size(), 7) << launcher.arguments();
    EXPECT_EQ(words[1], q("/m/with a blank"));
    EXPECT_EQ(q("http://127.0.0.1:") + words[3], QString::fromStdString(server->endpoint().baseUrl));
    EXPECT_EQ(words[5], q("2048"));
    EXPECT_EQ(words[6], q("cpu"));
    EXPECT_EQ(launcher.environment(q("CUDA_VISIBLE_DEVICES")), QString()) << "no card on the processor's lane";
    EXPECT_EQ(server->endpoint().model, "m") << "as it lists it";
    EXPECT_FALSE(facts->settings.arguments().contains(words[3])) << "a port is no setting";
    EXPECT_TRUE(facts->settings.arguments().contains(q("{port}")));
    const OpenAiChat dialect(OpenAiChat::Flavour::Plain);
    GenerationRequest request;
    request.messages = {{q("user"), q("Hi")}};
    const GenerationReply reply
        = dialect.interpret(client.run(dialect.generation(server->endpoint(), request), {}, {}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.text, q("One two three"));
    server->stop(client);
    EXPECT_EQ(launcher.children(), 0);
}

TEST_F(OwnCommand, FaultsAreSaid)
{
    auto failed = startAs(q("says ValueError: this is no model of mine"));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Server);
    EXPECT_EQ(failed.error().detail, q("ValueError: this is no model of mine"));
    EXPECT_EQ(startAs(q("says RuntimeError: CUDA out of memory")).error().code, ErrorCode::OutOfMemory);
    order.config.limits.maxLoadTime = 1;
    EXPECT_EQ(startAs(q("hangs")).error().code, ErrorCode::Timeout);
    EXPECT_TRUE(launcher.childrenEnd());
    site.entry.command = q("/no/such/program {model} {port}");
    EXPECT_EQ(startAs(q("ok")).error().code, ErrorCode::Environment);
    site.entry.command = q("x {port}");
    EXPECT_EQ(startAs(q("ok")).error().code, ErrorCode::BadInput);
}

TEST(CommandServer, DevicesAreNumbersOfWhatItSees)
{
    ServerOrder order;
    order.lane = LaneSpec{q("both"), {q("CUDA2"), q("CUDA0")}};
    order.cell.contextLength = 8192;
    order.need.contextLength = 1024;
    EXPECT_EQ(commandValues(order).value(q("devices")), q("0,1"));
    EXPECT_EQ(commandValues(order).value(q("context")), q("1024"));
    EXPECT_FALSE(commandValues(order).contains(q("port")));
}
