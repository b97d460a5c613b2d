// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/projectwithruns.h"
#include "ui/window/recentlist.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class ListOfRecent : public test::ProjectWithRuns
{
protected:
    void SetUp() override
    {
        ProjectWithRuns::SetUp();
        list.resize(600, 400);
    }
    QList<RecentRow *> rows()
    {
        QList<RecentRow *> shown;
        for (RecentRow *row : list.findChildren<RecentRow *>())
            if (!row->isHidden())
                shown << row;
        return shown;
    }
    static QString wordsOf(const QWidget *widget)
    {
        QStringList all;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            if (!label->isHidden())
                all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    RecentProject here() const { return {path, QDateTime(QDate(2026, 11, 3), QTime(12, 0), Qt::UTC)}; }
    RecentProject gone() const { return {dir.filePath(q("R&D <b>x</b>")), {}}; }

    RecentList list;
};

} // namespace

TEST_F(ListOfRecent, SaysThatThereIsNone)
{
    list.setProjects({});
    list.show();
    EXPECT_TRUE(wordsOf(&list).contains(q("Projects you open appear here.")));
    list.setProjects({here()});
    EXPECT_FALSE(wordsOf(&list).contains(q("Projects you open appear here.")));
}

TEST_F(ListOfRecent, ShowsTitleFolderDateAndState)
{
    RunRecord record = test::runOfDay(1);
    for (CellRecord &cell : record.cells)
        cell.outcome = CellOutcome::Done;
    write(record);
    list.setProjects({here(), gone()});
    list.show();
    ASSERT_EQ(rows().size(), 2);
    EXPECT_TRUE(wordsOf(rows()[1]).contains(q("R&D <b>x</b>"))) << "a name is text";
    ASSERT_TRUE(test::waitUntil([&] { return wordsOf(rows()[1]).contains(q("missing")); }));
    const QString words = wordsOf(rows()[0]);
    for (const QString &part :
        {q("Bench"), path, q("4 of 4"), QLocale().toString(QDate(2026, 11, 3), QLocale::ShortFormat)})
        EXPECT_TRUE(words.contains(part)) << part << "\n" << words;
    EXPECT_TRUE(rows()[0]->accessibleName().contains(q("Bench")));
    EXPECT_TRUE(rows()[0]->accessibleDescription().contains(q("4 of 4")));
    EXPECT_TRUE(rows()[0]->findChild<QPushButton *>(q("resumeRecent"))->isHidden()) << "it is finished";
}

TEST_F(ListOfRecent, IsReadOnlyWhileItIsShown)
{
    list.setProjects({gone()});
    test::waitUntil([&] { return wordsOf(rows()[0]).contains(q("missing")); }, 200);
    EXPECT_FALSE(wordsOf(rows()[0]).contains(q("missing"))) << "nobody sees it";
    list.show();
    EXPECT_TRUE(test::waitUntil([&] { return wordsOf(rows()[0]).contains(q("missing")); }));
}

TEST_F(ListOfRecent, AProjectIsOpenedOrItsRunResumed)
{
    RunRecord open = test::runOfDay(1);
    open.completed = false;
    const QString id = write(open);
    list.setProjects({here()});
    list.show();
    QSignalSpy opened(&list, &RecentList::projectRequested), resumed(&list, &RecentList::resumeRequested);
    QTest::mouseClick(rows()[0], Qt::LeftButton, {}, QPoint(5, 5));
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), path);
    QTest::keyClick(rows()[0], Qt::Key_Return);
    EXPECT_EQ(opened.count(), 2);
    auto *resume = rows()[0]->findChild<QPushButton *>(q("resumeRecent"));
    ASSERT_TRUE(test::waitUntil([&] { return !resume->isHidden(); }));
    EXPECT_TRUE(resume->accessibleName().contains(q("Bench")));
    resume->click();
    ASSERT_EQ(resumed.count(), 1);
    EXPECT_EQ(resumed[0][0].toString(), path);
    EXPECT_EQ(resumed[0][1].toString(), id);
    EXPECT_EQ(opened.count(), 2);
}

TEST_F(ListOfRecent, DeleteAndTheMenuTakeARowOff)
{
    list.setProjects({here(), gone()});
    list.show();
    QSignalSpy forgotten(&list, &RecentList::forgetRequested);
    QTest::keyClick(rows()[0], Qt::Key_Delete);
    ASSERT_EQ(forgotten.count(), 1);
    EXPECT_EQ(forgotten[0][0].toString(), path);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), list.mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(rows()[1], &event);
    auto *menu = rows()[1]->findChild<QMenu *>();
    ASSERT_TRUE(menu);
    menu->actions().last()->trigger();
    ASSERT_TRUE(test::waitUntil([&] { return forgotten.count() == 2; }));
    EXPECT_EQ(forgotten[1][0].toString(), gone().path);
}

TEST_F(ListOfRecent, CanChangeWhileOneOfItsProjectsIsOpened)
{
    list.setProjects({here(), gone()});
    list.show();
    QStringList opened;
    QObject::connect(&list, &RecentList::projectRequested, &list, [&](const QString &project) {
        list.setProjects({gone(), here()}); // as the window does when it opened one
        opened << project;
    });
    rows()[0]->click();
    EXPECT_EQ(opened, QStringList{path});
    EXPECT_EQ(rows().size(), 2);
    EXPECT_EQ(rows()[0]->path(), gone().path);
}
