// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printheatmap.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellVerdict verdict(const char *model, const char *quantization, std::optional<double> speed)
{
    CellVerdict cell;
    cell.id = CellId{q(model), q(quantization)};
    cell.state = speed ? CellState::Passed : CellState::Skipped;
    if (speed)
        cell.metrics.insert(q("interactive.tokens_per_second"), MetricValue{*speed, 5, {}, {}, false, {}});
    return cell;
}

} // namespace

TEST(PrintHeatMap, IsARowForEachModelAndAColumnForEachQuantization)
{
    ReportModel report;
    report.verdicts
        = {verdict("A <1>", "Q8_0", 10), verdict("A <1>", "Q4_K_M", 40), verdict("B", "Q4_K_M", {})};
    const QString html = printHeatMap(report, q("interactive.tokens_per_second"));
    EXPECT_EQ(html.count(q("<tr>")), 3);
    EXPECT_LT(html.indexOf(q("Q4_K_M")), html.indexOf(q("Q8_0"))) << "small to large";
    EXPECT_TRUE(html.contains(q("A &lt;1&gt;"))) << "names are no markup";
    EXPECT_TRUE(html.contains(q("bgcolor=\"#fde73c\""))) << "the best";
    EXPECT_TRUE(html.contains(q("bgcolor=\"#00204d\""))) << "the worst";
    EXPECT_TRUE(html.contains(cellStateMark(CellState::Skipped))) << "what was not measured says so";
}

TEST(PrintHeatMap, IsLeftOutWhereNothingWasMeasured)
{
    ReportModel report;
    report.verdicts = {verdict("A", "Q8_0", {})};
    EXPECT_TRUE(printHeatMap(report, q("interactive.tokens_per_second")).isEmpty());
    EXPECT_TRUE(printHeatMap(report, q("no.such")).isEmpty());
}
