// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/glance.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellRecord cellAt(const char *model, const char *quantization, double factor)
{
    CellRecord cell = test::measuredCell(q(model), q(quantization), 5);
    cell.outcome = CellOutcome::Done;
    for (Attempt &attempt : cell.attempts) {
        attempt.decodeTps = *attempt.decodeTps * factor;
        attempt.server.predictedMs = 127 / *attempt.decodeTps * 1000;
    }
    return cell;
}

MatrixGlance glanceAt(const QVector<CellRecord> &cells)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells = cells;
    return glanceOf(latestCells({record}), BenchConfig());
}

} // namespace

TEST(Glance, NothingIsThereWhereNothingWasRun)
{
    EXPECT_EQ(glanceOf(latestCells({}), BenchConfig()), MatrixGlance());
}

TEST(Glance, RowsAreModelsAndColumnsQuantizationsColouredBySpeed)
{
    CellRecord waiting;
    waiting.id.model = q("B");
    waiting.id.quantization = q("Q8_0");
    const MatrixGlance glance
        = glanceAt({cellAt("A", "Q4_K_M", 1), cellAt("A", "Q8_0", 0.5), cellAt("B", "Q4_K_M", 0.25), waiting});
    EXPECT_EQ(glance.cells, 4);
    EXPECT_EQ(glance.measured, 3);
    ASSERT_EQ(glance.columns, 2);
    ASSERT_EQ(glance.rows.size(), 2);
    QVector<double> heats;
    int planned = 0;
    for (const auto &row : glance.rows)
        for (const MatrixGlance::Square &square : row) {
            planned += square.planned ? 1 : 0;
            if (square.heat)
                heats << *square.heat;
        }
    EXPECT_EQ(planned, 4);
    std::sort(heats.begin(), heats.end());
    ASSERT_EQ(heats.size(), 3) << "one has no figures";
    EXPECT_EQ(heats.first(), 0);
    EXPECT_EQ(heats.last(), 1);
    EXPECT_GT(heats[1], 0);
    EXPECT_LT(heats[1], 1);
}

TEST(Glance, WhatNoRunHadIsNotPlanned)
{
    const MatrixGlance glance = glanceAt({cellAt("A", "Q4_K_M", 1), cellAt("B", "Q8_0", 1)});
    ASSERT_EQ(glance.rows.size(), 2);
    EXPECT_NE(glance.rows[0][0].planned, glance.rows[0][1].planned);
    EXPECT_NE(glance.rows[0][0].planned, glance.rows[1][0].planned);
}

TEST(Glance, EnginesHaveRowsOfTheirOwn)
{
    CellRecord other = cellAt("A", "Q4_K_M", 2);
    other.id.engine = q("ollama");
    EXPECT_EQ(glanceAt({cellAt("A", "Q4_K_M", 1), other}).rows.size(), 2);
}

TEST(Glance, AStampHoldsNoMoreThanItsSides)
{
    QVector<CellRecord> cells;
    for (int i = 0; i < kGlanceSide + 9; ++i) {
        CellRecord cell;
        cell.id.model = q("M%1").arg(i);
        cell.id.quantization = q("Q%1").arg(i);
        cells << cell;
    }
    const MatrixGlance glance = glanceAt(cells);
    EXPECT_EQ(glance.cells, kGlanceSide + 9) << "all are counted";
    EXPECT_EQ(glance.rows.size(), kGlanceSide);
    EXPECT_EQ(glance.columns, kGlanceSide);
}

TEST(Glance, WithoutSpeedsRatingsGiveTheColour)
{
    CellRecord cell = cellAt("A", "Q4_K_M", 1);
    cell.attempts.clear();
    cell.outcome = CellOutcome::Errored;
    const MatrixGlance glance = glanceAt({cell});
    ASSERT_EQ(glance.rows.size(), 1);
    EXPECT_TRUE(glance.rows[0][0].planned);
    EXPECT_FALSE(glance.rows[0][0].heat) << "nothing was measured at all";
    EXPECT_EQ(glance.measured, 0);
}
