// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/doorcard.h"

#include <QAccessible>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Card : public testing::Test
{
protected:
    Card()
    {
        window.resize(400, 300);
        card.setGeometry(10, 10, 360, card.heightForWidth(360));
        window.show();
    }
    QWidget window;
    DoorCard card{
        DoorCard::Picture::Disk, q("Models on this machine"), q("Looks where others keep them."), &window};
    QSignalSpy clicked{&card, &QAbstractButton::clicked};
};

} // namespace

TEST_F(Card, IsAButtonAllOver)
{
    for (const QPoint at : {QPoint(10, 10), card.rect().center(), QPoint(card.width() - 10, card.height() - 10),
             card.findChild<QLabel *>()->geometry().center()}) {
        const auto before = clicked.count();
        ASSERT_EQ(card.childAt(at), nullptr) << "nothing on it takes the mouse";
        QTest::mouseClick(&card, Qt::LeftButton, {}, at);
        EXPECT_EQ(clicked.count(), before + 1) << at.x();
    }
}

TEST_F(Card, IsPressedByKeys)
{
    EXPECT_NE(int(card.focusPolicy()) & int(Qt::TabFocus), 0);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) {
        const auto before = clicked.count();
        QTest::keyClick(&card, key);
        EXPECT_EQ(clicked.count(), before + 1) << key;
    }
    QTest::keyClick(&card, Qt::Key_A);
    EXPECT_EQ(clicked.count(), 3);
    card.setEnabled(false);
    QTest::keyClick(&card, Qt::Key_Return);
    EXPECT_EQ(clicked.count(), 3);
}

TEST_F(Card, SaysWhatItIs)
{
    EXPECT_EQ(card.accessibleName(), q("Models on this machine"));
    EXPECT_EQ(card.accessibleDescription(), q("Looks where others keep them."));
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&card);
    ASSERT_TRUE(spoken);
    EXPECT_EQ(spoken->role(), QAccessible::Button);
}

TEST_F(Card, ShowsThatItHasTheFocus)
{
    window.activateWindow();
    QTest::qWait(0);
    card.clearFocus();
    const QImage without = card.grab().toImage();
    card.setFocus();
    ASSERT_TRUE(test::waitUntil([&] { return card.hasFocus(); }));
    EXPECT_NE(card.grab().toImage(), without);
}

TEST_F(Card, GrowsWhereItIsNarrow)
{
    EXPECT_TRUE(card.hasHeightForWidth());
    EXPECT_GT(card.heightForWidth(180), card.heightForWidth(700));
    EXPECT_LE(card.minimumSizeHint().width(), 300);
}
