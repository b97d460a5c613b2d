// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cellqueue.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

RunPlan plan()
{
    RunPlan plan;
    plan.lanes = {LaneSpec{q("A"), {q("A")}}, LaneSpec{q("B"), {q("B")}}};
    for (const auto &[model, bytes] :
        {std::pair("one", 10), std::pair("one", 20), std::pair("one", 5), std::pair("two", 30)}) {
        for (int lane = 0; lane < 2; ++lane) {
            CellSpec cell;
            cell.id = CellId{q(model), q("Q%1").arg(bytes), q("llama.cpp"), plan.lanes[lane].name, {}};
            cell.lane = lane;
            cell.fileBytes = bytes;
            plan.cells << cell;
        }
    }
    return plan;
}

} // namespace

TEST(CellQueue, HandsOutTheCellsOfItsLaneInOrder)
{
    CellQueue queue(plan(), 1);
    EXPECT_EQ(queue.total(), 4);
    QStringList seen;
    while (const auto cell = queue.next()) {
        EXPECT_EQ(cell->id.device, q("B"));
        seen << cell->id.quantization;
        EXPECT_EQ(queue.next()->id, cell->id) << "asking twice is the same cell";
        queue.finished(cell->id, CellOutcome::Done);
    }
    EXPECT_EQ(seen, (QStringList{q("Q10"), q("Q20"), q("Q5"), q("Q30")}));
    EXPECT_EQ(queue.remaining(), 0);
}

TEST(CellQueue, UnfinishedStaysNext)
{
    CellQueue queue(plan(), 0);
    queue.finished(queue.next()->id, CellOutcome::Unfinished);
    EXPECT_EQ(queue.next()->id.quantization, q("Q10"));
}

TEST(CellQueue, SkippedOnesAreHandedOutOnceAsSkipped)
{
    RunPlan p = plan();
    p.cells[0].skip = SkipReason{q("memory"), q("why")};
    CellQueue queue(p, 0);
    EXPECT_EQ(queue.takeSkipped().size(), 1);
    EXPECT_TRUE(queue.takeSkipped().isEmpty());
    EXPECT_EQ(queue.next()->id.quantization, q("Q20"));
}

TEST(CellQueue, WhatCouldNotBeLoadedTakesLargerOnesAlong)
{
    CellQueue queue(plan(), 0);
    const CellSpec first = *queue.next();
    queue.finished(first.id, CellOutcome::Errored);
    queue.tooLarge(first, q("no memory"));
    const auto skipped = queue.takeSkipped();
    ASSERT_EQ(skipped.size(), 1) << "only the same model's larger file";
    EXPECT_EQ(skipped.first().id.quantization, q("Q20"));
    EXPECT_EQ(skipped.first().skip->rule, q("load_failure"));
    EXPECT_EQ(queue.next()->id.quantization, q("Q5")) << "the smaller one may fit";
}
