// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

MatrixSquare square(double tps, CellState state = CellState::Passed)
{
    MatrixSquare s;
    s.verdict.state = state;
    s.verdict.metrics.insert(
        q("interactive.tokens_per_second"), MetricValue{tps, 5, tps * 0.95, tps * 1.05, true, {}});
    return s;
}

void fill(MatrixModel &model, int rows = 2, int columns = 3)
{
    QVector<MatrixRow> list;
    for (int r = 0; r < rows; ++r)
        list << MatrixRow{q("M%1").arg(r), q("%1B").arg(r), q("CPU"), {}, true};
    QStringList names;
    for (int c = 0; c < columns; ++c)
        names << q("Q%1").arg(c);
    model.setLayoutOf(list, names);
}

} // namespace

TEST(MatrixModel, KeepsTheRulesOfItemModels)
{
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fill(model);
    model.apply({{0, 0, square(10)}, {1, 2, square(20)}});
    model.setMetric(q("memory_gb"));
    model.setLayoutOf({}, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(MatrixModel, SendsOneSignalForABatchAndNoneForNothing)
{
    MatrixModel model;
    fill(model);
    model.apply({{0, 0, square(10)}, {1, 2, square(30)}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply({{0, 1, square(20)}, {1, 1, square(15)}, {0, 1, square(21)}});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.at(0).at(0).toModelIndex(), model.index(0, 1));
    EXPECT_EQ(changed.at(0).at(1).toModelIndex(), model.index(1, 1));
    model.apply({{0, 1, square(21)}});
    EXPECT_EQ(changed.count(), 1) << "nothing changed";
    model.apply({{9, 9, square(1)}, {-1, 0, square(1)}});
    EXPECT_EQ(changed.count(), 1) << "squares that do not exist";
    model.apply({{0, 0, square(500)}}); // a new best: every colour moves
    ASSERT_EQ(changed.count(), 2);
    EXPECT_EQ(changed.at(1).at(1).toModelIndex(), model.index(1, 2));
}

TEST(MatrixModel, ColoursByTheChosenMetric)
{
    MatrixModel model;
    fill(model);
    MatrixSquare slow = square(10), fast = square(40);
    slow.verdict.metrics.insert(q("memory_gb"), MetricValue{1, 1, {}, {}, false, {}});
    fast.verdict.metrics.insert(q("memory_gb"), MetricValue{2, 1, {}, {}, false, {q("swap")}});
    slow.verdict.rating = Rating::Good;
    model.apply({{0, 0, slow}, {0, 1, fast}});
    EXPECT_DOUBLE_EQ(model.index(0, 1).data(MatrixModel::HeatRole).toDouble(), 1);
    EXPECT_FALSE(model.index(1, 1).data(MatrixModel::HeatRole).isValid()) << "not measured is no colour";
    EXPECT_EQ(model.index(1, 1).data(MatrixModel::NumberRole).toString(), QString());
    model.setMetric(q("memory_gb"));
    EXPECT_DOUBLE_EQ(model.index(0, 0).data(MatrixModel::HeatRole).toDouble(), 1) << "less memory is better";
    EXPECT_TRUE(model.index(0, 1).data(MatrixModel::FlaggedRole).toBool());
    EXPECT_FALSE(model.index(0, 0).data(MatrixModel::FlaggedRole).toBool());
    model.setMetric(q("rating"));
    EXPECT_EQ(model.index(0, 0).data(MatrixModel::NumberRole).toString(), q("Good"));
    EXPECT_DOUBLE_EQ(model.index(0, 0).data(MatrixModel::HeatRole).toDouble(), 0.75);
}

TEST(MatrixModel, TellsSpreadAsIntervalOrRange)
{
    QLocale::setDefault(QLocale::c());
    MatrixModel model;
    fill(model);
    MatrixSquare range = square(100);
    range.verdict.metrics[q("interactive.tokens_per_second")].interval = false;
    model.apply({{0, 0, square(100)}, {0, 1, range}});
    EXPECT_EQ(model.index(0, 0).data(MatrixModel::SpreadRole).toString(), q("±5.0 %"));
    EXPECT_EQ(model.index(0, 1).data(MatrixModel::SpreadRole).toString(), q("95.0–105"));
    EXPECT_TRUE(model.describe(0, 0).contains(q("M0 Q0: passed")));
    EXPECT_TRUE(model.describe(0, 0).contains(q("n = 5")));
}

TEST(MatrixModel, NamesLanesOnlyWhenThereAreSeveral)
{
    MatrixModel model;
    fill(model);
    EXPECT_EQ(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), q("M0"));
    model.setLayoutOf({MatrixRow{q("M"), {}, q("RPC0"), {}, true}, MatrixRow{q("M"), {}, q("RPC1"), {}, false}},
        {q("Q4_K_M")});
    EXPECT_EQ(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), q("M · RPC1"));
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), q("Q4_K_M"));
    EXPECT_FALSE(model.headerData(7, Qt::Vertical, Qt::DisplayRole).isValid());
}

