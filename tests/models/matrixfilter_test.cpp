// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixfilter.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

MatrixRow row(const char *model, const char *size, const char *engine = "llama.cpp", const char *lane = "CPU")
{
    MatrixRow made;
    made.model = q(model);
    made.sizeLabel = q(size);
    made.engine = q(engine);
    made.lane = q(lane);
    return made;
}

MatrixSquare measured(double speed, CellState state = CellState::Passed)
{
    MatrixSquare square;
    square.plan = SquarePlan::In;
    square.verdict.state = state;
    square.measuredUtc = QDateTime::fromSecsSinceEpoch(1);
    square.verdict.metrics.insert(metricid::kInteractiveTokensPerSecond, MetricValue::single(speed));
    square.fits = true;
    return square;
}

class FilterOfTheMatrix : public testing::Test
{
protected:
    FilterOfTheMatrix()
    {
        matrix.setLayoutOf({row("Beta 7B", "7B"), row("alpha 1B", "1B"), row("Gamma", "", "ollama"),
                               row("Delta 30B", "30B-A3B", "llama.cpp", "CUDA0")},
            {q("Q4_K_M"), q("Q8_0"), q("F16")});
        MatrixSquare planned, skipped, stale = measured(7);
        planned.plan = skipped.plan = SquarePlan::In;
        skipped.verdict.state = CellState::Skipped;
        skipped.fits = false;
        stale.stale << q("The engine was updated.");
        matrix.apply({{0, 0, measured(20)}, {0, 1, measured(10)}, {1, 0, measured(90)},
            {1, 1, measured(80, CellState::Failed)}, {2, 0, planned}, {3, 0, skipped}, {3, 1, stale}});
    }
    QVector<int> rows(const MatrixFilter &filter, const MatrixOrder &order = {}) const
    {
        return shownOf(matrix, filter, order, {}).rows;
    }

    MatrixModel matrix;
};

} // namespace

TEST_F(FilterOfTheMatrix, WithoutOneEverythingIsSeenAsItWasSetUp)
{
    const ShownMatrix shown = shownOf(matrix, {}, {}, {});
    EXPECT_EQ(shown.rows, (QVector<int>{0, 1, 2, 3}));
    EXPECT_EQ(shown.columns, (QVector<int>{0, 1, 2}));
    EXPECT_EQ(shown.hiddenRows + shown.hiddenColumns, 0);
    EXPECT_TRUE(MatrixFilter().isEmpty());
}

TEST_F(FilterOfTheMatrix, AsksForRowsByNameSizeEngineAndDevice)
{
    MatrixFilter filter;
    filter.name = q("b A");
    EXPECT_EQ(rows(filter), (QVector<int>{0, 1, 3})) << "all words, in any case: Beta, alpha 1B, Delta 30B";
    filter = {};
    filter.sizeFrom = 1;
    filter.sizeTo = 7;
    EXPECT_EQ(rows(filter), (QVector<int>{0, 1})) << "a model of unknown size is in no range";
    filter = {};
    filter.engine = q("ollama");
    EXPECT_EQ(rows(filter), (QVector<int>{2}));
    filter = {};
    filter.device = q("CUDA0");
    const ShownMatrix shown = shownOf(matrix, filter, {}, {});
    EXPECT_EQ(shown.rows, (QVector<int>{3}));
    EXPECT_EQ(shown.hiddenRows, 3);
}

TEST_F(FilterOfTheMatrix, AStateKeepsRowsAndColumnsThatHaveSuchASquare)
{
    const auto of = [](MatrixFilter::State state) {
        MatrixFilter filter;
        filter.state = state;
        return filter;
    };
    EXPECT_EQ(rows(of(MatrixFilter::State::Failed)), (QVector<int>{1}));
    EXPECT_EQ(rows(of(MatrixFilter::State::Measured)), (QVector<int>{0, 1, 3}));
    EXPECT_EQ(rows(of(MatrixFilter::State::Skipped)), (QVector<int>{3}));
    EXPECT_EQ(rows(of(MatrixFilter::State::NotMeasured)), (QVector<int>{2, 3}));
    const ShownMatrix stale = shownOf(matrix, of(MatrixFilter::State::Stale), {}, {});
    EXPECT_EQ(stale.rows, (QVector<int>{3}));
    EXPECT_EQ(stale.columns, (QVector<int>{1}));
    EXPECT_EQ(stale.hiddenColumns, 2);
}

