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
    tuned.parameters.put(knobid::kThreads, 2);
    tuned.parameters.put(knobid::kKvType, q("q8_0"));
    tuned.parameters.put(knobid::kFlashAttention, q("on"));
    tuned.parameters.put(knobid::kBatch, 512);
    arguments = argumentsOf(llamaCpp(kModern), tuned, lane, config);
    EXPECT_EQ(valueOf(arguments, "--gpu-layers"), q("12"));
    EXPECT_EQ(valueOf(arguments, "--threads"), q("2"));
    EXPECT_EQ(valueOf(arguments, "--cache-type-v"), q("q8_0"));
    EXPECT_EQ(valueOf(arguments, "--flash-attn"), q("on"));
    EXPECT_EQ(valueOf(arguments, "--batch-size"), q("512"));
}

TEST(LlamaFlags, ASplitIsWholeLayersOfTheDevicesThatGetSome)
{
    LlamaCppInstall build = llamaCpp(kModern);
    for (const char *flag : {"--tensor-split", "--split-mode", "--main-gpu", "--n-cpu-moe"})
        build.flags.insert(q(flag));
    const LaneSpec lane{q("A"), {q("CUDA0"), q("CUDA1"), q("CUDA2")}};
    CellSpec split = cell();
    split.tensorSplit = {11, 30, 40};
    QStringList arguments = argumentsOf(build, split, lane, {});
    EXPECT_EQ(valueOf(arguments, "--device"), q("CUDA0,CUDA1,CUDA2"));
    EXPECT_EQ(valueOf(arguments, "--tensor-split"), q("11,30,40"));
    EXPECT_EQ(valueOf(arguments, "--gpu-layers"), q("999"));
    EXPECT_FALSE(arguments.contains(q("--n-cpu-moe")) || arguments.contains(q("--split-mode")));
    split.tensorSplit = {0, 30, 40};
    split.offloadLayers = 70;
    split.cpuMoeLayers = 12;
    arguments = argumentsOf(build, split, lane, {});
    EXPECT_EQ(valueOf(arguments, "--device"), q("CUDA1,CUDA2")) << "one that gets nothing is left alone";
    EXPECT_EQ(valueOf(arguments, "--tensor-split"), q("30,40"));
    EXPECT_EQ(valueOf(arguments, "--gpu-layers"), q("70"));
    EXPECT_EQ(valueOf(arguments, "--n-cpu-moe"), q("12"));
    split.tensorSplit = {0, 0, 81};
    arguments = argumentsOf(build, split, lane, {});
    EXPECT_EQ(valueOf(arguments, "--device"), q("CUDA2"));
    EXPECT_FALSE(arguments.contains(q("--tensor-split")));
}

TEST(LlamaFlags, NoneIsMeantAsItIsSaid)
{
    const LaneSpec lane{q("CUDA0"), {q("CUDA0")}};
    CellSpec none = cell();
    none.parameters.put(knobid::kGpuLayers, 0);
    EXPECT_EQ(valueOf(argumentsOf(llamaCpp(kModern), none, lane, {}), "--gpu-layers"), q("0"));
    none.parameters = {};
    EXPECT_EQ(valueOf(argumentsOf(llamaCpp(kModern), none, lane, {}), "--gpu-layers"), q("999"));
}

TEST(LlamaFlags, WhatAPersonSaysOfTheSplitIsDone)
{
    LlamaCppInstall build = llamaCpp(kModern);
    for (const char *flag : {"-ts", "-sm", "-mg", "-ncmoe"})
        build.flags.insert(q(flag));
    const LaneSpec lane{q("A"), {q("CUDA0"), q("CUDA1")}};
    CellSpec split = cell();
    split.tensorSplit = {40, 41};
    split.cpuMoeLayers = 12;
    split.parameters.put(knobid::kTensorSplit, q("3/1"));
    split.parameters.put(knobid::kSplitMode, q("row"));
    split.parameters.put(knobid::kMainGpu, 1);
    split.parameters.put(knobid::kCpuMoeLayers, 4);
    const QStringList arguments = argumentsOf(build, split, lane, {});
    EXPECT_EQ(valueOf(arguments, "-ts"), q("3,1"));
    EXPECT_EQ(valueOf(arguments, "-sm"), q("row"));
    EXPECT_EQ(valueOf(arguments, "-mg"), q("1"));
    EXPECT_EQ(valueOf(arguments, "-ncmoe"), q("4"));
    EXPECT_EQ(valueOf(arguments, "--device"), q("CUDA0,CUDA1"));
    split.parameters = {};
    split.parameters.put(knobid::kSplitMode, q("tensor"));
    EXPECT_FALSE(argumentsOf(build, split, lane, {}).contains(q("-ts"))) << "layers are not what it splits";
}
