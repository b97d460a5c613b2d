// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/startback.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>

using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(StartBack, LeadsBackByButtonAndByEscape)
{
    StartBack page(q("A title"), q("What it is for."));
    QStringList words;
    for (const QLabel *label : page.findChildren<QLabel *>())
        words << label->text();
    EXPECT_TRUE(words.contains(q("A title")) && words.contains(q("What it is for.")));
    QSignalSpy back(&page, &StartBack::backRequested);
    page.findChild<QPushButton *>(q("backToStart"))->click();
    EXPECT_EQ(back.count(), 1);
    auto *escape = page.findChild<QShortcut *>();
    ASSERT_TRUE(escape);
    EXPECT_EQ(escape->key(), QKeySequence(Qt::Key_Escape));
    emit escape->activated();
    EXPECT_EQ(back.count(), 2);
}
