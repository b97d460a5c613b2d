// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/compare/noteedit.h"

#include <QSignalSpy>

using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(NoteEdit, HandsOnWhatWasTypedWhenAnotherRunIsShown)
{
    NoteEdit edit;
    QSignalSpy changed(&edit, &NoteEdit::noteChanged);
    edit.show(q("a"), q("old"));
    EXPECT_EQ(edit.toPlainText(), q("old"));
    edit.setPlainText(q("new\nlines"));
    EXPECT_EQ(changed.count(), 0) << "not while somebody types";
    edit.show(q("b"), q("other"));
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toString(), q("a"));
    EXPECT_EQ(changed[0][1].toString(), q("new\nlines"));
    EXPECT_EQ(edit.toPlainText(), q("other"));
    edit.show({}, {});
    EXPECT_EQ(changed.count(), 1) << "nothing was changed";
}

TEST(NoteEdit, APauseIsEnough)
{
    NoteEdit edit;
    QSignalSpy changed(&edit, &NoteEdit::noteChanged);
    edit.show(q("a"), {});
    edit.setPlainText(q("x"));
    EXPECT_TRUE(sweetspot::test::waitUntil([&] { return changed.count() == 1; }));
}

TEST(NoteEdit, WhatIsBeingEditedIsNotReplaced)
{
    NoteEdit edit;
    edit.show(q("a"), q("old"));
    edit.setPlainText(q("typing"));
    edit.show(q("a"), q("from disk"));
    EXPECT_EQ(edit.toPlainText(), q("typing"));
}

TEST(NoteEdit, OfNoRunNothingIsWritten)
{
    NoteEdit edit;
    QSignalSpy changed(&edit, &NoteEdit::noteChanged);
    edit.setPlainText(q("x"));
    edit.show(q("a"), {});
    EXPECT_EQ(changed.count(), 0);
}
