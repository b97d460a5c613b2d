// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/merge.h"
#include "tests/support/testdata.h"

#include <nlohmann/json.hpp>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

RunRecord run(const char *host, int day, std::initializer_list<const char *> models, double speed = 100)
{
    RunRecord record;
    record.context = test::someContext();
    record.context.hostname = q(host);
    record.context.cpu = q("CPU of ") + q(host);
    record.context.startedUtc = record.context.startedUtc.addDays(day);
    record.completed = true;
    for (const char *model : models) {
        record.cells << test::measuredCell(q(model), q("Q4_K_M"), 5);
        for (Attempt &attempt : record.cells.last().attempts)
            attempt.decodeTps = speed;
    }
    return record;
}

double speedOf(const CellVerdict &verdict)
{
    return verdict.metric(q("interactive.tokens_per_second"))->value;
}

} // namespace

TEST(Merge, MachinesKeepTheirDevicesApart)
{
    const ReportModel merged
        = mergeReports({run("small", 0, {"A", "B"}, 10), run("large", 1, {"A"}, 90)}, {}, {});
    ASSERT_EQ(merged.verdicts.size(), 3);
    ASSERT_EQ(merged.record.cells.size(), 3);
    EXPECT_EQ(merged.verdicts[0].id.device, q("CPU (small)"));
    EXPECT_EQ(merged.record.cells[2].id.device, q("CPU (large)"));
    EXPECT_EQ(speedOf(merged.verdicts[2]), 90);
    EXPECT_EQ(merged.recommendations.overall.best->device, q("CPU (large)"));
    EXPECT_EQ(merged.sources.size(), 2);
    EXPECT_TRUE(merged.record.context.cpu.contains(q("CPU of small")));
    EXPECT_TRUE(merged.record.context.cpu.contains(q("CPU of large")));
    EXPECT_FALSE(merged.record.context.ramBytes) << "it is that of one of them";
}

TEST(Merge, TwoMachinesOfOneNameStayTwo)
{
    RunRecord first = run("localhost", 0, {"A"}, 10), second = run("localhost", 1, {"A"}, 90);
    first.context.machineId = q("aaaa");
    second.context.machineId = q("bbbb");
    const ReportModel merged = mergeReports({first, second}, {}, {});
    ASSERT_EQ(merged.verdicts.size(), 2);
    EXPECT_EQ(merged.verdicts[0].id.device, q("CPU (localhost #1)"));
    EXPECT_EQ(merged.verdicts[1].id.device, q("CPU (localhost #2)"));
    second.context.machineId = first.context.machineId; // two copies of one system
    EXPECT_EQ(mergeReports({first, second}, {}, {}).verdicts.size(), 1);
    second.context.cpu = q("Another CPU");
    EXPECT_EQ(mergeReports({first, second}, {}, {}).verdicts.size(), 2);
}

TEST(Merge, OfOneMachineTheNewestMeasurementCounts)
{
    RunRecord skipped = run("host", 2, {"A"});
    skipped.cells[0].attempts.clear();
    skipped.cells[0].outcome = CellOutcome::Skipped;
    const ReportModel merged
        = mergeReports({run("host", 1, {"A"}, 20), run("host", 0, {"A", "B"}, 10), skipped}, {}, {});
    ASSERT_EQ(merged.verdicts.size(), 2);
    EXPECT_EQ(merged.verdicts[0].id.device, q("CPU"));
    EXPECT_EQ(speedOf(merged.verdicts[0]), 20) << "the skip after it measured nothing";
    EXPECT_EQ(speedOf(merged.verdicts[1]), 10);
    EXPECT_TRUE(merged.record.context.ramBytes);
}

TEST(Merge, EveryFormatWritesIt)
{
    const ReportModel merged = mergeReports({run("a", 0, {"A"}), run("b", 1, {"A"})}, {}, {});
    for (const ReportFormat &format : reportFormats())
        EXPECT_GT(format.write(merged).size(), 100) << format.id;
    const auto json = nlohmann::json::parse(writeJsonReport(merged).toStdString());
    EXPECT_EQ(json["metadata"]["sources"].size(), 2U);
    EXPECT_TRUE(writeHtmlReport(merged).contains("CPU (b)"));
    EXPECT_TRUE(mergeReports({}, {}, {}).verdicts.isEmpty());
}
