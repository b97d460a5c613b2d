// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/report/htmldata.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(HtmlData, NothingInItEndsItsBlock)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell(q("</script><!--"), q("Q4_K_M"));
    const QByteArray data = html::dataBlock(makeReport(record, {}, {}));
    EXPECT_FALSE(data.contains('<'));
    EXPECT_FALSE(data.contains('>'));
    const auto json = parseJson(data);
    ASSERT_TRUE(json);
    EXPECT_EQ((*json)["cells"][0]["model"], "</script><!--");
    EXPECT_EQ((*json)["quants"][0], "Q4_K_M");
}

TEST(HtmlData, BringsNumbersWithWhatTheyMean)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell(q("M"), q("Q4_K_M"), 3);
    record.cells[0].attempts[0].flags << q("swap");
    const auto json = parseJson(html::dataBlock(makeReport(record, {}, {})));
    ASSERT_TRUE(json);
    const Json &speed = (*json)["cells"][0]["m"]["interactive.tokens_per_second"];
    EXPECT_EQ(speed[0], 101);
    EXPECT_EQ(speed[3], 3) << "n";
    EXPECT_EQ(speed[4], 1) << "an interval";
    EXPECT_FALSE((*json)["words"]["interactive.tokens_per_second"].empty());
    for (const auto &[flag, words] : (*json)["flags"].items())
        EXPECT_FALSE(words.get<std::string>().empty()) << flag;
    EXPECT_EQ((*json)["cells"][0]["bits"], 4.85);
}

TEST(HtmlData, RowsOfTwoEnginesAndParameterSetsCanBeToldApart)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell() << test::measuredCell();
    record.cells[1].id.engine = q("ollama");
    record.cells[1].id.parameters = q("t=4");
    const auto json = parseJson(html::dataBlock(makeReport(record, {}, {})));
    ASSERT_TRUE(json);
    for (const char *member : {"engine", "parameters"})
        EXPECT_NE((*json)["cells"][0][member], (*json)["cells"][1][member]) << member;
}

TEST(HtmlData, BringsTheCurveOfOffloadWithItsKnee)
{
    ReportModel report;
    report.record.context = test::someContext();
    const std::pair<const char *, std::pair<double, double>> levels[]
        = {{"off=0", {1, 10}}, {"off=25", {3, 50}}, {"off=50", {5, 58}}, {"off=100", {9, 66}}};
    for (const auto &[parameters, at] : levels) {
        CellRecord cell = test::measuredCell();
        cell.id.device = q("CUDA0");
        cell.id.parameters = q(parameters);
        CellVerdict verdict;
        verdict.id = cell.id;
        verdict.metrics[metricid::kInteractiveTokensPerSecond]
            = MetricValue{at.second, 5, at.second - 0.5, at.second + 0.5, true, {}};
        verdict.metrics[metricid::kDeviceMemoryGb] = MetricValue::single(at.first, 5);
        report.record.cells << cell;
        report.verdicts << verdict;
    }
    const auto json = parseJson(html::dataBlock(report));
    ASSERT_TRUE(json);
    const Json &offload = (*json)["offload"];
    ASSERT_EQ(offload["curves"].size(), 1u);
    EXPECT_EQ(offload["curves"][0][1].size(), 4u);
    ASSERT_EQ(offload["marks"].size(), 1u);
    EXPECT_EQ(offload["marks"][0][0], 3);
    EXPECT_EQ(offload["notes"].size(), 1u);
}
