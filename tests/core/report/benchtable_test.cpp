// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/benchtable.h"

#include "core/judge/judge.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(BenchTable, HasALineForEachSpeedThatWasMeasured)
{
    CellRecord cell = sweetspot::test::measuredCell(q("A|B"));
    CellVerdict verdict;
    verdict.metrics.insert(
        metricid::kInteractivePromptTokensPerSecond, MetricValue{2133.333, 3, 2100, 2150.5, true, {}});
    verdict.metrics.insert(metricid::kInteractiveTokensPerSecond, MetricValue{101, 3, {}, {}, false, {}});
    const QString table = benchTable(cell, verdict, sweetspot::test::someContext());
    const QStringList lines = table.split(QLatin1Char('\n'));
    ASSERT_GE(lines.size(), 6) << table;
    EXPECT_EQ(lines[2],
        q("| A\\|B Q4\\_K\\_M | 953.67 MiB | 1B | llama.cpp | CPU | pp512 | 2133.33 [2100.00, 2150.50] | 3 |"));
    EXPECT_EQ(lines[3], q("| A\\|B Q4\\_K\\_M | 953.67 MiB | 1B | llama.cpp | CPU | tg128 | 101.00 | 3 |"))
        << "no interval, none shown";
    EXPECT_TRUE(lines[5].contains(q("not by llama-bench"))) << lines[5];
    EXPECT_TRUE(lines[5].contains(q("A CPU")));
    EXPECT_TRUE(lines[5].contains(q("2026-01-02")));
}

TEST(BenchTable, SaysNothingOfWhatWasNotMeasured)
{
    CellRecord cell = sweetspot::test::measuredCell();
    EXPECT_EQ(benchTable(cell, {}, sweetspot::test::someContext()), QString());
    CellVerdict verdict;
    verdict.metrics.insert(metricid::kInteractiveTokensPerSecond, MetricValue::single(5));
    for (Attempt &attempt : cell.attempts)
        attempt.outputTokens.reset();
    EXPECT_EQ(benchTable(cell, verdict, sweetspot::test::someContext()), QString())
        << "a speed at an unknown length is no tg line";
}
