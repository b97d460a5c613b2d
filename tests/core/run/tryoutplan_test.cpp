// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tryoutplan.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellSpec cellOf(const char *model, int lane, double gb)
{
    CellSpec cell;
    cell.id = CellId{q(model), q("Q4_K_M")};
    cell.lane = lane;
    cell.memory = MemoryEstimate{gb * 1e9};
    return cell;
}

RunPlan planOf(const QVector<LaneSpec> &lanes)
{
    RunPlan plan;
    plan.lanes = lanes;
    plan.config.limits.maxMemoryGb = 10;
    return plan;
}

} // namespace

TEST(TryoutPlan, TwoServersOnTheCpuNeedMemoryForBoth)
{
    const RunPlan plan = planOf({LaneSpec{q("CPU"), {}}});
    const CellSpec small = cellOf("A", 0, 3), large = cellOf("B", 0, 6);
    EXPECT_TRUE(fitTogether({small, small}, plan, {16e9}));
    EXPECT_TRUE(fitTogether({large}, plan, {16e9}));
    EXPECT_FALSE(fitTogether({large, large}, plan, {16e9})) << "the person's own limit";
    EXPECT_FALSE(fitTogether({small, large}, plan, {7e9})) << "what is available";
    RunPlan machine = plan;
    machine.config.limits.maxMemoryGb.reset();
    EXPECT_TRUE(fitTogether({large, large}, machine, {16e9, 16e9}));
    EXPECT_FALSE(fitTogether({large, large}, machine, {16e9, 12e9})) << "what the machine can spare";
    CellSpec unknown = small;
    unknown.memory.reset();
    EXPECT_FALSE(fitTogether({small, unknown}, plan, {16e9}));
}

TEST(TryoutPlan, OneGpuHasOneServerAndAddressesAnyNumber)
{
    LaneSpec there{q("server"), {}};
    there.remote = true;
    const RunPlan plan
        = planOf({LaneSpec{q("CUDA0"), {q("CUDA0")}}, LaneSpec{q("CUDA1"), {q("CUDA1")}}, there});
    EXPECT_FALSE(fitTogether({cellOf("A", 0, 1), cellOf("B", 0, 1)}, plan, {16e9}));
    EXPECT_TRUE(fitTogether({cellOf("A", 0, 1), cellOf("B", 1, 1)}, plan, {16e9}));
    EXPECT_TRUE(fitTogether({cellOf("A", 2, 99), cellOf("B", 2, 99)}, plan, {16e9}));
}

TEST(TryoutPlan, SaysWhyACellIsNotStarted)
{
    const LaneSpec cpu{q("CPU"), {}};
    BenchConfig config;
    config.limits.maxMemoryGb = 10;
    CellSpec cell = cellOf("A", 0, 6);
    EXPECT_FALSE(tryoutProblem(cell, cpu, config, {16e9}));
    const auto memory = tryoutProblem(cell, cpu, config, {2e9});
    ASSERT_TRUE(memory);
    EXPECT_EQ(memory->rule, q("memory"));
    EXPECT_FALSE(memory->sentence.isEmpty());
    cell.skip = SkipReason{q("memory"), QString(q("It did not fit.")), {}};
    EXPECT_FALSE(tryoutProblem(cell, cpu, config, {16e9})) << "that was before the other server ended";
    cell.skip = SkipReason{q("bad_file"), QString(q("It is no model.")), {}};
    EXPECT_EQ(tryoutProblem(cell, cpu, config, {16e9})->rule, q("bad_file"));
}

TEST(TryoutPlan, NothingButTheCellsIsLookedAt)
{
    ProjectData data;
    for (const char *name : {"A", "B"}) {
        ModelDefinition model;
        model.name = q(name);
        data.models.models << model;
        data.settings.engines << EngineEntry{q(name), q("ollama"), {}};
    }
    data.settings.excluded.insert({q("A"), q("Q4_K_M")});
    data.settings.forced.insert({q("A"), q("Q4_K_M")});
    data.config.testMode = TestMode::Quick;
    CellId cell{q("A"), q("Q4_K_M")};
    cell.engine = q("B");
    const ProjectData narrow = narrowedTo(data, {cell});
    ASSERT_EQ(narrow.models.models.size(), 1);
    EXPECT_EQ(narrow.models.models.first().name, q("A"));
    EXPECT_FALSE(narrow.settings.engines[0].enabled);
    EXPECT_TRUE(narrow.settings.engines[1].enabled);
    EXPECT_TRUE(narrow.settings.excluded.isEmpty()) << "what was taken out can be talked with";
    EXPECT_TRUE(narrow.settings.forced.isEmpty()) << "nothing goes past the memory rule";
    EXPECT_EQ(narrow.config.testMode, TestMode::Full);
}

TEST(TryoutPlan, AConversationWithoutATemplateHasAFrame)
{
    EXPECT_EQ(framedConversation({{q("user"), q("One?")}, {q("assistant"), q(" 1 ")}, {q("user"), q("Two?")}}),
        q("Question: One?\nAnswer: 1\nQuestion: Two?\nAnswer:"));
}
