// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/trend.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const QString kSpeed = metricid::kInteractiveTokensPerSecond;
const CellId kCell{q("M"), q("Q4_K_M")}, kOther{q("M"), q("Q8_0")};

JudgedRun runOf(const char *id, int day, std::optional<double> speed, const CellId &cell = kCell)
{
    JudgedRun run{q(id), QDateTime(QDate(2026, 1, day), QTime(1, 2), Qt::UTC), {}};
    CellVerdict verdict;
    verdict.id = cell;
    if (speed)
        verdict.metrics.insert(kSpeed, MetricValue{*speed, 5, *speed * 0.99, *speed * 1.01, true, {}});
    run.verdicts << verdict;
    return run;
}

QStringList idsOf(const Trend &trend)
{
    QStringList ids;
    for (const TrendPoint &point : trend.points)
        ids << point.run;
    return ids;
}

} // namespace

TEST(Trend, GoesFromTheOldestRunToTheNewest)
{
    const Trend trend = trendOf({runOf("b", 2, 50), runOf("c", 3, 40), runOf("a", 1, 100)}, kCell, kSpeed);
    EXPECT_EQ(idsOf(trend), (QStringList{q("a"), q("b"), q("c")}));
    EXPECT_EQ(trend.points[1].value.value, 50);
    EXPECT_FALSE(trend.baseline);
    EXPECT_FALSE(trend.points[1].change);
}

TEST(Trend, LeavesOutRunsWithoutTheFigure)
{
    const double infinite = std::numeric_limits<double>::infinity();
    const Trend trend
        = trendOf({runOf("a", 1, {}), runOf("b", 2, 50), runOf("c", 3, 9, kOther), runOf("d", 4, infinite)},
            kCell, kSpeed);
    EXPECT_EQ(idsOf(trend), QStringList{q("b")});
    EXPECT_TRUE(trendOf({runOf("b", 2, 50)}, kCell, q("no_metric")).points.isEmpty());
    EXPECT_TRUE(trendOf({}, kCell, kSpeed).points.isEmpty());
}

TEST(Trend, ComparesWithTheBaselineHoweverOld)
{
    const Trend trend
        = trendOf({runOf("c", 3, 40), runOf("b", 2, 100), runOf("a", 1, 100)}, kCell, kSpeed, q("b"));
    ASSERT_TRUE(trend.baseline);
    EXPECT_EQ(trend.baseline->run, q("b"));
    EXPECT_FALSE(trend.points[1].change) << "not with itself";
    EXPECT_EQ(trend.points[0].change->verdict, Difference::Verdict::Same);
    EXPECT_EQ(trend.points[2].change->verdict, Difference::Verdict::Worse);
    EXPECT_NEAR(trend.points[2].change->ratio, 0.4, 1e-9);
    EXPECT_FALSE(trendOf({runOf("c", 3, 40)}, kCell, kSpeed, q("gone")).baseline);
}

TEST(Trend, CellsAreThoseOfTheNewestRunFirst)
{
    JudgedRun old = runOf("a", 1, 5, kOther);
    old.verdicts << runOf("", 1, 7).verdicts;
    const QVector<JudgedRun> runs{old, runOf("b", 2, 5), runOf("c", 3, {}, {q("X"), q("Q4_0")})};
    EXPECT_EQ(cellsOfRuns(runs), (QVector<CellId>{kCell, kOther})) << "what nobody measured is left out";
    EXPECT_EQ(metricsOfCell(runs, kCell), QStringList{kSpeed});
    EXPECT_TRUE(metricsOfCell(runs, {q("X"), q("Q4_0")}).isEmpty());
}

TEST(Trend, RunsOfAnotherWorkloadArePointsWithoutAChange)
{
    JudgedRun other = runOf("b", 2, 50);
    other.verdicts[0].workload = q("interactive.answer_tokens=64");
    const Trend trend = trendOf({runOf("a", 1, 100), other, runOf("c", 3, 90)}, kCell, kSpeed, q("a"));
    ASSERT_EQ(trend.points.size(), 3);
    EXPECT_FALSE(trend.points[1].change);
    EXPECT_TRUE(trend.points[2].change);
}