TEST_F(FilterOfTheMatrix, HidesWhatIsEmptyAndAsksWhetherItFits)
{
    MatrixFilter filter;
    filter.hideEmpty = true;
    ShownMatrix shown = shownOf(matrix, filter, {}, {});
    EXPECT_EQ(shown.rows, (QVector<int>{0, 1, 3}));
    EXPECT_EQ(shown.columns, (QVector<int>{0, 1})) << "nobody measured F16";
    filter = {};
    filter.fit = MatrixFilter::Fit::DoesNot;
    EXPECT_EQ(rows(filter), (QVector<int>{3}));
    filter.fit = MatrixFilter::Fit::Fits;
    EXPECT_EQ(rows(filter), (QVector<int>{0, 1, 3})) << "what nobody knows is neither";
    filter = {};
    filter.quantization = q("Q8_0");
    shown = shownOf(matrix, filter, {}, {});
    EXPECT_EQ(shown.columns, (QVector<int>{1}));
    EXPECT_EQ(shown.rows.size(), 4);
    filter.state = MatrixFilter::State::Failed;
    filter.name = q("nobody");
    shown = shownOf(matrix, filter, {}, {});
    EXPECT_TRUE(shown.rows.isEmpty());
    EXPECT_EQ(shown.columns, (QVector<int>{1})) << "without a row no column is empty";
}

TEST_F(FilterOfTheMatrix, SortsByNameSizeAndTheBestOfARow)
{
    EXPECT_EQ(rows({}, {MatrixOrder::By::Name, {}, false}), (QVector<int>{1, 0, 3, 2}));
    EXPECT_EQ(rows({}, {MatrixOrder::By::Name, {}, true}), (QVector<int>{2, 3, 0, 1}));
    EXPECT_EQ(rows({}, {MatrixOrder::By::Size, {}, true}), (QVector<int>{3, 0, 1, 2}))
        << "unknown comes last, either way";
    const MatrixOrder speed{MatrixOrder::By::Metric, metricid::kInteractiveTokensPerSecond, false};
    EXPECT_EQ(rows({}, speed), (QVector<int>{1, 0, 3, 2})) << "90, 20, 7, none";
    EXPECT_EQ(rows({}, {MatrixOrder::By::Metric, q("no.such"), false}), (QVector<int>{0, 1, 2, 3}));
}

TEST_F(FilterOfTheMatrix, WhatIsKeptIsFirstAndNeverHidden)
{
    MatrixFilter filter;
    filter.name = q("beta");
    const ShownMatrix shown = shownOf(matrix, filter, {}, {rowKey(matrix.rows().at(2)), q("gone")});
    EXPECT_EQ(shown.rows, (QVector<int>{2, 0}));
    EXPECT_EQ(shown.kept, 1);
    EXPECT_EQ(shown.hiddenRows, 2);
    EXPECT_NE(rowKey(row("A", "1B")), rowKey(row("A", "1B", "ollama")));
}

TEST(FilterOfDevices, TheBestDeviceOfEachModelByTheShownMetric)
{
    MatrixModel matrix;
    matrix.setLayoutOf(
        {row("A", "1B"), row("A", "1B", "llama.cpp", "CUDA0"), row("A", "1B", "llama.cpp", "CUDA1"),
            row("B", "2B"), row("B", "2B", "llama.cpp", "CUDA0"), row("B", "2B", "ollama", "CUDA0")},
        {q("Q4_K_M"), q("Q8_0")});
    matrix.apply({{0, 0, measured(20)}, {1, 0, measured(90)}, {1, 1, measured(60)}, {2, 1, measured(95)}});
    MatrixFilter filter;
    filter.bestDevice = true;
    EXPECT_EQ(shownOf(matrix, filter, {}, {}).rows, (QVector<int>{2, 3, 5}))
        << "95 is the most of A; of B nothing is known, so its first row of each engine stays";
    matrix.setMetric(q("interactive.ttft_seconds"));
    EXPECT_EQ(shownOf(matrix, filter, {}, {}).rows.first(), 0) << "nobody has this figure";
    const MatrixSquare slow = [] {
        MatrixSquare square = measured(1);
        square.verdict.metrics.insert(metricid::kInteractiveTtftSeconds, MetricValue::single(2));
        return square;
    }();
    matrix.apply({{1, 0, slow}});
    EXPECT_EQ(shownOf(matrix, filter, {}, {}).rows.first(), 1);
}
