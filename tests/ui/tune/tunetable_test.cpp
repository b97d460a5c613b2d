// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sometuning.h"
#include "ui/tune/tunetable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(TuneTable, HasALineForEachWithItsReason)
{
    TuneTable table;
    table.show(test::someTuning(TuneEnd::AlreadyBest));
    const auto *tree = table.findChild<QTreeWidget *>(q("tuneTried"));
    ASSERT_EQ(tree->topLevelItemCount(), 2);
    EXPECT_EQ(tree->topLevelItem(0)->text(2), q("Slower."));
    EXPECT_FALSE(tree->topLevelItem(1)->text(2).isEmpty());
    EXPECT_FALSE(tree->isHidden());
    EXPECT_TRUE(table.findChild<QLabel *>(q("tuneNothingTried"))->isHidden());
    tree->actions().first()->trigger();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(q("| --- |")));
}

TEST(TuneTable, SaysWhenThereIsNothing)
{
    TuneTable table;
    table.show(test::someTuning(TuneEnd::AlreadyBest));
    table.show({});
    EXPECT_TRUE(table.findChild<QTreeWidget *>(q("tuneTried"))->isHidden());
    EXPECT_FALSE(table.findChild<QLabel *>(q("tuneNothingTried"))->isHidden());
}

TEST(TuneTable, SettingsGetTheRoomThatReasonsLeave)
{
    TuneTable table;
    table.resize(1000, 300);
    table.show(test::someTuning(TuneEnd::AlreadyBest));
    static_cast<QWidget &>(table).show();
    QApplication::processEvents();
    const QHeaderView *header = table.findChild<QTreeWidget *>(q("tuneTried"))->header();
    EXPECT_GT(header->sectionSize(0), header->sectionSize(2));
    EXPECT_GT(header->sectionSize(0), 400);
    EXPECT_LE(header->length(), 1000) << "nothing scrolls sideways";
}
