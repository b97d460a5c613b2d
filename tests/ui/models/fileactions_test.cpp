// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fileactions.h"

#include "tests/support/testdata.h"

#include <QMenu>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(ActionsOfAFile, SayWhichFileTheyAreFor)
{
    QMenu menu;
    FileActions actions(&menu, &menu);
    auto *give = menu.findChild<QAction *>(q("give_ollama"));
    if (!give)
        give = actions.findChild<QAction *>(q("give_ollama"));
    ASSERT_TRUE(give);
    const QList<QAction *> all = menu.actions();
    ASSERT_EQ(all.size(), 2);
    for (const QAction *action : all)
        EXPECT_FALSE(action->isEnabled()) << "no file is selected";
    actions.show(q("Demo"), q("Q4_K_M"));
    QSignalSpy given(&actions, &FileActions::giveRequested), copied(&actions, &FileActions::copyRequested);
    for (QAction *action : all) {
        EXPECT_TRUE(action->isEnabled());
        EXPECT_TRUE(action->toolTip().contains(q("Q4_K_M")));
        action->trigger();
    }
    ASSERT_EQ(given.count(), 1);
    EXPECT_EQ(given[0], (QVariantList{q("ollama"), q("Demo"), q("Q4_K_M")}));
    ASSERT_EQ(copied.count(), 1);
    EXPECT_EQ(copied[0], (QVariantList{q("Demo"), q("Q4_K_M")}));
}
