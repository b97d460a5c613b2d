// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/profilecharts.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

#include <QLocale>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

SeriesPoint at(double x, double y)
{
    return {x, MetricValue::single(y)};
}

Attempt answer(const char *category, const char *text, const char *shape = "q")
{
    Attempt a = test::goodAttempt(0);
    a.profile = q("quality");
    a.shape = q(shape);
    a.question = QuestionAnswer{q("id"), q(category), q("exact"), q("yes"), q(text)};
    return a;
}

} // namespace

TEST(ProfileCharts, LongContextMarksWhereItEnds)
{
    CellVerdict verdict;
    verdict.series[seriesid::kLongContextDecodeBySize] = {at(4096, 20), at(8192, 12)};
    verdict.metrics[metricid::kLongContextUsableTokens] = MetricValue::single(4096);
    const auto charts = profileCharts(q("long_context"), {}, verdict);
    ASSERT_EQ(charts.size(), 1);
    ASSERT_EQ(charts[0].series.size(), 1);
    EXPECT_EQ(charts[0].series[0].points.size(), 2);
    ASSERT_EQ(charts[0].marks.size(), 1);
    EXPECT_EQ(charts[0].marks[0].x, 4096);
    verdict.metrics[metricid::kLongContextUsableTokens] = MetricValue::single(0);
    EXPECT_TRUE(profileCharts(q("long_context"), {}, verdict)[0].marks.isEmpty());
}

TEST(ProfileCharts, BatchShowsBothSidesOfTheLadder)
{
    CellVerdict verdict;
    verdict.series[seriesid::kBatchSecondsByDocument] = {at(1, 2), at(2, 3)};
    ASSERT_EQ(profileCharts(q("batch"), {}, verdict).size(), 1) << "no ladder: document by document";
    verdict.series[seriesid::kBatchThroughputByStreams] = {at(1, 100), at(2, 150)};
    verdict.series[seriesid::kBatchTtftByStreams] = {at(1, 0.1), at(2, 0.3)};
    const auto charts = profileCharts(q("batch"), {}, verdict);
    ASSERT_EQ(charts.size(), 2);
    EXPECT_EQ(charts[0].series[0].points[1].y, 150);
    EXPECT_EQ(charts[1].series[0].points[1].y, 0.3);
}

TEST(ProfileCharts, QualityCountsRightAndWrongByCategory)
{
    CellRecord cell;
    cell.attempts = {
        answer("math", "yes"), answer("math", "no"), answer("format", "yes"), answer("math", "yes", "again/q")};
    const auto charts = profileCharts(q("quality"), cell, {});
    ASSERT_EQ(charts.size(), 1);
    const Chart &chart = charts[0];
    EXPECT_EQ(chart.categories, (QStringList{q("Format"), q("Math")}));
    ASSERT_EQ(chart.series.size(), 2);
    EXPECT_EQ(chart.series[0].points[1].y, 1) << "what was asked again is not counted";
    EXPECT_EQ(chart.series[1].points[1].y, 1);
    EXPECT_EQ(chart.series[1].points[0].y, 0);
    EXPECT_TRUE(profileCharts(q("quality"), {}, {})[0].isEmpty());
    EXPECT_FALSE(profileCharts(q("quality"), {}, {})[0].emptyText.isEmpty());
}

TEST(ProfileCharts, TheRepetitionInTheMiddleStandsForTheCell)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 3); // 100, 101, 102
    ASSERT_TRUE(typicalAttempt(cell));
    EXPECT_EQ(typicalAttempt(cell)->decodeTps, 101);
    cell.attempts[0].outcome = AttemptOutcome::Rejected;
    EXPECT_EQ(typicalAttempt(cell)->decodeTps, 101) << "of two the slower one";
    Attempt other = test::goodAttempt(9, 5);
    other.shape = q("2048/1");
    cell.attempts << other;
    EXPECT_EQ(typicalAttempt(cell)->decodeTps, 101) << "another length is there for another figure";
    cell.attempts.clear();
    EXPECT_FALSE(typicalAttempt(cell));
}

TEST(ProfileCharts, TokensAddUpAndStayFew)
{
    TokenTimeline timeline;
    constexpr int kMany = 5000;
    timeline.events << TokenEvent{1000, 0, 0, false}; // the role
    for (int i = 1; i <= kMany; ++i)
        timeline.events << TokenEvent{qint64(i) * 10'000'000, 1, 4, false};
    const Chart chart = timelineChart(timeline);
    ASSERT_EQ(chart.series.size(), 1);
    const auto &points = chart.series[0].points;
    EXPECT_LE(points.size(), 302);
    EXPECT_EQ(points.first().y, 1);
    EXPECT_EQ(points.last().y, kMany);
    EXPECT_DOUBLE_EQ(points.last().x, 50);
    EXPECT_TRUE(timelineChart({}).isEmpty());
}

TEST(ProfileCharts, AreSaidInWords)
{
    QLocale::setDefault(QLocale::c());
    CellVerdict verdict;
    verdict.series[seriesid::kStressSpeedOverTime] = {at(5, 20), at(600, 15.5)};
    const QString words = chartInWords(profileCharts(q("stress"), {}, verdict)[0]);
    EXPECT_TRUE(words.contains(q("from 20 at 5 to 15.50 at 600"))) << words;
    CellRecord cell;
    cell.attempts = {answer("math", "yes")};
    EXPECT_TRUE(chartInWords(profileCharts(q("quality"), cell, {})[0]).contains(q("Math 1")));
    EXPECT_FALSE(chartInWords(profileCharts(q("stress"), {}, {})[0]).isEmpty());
}
