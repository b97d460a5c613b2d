// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cellsplit.h"
#include "models/parametersweep.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// One model of 32 layers of 100 MB and an output, 3.6 GB; with 8192 tokens of cache some 4.9 GB.
PlanInput inputOn(const QVector<LaneSpec> &lanes, const QVector<SplitDevice> &devices)
{
    PlanInput in;
    in.lanes = lanes;
    in.devices = devices;
    in.laneAvailableBytes.resize(lanes.size());
    in.hostAvailableBytes = 64e9;
    in.hostRamBytes = 80e9;
    in.movesExperts = true;
    in.availableProfiles = {q("interactive")};
    ModelDefinition model;
    model.name = q("M");
    model.files = {{q("Q4_K_M"), q("x.gguf")}};
    in.models.models = {model};
    ModelFileFacts facts;
    facts.path = q("/x.gguf");
    facts.bytes = 3'600'000'000;
    facts.header = test::sevenBillion();
    facts.header->contextLength = 8192;
    in.files = {{MatrixKey{model.name, q("Q4_K_M")}, facts}};
    return in;
}

SplitDevice device(const char *name, double freeBytes)
{
    SplitDevice made{q(name), freeBytes};
    made.runtimeBytes = 0;
    return made;
}

LaneSpec lane(const QStringList &devices)
{
    return LaneSpec{devices.join(QLatin1Char('+')), devices};
}

const LaneSpec kFirst = lane({q("CUDA0")}), kBoth = lane({q("CUDA0"), q("CUDA1")});

CellSpec onlyCell(const PlanInput &in)
{
    const RunPlan plan = makePlan(in);
    EXPECT_EQ(plan.cells.size(), 1);
    return plan.cells.first();
}

bool hasNote(const PlanInput &in, const char *text)
{
    const RunPlan plan = makePlan(in);
    return std::any_of(plan.notes.begin(), plan.notes.end(),
        [text](const Issue &note) { return note.message.contains(q(text)); });
}

} // namespace

TEST(CellSplit, SeveralDevicesGetWholeLayers)
{
    const PlanInput in = inputOn({kBoth}, {device("CUDA0", 4e9), device("CUDA1", 4e9), device("CUDA2", 90e9)});
    const CellSpec cell = onlyCell(in);
    EXPECT_FALSE(cell.skip);
    ASSERT_EQ(cell.tensorSplit.size(), 2);
    EXPECT_EQ(cell.tensorSplit[0] + cell.tensorSplit[1], 33);
    EXPECT_GT(cell.tensorSplit[1], cell.tensorSplit[0]) << "the last one is filled first";
    ASSERT_EQ(cell.deviceParts.size(), 2);
    EXPECT_EQ(cell.deviceParts[1].device, q("CUDA1"));
    EXPECT_EQ(cell.deviceParts[1].layers, cell.tensorSplit[1]);
    EXPECT_NEAR(cell.deviceParts[0].bytes.weights + cell.deviceParts[1].bytes.weights, 3.4e9, 1);
    EXPECT_FALSE(cell.offloadLayers);
    EXPECT_TRUE(hasNote(in, "GB on CUDA0: ")) << "bytes and layers of each device are said";
    EXPECT_TRUE(hasNote(in, "GB on CUDA1: "));
}

TEST(CellSplit, TheKeyNamesASplitAndNothingElseNew)
{
    const LaneSpec cpu{q("CPU"), {}};
    PlanInput in = inputOn({cpu}, {});
    const CellSpec onCpu = onlyCell(in);
    EXPECT_TRUE(onCpu.tensorSplit.isEmpty() && onCpu.deviceParts.isEmpty() && !onCpu.cpuMoeLayers);
    in.devices = {device("CUDA0", 4e9)};
    EXPECT_EQ(onlyCell(in).key, onCpu.key);

    const PlanInput wide = inputOn({kBoth}, {device("CUDA0", 4e9), device("CUDA1", 4e9)});
    const PlanInput wider = inputOn({kBoth}, {device("CUDA0", 4e9), device("CUDA1", 4.5e9)});
    EXPECT_NE(onlyCell(wide).tensorSplit, onlyCell(wider).tensorSplit);
    EXPECT_NE(onlyCell(wide).key, onlyCell(wider).key);
}

TEST(CellSplit, WhatFitsOnOneDeviceOfTheLaneIsOnThatOne)
{
    PlanInput in = inputOn({kBoth}, {device("CUDA0", 24e9), device("CUDA1", 4e9)});
    in.files.begin()->engineMemory.insert(kBoth.name, EngineMemory{3.4e9, 4e9, 3e9}); // of both
    const CellSpec cell = onlyCell(in);
    EXPECT_EQ(cell.tensorSplit, (QVector<int>{33, 0}));
    ASSERT_EQ(cell.deviceParts.size(), 1);
    ASSERT_TRUE(cell.memory);
    EXPECT_NEAR(cell.memory->bytes, cell.deviceParts[0].bytes.sum(), 1) << "what that one takes, not both";
}

