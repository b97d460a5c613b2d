// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparetext.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellVerdict cellWith(double speed, double accuracy, std::optional<double> size)
{
    CellVerdict verdict;
    verdict.metrics.insert(
        metricid::kInteractiveTokensPerSecond, MetricValue{speed, 5, speed * 0.99, speed * 1.01, true, {}});
    verdict.metrics.insert(
        metricid::kQualityAccuracyPercent, MetricValue{accuracy, 40, accuracy - 1, accuracy + 1, true, {}});
    if (size)
        verdict.metrics.insert(metricid::kSizeGb, MetricValue::single(*size));
    return verdict;
}

const QStringList kNames{q("A"), q("B")};

QStringList rowOf(const TextRows &rows, const char *start)
{
    for (const QStringList &row : rows)
        if (row.first().startsWith(q(start)))
            return row;
    return {};
}

} // namespace

TEST(CompareText, SaysPointsOfPercentagesAndExactFiguresExactly)
{
    const auto compared = compareCells({cellWith(100, 42.5, 1), cellWith(50, 67.5, 2.904)});
    const TextRows rows = comparisonRows(kNames, compared);
    EXPECT_EQ(rows.first(), (QStringList{q("Metric"), q("A"), q("B")}));
    const QString accuracy = rowOf(rows, "Accuracy").value(2);
    EXPECT_TRUE(accuracy.contains(q("+25.0 points"))) << accuracy;
    EXPECT_FALSE(accuracy.contains(q("58.8"))) << accuracy;
    EXPECT_TRUE(rowOf(rows, "Streaming speed").value(2).endsWith(q("-50.0 % slower")));
    const QString size = rowOf(rows, "File size").value(2);
    EXPECT_TRUE(size.endsWith(q("+190.4 % more"))) << size;
}

TEST(CompareText, ACellWithoutTheFigureHasADash)
{
    const auto compared = compareCells({cellWith(100, 50, 1), cellWith(100, 50, {})});
    EXPECT_EQ(rowOf(comparisonRows(kNames, compared), "File size").value(2), q("–"));
}

TEST(CompareText, RecordsAreForPrograms)
{
    const auto compared = compareCells({cellWith(100, 50, 1), cellWith(50, 50, {})});
    const TextRows rows = comparisonRecords(kNames, compared);
    for (const QStringList &row : rows)
        EXPECT_EQ(row.size(), rows.first().size()) << row.join(q("|"));
    EXPECT_EQ(
        rows[2].mid(0, 4), (QStringList{q("interactive.tokens_per_second"), q("tokens/s"), q("B"), q("50")}));
    EXPECT_EQ(rows[2].last(), q("worse"));
    EXPECT_EQ(rows[1].last(), QString()) << "the first is compared with nothing";
}

TEST(CompareText, OnlyWhatIsToldApartDiffers)
{
    const auto compared = compareCells({cellWith(100, 50, 1), cellWith(50, 50.1, 1)});
    QStringList different;
    for (const ComparedMetric &metric : compared)
        if (differs(metric))
            different << metric.metric;
    EXPECT_EQ(different, QStringList{metricid::kInteractiveTokensPerSecond});
}