TEST(MatrixModel, SaysWhyThereIsNoNumber)
{
    MatrixModel model;
    model.setLayoutOf({MatrixRow{q("M"), {}, q("CPU"), q("t=2"), true}}, {q("Q2_K"), q("Q4_K_M"), q("Q8_0")});
    MatrixSquare skipped, without, planned;
    skipped.verdict.state = CellState::Skipped;
    skipped.verdict.rule = q("memory");
    skipped.verdict.reason = q("It needs 20 GB, and 14 GB may be used.");
    without.verdict.state = CellState::Passed;
    without.verdict.leftOut << LeftOut{q("batch"), q("dominated"), q("M Q8_0 is clearly better: much faster."),
        {}} << LeftOut{q("stress"), q("cost"), q("It may cost 2, and 1 is left."), {}};
    planned.forced = true;
    model.apply({{0, 0, skipped}, {0, 1, without}, {0, 2, planned}});
    model.setMetric(q("batch.documents_per_hour"));
    const auto text = [&](int column, int role) { return model.index(0, column).data(role).toString(); };
    EXPECT_EQ(text(0, MatrixModel::RestingRole), q("skipped"));
    EXPECT_EQ(text(0, MatrixModel::WhyRole), q("not enough memory"));
    EXPECT_EQ(text(1, MatrixModel::RestingRole), q("skipped"));
    EXPECT_EQ(text(1, MatrixModel::WhyRole), q("another is better"));
    EXPECT_TRUE(text(1, Qt::ToolTipRole).contains(q("M Q8_0 is clearly better: much faster.")));
    EXPECT_EQ(text(2, MatrixModel::RestingRole), q("always"));
    EXPECT_TRUE(text(2, Qt::ToolTipRole).contains(q("regardless of pruning rules")));
    EXPECT_EQ(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), q("M · t=2"));
    model.setMetric(q("stress.sustain_percent"));
    EXPECT_EQ(text(1, MatrixModel::WhyRole), q("over the cost limit")) << "each rule by its own name";
    model.setMetric(q("quality.accuracy_percent"));
    EXPECT_EQ(text(1, MatrixModel::WhyRole), QString()) << "only of the profile that was left out";
}

TEST(MatrixModel, TellsWhatIsToBeMeasuredAgain)
{
    MatrixModel model;
    fill(model);
    MatrixSquare again = square(50, CellState::Disturbed);
    ProfileVerdict profile;
    profile.profile = q("batch");
    profile.rating = Rating::Unproven;
    profile.evidence = Evidence::Disturbed;
    profile.sentence = q("Other programs were busy.");
    again.verdict.profiles << profile;
    model.apply({{0, 0, again}});
    const QString text = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(text.contains(q("disturbed, measure again"))) << text;
    EXPECT_TRUE(text.contains(q("Other programs were busy."))) << text;
}
