// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/laneenvironment.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr int kCores = 12;

LaneSpec cards(std::initializer_list<std::optional<double>> memory)
{
    LaneSpec lane;
    for (const auto &bytes : memory) {
        Device device;
        device.kind = Device::Kind::Gpu;
        device.memoryBytes = bytes;
        lane.devices << QStringLiteral("CUDA%1").arg(lane.devices.size());
        lane.hardware << device;
    }
    lane.name = lane.devices.join(QLatin1Char('+'));
    return lane;
}

LaneSpec processor()
{
    return LaneSpec{q("CPU"), {}};
}

// 4 GB with a cache of 8192 tokens, of 100 kB each.
CellSpec sevenBillion()
{
    CellSpec cell;
    cell.contextLength = 8192;
    cell.kvBytesPerToken = 1e5;
    cell.memory = MemoryEstimate{};
    cell.memory->bytes = 4e9;
    return cell;
}

EngineEntry entry(const char *kind, LaunchTuning tuning = {})
{
    EngineEntry made;
    made.name = made.kind = q(kind);
    made.tuning = tuning;
    return made;
}

struct Row {
    const char *what;
    LaneSpec lane;
    EngineEntry entry;
    LaneEnvironment expected;
};

} // namespace

TEST(LaneEnvironment, FollowsFromDevicesModelAndEngine)
{
    LaunchTuning tuned;
    tuned.threads = 6;
    tuned.parallel = 20;
    tuned.batch = 512;
    LaunchTuning share;
    share.memoryShare = 0.5;
    const QVector<Row> table{
        {"a processor", processor(), entry("llama.cpp"), {kCores, 64, {}, {}}},
        {"a card", cards({24e9}), entry("llama.cpp"), {kCores, 64, {}, {}}},
        {"one that does not tell its memory", cards({6e9, {}}), entry("llama.cpp"), {kCores, 64, {}, {}}},
        {"takes a share, chooses its threads", cards({24e9}), entry("vllm"), {{}, 64, {}, 0.9}},
        {"on the processor it is told them", processor(), entry("vllm"), {kCores, 64, {}, {}}},
        {"a person says", cards({6e9}), entry("llama.cpp", tuned), {6, 16, 512, {}}},
        {"a share too", cards({10e9}), entry("vllm", share), {{}, 64, {}, 0.5}},
    };
    for (const Row &row : table)
        EXPECT_EQ(
            laneEnvironment(row.lane, sevenBillion(), row.entry, {}, TestMode::Full, kCores), row.expected)
            << row.what << ": "
            << environmentText(
                   laneEnvironment(row.lane, sevenBillion(), row.entry, {}, TestMode::Full, kCores));
}

TEST(LaneEnvironment, ParametersOfTheCellCountFirst)
{
    LaunchTuning tuning;
    tuning.threads = 6;
    tuning.batch = 512;
    CellSpec cell = sevenBillion();
    cell.parameters.put(knobid::kThreads, 3);
    BenchConfig config;
    config.llamaCpp.defaultThreads = 9;
    const auto made
        = laneEnvironment(processor(), cell, entry("llama.cpp", tuning), config, TestMode::Quick, kCores);
    EXPECT_EQ(made.threads, 3);
    EXPECT_EQ(made.batch, 512);
    EXPECT_EQ(made.parallel, 8) << "as quick mode climbs";
    EXPECT_EQ(laneEnvironment(processor(), sevenBillion(), entry("llama.cpp"), config, TestMode::Quick, kCores)
                  .threads,
        9);
    config.workload.batchStreams = 5;
    EXPECT_EQ(
        laneEnvironment(processor(), cell, entry("llama.cpp"), config, TestMode::Full, kCores).parallel, 4);
}

TEST(LaneEnvironment, APlanSaysItOnceForEachLaneAndEngine)
{
    RunPlan plan;
    plan.lanes = {processor(), cards({24e9}), LaneSpec{q("host"), {}, true}};
    CellSpec small = sevenBillion(), large = sevenBillion(), skipped = sevenBillion(), elsewhere;
    small.id.engine = large.id.engine = skipped.id.engine = elsewhere.id.engine = q("llama.cpp");
    small.id.quantization = q("Q4_K_M");
    large.id.quantization = q("Q8_0");
    small.fileBytes = 4;
    large.fileBytes = 8;
    large.parameters.put(knobid::kThreads, 2);
    skipped.lane = 1;
    skipped.skip = SkipReason{};
    elsewhere.lane = 2;
    plan.cells = {small, large, skipped, elsewhere};
    plan.builtIn = {entry("llama.cpp")};
    plan.profiles = {q("interactive"), q("batch")};
    const QStringList lines = environmentLines(plan, kCores);
    ASSERT_EQ(lines.size(), 1) << lines.join(QLatin1Char('\n'));
    EXPECT_TRUE(lines[0].startsWith(q("CPU, llama.cpp: "))) << lines[0];
    EXPECT_TRUE(lines[0].contains(q("threads: 2"))) << "of the largest cell: " << lines[0];
    EXPECT_TRUE(lines[0].contains(q("64"))) << lines[0];
    plan.profiles = {q("interactive")};
    EXPECT_FALSE(environmentLines(plan, kCores)[0].contains(q("streams"))) << "one at a time";
}
