// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted launcher in tritonserver's place; the real one: docs/engines-tried.md.
#include "core/engines/triton/tritonserver.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/testdata.h"

#include <QDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class FakeTriton : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!test::ScriptedLauncher::canRun())
            GTEST_SKIP() << "no python3 here";
        site.entry.name = site.entry.kind = q("triton");
        site.entry.program = launcher.path();
        order.cell.id.model = q("Demo 4M");
        order.cell.modelFile = launcher.folder();
        order.cell.contextLength = 2048;
        order.lane = LaneSpec{q("CPU"), {}};
        order.stderrFile = launcher.file(q("err.log"));
        order.config.limits.maxLoadTime = 20;
    }
    Result<ServerFacts> startAs(const QString &behaviour)
    {
        launcher.behave(behaviour);
        server = std::make_unique<TritonServer>(site);
        return server->start(order, client, {});
    }

    test::ScriptedLauncher launcher{q("tritonserver")};
    EngineSite site;
    ServerOrder order;
    StreamClient client;
    std::unique_ptr<TritonServer> server;
};

} // namespace

TEST_F(FakeTriton, IsProbedBeforeItIsBelievedAndLeavesNoChild)
{
    const auto facts = startAs(q("ok"));
    ASSERT_TRUE(facts) << facts.error().sentence << facts.error().detail;
    EXPECT_EQ(facts->version, q("Triton 2.51.0"));
    EXPECT_FALSE(facts->chatTemplate);
    EXPECT_EQ(server->endpoint().model, "Demo-4M");
    EXPECT_TRUE(test::readFile(launcher.file(q("asked"))).contains("text_input"));
    EXPECT_TRUE(facts->settings.arguments().join(QLatin1Char(' ')).contains(q("enable_prefix_caching")));
    server->stop(client);
    EXPECT_EQ(launcher.children(), 0);
}

TEST_F(FakeTriton, ReadyWithADeadModelIsNotReady)
{
    const auto facts = startAs(q("midstream"));
    ASSERT_FALSE(facts);
    EXPECT_TRUE(facts.error().sentence.contains(q("does not answer"))) << facts.error().sentence;
    EXPECT_FALSE(server->running());
    EXPECT_EQ(launcher.children(), 0);
}

TEST_F(FakeTriton, DyingWhileItLoadsIsExplained)
{
    auto failed
        = startAs(q("says E1127 model_lifecycle.cc:654] failed to load 'm' version 1: Invalid argument: "
                    "unable to find backend library for backend 'vllm'"));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Environment);
    EXPECT_TRUE(failed.error().sentence.contains(q("vLLM")));
    failed = startAs(
        q("says E1127 failed to load 'm' version 1: Internal: OutOfMemoryError: CUDA out of memory."));
    EXPECT_EQ(failed.error().code, ErrorCode::OutOfMemory);
    failed = startAs(q("says failed to load 'm' version 1: Internal: ValueError: no such thing"));
    EXPECT_EQ(failed.error().code, ErrorCode::BadInput);
    EXPECT_EQ(failed.error().detail, q("ValueError: no such thing"));
    failed
        = startAs(q("says failed to start HTTP service: Unavailable - Socket '127.0.0.1:8000' already in use"));
    EXPECT_EQ(failed.error().code, ErrorCode::Busy);
    order.config.limits.maxLoadTime = 1;
    EXPECT_EQ(startAs(q("hangs")).error().code, ErrorCode::Timeout);
    EXPECT_EQ(launcher.children(), 0);
}

TEST(TritonServer, OpensOnePortOfThisMachine)
{
    const QString words = tritonArguments(q("/r"), q("m"), q("/mods"), 8123).join(QLatin1Char(' '));
    EXPECT_TRUE(words.contains(q("--http-address 127.0.0.1 --http-port 8123")));
    EXPECT_TRUE(words.contains(q("--allow-grpc false --allow-metrics false")));
    EXPECT_TRUE(words.endsWith(q("/mods")));
}

TEST(TritonServer, IsFoundWithItsModulesAndItsVersion)
{
    QTemporaryDir dir;
    QDir().mkpath(dir.filePath(q("bin")));
    QDir().mkpath(dir.filePath(q("backends/vllm")));
    test::writeFile(dir.filePath(q("TRITON_VERSION")), "2.51.0\n");
    test::writeFile(dir.filePath(q("bin/tritonserver")), "#!/bin/sh\n");
    QFile::setPermissions(dir.filePath(q("bin/tritonserver")), QFile::ReadOwner | QFile::ExeOwner);
    const QString program = findTriton(dir.path());
    EXPECT_EQ(program, dir.filePath(q("bin/tritonserver")));
    EXPECT_EQ(tritonModules(program), QDir::cleanPath(dir.filePath(q("backends"))));
    EXPECT_EQ(installedTritonVersion(program), q("2.51.0"));
    EXPECT_EQ(findTriton(dir.filePath(q("nowhere"))), QString());
}
