// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/runcomparison.h"
#include "tests/support/testdata.h"

#include <limits>

using namespace sweetspot;
using sweetspot::test::q;
using enum Difference::Verdict;

namespace
{

const QString kSpeed = q("interactive.tokens_per_second"), kTtft = q("interactive.ttft_seconds");

MetricValue about(double value)
{
    return {value, 5, value * 0.995, value * 1.005, true, {}};
}

CellVerdict cell(const char *model, double speed, std::optional<double> ttft = {})
{
    CellVerdict verdict;
    verdict.id.model = q(model);
    verdict.id.quantization = q("Q4_K_M");
    verdict.metrics.insert(kSpeed, about(speed));
    if (ttft)
        verdict.metrics.insert(kTtft, about(*ttft));
    return verdict;
}

} // namespace

TEST(RunComparison, SaysCellByCellWhatBecameFasterAndSlower)
{
    const auto c = compareRuns({cell("A", 100, 1), cell("B", 50), cell("Gone", 5)},
        {cell("B", 50.01), cell("New", 7), cell("A", 80, 0.5)}, regressionMetrics());
    ASSERT_EQ(c.metrics, (QStringList{kSpeed, kTtft})) << "what neither has is left out";
    ASSERT_EQ(c.cells.size(), 4);
    EXPECT_EQ(c.cells[0].cell.model, q("B"));
    EXPECT_EQ(c.cells[0].differences[0]->verdict, Same);
    EXPECT_FALSE(c.cells[0].differences[1]);
    EXPECT_FALSE(c.cells[1].inFirst);
    EXPECT_FALSE(c.cells[1].differences[0]) << "nothing to compare it with";
    EXPECT_EQ(c.cells[2].differences[0]->verdict, Worse);
    EXPECT_EQ(c.cells[2].differences[1]->verdict, Better) << "half the wait";
    EXPECT_EQ(c.cells[3].cell.model, q("Gone"));
    EXPECT_FALSE(c.cells[3].inSecond);
    EXPECT_EQ(c.count(0, Worse), 1);
    EXPECT_EQ(c.count(0, Same), 1);
    EXPECT_EQ(c.count(1, Better), 1);
    EXPECT_NEAR(*c.medianRatio(0), (0.8 + 50.01 / 50) / 2, 1e-9);
}

TEST(RunComparison, NothingInCommonIsAnEmptyComparison)
{
    EXPECT_TRUE(compareRuns({}, {}, regressionMetrics()).cells.isEmpty());
    const auto c = compareRuns({cell("A", 1)}, {}, {kSpeed, q("no.such_metric")});
    EXPECT_EQ(c.metrics, QStringList{kSpeed});
    EXPECT_FALSE(c.medianRatio(0));
}

TEST(RunComparison, DevicesAndParametersTellCellsApart)
{
    CellVerdict gpu = cell("A", 100);
    gpu.id.device = q("CUDA0");
    const auto c = compareRuns({cell("A", 100)}, {gpu}, {kSpeed});
    ASSERT_EQ(c.cells.size(), 2);
    EXPECT_FALSE(c.cells[0].inFirst);
}

TEST(RunComparison, SaysPointsOfWhatIsAPercentageItself)
{
    Difference difference;
    difference.ratio = 1.1;
    difference.absolute = 5.04;
    EXPECT_EQ(amountText(kSpeed, difference, QLocale::c()), q("+10.0 %"));
    EXPECT_EQ(amountText(q("quality.accuracy_percent"), difference, QLocale::c()), q("+5.0 points"));
    difference.ratio = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(amountText(kSpeed, difference, QLocale::c()).isEmpty());
    difference.absolute = -0.01;
    EXPECT_EQ(amountText(q("quality.accuracy_percent"), difference, QLocale::c()), q("0.0 points"));

    CellVerdict first = cell("A", 100), second = cell("A", 80);
    first.metrics.insert(q("quality.accuracy_percent"), about(40));
    second.metrics.insert(q("quality.accuracy_percent"), about(60));
    const auto c = compareRuns({first}, {second}, {kSpeed, q("quality.accuracy_percent")});
    EXPECT_EQ(c.medianText(0, QLocale::c()), q("-20.0 %"));
    EXPECT_EQ(c.medianText(1, QLocale::c()), q("+20.0 points"));
    EXPECT_TRUE(compareRuns({first}, {}, {kSpeed}).medianText(0).isEmpty());
}

TEST(RunComparison, SaysItInTheWordsOfTheMetric)
{
    EXPECT_EQ(changeText(kSpeed, Better), q("faster"));
    EXPECT_EQ(changeText(kTtft, ProbablyWorse), q("probably slower"));
    EXPECT_EQ(changeText(q("memory_gb"), Better), q("less"));
    EXPECT_EQ(changeText(q("quality.accuracy_percent"), Worse), q("worse"));
    EXPECT_EQ(changeText(kSpeed, Undecided), q("inconclusive"));
    for (const QString &metric : regressionMetrics())
        EXPECT_FALSE(changeText(metric, Worse).isEmpty());
}

TEST(RunComparison, FiguresOfAnotherWorkloadAreNotCompared)
{
    CellVerdict first = cell("A", 100), second = cell("A", 50);
    EXPECT_FALSE(hasOtherWork(compareRuns({first}, {second}, {kSpeed})));
    second.workload = q("batch.answer_tokens=64");
    EXPECT_TRUE(compareRuns({first}, {second}, {kSpeed}).cells.at(0).differences.at(0))
        << "the work of another profile";
    second.workload = q("interactive.answer_tokens=64");
    const auto c = compareRuns({first}, {second}, {kSpeed});
    EXPECT_FALSE(c.cells.at(0).differences.at(0));
    EXPECT_TRUE(hasOtherWork(c));
    EXPECT_FALSE(otherWorkSentence().isEmpty());
}
