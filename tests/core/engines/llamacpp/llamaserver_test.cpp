// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaserver.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <memory>
#include <thread>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;

namespace
{

/// A fake engine that behaves as it is told, and the order to start it.
class FakeServer : public testing::Test
{
protected:
    void SetUp() override
    {
        qputenv("FAKE_STATE", dir.path().toUtf8());
        const auto info = probeLlamaCpp(test::fakeServer());
        ASSERT_TRUE(info);
        llamaCpp = *info;
        order.cell.modelFile = q("/m/x.gguf");
        order.cell.contextLength = 2048;
        order.lane = LaneSpec{q("CPU"), {}};
        order.stdoutFile = dir.filePath(q("out.log"));
        order.stderrFile = dir.filePath(q("err.log"));
    }
    void TearDown() override { qunsetenv("FAKE_BEHAVIOUR"); }

    Result<ServerFacts> startAs(const char *behaviour, const std::stop_token &stop = {})
    {
        qputenv("FAKE_BEHAVIOUR", behaviour);
        server = std::make_unique<LlamaServer>(llamaCpp);
        return server->start(order, client, stop);
    }

    QTemporaryDir dir;
    LlamaCppInstall llamaCpp;
    ServerOrder order;
    StreamClient client;
    std::unique_ptr<LlamaServer> server;
};

} // namespace

TEST_F(FakeServer, BecomesReadyAndStops)
{
    const auto facts = startAs("slow_load");
    ASSERT_TRUE(facts) << facts.error().sentence;
    EXPECT_GE(facts->loadSeconds.value_or(0), 0.4);
    EXPECT_EQ(facts->contextLength, 2048);
    EXPECT_TRUE(facts->commandLine.contains(q("--model /m/x.gguf")));
    EXPECT_TRUE(server->running());
    const qint64 pid = server->pid();
    server->stop(client);
    EXPECT_FALSE(server->running());
    EXPECT_FALSE(test::processesWith("fake-llama-server").contains(pid));
}

TEST_F(FakeServer, EveryWayToFailAtTheStartIsClassified)
{
    auto failed = startAs("crash_at_start");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Server);
    EXPECT_TRUE(failed.error().detail.contains(q("something broke")));
    EXPECT_EQ(startAs("exit_at_start").error().code, ErrorCode::Environment);
    EXPECT_EQ(startAs("oom_at_start").error().code, ErrorCode::OutOfMemory);
    EXPECT_FALSE(server->running());
}

TEST_F(FakeServer, OneThatNeverGetsReadyIsEnded)
{
    order.config.limits.maxLoadTime = 1;
    const auto failed = startAs("never_ready");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Timeout);
    EXPECT_TRUE(failed.error().sentence.contains(q("max_load_time")));
    EXPECT_FALSE(server->running());
}

TEST_F(FakeServer, AStopEndsTheWaiting)
{
    const auto stop = std::make_unique<std::stop_source>();
    std::jthread stopper([&stop] {
        std::this_thread::sleep_for(200ms);
        stop->request_stop();
    });
    const auto failed = startAs("never_ready", stop->get_token());
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Cancelled);
}

TEST_F(FakeServer, APortTakenInBetweenIsTriedAgainElsewhere)
{
    const auto facts = startAs("port_taken_once");
    ASSERT_TRUE(facts) << facts.error().sentence;
    server->stop(client);
}

TEST_F(FakeServer, ADeathIsNoticedAndExplained)
{
    ASSERT_TRUE(startAs("dies_after_ready"));
    ASSERT_TRUE(test::waitUntil([this] { return !server->running(); }));
    const Error failure = server->failure();
    EXPECT_EQ(failure.code, ErrorCode::Server);
    EXPECT_TRUE(failure.sentence.contains(q("crashed"))) << failure.sentence;
    EXPECT_FALSE(server->running());
}

TEST_F(FakeServer, AnEngineThatIsGoneIsASentence)
{
    llamaCpp.serverPath = dir.filePath(q("gone"));
    const auto failed = startAs("good");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Environment);
}

TEST_F(FakeServer, GetsTheOptionsAndVariablesOfItsEntry)
{
    qputenv("FAKE_BEHAVIOUR", "good");
    EngineEntry entry;
    entry.name = entry.kind = q("llama.cpp");
    entry.options = {{q("--mlock"), {}}, {q("--poll"), q("50")}};
    entry.environment = {{q("GGML_X"), q("a b")}};
    server = std::make_unique<LlamaServer>(llamaCpp, entry);
    const auto facts = server->start(order, client, {});
    ASSERT_TRUE(facts) << facts.error().sentence;
    EXPECT_TRUE(facts->commandLine.contains(q("--mlock --poll 50"))) << facts->commandLine;
    EXPECT_TRUE(server->startedAs().environment.contains(q("GGML_X=a b")));
    EXPECT_EQ(facts->settings.environment, entry.environment) << "the record has it";
    EXPECT_EQ(facts->settings.value({q("--poll")}), q("50"));
    server->stop(client);
}
