// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/report/report.h"
#include "tests/support/sometuning.h"
#include "tests/support/testdata.h"

#include <QLocale>
#include <QRegularExpression>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QString pageOf(const RunRecord &record)
{
    return QString::fromUtf8(writeHtmlReport(makeReport(record, {}, {})));
}

// The block of data that the page's script draws from.
std::optional<Json> dataOf(const QString &page)
{
    static const QRegularExpression block(q("<script type=\"application/json\" id=\"data\">(.*?)</script>"),
        QRegularExpression::DotMatchesEverythingOption);
    return parseJson(block.match(page).captured(1).toUtf8());
}

RunRecord someRun(int cells)
{
    RunRecord record;
    record.context = test::someContext();
    for (int i = 0; i < cells; ++i) {
        record.cells << test::measuredCell(q("Model %1").arg(i / 6), q("Q%1_K").arg(2 + i % 6), 3);
        record.cells.last().launches[0].commandLine = q("llama-server --model /m/%1.gguf --threads 4").arg(i);
    }
    return record;
}

} // namespace

TEST(HtmlReport, WhatBrokeIsListedFirst)
{
    RunRecord record = someRun(2);
    EXPECT_FALSE(pageOf(record).contains(q("<section id=\"again\""))) << "nothing broke";
    Observation broke;
    broke.profile = q("interactive");
    broke.kind = q("broke");
    broke.texts.insert(q("sentence"), q("The server died <i>."));
    record.cells[1].observations << broke;
    const QString page = pageOf(record);
    const qsizetype at = page.indexOf(q("<section id=\"again\""));
    ASSERT_GT(at, 0);
    EXPECT_LT(at, page.indexOf(q("<section id=\"summary\""))) << "before any advice";
    const QString section = page.mid(at, page.indexOf(q("</section>"), at) - at);
    EXPECT_TRUE(section.contains(q("Q3_K")) && section.contains(q("The server died &lt;i&gt;."))) << section;
    EXPECT_FALSE(section.contains(q("Q2_K"))) << "the whole one";
}

TEST(HtmlReport, IsWholeAndFetchesNothing)
{
    const QString page = pageOf(someRun(6));
    ASSERT_TRUE(page.startsWith(q("<!DOCTYPE html>")));
    EXPECT_FALSE(page.contains(q("%{"))) << "every place was filled";
    static const QRegularExpression fetches(
        q("<link|<img|<iframe|@import|url\\(|src=|fetch\\(|XMLHttp|import\\("));
    EXPECT_FALSE(fetches.match(page).hasMatch()) << fetches.match(page).captured(0);
    static const QRegularExpression outward(q("href=\"(?!#)"));
    EXPECT_FALSE(outward.match(page).hasMatch());
    EXPECT_TRUE(page.contains(q("default-src 'none'"))) << "and the browser is told so";
    for (const char *part : {"Summary", "Overall best", "Chat and storytelling", "How to start it",
             "llama-server --model", "FROM /m/", "Configuration", "prefers-color-scheme: dark", "@media print"})
        EXPECT_TRUE(page.contains(q(part))) << part;
    const auto data = dataOf(page);
    ASSERT_TRUE(data);
    EXPECT_EQ((*data)["cells"].size(), 6u);
    EXPECT_NEAR((*data)["cells"][0]["m"]["interactive.tokens_per_second"][0].get<double>(), 101, 0.01);
}

TEST(HtmlReport, ForeignTextIsTextEverywhere)
{
    const QString evil = q("</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&%{data}")
        + QChar(0x202E) + QChar(0);
    RunRecord record = someRun(1);
    record.context.projectName = evil;
    record.context.hostname = evil;
    record.context.cpu = evil;
    record.cells[0].id.model = evil;
    record.cells[0].outcome = CellOutcome::Errored;
    record.cells[0].reason = evil + QString(3000000, QLatin1Char('x'));
    ReportModel report = makeReport(record, {}, {});
    report.logs.insert(evil, evil);
    const QString page = QString::fromUtf8(writeHtmlReport(report));
    EXPECT_EQ(page.count(q("<script")), 2) << "the page's own";
    EXPECT_FALSE(page.contains(q("<img")));
    EXPECT_FALSE(page.contains(QChar(0x202E)));
    EXPECT_FALSE(page.contains(QChar(0)));
    EXPECT_TRUE(page.contains(q("&lt;script&gt;alert(1)")));
    EXPECT_LT(page.size(), 300000) << "megabytes of a message are cut";
    const auto data = dataOf(page);
    ASSERT_TRUE(data) << "nothing ends the block of data";
    EXPECT_TRUE(
        QString::fromStdString((*data)["cells"][0]["model"].get<std::string>()).startsWith(q("</script>")));
}

TEST(HtmlReport, NothingMeasuredIsStillAPage)
{
    RunRecord record;
    record.context = test::someContext();
    EXPECT_TRUE(pageOf(record).contains(q("Nothing has been measured yet.")));
    CellRecord skipped;
    skipped.id.model = q("M");
    skipped.outcome = CellOutcome::Skipped;
    skipped.rule = q("memory");
    skipped.reason = q("It needs 40 GB.");
    record.cells << skipped;
    const QString page = pageOf(record);
    const auto data = dataOf(page);
    ASSERT_TRUE(data);
    EXPECT_EQ((*data)["cells"][0]["why"], "not enough memory");
}

TEST(HtmlReport, ManyCellsStaySmall) // a thousand: bench_history
{
    constexpr int kCells = 300;
    const QString page = pageOf(someRun(kCells));
    EXPECT_LT(page.toUtf8().size(), kCells * 5000);
    const auto data = dataOf(page);
    ASSERT_TRUE(data);
    EXPECT_EQ((*data)["cells"].size(), std::size_t(kCells));
}

TEST(HtmlReport, TuningsOfItsCellsAreAPartOfIt)
{
    ReportModel report = makeReport(someRun(2), {}, {});
    EXPECT_FALSE(writeHtmlReport(report).contains("id=\"tunings\""));
    report.tunings << test::someTuning(TuneEnd::VerifiedBetter) << test::someTuning(TuneEnd::AlreadyBest);
    const QString page = QString::fromUtf8(writeHtmlReport(report));
    const qsizetype at = page.indexOf(q("<section id=\"tunings\">"));
    ASSERT_GT(at, 0);
    EXPECT_LT(at, page.indexOf(q("<section id=\"appendix\">")));
    const QString part = page.mid(at, page.indexOf(q("<section id=\"appendix\">")) - at);
    EXPECT_EQ(part.count(q("class=\"tuning\"")), 2);
    EXPECT_TRUE(part.contains(q("<svg")) && part.contains(q("Tried and rejected")));
    EXPECT_FALSE(part.contains(q("<h1"))) << "the page has one already";
    EXPECT_FALSE(part.contains(q("<i>Q4"))) << "names are foreign text";
}
