// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "core/engines/enginetuning.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

EngineEntry entry(const char *kind, LaunchTuning tuning)
{
    EngineEntry made;
    made.name = made.kind = q(kind);
    made.tuning = tuning;
    return made;
}

bool takes(const char *kind, LaunchTuning tuning)
{
    return checkTuning(entry(kind, tuning)).ok();
}

} // namespace

TEST(EngineTuning, EachEngineIsToldWhatItTakes)
{
    LaunchTuning threads, batch, share, parallel;
    threads.threads = 4;
    batch.batch = 512;
    share.memoryShare = 0.5;
    parallel.parallel = 2;
    EXPECT_TRUE(takes("llama.cpp", threads));
    EXPECT_TRUE(takes("llama.cpp", batch));
    EXPECT_FALSE(takes("llama.cpp", share));
    EXPECT_TRUE(takes("vllm", threads)) << "on the processor";
    EXPECT_TRUE(takes("vllm", share));
    EXPECT_FALSE(takes("vllm", batch));
    EXPECT_FALSE(takes("triton", threads));
    for (const char *kind : {"llama.cpp", "vllm", "triton", "ollama", "openai"})
        EXPECT_TRUE(takes(kind, parallel)) << kind;
    EXPECT_FALSE(checkEngine(entry("llama.cpp", share))) << "an entry with it is refused";
}

TEST(EngineTuning, NumbersOutOfRangeAreRefusedWithASentence)
{
    LaunchTuning none, many, much;
    none.threads = 0;
    many.parallel = 100000;
    much.memoryShare = 1.5;
    EXPECT_FALSE(takes("llama.cpp", none));
    EXPECT_FALSE(takes("llama.cpp", many));
    EXPECT_FALSE(takes("vllm", much));
    EXPECT_TRUE(checkTuning(entry("llama.cpp", none)).error().sentence.contains(q("4096")));
}

TEST(EngineTuning, VoidsWhatWasMeasuredWithoutIt)
{
    EXPECT_TRUE(tuningFingerprint({}).isEmpty());
    LaunchTuning tuning;
    tuning.threads = 4;
    tuning.memoryShare = 0.5;
    EXPECT_EQ(tuningFingerprint(tuning), (QStringList{q("threads=4"), q("memory_share=0.5")}));
    EXPECT_EQ(launchFingerprint(entry("llama.cpp", tuning)), tuningFingerprint(tuning));
}

TEST(EngineTuning, FillsWhatTheCellAndTheConfigurationLeaveOpen)
{
    LaunchTuning tuning;
    tuning.threads = 4;
    tuning.batch = 256;
    tuning.parallel = 2;
    CellSpec cell;
    cell.parameters.put(knobid::kThreads, 1);
    EXPECT_EQ(tunedCell(cell, tuning).parameters.threads(), 1);
    EXPECT_EQ(tunedCell(cell, tuning).parameters.batch(), 256);
    EXPECT_EQ(tunedCell(cell, {}), cell);
    tuning.memoryShare = 0.5;
    EXPECT_EQ(tunedCell(cell, tuning).parameters.decimal(knobid::kMemoryShare), 0.5);
    cell.parameters.put(knobid::kMemoryShare, q("0.75"));
    EXPECT_EQ(tunedCell(cell, tuning).parameters.decimal(knobid::kMemoryShare), 0.75);
    BenchConfig config;
    EXPECT_EQ(tunedConfig(config, {}), config);
    EXPECT_EQ(tunedConfig(config, tuning).workload.batchStreams, 2);
    EXPECT_EQ(tunedConfig(config, tuning).workload.stressStreams, std::nullopt);
    config.workload.stressStreams = 9;
    EXPECT_EQ(tunedConfig(config, tuning).workload.stressStreams, 2);
}
