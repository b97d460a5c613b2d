// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaflags.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

LlamaCppInstall llamaCpp(const QSet<QString> &flags)
{
    LlamaCppInstall info;
    info.flags = flags;
    return info;
}

CellSpec cell()
{
    CellSpec spec;
    spec.modelFile = q("/m/a.gguf");
    spec.contextLength = 4096;
    return spec;
}

QStringList argumentsOf(
    const LlamaCppInstall &llamaCpp, const CellSpec &cell, const LaneSpec &lane, const BenchConfig &config)
{
    return llamaServerArguments(llamaCpp, llamaLaunchSettings(llamaCpp, cell, lane, config, {}, 4), 8099);
}

QString valueOf(const QStringList &arguments, const char *flag)
{
    const qsizetype at = arguments.indexOf(q(flag));
    return at < 0 ? QString() : arguments.value(at + 1);
}

const QSet<QString> kModern{q("--threads"), q("--parallel"), q("--cache-ram"), q("--fit"), q("--no-ui"),
    q("--offline"), q("--sse-ping-interval"), q("--device"), q("--gpu-layers"), q("--rpc"), q("--flash-attn"),
    q("--cache-type-k"), q("--cache-type-v"), q("--batch-size"), q("--ctx-checkpoints")};

} // namespace

TEST(LlamaFlags, NeverNamesAnOptionTheBuildDoesNotKnow)
{
    const QStringList old = argumentsOf(llamaCpp({q("-t"), q("--no-webui")}), cell(), {q("CPU"), {}}, {});
    EXPECT_EQ(old,
        (QStringList{q("--model"), q("/m/a.gguf"), q("--host"), q("127.0.0.1"), q("--port"), q("8099"),
            q("--ctx-size"), q("4096"), q("-t"), q("4"), q("--no-webui")}));
}

TEST(LlamaFlags, BindsToLoopbackWithOneSlotAndNothingAutomatic)
{
    const QStringList arguments = argumentsOf(llamaCpp(kModern), cell(), {q("CPU"), {}}, {});
    EXPECT_EQ(valueOf(arguments, "--host"), q("127.0.0.1"));
    EXPECT_EQ(valueOf(arguments, "--parallel"), q("1"));
    EXPECT_EQ(valueOf(arguments, "--cache-ram"), q("0"));
    EXPECT_EQ(valueOf(arguments, "--ctx-checkpoints"), q("0")) << "they would count as the model's memory";
    EXPECT_EQ(valueOf(arguments, "--fit"), q("off"));
    EXPECT_EQ(valueOf(arguments, "--device"), q("none"));
    EXPECT_EQ(valueOf(arguments, "--gpu-layers"), q("0"));
    EXPECT_FALSE(arguments.contains(q("--rpc")));
}

TEST(LlamaFlags, TheSettingsHoldAllThatShapesAndNothingElse)
{
    const LaunchSettings settings
        = llamaLaunchSettings(llamaCpp(kModern), cell(), {q("CPU"), {}}, {}, {8192, 4}, 4);
    EXPECT_EQ(settings.program, q("llama-server"));
    EXPECT_EQ(settings.modelFile, q("/m/a.gguf"));
    EXPECT_EQ(settings.value({q("--ctx-size")}), q("32768")) << "four slots of 8,192";
    EXPECT_EQ(settings.value({q("--parallel")}), q("4"));
    EXPECT_EQ(settings.value({q("--ctx-checkpoints")}), q("0"));
    EXPECT_EQ(settings.value({q("--fit")}), q("off"));
    EXPECT_EQ(settings.value({q("--threads"), q("-t")}), q("4"));
    for (const char *measuring : {"--port", "--host", "--no-ui", "--offline", "--sse-ping-interval"})
        EXPECT_FALSE(settings.arguments().contains(q(measuring))) << measuring;
}

TEST(LlamaFlags, GpuLanesGetTheirDevicesAndLayers)
{
    BenchConfig config;
    config.llamaCpp.rpcServers = {q("127.0.0.1:1"), q("127.0.0.1:2")};
    config.llamaCpp.defaultThreads = 7;
    const LaneSpec lane{q("RPC0+RPC1"), {q("RPC0"), q("RPC1")}};
    QStringList arguments = argumentsOf(llamaCpp(kModern), cell(), lane, config);
    EXPECT_EQ(valueOf(arguments, "--device"), q("RPC0,RPC1"));
    EXPECT_EQ(valueOf(arguments, "--rpc"), q("127.0.0.1:1,127.0.0.1:2"));
    EXPECT_EQ(valueOf(arguments, "--gpu-layers"), q("999"));
    EXPECT_EQ(valueOf(arguments, "--threads"), q("7"));
    config.llamaCpp.gpuLayers = 12;
    CellSpec tuned = cell();
    tuned.parameters.threads = 2;
    tuned.parameters.kvType = q("q8_0");
    tuned.parameters.flashAttention = q("on");
    tuned.parameters.batch = 512;
    arguments = argumentsOf(llamaCpp(kModern), tuned, lane, config);
    EXPECT_EQ(valueOf(arguments, "--gpu-layers"), q("12"));
    EXPECT_EQ(valueOf(arguments, "--threads"), q("2"));
    EXPECT_EQ(valueOf(arguments, "--cache-type-v"), q("q8_0"));
    EXPECT_EQ(valueOf(arguments, "--flash-attn"), q("on"));
    EXPECT_EQ(valueOf(arguments, "--batch-size"), q("512"));
}
