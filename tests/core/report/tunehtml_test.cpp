// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tunecharts.h"
#include "core/report/tunehtml.h"
#include "tests/support/sometuning.h"
#include "tests/ui/plainnumbers.h"

#include <QXmlStreamReader>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::someTuning;

TEST(TuneHtml, HasHeadlineDrawingTableAndConditions)
{
    const test::PlainNumbers plain;
    const QString html = tuneHtml(someTuning(TuneEnd::VerifiedBetter));
    for (const char *part : {"31 % faster", "<svg", "Tried and rejected", "Slower.", "Answers in a chat"})
        EXPECT_TRUE(html.contains(q(part))) << part;
}

TEST(TuneHtml, ForeignWordsAreEscaped)
{
    TuneAccount account = someTuning(TuneEnd::VerifiedBetter);
    account.space.knobs[0].levels[2] = q("<script>8</script>");
    account.engineVersion = q("<u>b1</u>");
    for (const QString &html : {tuneHtml(account), tunePrint(account).html}) {
        EXPECT_FALSE(html.contains(q("<script>"))) << html;
        EXPECT_FALSE(html.contains(q("<u>")));
        EXPECT_FALSE(html.contains(q("<i>Q4")));
        EXPECT_TRUE(html.contains(q("&lt;i&gt;Q4")));
    }
}

TEST(TuneHtml, TheDrawingIsWellFormed)
{
    TuneAccount account = someTuning(TuneEnd::VerifiedBetter);
    account.space.knobs[0].levels[2] = q("\"&<8>");
    const QString svg = waterfallSvg(tuneWaterfall(account));
    QXmlStreamReader reader(svg);
    int bars = 0;
    while (!reader.atEnd())
        bars += reader.readNext() == QXmlStreamReader::StartElement && reader.name() == q("rect");
    EXPECT_FALSE(reader.hasError()) << reader.errorString();
    EXPECT_EQ(bars, 4);
    EXPECT_TRUE(waterfallSvg({}).isEmpty());
}

TEST(TuneHtml, ThePageNeedsNothingElse)
{
    const QByteArray page = tunePage(someTuning(TuneEnd::AlreadyBest));
    EXPECT_TRUE(page.startsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(page.contains("already the best of 24"));
    EXPECT_FALSE(page.contains("<svg")) << "there is nothing to draw";
    for (const char *foreign : {"http:", "https:", "src=", "<script"})
        EXPECT_FALSE(page.contains(foreign)) << foreign;
}

TEST(TuneHtml, PaperHasAPlaceForEachChart)
{
    const PrintReport print = tunePrint(someTuning(TuneEnd::VerifiedBetter));
    EXPECT_EQ(print.charts.size(), 3);
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(print.html.contains(q("chart:%1\"").arg(i)));
}

TEST(TuneHtml, MarkdownIsATableWithoutMarkupOfOthers)
{
    const test::PlainNumbers plain;
    const QByteArray text = tuneMarkdown(someTuning(TuneEnd::VerifiedBetter));
    EXPECT_TRUE(text.contains("| --- | --- | --- |")) << text.constData();
    EXPECT_TRUE(text.contains("31 % faster"));
    EXPECT_FALSE(text.contains("<i>"));
}
