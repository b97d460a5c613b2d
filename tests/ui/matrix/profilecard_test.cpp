// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "models/metricid.h"
#include "models/validityflag.h"
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/charts/chartview.h"
#include "ui/matrix/profilecard.h"

#include <QLabel>
#include <QTextDocument>
#include <QToolButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class CardOfAProfile : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    QString text(const char *label)
    {
        QTextDocument document;
        document.setHtml(card.findChild<QLabel *>(q(label))->text());
        return document.toPlainText();
    }
    int chartsShown()
    {
        int shown = 0;
        for (const ChartView *chart : card.findChildren<ChartView *>())
            shown += !chart->isHidden();
        return shown;
    }
    ProfileCard card{q("interactive")};
    CellVerdict verdict = judgeCell(test::measuredCell(), {});
};

Chart someChart()
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.title = q("Title");
    chart.series << Chart::Series{q("one"), {{0, 1, {}, {}, 0, {}}, {2, 5, {}, {}, 0, {}}}};
    return chart;
}

} // namespace

TEST_F(CardOfAProfile, TellsFiguresWithIntervalThresholdAndMeaning)
{
    card.tell(verdict, {});
    EXPECT_FALSE(card.isHidden());
    EXPECT_TRUE(card.heading()->text().contains(q("Excellent"))) << card.heading()->text();
    const QString figures = text("profileFigures");
    for (const char *part : {"Streaming speed: 101 tokens/s", "95 % confidence", "n = 3",
             "required: at least 2", "Nearly instant for most prompts"})
        EXPECT_TRUE(figures.contains(q(part))) << part << "\n" << figures;
    auto *more = card.findChild<QToolButton *>(q("profileMore"));
    EXPECT_TRUE(card.findChild<QLabel *>(q("profileOthers"))->isHidden());
    more->click();
    EXPECT_FALSE(card.findChild<QLabel *>(q("profileOthers"))->isHidden());
    EXPECT_TRUE(text("profileOthers").contains(q("Total answer time"))) << text("profileOthers");
}

TEST_F(CardOfAProfile, SaysWhichFigureIsNotToBeTrusted)
{
    card.tell(verdict, {});
    EXPECT_FALSE(text("profileFigures").contains(q("not to be trusted")));
    verdict.metrics[metricid::kInteractiveTokensPerSecond].flags = {validityflag::kUnstable};
    card.tell(verdict, {});
    const QString figures = text("profileFigures");
    EXPECT_EQ(figures.count(q("not to be trusted")), 1) << figures;
    EXPECT_FALSE(figures.contains(validityflag::kUnstable)) << "no code words";
}

TEST_F(CardOfAProfile, SaysWhyThereIsNoVerdict)
{
    ASSERT_FALSE(verdict.profiles.isEmpty());
    verdict.profiles[0].evidence = Evidence::Disturbed;
    verdict.profiles[0].rating = Rating::Unproven;
    verdict.profiles[0].sentence = q("<u>Other</u> programs were busy.");
    card.tell(verdict, {});
    EXPECT_TRUE(card.heading()->text().contains(q("Disturbed, measure again"))) << card.heading()->text();
    const auto *sentence = card.findChild<QLabel *>(q("profileSentence"));
    EXPECT_EQ(sentence->text(), q("<u>Other</u> programs were busy."));
    EXPECT_EQ(sentence->textFormat(), Qt::PlainText);
}

TEST_F(CardOfAProfile, DrawsItsChartsOrSaysWhyNot)
{
    card.tell(verdict, {});
    card.setCharts({someChart()});
    EXPECT_EQ(chartsShown(), 1);
    for (const ChartView *chart : card.findChildren<ChartView *>())
        if (!chart->isHidden()) {
            EXPECT_TRUE(chart->accessibleDescription().contains(q("from 1 at 0 to 5 at 2")));
        }
    const auto *note = card.findChild<QLabel *>(q("profileNote"));
    EXPECT_TRUE(note->isHidden());
    Chart empty;
    empty.emptyText = q("Nothing was measured.");
    card.setCharts({empty});
    EXPECT_EQ(chartsShown(), 0);
    EXPECT_EQ(note->text(), q("Nothing was measured."));
    card.setCharts({}, q("Not on this disk."));
    EXPECT_EQ(note->text(), q("Not on this disk."));
    EXPECT_FALSE(note->isHidden());
}

TEST_F(CardOfAProfile, HidesWhatWasNotMeasuredAndShowsTheWholeCell)
{
    ProfileCard batch(q("batch")), whole{QString()};
    batch.tell(verdict, {});
    EXPECT_TRUE(batch.isHidden());
    verdict.metrics.insert(metricid::kMemoryEstimatedGb, MetricValue::single(0.042));
    whole.tell(verdict, {});
    EXPECT_FALSE(whole.isHidden());
    const QString html = figuresHtml({QString(metricid::kMemoryEstimatedGb)}, verdict, {}, QPalette());
    EXPECT_TRUE(html.contains(q("42 MB"))) << html;
}
