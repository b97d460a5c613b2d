// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/report/report.h"
#include "tests/support/testdata.h"

#include <QLocale>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
Json reportOf(const RunRecord &record)
{
    return *parseJson(writeJsonReport(makeReport(record, {}, {})));
}
} // namespace

// Scripts of other people read these members; docs/results.schema.json has the rest.
TEST(JsonReport, HasTheSpecifiedShape)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell(q("Llama"), q("Q4_K_M"));
    record.activeSeconds = 12;
    const Json json = reportOf(record);
    const Json &metadata = json["metadata"];
    EXPECT_EQ(metadata["timestamp"], "2026-01-02T03:04:05Z");
    EXPECT_EQ(metadata["hostname"], "host");
    EXPECT_EQ(metadata["hardware"]["cpu"], "A CPU");
    EXPECT_EQ(metadata["hardware"]["ram_gb"], 16);
    EXPECT_EQ(metadata["hardware"]["os"], "Debian");
    EXPECT_EQ(metadata["test_duration_seconds"], 12);
    EXPECT_EQ(metadata["config"]["limits"]["max_load_time"], 300);
    ASSERT_EQ(json["results"].size(), 1u);
    const Json &result = json["results"][0];
    EXPECT_EQ(result["model"], "Llama");
    EXPECT_EQ(result["quantization"], "Q4_K_M");
    EXPECT_EQ(result["model_size_gb"], 1);
    const Json &interactive = result["profiles"]["interactive"];
    EXPECT_EQ(interactive["status"], "passed");
    EXPECT_EQ(interactive["rating"], "excellent");
    EXPECT_EQ(interactive["metrics"]["ttft_seconds"], 0.25);
    EXPECT_EQ(interactive["metrics"]["tokens_per_second"], 101);
    EXPECT_EQ(interactive["metrics"]["variance_percent"], 5);
    EXPECT_EQ(interactive["details"]["tokens_per_second"]["n"], 3);
    EXPECT_TRUE(interactive["details"]["tokens_per_second"].contains("ci95_low"));
    EXPECT_TRUE(json.contains("recommendations"));
}

TEST(JsonReport, UnknownIsNullAndNeverZero)
{
    RunRecord record;
    CellRecord skipped;
    skipped.id.model = q("M");
    skipped.outcome = CellOutcome::Skipped;
    skipped.rule = q("memory");
    skipped.reason = q("too large");
    record.cells << skipped;
    const Json json = reportOf(record);
    const Json &result = json["results"][0];
    EXPECT_TRUE(result["memory_gb"].is_null());
    EXPECT_TRUE(result["rating"].is_null());
    EXPECT_TRUE(result["model_size_gb"].is_null());
    EXPECT_TRUE(json["metadata"]["hardware"]["ram_gb"].is_null());
    EXPECT_EQ(result["status"], "skipped");
    EXPECT_EQ(result["reason"], "too large");
    EXPECT_TRUE(result["profiles"].empty());
}

TEST(JsonReport, IgnoresTheLocale)
{
    RunRecord record;
    record.cells << test::measuredCell();
    const QByteArray english = writeJsonReport(makeReport(record, {}, {}));
    QLocale::setDefault(QLocale(QLocale::German));
    QByteArray german = writeJsonReport(makeReport(record, {}, {}));
    QLocale::setDefault(QLocale::c());
    // Sentences for people may follow the locale, numbers may not.
    EXPECT_EQ((*parseJson(german))["results"][0]["profiles"]["interactive"]["metrics"],
        (*parseJson(english))["results"][0]["profiles"]["interactive"]["metrics"]);
}
