// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/shortcutsheet.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>

using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

struct SheetOfShortcuts : testing::Test {
    SheetOfShortcuts()
    {
        QMenu *file = menus.addMenu(q("&File"));
        file->addAction(q("&Save"))->setShortcut(QKeySequence(q("Ctrl+S")));
        file->addSeparator();
        file->addAction(q("Find && replace"))->setShortcuts({QKeySequence(q("F3")), QKeySequence(q("Ctrl+F"))});
        QMenu *view = menus.addMenu(q("&View"));
        view->addMenu(q("&Inner"))->addAction(q("Z&oom"));
    }
    QMenuBar menus;
};

} // namespace

TEST_F(SheetOfShortcuts, ReadsThemOffTheActions)
{
    const QVector<ShortcutLine> expected{{q("File"), q("Save"), q("Ctrl+S")},
        {q("File"), q("Find & replace"), q("F3, Ctrl+F")}, {q("View"), q("Zoom"), QString()}};
    EXPECT_EQ(shortcutLines(&menus), expected);
}

TEST_F(SheetOfShortcuts, ListsByMenuAndFinds)
{
    ShortcutSheet sheet(shortcutLines(&menus));
    const auto *tree = sheet.findChild<QTreeWidget *>();
    ASSERT_EQ(tree->topLevelItemCount(), 2);
    EXPECT_EQ(tree->topLevelItem(0)->childCount(), 2);
    sheet.findChild<QLineEdit *>()->setText(q("ctrl+f"));
    EXPECT_TRUE(tree->topLevelItem(0)->child(0)->isHidden());
    EXPECT_FALSE(tree->topLevelItem(0)->child(1)->isHidden());
    EXPECT_TRUE(tree->topLevelItem(1)->isHidden());
}
