// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "tests/support/testdata.h"

#include <QLocale>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
QList<QByteArray> lines(const RunRecord &record)
{
    return writeCsvReport(makeReport(record, {}, {})).split('\n');
}
} // namespace

// Scripts of other people read these columns by their place.
TEST(CsvReport, BeginsWithTheSpecifiedColumns)
{
    RunRecord record;
    record.cells << test::measuredCell(q("Llama-3.2-7B"), q("Q4_K_M"));
    QLocale::setDefault(QLocale(QLocale::German)); // a comma would ruin the columns
    const auto rows = lines(record);
    QLocale::setDefault(QLocale::c());
    EXPECT_TRUE(
        rows.at(0).startsWith("model,quant,size_gb,memory_gb,interactive_ttft,interactive_tps,interactive_"
                              "rating,long_context_load,long_context_max,batch_throughput,"));
    EXPECT_TRUE(rows.at(1).startsWith("Llama-3.2-7B,Q4_K_M,1,1.5,0.25,101,excellent,,,,passed,"));
    EXPECT_EQ(rows.at(0).count(','), rows.at(1).count(','));
}

TEST(CsvReport, ForeignTextStaysText)
{
    EXPECT_EQ(csvField(q("=cmd|' /C calc'!A0")), "'=cmd|' /C calc'!A0");
    EXPECT_EQ(csvField(q("+1")), "'+1");
    EXPECT_EQ(csvField(q("-1")), "'-1");
    EXPECT_EQ(csvField(q("@x")), "'@x");
    EXPECT_EQ(csvField(q("a,b")), "\"a,b\"");
    EXPECT_EQ(csvField(q("say \"hi\"\nnow")), "\"say \"\"hi\"\" now\"");
    EXPECT_EQ(csvField(q("plain")), "plain");
    EXPECT_EQ(csvField({}), "");
}

TEST(CsvReport, EveryRowHasEveryColumn)
{
    RunRecord record;
    CellRecord odd;
    odd.id.model = q("a,b \"c\"");
    odd.outcome = CellOutcome::Errored;
    odd.reason = q("=HYPERLINK(\"x\")");
    record.cells << odd << test::measuredCell();
    const QByteArray csv = writeCsvReport(makeReport(record, {}, {}));
    int quoted = 0, commas = 0;
    QVector<int> counts;
    for (const char c : csv) {
        quoted ^= c == '"' ? 1 : 0;
        commas += c == ',' && !quoted ? 1 : 0;
        if (c == '\n' && !quoted) {
            counts << commas;
            commas = 0;
        }
    }
    ASSERT_EQ(counts.size(), 3);
    EXPECT_EQ(counts.at(1), counts.at(0));
    EXPECT_EQ(counts.at(2), counts.at(0));
    EXPECT_TRUE(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
}

TEST(CsvReport, ParametersAreTheLastColumn)
{
    RunRecord record;
    record.cells << test::measuredCell() << test::measuredCell();
    record.cells[1].id.parameters = q("t=4,c=8192");
    const auto rows = lines(record);
    EXPECT_TRUE(rows.at(0).endsWith(",parameters\r"));
    EXPECT_TRUE(rows.at(1).endsWith(",\r"));
    EXPECT_TRUE(rows.at(2).endsWith(",\"t=4,c=8192\"\r"));
}
