// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runnotes.h"
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "tests/ui/projectwithruns.h"
#include "ui/compare/runspage.h"
#include "ui/compare/runtable.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTextDocument>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

class PageOfRuns : public test::ProjectWithRuns
{
protected:
    /// As a person reads it.
    QString summary()
    {
        QTextDocument text;
        text.setHtml(page.findChild<QLabel *>(q("runSummary"))->text());
        return text.toPlainText();
    }
    QTreeWidget *list() { return page.findChild<QTreeWidget *>(q("runList")); }
    QTableWidget *cells() { return page.findChild<QTableWidget *>(q("runCells")); }
    void compare(const RunRecord &first, const RunRecord &second)
    {
        write(first);
        write(second);
        open(2);
        ASSERT_TRUE(test::waitUntil([&] { return cells()->rowCount() > 0; })) << summary();
    }
    QString figure(const char *cell, const char *metric)
    {
        for (int row = 0; row < cells()->rowCount(); ++row)
            for (int column = 0; column < cells()->columnCount(); ++column)
                if (cells()->verticalHeaderItem(row)->text() == q(cell)
                    && cells()->horizontalHeaderItem(column)->text().startsWith(q(metric)))
                    return cells()->item(row, column)->text();
        return {};
    }

    RunsPage page{&document, &library};
};

} // namespace

TEST_F(PageOfRuns, TheNewestTwoAreComparedByThemselves)
{
    write(test::runOfDay(0, 3));
    write(test::runOfDay(1));
    write(test::runOfDay(2));
    open(3);
    ASSERT_TRUE(test::waitUntil([&] { return cells()->rowCount() > 0; })) << summary();
    EXPECT_EQ(list()->selectedItems().size(), 2);
    EXPECT_FALSE(list()->topLevelItem(2)->isSelected()) << "the oldest";
    EXPECT_FALSE(summary().contains(q("slower"))) << summary();
}

TEST_F(PageOfRuns, OneRunIsShownInTheMatrix)
{
    const QString run = write(test::runOfDay(0));
    open(1);
    EXPECT_TRUE(summary().contains(q("run again to compare"))) << summary();
    auto *show = page.findChild<QPushButton *>(q("showRun"));
    EXPECT_TRUE(show->isEnabled()) << "the only one is chosen";
    QSignalSpy shown(&page, &RunsPage::showRequested);
    show->click();
    ASSERT_EQ(shown.count(), 1);
    EXPECT_EQ(shown[0][0].toString(), run);
    list()->clearSelection();
    EXPECT_FALSE(show->isEnabled());
}

TEST_F(PageOfRuns, TellsHowEachRunEnded)
{
    RunRecord stopped = test::runOfDay(1);
    stopped.completed = false;
    RunRecord complete = test::runOfDay(0);
    complete.activeSeconds = 125;
    compare(complete, stopped);
    ASSERT_EQ(list()->topLevelItemCount(), 2);
    EXPECT_EQ(list()->topLevelItem(0)->text(RunTable::State), q("stopped, can be resumed"))
        << "the newest first";
    EXPECT_EQ(list()->topLevelItem(1)->text(RunTable::State), q("complete, 2 min 5 s"));
}

TEST_F(PageOfRuns, RunsOfAnotherMachineAreImported)
{
    write(test::runOfDay(0));
    open(1);
    const QString other = dir.filePath(q("other"));
    ASSERT_TRUE(ProjectFolder(other).save({}));
    RunRecord theirs = test::runOfDay(1);
    theirs.context.hostname = q("theirs");
    ASSERT_FALSE(test::writeRun(other, theirs).isEmpty());
    {
        const Answering answers({Answering::naming({other})});
        page.findChild<QPushButton *>(q("importRuns"))->click();
    }
    ASSERT_TRUE(test::waitUntil([&] { return list()->topLevelItemCount() == 2; }));
    EXPECT_EQ(list()->topLevelItem(0)->text(RunTable::Machine), q("theirs (imported)"));
}

TEST_F(PageOfRuns, ATitleAndANoteAreKept)
{
    const QString run = write(test::runOfDay(0));
    open(1);
    list()->topLevelItem(0)->setText(RunTable::Title, q("Old driver"));
    ASSERT_TRUE(test::waitUntil([&] { return library.runs()[0].title == q("Old driver"); }));
    auto *note = page.findChild<QPlainTextEdit *>(q("runNote"));
    note->setPlainText(q("two\nlines"));
    ASSERT_TRUE(test::waitUntil([&] { return library.runs()[0].note == q("two\nlines"); }));
    EXPECT_EQ(readRunNotes(path).of(run), (RunNote{q("Old driver"), q("two\nlines")}));
    EXPECT_EQ(list()->topLevelItem(0)->text(RunTable::Title), q("Old driver"));
}

TEST_F(PageOfRuns, ThePinnedRunIsWhatOthersAreComparedWith)
{
    const QString first = write(test::runOfDay(0, 3)), second = write(test::runOfDay(1)),
                  third = write(test::runOfDay(2));
    open(3);
    list()->clearSelection();
    list()->topLevelItem(0)->setSelected(true); // the newest
    auto *pin = page.findChild<QPushButton *>(q("pinRun"));
    pin->click();
    ASSERT_TRUE(test::waitUntil([&] { return library.summary(third)->baseline; }));
    EXPECT_TRUE(pin->text().contains(q("Unpin")));
    list()->topLevelItem(2)->setSelected(true);
    ASSERT_TRUE(test::waitUntil([&] { return cells()->rowCount() > 0; }));
    EXPECT_TRUE(figure("Large Q8_0", "Streaming speed").startsWith(q("102 → 30")))
        << "from the baseline, though it is newer: " << figure("Large Q8_0", "Streaming speed");
    list()->clearSelection();
    list()->topLevelItem(1)->setSelected(true);
    pin->click();
    ASSERT_TRUE(test::waitUntil([&] { return library.summary(second)->baseline; }));
    EXPECT_FALSE(library.summary(third)->baseline) << "one for each project";
}

TEST_F(PageOfRuns, TellsWhatTheyTakeOnDisk)
{
    write(test::runOfDay(0));
    write(test::runOfDay(1));
    open(2);
    const auto *total = page.findChild<QLabel *>(q("runTotal"));
    ASSERT_TRUE(test::waitUntil([&] { return total->text().startsWith(q("2 run")); })) << total->text();
    EXPECT_FALSE(list()->topLevelItem(1)->text(RunTable::Size).isEmpty());
}

TEST_F(PageOfRuns, WithoutAWayToMeasureNothingIsResumed)
{
    RunRecord stopped = test::runOfDay(0);
    stopped.completed = false;
    write(stopped);
    open(1);
    EXPECT_TRUE(page.findChild<QPushButton *>(q("resumeRun"))->isHidden());
    EXPECT_TRUE(page.findChild<QPushButton *>(q("deleteRun"))->isEnabled());
    list()->clearSelection();
    for (const char *button : {"deleteRun", "renameRun", "pinRun", "showRun"})
        EXPECT_FALSE(page.findChild<QPushButton *>(q(button))->isEnabled()) << button;
}
