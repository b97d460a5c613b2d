// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted launcher in vLLM's place; the real one: docs/engines-tried.md.
#include "core/engines/openai/openaichat.h"
#include "core/engines/vllm/vllmserver.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class FakeVllm : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!test::ScriptedLauncher::canRun())
            GTEST_SKIP() << "no python3 here";
        site.entry.name = site.entry.kind = q("vllm");
        site.entry.program = launcher.path();
        order.cell.id.model = q("Demo 4M");
        order.cell.modelFile = launcher.folder();
        order.cell.contextLength = 2048;
        order.lane = LaneSpec{q("CPU"), {}};
        order.stdoutFile = launcher.file(q("out.log"));
        order.stderrFile = launcher.file(q("err.log"));
        order.config.limits.maxLoadTime = 20;
    }
    Result<ServerFacts> startAs(const QString &behaviour)
    {
        launcher.behave(behaviour);
        server = std::make_unique<VllmServer>(site);
        return server->start(order, client, {});
    }
    GenerationReply ask()
    {
        const OpenAiCompletions dialect(OpenAiChat::Flavour::Vllm);
        GenerationRequest request;
        request.promptTokens = {5, 6, 7};
        request.outputTokens = 3;
        return dialect.interpret(client.run(dialect.generation(server->endpoint(), request), {}, {}));
    }

    test::ScriptedLauncher launcher{q("vllm")};
    EngineSite site;
    ServerOrder order;
    StreamClient client;
    std::unique_ptr<VllmServer> server;
};

} // namespace

TEST_F(FakeVllm, GetsReadyAnswersAndLeavesNoChild)
{
    const auto facts = startAs(q("ok"));
    ASSERT_TRUE(facts) << facts.error().sentence << facts.error().detail;
    EXPECT_EQ(facts->contextLength, 1234) << "as it says";
    EXPECT_TRUE(facts->loadSeconds);
    EXPECT_EQ(facts->settings.program, q("vllm"));
    EXPECT_TRUE(launcher.arguments().startsWith(q("serve\n") + launcher.folder() + q("\n--host\n127.0.0.1\n")))
        << launcher.arguments();
    EXPECT_GE(launcher.children(), 2);
    const GenerationReply reply = ask();
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.text, q("One two three"));
    EXPECT_EQ(reply.outputTokens, 3);
    EXPECT_EQ(reply.promptTokens, 3);
    server->stop(client);
    EXPECT_FALSE(server->running());
    EXPECT_EQ(launcher.children(), 0) << "its children do not end by themselves";
}

TEST_F(FakeVllm, WhatCompilesForLongIsWaitedForAndWhatIsSilentIsNot)
{
    order.config.limits.maxLoadTime = 6; // a busy machine takes seconds for the program to say its first word
    const auto slow = startAs(q("chatty"));
    EXPECT_TRUE(slow) << slow.error().sentence << slow.error().detail;
    server->stop(client);
    const auto silent = startAs(q("hangs"));
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().code, ErrorCode::Timeout);
    EXPECT_TRUE(launcher.childrenEnd());
}

TEST_F(FakeVllm, DyingWhileItLoadsIsExplainedAndLeavesNoChild)
{
    auto failed = startAs(q("says torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB."));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::OutOfMemory);
    EXPECT_EQ(launcher.children(), 0);
    failed = startAs(q("says OSError: [Errno 98] address already in use"));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Busy) << "after five ports";
    EXPECT_EQ(launcher.children(), 0);
}

TEST_F(FakeVllm, DyingInMidStreamIsNoticedAndItsChildrenGoToo)
{
    const auto facts = startAs(q("midstream"));
    ASSERT_TRUE(facts) << facts.error().sentence;
    const GenerationReply reply = ask();
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.timeline.events.size(), 2) << "what came stays";
    EXPECT_EQ(server->failure().code, ErrorCode::OutOfMemory) << "killed outright, as the system does it";
    EXPECT_FALSE(server->running());
    EXPECT_GE(launcher.children(), 1) << "they outlive it";
    server->stop(client);
    EXPECT_EQ(launcher.children(), 0);
}

TEST_F(FakeVllm, ABuildForTheProcessorIsNotMeasuredAsAGpu)
{
    QDir().mkpath(launcher.file(q("venv/bin")));
    QDir().mkpath(launcher.file(q("venv/lib/python3.12/site-packages/vllm-0.32.0+cpu.dist-info")));
    QFile::copy(launcher.path(), launcher.file(q("venv/bin/vllm")));
    site.entry.program = launcher.file(q("venv"));
    order.lane = LaneSpec{q("CUDA0"), {q("CUDA0")}};
    const auto facts = startAs(q("ok"));
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::Environment);
    EXPECT_TRUE(facts.error().sentence.contains(q("processor"))) << facts.error().sentence;
}

TEST_F(FakeVllm, OneThatIsNotThereIsSaidAtOnce)
{
    site.entry.program = launcher.file(q("nowhere"));
    const auto facts = startAs(q("ok"));
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::Environment);
    EXPECT_TRUE(server->startedAs().commandLine.isEmpty());
}
