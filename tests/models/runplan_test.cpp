// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runplan.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(RunPlan, KnowsTheBackendOfACell)
{
    RunPlan plan;
    BackendEntry entry;
    entry.name = q("mine");
    plan.backends << entry;
    EXPECT_EQ(plan.backendOf(CellId{}), nullptr) << "llama.cpp is no entry";
    CellId id;
    id.backend = q("mine");
    ASSERT_NE(plan.backendOf(id), nullptr);
    EXPECT_EQ(plan.backendOf(id)->name, q("mine"));
    id.backend = q("gone");
    EXPECT_EQ(plan.backendOf(id), nullptr);
}