TEST(CellSplit, WhatDevicesDoNotHoldGoesToTheHostIfThatHasRoom)
{
    PlanInput in = inputOn({kFirst}, {device("CUDA0", 3e9)});
    CellSpec cell = onlyCell(in);
    EXPECT_FALSE(cell.skip);
    ASSERT_TRUE(cell.offloadLayers);
    EXPECT_LT(*cell.offloadLayers, 33);
    ASSERT_TRUE(cell.hostPart);
    EXPECT_NEAR(cell.hostPart->weights, (33 - *cell.offloadLayers) * 100e6 + 200e6, 1) << "and the embedding";
    EXPECT_TRUE(hasNote(in, "the CPU computes the rest"));
    in.hostAvailableBytes = 0.5e9;
    cell = onlyCell(in);
    ASSERT_TRUE(cell.skip);
    EXPECT_EQ(cell.skip->rule, q("memory"));
    EXPECT_TRUE(cell.skip->sentence.contains(q("CUDA0"))) << cell.skip->sentence;
    in.hostAvailableBytes = 64e9;
    in.config.limits.maxMemoryGb = 0.5;
    EXPECT_TRUE(onlyCell(in).skip) << "the project's limit counts for the rest too";
    in.config.limits.maxMemoryGb.reset();
    in.settings.forced.insert(MatrixKey{q("M"), q("Q4_K_M")});
    EXPECT_FALSE(onlyCell(in).skip);
}

TEST(CellSplit, ExpertsStayOnTheHostWhereTheBuildCan)
{
    PlanInput in = inputOn({kFirst}, {device("CUDA0", 4e9)});
    GgufHeader &header = *in.files.begin()->header;
    header.experts = 8;
    header.expertsUsed = 2;
    header.layerExpertBytes.fill(80e6, 32);
    const CellSpec cell = onlyCell(in);
    EXPECT_FALSE(cell.skip);
    EXPECT_FALSE(cell.offloadLayers) << "all layers are on the device, less these experts";
    ASSERT_TRUE(cell.cpuMoeLayers);
    EXPECT_TRUE(hasNote(in, "experts of"));
    in.movesExperts = false;
    EXPECT_FALSE(onlyCell(in).cpuMoeLayers);
    EXPECT_TRUE(onlyCell(in).offloadLayers);
}

TEST(CellSplit, ProposesDevicesThatHoldItTogether)
{
    PlanInput in = inputOn({kFirst, lane({q("CUDA1")})},
        {device("CUDA0", 4e9), device("CUDA1", 4e9), device("Vulkan0", 4e9), device("RPC0", 90e9)});
    EXPECT_TRUE(hasNote(in, "--combined CUDA0,CUDA1"));
    in.lanes << kBoth;
    in.laneAvailableBytes << std::nullopt;
    EXPECT_FALSE(hasNote(in, "--combined")) << "that lane is planned";
    in = inputOn({kFirst}, {device("CUDA0", 24e9), device("CUDA1", 24e9)});
    EXPECT_FALSE(hasNote(in, "--combined")) << "one holds it";
    in = inputOn({kFirst}, {device("CUDA0", 2e9), device("CUDA1", 2e9)});
    EXPECT_FALSE(hasNote(in, "--combined")) << "two do not hold it either";
}

TEST(CellSplit, WhatDevicesHoldTogetherIsAProposalWithItsFacts)
{
    PlanInput in = inputOn({kFirst, lane({q("CUDA1")})}, {device("CUDA0", 4e9), device("CUDA1", 4e9)});
    const auto proposals = planProposals(in, makePlan(in));
    ASSERT_EQ(proposals.size(), 1) << "once for the model, on whichever lane";
    EXPECT_EQ(proposals[0].kind, PlanProposal::Kind::CombineDevices);
    EXPECT_EQ(proposals[0].cell, (MatrixKey{q("M"), q("Q4_K_M")}));
    EXPECT_EQ(proposals[0].devices, (QStringList{q("CUDA0"), q("CUDA1")}));
    in = inputOn({kBoth}, {device("CUDA0", 4e9), device("CUDA1", 4e9)});
    EXPECT_TRUE(planProposals(in, makePlan(in)).isEmpty()) << "that lane is planned";
}

TEST(CellSplit, LayersWhoseExpertsStayOnTheHostAreAProposal)
{
    PlanInput in = inputOn({kFirst}, {device("CUDA0", 4e9)});
    GgufHeader &header = *in.files.begin()->header;
    header.experts = 8;
    header.expertsUsed = 2;
    header.layerExpertBytes.fill(80e6, 32);
    RunPlan plan = makePlan(in);
    ASSERT_TRUE(plan.cells.first().cpuMoeLayers);
    const auto proposals = planProposals(in, plan);
    ASSERT_EQ(proposals.size(), 1);
    EXPECT_EQ(proposals[0].kind, PlanProposal::Kind::KeepExpertsOnHost);
    EXPECT_TRUE(proposals[0].from.isDefault());
    EXPECT_EQ(proposals[0].to.cpuMoeLayers(), plan.cells.first().cpuMoeLayers);

    CellSpec other = plan.cells.first(); // needs another number, so one for both would be wrong
    other.cpuMoeLayers = *other.cpuMoeLayers + 1;
    plan.cells << other;
    EXPECT_TRUE(planProposals(in, plan).isEmpty());

    in.options.parameterSets = {proposals[0].to};
    EXPECT_TRUE(planProposals(in, makePlan(in)).isEmpty()) << "it is said";
}

