// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runrecord.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(RunRecord, FindsCellsByTheirWholeIdentity)
{
    RunRecord record;
    record.cells << test::measuredCell(q("A")) << test::measuredCell(q("B"));
    EXPECT_EQ(record.find(record.cells.at(1).id), &record.cells[1]);
    CellId other = record.cells.at(1).id;
    other.device = q("CUDA0");
    EXPECT_EQ(record.find(other), nullptr);
    const RunRecord &constant = record;
    EXPECT_EQ(constant.find(record.cells.at(0).id)->id.model, q("A"));
}
