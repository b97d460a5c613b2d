// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/laneshare.h"
#include "tests/support/testdata.h"

#include <algorithm>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

LaneSpec gpu(const char *name, const char *id, const char *pciId = "10de:2684")
{
    Device device{q(id), Device::Kind::Gpu};
    device.vendor = q("NVIDIA");
    device.pciId = q(pciId);
    device.memoryBytes = 24e9;
    LaneSpec lane{q(name), {q(name)}};
    lane.hardware = {device};
    return lane;
}

// Sizes in billions, in the project's order.
PlanInput project(const std::vector<double> &sizes)
{
    PlanInput in;
    for (const double size : sizes) {
        ModelDefinition model;
        model.name = q("M%1").arg(in.models.models.size());
        model.size = q("%1B").arg(size);
        for (const char *quantization : {"Q4_K_M", "Q8_0"}) {
            model.files.insert(q(quantization), model.name + q(quantization));
            ModelFileFacts facts;
            facts.path = q("/m/") + model.name + q(quantization);
            facts.bytes = 1000000;
            in.files.insert({model.name, q(quantization)}, facts);
        }
        in.models.models << model;
    }
    in.lanes = {gpu("CUDA0", "0000:01:00.0"), gpu("CUDA1", "0000:02:00.0")};
    in.laneAvailableBytes = {24e9, 24e9};
    in.availableProfiles = {q("interactive")};
    in.settings.shareEqualGpus = true;
    return in;
}

// "M0 CUDA0", each once.
QStringList places(const RunPlan &plan)
{
    QStringList all;
    for (const CellSpec &cell : plan.cells)
        all << cell.id.model + q(" ") + cell.id.device;
    all.sort();
    all.removeDuplicates();
    return all;
}

} // namespace

TEST(LaneShare, EachModelIsMeasuredOnceWithAllOfItsQuantizations)
{
    PlanInput in = project({7, 7, 7, 7});
    const RunPlan plan = makePlan(in);
    EXPECT_EQ(plan.cells.size(), 8);
    EXPECT_EQ(places(plan), (QStringList{q("M0 CUDA0"), q("M1 CUDA1"), q("M2 CUDA0"), q("M3 CUDA1")}));
    EXPECT_TRUE(std::any_of(plan.notes.begin(), plan.notes.end(),
        [](const Issue &note) { return note.message.contains(q("CUDA0, CUDA1")); }));
    in.settings.shareEqualGpus = false;
    EXPECT_EQ(makePlan(in).cells.size(), 16) << "unless it is asked for";
}

TEST(LaneShare, WhoHasLessToDoGetsTheNextOne)
{
    EXPECT_EQ(places(makePlan(project({70, 7, 13, 3}))),
        (QStringList{q("M0 CUDA0"), q("M1 CUDA1"), q("M2 CUDA1"), q("M3 CUDA1")}));
}

TEST(LaneShare, AModelStaysWhereItIs)
{
    const QStringList before = places(makePlan(project({70, 7, 13})));
    QStringList after = places(makePlan(project({70, 7, 13, 32, 1})));
    EXPECT_EQ(after.mid(0, before.size()), before) << "when others are added";
    PlanInput narrowed = project({70, 7, 13});
    narrowed.options.models = {q("M2")};
    narrowed.options.quantizations = {q("Q8_0")};
    EXPECT_EQ(places(makePlan(narrowed)), (QStringList{before.last()})) << "when a run is narrowed";
}

TEST(LaneShare, UnequalOnesAndOthersMeasureEverything)
{
    PlanInput in = project({7, 7});
    in.lanes << gpu("CUDA2", "0000:03:00.0", "10de:2204") << LaneSpec{q("CPU"), {}};
    LaneSpec both = gpu("CUDA0+CUDA1", "0000:01:00.0");
    both.hardware << in.lanes[1].hardware;
    in.lanes << both << LaneSpec{q("RPC0"), {q("RPC0")}, false, false, {Device()}};
    in.laneAvailableBytes = {24e9, 24e9, 24e9, 8e9, 48e9, 24e9};
    const QStringList all = places(makePlan(in));
    for (const char *lane : {"CUDA2", "CPU", "CUDA0+CUDA1", "RPC0"})
        for (const char *model : {"M0 ", "M1 "})
            EXPECT_TRUE(all.contains(q(model) + q(lane))) << model << lane;
    EXPECT_EQ(all.size(), 10);
}

TEST(LaneShare, OneGpuHasNobodyToShareWith)
{
    PlanInput in = project({7, 7});
    in.lanes.removeLast();
    in.laneAvailableBytes.removeLast();
    const LaneShare share(in);
    EXPECT_TRUE(share.measures(0, q("M0")) && share.measures(0, q("M1")));
    EXPECT_TRUE(share.notes(in.lanes).isEmpty());
}
