// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/unproven.h"
#include "core/report/printreport.h"
#include "tests/support/sometuning.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(PrintReport, HoldsTheAnswerTheFiguresAndTheCharts)
{
    RunRecord record{test::someContext(), {test::measuredCell(q("A")), test::measuredCell(q("B"), q("Q8_0"))},
        {}, {}, true, 1};
    record.cells[0].sizeOrder = 1;
    record.cells[1].sizeOrder = 2;
    const PrintReport print = makePrintReport(makeReport(record, {}, {}));
    EXPECT_TRUE(print.html.contains(q("<h1>")));
    EXPECT_TRUE(print.html.contains(q("A Q4_K_M")));
    EXPECT_TRUE(print.html.contains(record.context.cpu.toHtmlEscaped()));
    ASSERT_FALSE(print.charts.isEmpty());
    for (qsizetype i = 0; i < print.charts.size(); ++i)
        EXPECT_TRUE(print.html.contains(q("src=\"chart:%1\"").arg(i)));
    EXPECT_FALSE(print.html.contains(q("Quality</h2>"))) << "what was not measured has no section";
}

TEST(PrintReport, ForeignTextIsOnlyText)
{
    RunRecord record{
        test::someContext(), {test::measuredCell(q("<script>alert(1)</script>\"&"))}, {}, {}, true, 1};
    record.context.projectName = q("<b>bold</b>");
    record.context.cpu = q("<img src=x>");
    const QString html = makePrintReport(makeReport(record, {}, {})).html;
    EXPECT_FALSE(html.contains(q("<script")));
    EXPECT_FALSE(html.contains(q("<b>bold")));
    EXPECT_FALSE(html.contains(q("<img src=x")));
}

TEST(PrintReport, ARunWithoutAnythingIsAPageThatSaysSo)
{
    const PrintReport print = makePrintReport(makeReport({test::someContext(), {}, {}, {}, false, 0}, {}, {}));
    EXPECT_TRUE(print.charts.isEmpty());
    EXPECT_TRUE(print.html.contains(q("Overall best")));
}

TEST(PrintReport, WhatBrokeIsListed)
{
    RunRecord record{test::someContext(), {test::measuredCell(q("A")), test::measuredCell(q("B"), q("Q8_0"))},
        {}, {}, true, 1};
    EXPECT_FALSE(makePrintReport(makeReport(record, {}, {})).html.contains(unprovenHeading()));
    Observation broke;
    broke.profile = q("interactive");
    broke.kind = q("broke");
    broke.texts.insert(q("sentence"), q("The server died."));
    record.cells[1].observations << broke;
    const QString html = makePrintReport(makeReport(record, {}, {})).html;
    EXPECT_TRUE(html.contains(unprovenHeading()));
    EXPECT_TRUE(html.contains(q("The server died.")));
}

TEST(PrintReport, TuningsAreOnPaperTooWithTheirCharts)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell(q("M"), q("Q4_K_M"), 3);
    ReportModel report = makeReport(record, {}, {});
    const qsizetype before = makePrintReport(report).charts.size();
    report.tunings << test::someTuning(TuneEnd::VerifiedBetter);
    const PrintReport print = makePrintReport(report);
    ASSERT_GT(print.charts.size(), before);
    for (qsizetype chart = 0; chart < print.charts.size(); ++chart)
        EXPECT_EQ(print.html.count(q("\"chart:%1\"").arg(chart)), 1) << chart;
    EXPECT_TRUE(print.html.contains(q("Tried and rejected")));
}
