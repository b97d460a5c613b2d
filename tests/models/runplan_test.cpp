// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runplan.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(RunPlan, KnowsTheEngineOfACell)
{
    RunPlan plan;
    EngineEntry entry;
    entry.name = q("mine");
    plan.engines << entry;
    EXPECT_EQ(plan.engineOf(CellId{}), nullptr) << "llama.cpp is no entry";
    CellId id;
    id.engine = q("mine");
    ASSERT_NE(plan.engineOf(id), nullptr);
    EXPECT_EQ(plan.engineOf(id)->name, q("mine"));
    id.engine = q("gone");
    EXPECT_EQ(plan.engineOf(id), nullptr);
}

TEST(RunPlan, KnowsTheEntriesOfThoseOfEveryProjectToo)
{
    RunPlan plan;
    EXPECT_EQ(plan.entryOf(CellId{}), EngineEntry());
    EngineEntry ours;
    ours.name = ours.kind = q("llama.cpp");
    ours.options = {{q("--mlock"), {}}};
    plan.builtIn = {ours};
    EXPECT_EQ(plan.entryOf(CellId{}), ours);
    EXPECT_EQ(plan.engineOf(CellId{}), nullptr);
}
