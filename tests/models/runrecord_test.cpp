// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runrecord.h"
#include "models/verdict.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(RunRecord, ACellTakesOverThePlanAndKeepsWhatWasMeasured)
{
    CellRecord cell = test::measuredCell();
    const auto attempts = cell.attempts;
    CellSpec spec;
    spec.id.model = q("X");
    spec.key = q("new");
    spec.fileBytes = 5;
    spec.sizeLabel = q("2B");
    spec.memory = MemoryEstimate{7, MemoryEstimate::Source::Formula};
    cell.describe(spec);
    EXPECT_EQ(cell.id.model, q("X"));
    EXPECT_EQ(cell.key, q("new"));
    EXPECT_EQ(cell.fileBytes, 5);
    EXPECT_EQ(cell.estimatedBytes, 7);
    EXPECT_EQ(cell.attempts, attempts);
}

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

TEST(RunRecord, WhatConcernsAWholeRunIsFlaggedOnce)
{
    RunContext context;
    EXPECT_TRUE(runFlags(context).isEmpty());
    context.virtualised << q("hypervisor");
    context.onBattery = true;
    context.unavailable << q("temperature: no sensor") << q("energy: not readable");
    const QStringList flags = runFlags(context);
    EXPECT_EQ(flags.size(), 4);
    for (const QString &flag : flags)
        EXPECT_FALSE(flagExplanation(flag).isEmpty()) << flag;
}