TEST(CellSplit, WhatAPersonSaysIsDone)
{
    PlanInput in = inputOn({kBoth}, {device("CUDA0", 4e9), device("CUDA1", 4e9)});
    ParameterSet set;
    set.put(knobid::kTensorSplit, q("1/1"));
    in.options.parameterSets = {set};
    CellSpec cell = onlyCell(in);
    EXPECT_TRUE(cell.tensorSplit.isEmpty()) << "nothing of ours beside it";
    ASSERT_EQ(cell.deviceParts.size(), 2);
    EXPECT_EQ(cell.deviceParts[0].layers, 17);
    EXPECT_EQ(cell.deviceParts[1].layers, 16);

    set = {};
    set.put(knobid::kSplitMode, q("none"));
    set.put(knobid::kMainGpu, 1);
    in.options.parameterSets = {set};
    cell = onlyCell(in);
    EXPECT_TRUE(cell.tensorSplit.isEmpty());
    ASSERT_EQ(cell.deviceParts.size(), 1);
    EXPECT_EQ(cell.deviceParts[0].device, q("CUDA1"));
    in.options.parameterSets[0].put(knobid::kMainGpu, 2);
    ASSERT_TRUE(onlyCell(in).skip);
    EXPECT_EQ(onlyCell(in).skip->rule, q("device"));

    set = {};
    set.put(knobid::kSplitMode, q("tensor"));
    in.options.parameterSets = {set};
    EXPECT_FALSE(onlyCell(in).skip) << "nobody knows";

    set = {};
    set.put(knobid::kGpuLayers, 33);
    in = inputOn({kFirst}, {device("CUDA0", 3e9)});
    in.options.parameterSets = {set};
    ASSERT_TRUE(onlyCell(in).skip) << "layers that were asked for are not made fewer";
    EXPECT_FALSE(onlyCell(in).offloadLayers);
}

// The engine's own account of all of it is better than the formula, either way.
TEST(CellSplit, BelievesTheEngine)
{
    PlanInput in = inputOn({kFirst}, {device("CUDA0", 6.2e9)});
    EXPECT_FALSE(onlyCell(in).offloadLayers) << "5.1 GB are free of the reserve";
    in.files.begin()->engineMemory.insert(q("CUDA0"), EngineMemory{3.6e9, 1.1e9, 0.9e9});
    EXPECT_TRUE(onlyCell(in).offloadLayers) << "it says 5.6 GB";
    in.devices = {device("CUDA0", 5.5e9)};
    in.files.begin()->engineMemory.insert(q("CUDA0"), EngineMemory{3.4e9, 0.5e9, 0.1e9});
    const CellSpec cell = onlyCell(in);
    EXPECT_FALSE(cell.offloadLayers) << "it says 4 GB";
    ASSERT_EQ(cell.deviceParts.size(), 1);
    EXPECT_EQ(cell.deviceParts[0].layers, 33);
    EXPECT_EQ(cell.deviceParts[0].bytes.weights, 3.4e9);
}

TEST(CellSplit, AShareOfTheLayersIsWholeLayers)
{
    PlanInput in = inputOn({kFirst}, {device("CUDA0", 20e9)});
    for (const auto &[percent, layers] : {std::pair(0, 0), std::pair(1, 1), std::pair(25, 8), std::pair(50, 17),
             std::pair(99, 32), std::pair(100, 33)}) {
        ParameterSet set;
        set.put(knobid::kOffload, percent);
        in.options.parameterSets = {set};
        const CellSpec cell = onlyCell(in);
        EXPECT_FALSE(cell.skip) << percent;
        ASSERT_TRUE(cell.offloadLayers) << percent;
        EXPECT_EQ(*cell.offloadLayers, layers) << percent;
    }
    in.options.parameterSets.clear();
    EXPECT_FALSE(onlyCell(in).offloadLayers) << "all that fit is all";
}

TEST(CellSplit, OnTheProcessorAllSharesAreOne)
{
    PlanInput in = inputOn({kFirst, LaneSpec{q("CPU"), {}}}, {device("CUDA0", 20e9)});
    in.options.parameterSets = *offloadSets({q("sweep")});
    const RunPlan plan = makePlan(in);
    const auto on = [&plan](const char *lane) {
        return std::count_if(plan.cells.begin(), plan.cells.end(),
            [lane](const CellSpec &cell) { return cell.id.device == q(lane); });
    };
    EXPECT_EQ(on("CUDA0"), 6);
    EXPECT_EQ(on("CPU"), 1);
}
