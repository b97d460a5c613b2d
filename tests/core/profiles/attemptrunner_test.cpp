// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/llamacpp/llamaserver.h"
#include "core/engines/openai/openaichat.h"
#include "core/profiles/attemptrunner.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// The runner against a fake server that misbehaves.
class RunnerOnFake : public testing::Test
{
protected:
    Result<Attempt> attemptAs(const char *behaviour)
    {
        qputenv("FAKE_BEHAVIOUR", behaviour);
        const auto llamaCpp = probeLlamaCpp(test::fakeServer());
        server = std::make_unique<LlamaServer>(*llamaCpp);
        ServerOrder order;
        order.cell.modelFile = q("/m/x.gguf");
        order.cell.contextLength = 2048;
        order.lane = LaneSpec{q("CPU"), {}};
        order.stdoutFile = dir.filePath(q("out.log"));
        order.stderrFile = dir.filePath(q("err.log"));
        const auto started = server->start(order, client, {});
        EXPECT_TRUE(started.ok());
        kept.clear();
        AttemptRunner runner(
            cell, *server, dialect, chat, client, sensors,
            [this](const Attempt &a, const TokenTimeline *) {
                kept << a;
                return success();
            },
            {}, nullptr);
        runner.setQuiet(100, {}); // tests run beside other things
        AttemptOrder attempt;
        attempt.profile = q("interactive");
        attempt.shape = q("512/16");
        const auto prompt = runner.storyPrompt(1, 512);
        EXPECT_TRUE(prompt.ok());
        EXPECT_EQ(prompt->length(), 512);
        attempt.ask(*prompt);
        attempt.request.outputTokens = 80;
        auto result = runner.run(attempt);
        server->stop(client);
        return result;
    }
    void TearDown() override { qunsetenv("FAKE_BEHAVIOUR"); }

    QTemporaryDir dir;
    CellSpec cell;
    LlamaNative dialect;
    StreamClient client;
    CpuSensors sensors;
    OpenAiChat chat;
    std::unique_ptr<LlamaServer> server;
    QVector<Attempt> kept;
};

} // namespace

TEST_F(RunnerOnFake, MeasuresAGoodOne)
{
    const auto attempt = attemptAs("good");
    ASSERT_TRUE(attempt);
    EXPECT_EQ(attempt->outcome, AttemptOutcome::Ok) << attempt->reason;
    EXPECT_EQ(attempt->outputTokens, 80);
    EXPECT_GT(attempt->resources.rssBytes.value_or(0), 0);
    EXPECT_EQ(kept.size(), 1);
}

TEST_F(RunnerOnFake, AServerThatStaysUpMakesAFailedAttempt)
{
    for (const char *behaviour : {"garbage", "error_in_stream", "http500", "cut_stream"}) {
        const auto attempt = attemptAs(behaviour);
        ASSERT_TRUE(attempt) << behaviour;
        EXPECT_EQ(attempt->outcome, AttemptOutcome::Failed) << behaviour;
        EXPECT_FALSE(attempt->reason.isEmpty()) << behaviour;
        EXPECT_EQ(kept.size(), 1) << behaviour;
    }
}

TEST_F(RunnerOnFake, AServerThatDiesInMidStreamEndsTheCellWithTheCause)
{
    const auto crashed = attemptAs("die_in_stream");
    ASSERT_FALSE(crashed);
    EXPECT_EQ(crashed.error().code, ErrorCode::Server);
    EXPECT_TRUE(crashed.error().detail.contains(q("GGML_ASSERT")));
    ASSERT_EQ(kept.size(), 1) << "the attempt is kept all the same";
    EXPECT_EQ(kept.first().outcome, AttemptOutcome::Failed);
    const auto starved = attemptAs("oom_in_stream");
    ASSERT_FALSE(starved);
    EXPECT_EQ(starved.error().code, ErrorCode::OutOfMemory);
}

TEST_F(RunnerOnFake, AbsurdServerTimingsAreFlaggedAndOursStay)
{
    const auto attempt = attemptAs("absurd_timings");
    ASSERT_TRUE(attempt);
    EXPECT_TRUE(attempt->flags.contains(q("server_clock")));
    EXPECT_TRUE(attempt->flags.contains(q("server_disagrees")));
    ASSERT_TRUE(attempt->server.decodeTps());
    EXPECT_LT(*attempt->decodeTps, *attempt->server.decodeTps());
}
