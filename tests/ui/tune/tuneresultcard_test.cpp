// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/someview.h"
#include "tests/ui/plainnumbers.h"
#include "ui/base/appearance.h"
#include "ui/charts/chartview.h"
#include "ui/tune/tuneresultcard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::someTuneView;

namespace
{

class ResultOfTuning : public testing::Test
{
protected:
    QString headline() { return card.findChild<QLabel *>(q("tuneHeadline"))->text(); }
    QPushButton *button(const char *name) { return card.findChild<QPushButton *>(q(name)); }

    test::PlainNumbers plain;
    TuneResultCard card;
};

} // namespace

TEST_F(ResultOfTuning, SaysWhatWasVerifiedAndWhatCanBeDoneWithIt)
{
    QSignalSpy used(&card, &TuneResultCard::useRequested), handed(&card, &TuneResultCard::handOverRequested);
    card.show(someTuneView(TuneEnd::VerifiedBetter), {});
    EXPECT_TRUE(headline().startsWith(q("31 % faster"))) << headline();
    EXPECT_FALSE(card.findChild<ChartView *>(q("tuneWaterfall"))->isHidden());
    ASSERT_FALSE(button("tuneCopy")->isHidden());
    button("tuneCopy")->click();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(q("small.gguf")));
    button("tuneSave")->click();
    button("tuneUse")->click();
    EXPECT_EQ(handed.size(), 1);
    EXPECT_EQ(used.size(), 1);
    EXPECT_TRUE(button("tuneResume")->isHidden());
}

TEST_F(ResultOfTuning, AlreadyTheBestOffersNothingToTakeAway)
{
    card.show(someTuneView(TuneEnd::AlreadyBest), {});
    EXPECT_EQ(headline(), q("Your settings are already the best of 24 tried."));
    for (const char *name : {"tuneCopy", "tuneSave", "tuneUse", "tuneResume"})
        EXPECT_TRUE(button(name)->isHidden()) << name;
    EXPECT_TRUE(card.findChild<ChartView *>(q("tuneWaterfall"))->isHidden());
    EXPECT_TRUE(button("tuneReport")->isEnabled());
    EXPECT_FALSE(card.findChild<QLabel *>(q("tuneResolution"))->text().isEmpty());
}

TEST_F(ResultOfTuning, APausedOneCanGoOnUnlessSomethingIsInTheWay)
{
    QSignalSpy resumed(&card, &TuneResultCard::resumeRequested);
    card.show(someTuneView(TuneEnd::NotYet), q("A run is in progress."));
    EXPECT_FALSE(button("tuneResume")->isHidden());
    EXPECT_FALSE(button("tuneResume")->isEnabled());
    EXPECT_FALSE(button("tuneReport")->isEnabled());
    card.setObstacle({});
    button("tuneResume")->click();
    ASSERT_EQ(resumed.size(), 1);
    EXPECT_EQ(resumed[0][0].toString(), someTuneView(TuneEnd::NotYet).id);
}

TEST_F(ResultOfTuning, WithoutTheStartedCellThereIsNoCommand)
{
    TuneView view = someTuneView(TuneEnd::VerifiedBetter);
    view.winner.reset();
    card.show(view, {});
    EXPECT_TRUE(button("tuneCopy")->isHidden());
    EXPECT_FALSE(button("tuneUse")->isHidden()) << "its settings are known all the same";
}

TEST_F(ResultOfTuning, AReportIsWrittenInTheFormOfItsName)
{
    QTemporaryDir dir;
    card.show(someTuneView(TuneEnd::VerifiedBetter), {});
    const QString page = dir.filePath(q("a.html")), text = dir.filePath(q("a") + q(".md"));
    card.saveReport(page);
    card.saveReport(text);
    ASSERT_TRUE(test::waitUntil([&] { return QFile::exists(page) && QFile::exists(text); }));
    EXPECT_TRUE(test::readFile(page).startsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(test::readFile(text).startsWith("## "));
}

TEST_F(ResultOfTuning, ItsTextsAreWrappedSoThatASmallScreenIsEnough)
{
    card.show(someTuneView(TuneEnd::VerifiedBetter), {});
    EXPECT_LT(card.minimumSizeHint().width(), 1024 - card.fontMetrics().averageCharWidth() * 46);
}
