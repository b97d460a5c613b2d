// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "core/report/profilecharts.h"
#include "core/store/runs/recordjson.h"
#include "core/store/runs/runstore.h"
#include "models/validityflag.h"
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/charts/chartview.h"
#include "ui/matrix/handoverdialog.h"
#include "ui/matrix/inspector.h"
#include "ui/matrix/logview.h"
#include "ui/matrix/measuredhow.h"
#include "ui/matrix/profilecard.h"
#include "ui/matrix/textcard.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class InspectorOfACell : public testing::Test
{
protected:
    InspectorOfACell()
    {
        cell.row.model = q("M");
        cell.quantization = q("Q4_K_M");
        cell.record = test::measuredCell();
        cell.kept = cell.record->id;
        cell.square.verdict = judgeCell(*cell.record, {});
        cell.run = test::someContext();
        cell.runFolder = dir.filePath(q("run"));
        inspector.resize(400, 900);
        inspector.QWidget::show();
    }
    void writeTimeline()
    {
        TokenTimeline timeline;
        timeline.events = {{1'000'000, 1, 4, false}, {2'000'000, 1, 4, false}};
        const RunFolder run{cell.runFolder};
        ASSERT_TRUE(QDir().mkpath(run.timelines()));
        test::writeFile(run.timeline(*typicalAttempt(*cell.record)), dumpJson(timelineToJson(timeline)));
    }
    ProfileCard *interactive()
    {
        for (ProfileCard *card : inspector.findChildren<ProfileCard *>())
            if (card->heading()->text().startsWith(q("Interactive")))
                return card;
        return nullptr;
    }
    ChartView *chart()
    {
        for (ChartView *view : interactive()->findChildren<ChartView *>())
            if (view->isVisible())
                return view;
        return nullptr;
    }
    QString text(const char *card)
    {
        return inspector.findChild<TextCard *>(q(card))->findChild<QLabel *>(q("cardText"))->text();
    }

    const test::PlainNumbers plain;
    QTemporaryDir dir;
    InspectedCell cell;
    Inspector inspector;
};

} // namespace

TEST_F(InspectorOfACell, DrawsTheTokensOfARepetition)
{
    writeTimeline();
    inspector.show(cell);
    ASSERT_TRUE(interactive());
    ASSERT_TRUE(test::waitUntil([&] { return chart() != nullptr; }));
    EXPECT_EQ(chart()->chart().series[0].points.size(), 2);
}

TEST_F(InspectorOfACell, SaysWhenTokenTimesAreNotThere)
{
    inspector.show(cell);
    const auto *note = interactive()->findChild<QLabel *>(q("profileNote"));
    EXPECT_TRUE(test::waitUntil([&] { return note->text().contains(q("not on this disk")); }));
    EXPECT_FALSE(chart());
}

TEST_F(InspectorOfACell, ALateTimelineOfAnotherCellIsDropped)
{
    writeTimeline();
    inspector.show(cell);
    InspectedCell other;
    other.row.model = q("Other");
    inspector.show(other);
    test::waitUntil([] { return false; }, 300);
    EXPECT_FALSE(chart());
    EXPECT_TRUE(interactive() == nullptr || interactive()->isHidden());
}

TEST_F(InspectorOfACell, FlagsAreSentencesWithoutCodeWords)
{
    cell.square.verdict.flags = {validityflag::kWarmupResidue, validityflag::kFewItems};
    inspector.show(cell);
    EXPECT_EQ(text("flagsCard").count(q("⚑")), 2) << text("flagsCard");
    EXPECT_FALSE(text("flagsCard").contains(QLatin1Char('_')));
}

TEST_F(InspectorOfACell, CardsStayFoldedFromCellToCell)
{
    inspector.show(cell);
    interactive()->heading()->click();
    EXPECT_FALSE(interactive()->isOpen());
    InspectedCell other = cell;
    other.quantization = q("Q8_0");
    inspector.show(other);
    EXPECT_FALSE(interactive()->isOpen());
}

TEST_F(InspectorOfACell, ForeignTextIsShownAsText)
{
    cell.record->attempts.last().answerStart = q("<img src=x> & <b>bold</b>");
    cell.square.verdict.notes = {q("<u>note</u>"), q("long_context: another is better.")};
    inspector.show(cell);
    EXPECT_EQ(text("answerCard"), q("<img src=x> & <b>bold</b>"));
    EXPECT_EQ(text("notesCard"), q("<u>note</u>\nLong context: another is better."));
}

TEST_F(InspectorOfACell, OpensTheServersLogWithTheNameOfTheCell)
{
    inspector.show(cell);
    inspector.findChild<QPushButton *>(q("serverLog"))->click();
    const auto *log = inspector.findChild<LogView *>();
    ASSERT_TRUE(log);
    EXPECT_TRUE(log->windowTitle().contains(q("M Q4_K_M"))) << log->windowTitle();
}

TEST_F(InspectorOfACell, HandsTheSettingsOver)
{
    inspector.show(cell);
    inspector.findChild<QPushButton *>(q("handOver"))->click();
    auto *dialog = inspector.findChild<HandOverDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->windowTitle().contains(q("M Q4_K_M"))) << dialog->windowTitle();
    dialog->reject();
}

TEST_F(InspectorOfACell, ACellWithoutFiguresHasAHeadlineOnly)
{
    cell.record.reset();
    cell.run.reset();
    cell.runFolder.clear();
    cell.square = {};
    inspector.show(cell);
    for (const FoldCard *card : inspector.findChildren<FoldCard *>())
        EXPECT_TRUE(card->isHidden()) << card->objectName();
    EXPECT_FALSE(inspector.findChild<QPushButton *>(q("serverLog"))->isVisible());
    EXPECT_EQ(inspector.findChild<QLabel *>(q("inspectedName"))->text(), q("M Q4_K_M"));
}

TEST_F(InspectorOfACell, GivesTheFocusToTheFirstCard)
{
    inspector.show(cell);
    inspector.activateWindow();
    inspector.takeFocus();
    EXPECT_EQ(inspector.focusWidget(), interactive()->heading());
}

TEST_F(InspectorOfACell, ProgressAloneLeavesTheCardsAlone)
{
    InspectedCell later = cell;
    later.square.progress = 0.5;
    later.square.activity = q("repetition 2 of 5");
    EXPECT_TRUE(cell.hasFiguresOf(later));
    inspector.show(cell);
    inspector.show(later);
    EXPECT_EQ(inspector.findChild<QLabel *>(q("inspectedWhy"))->text(), q("repetition 2 of 5"));
    later.record->attempts << test::goodAttempt(3);
    EXPECT_FALSE(cell.hasFiguresOf(later));
}
