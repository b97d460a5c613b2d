// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/foldcard.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Card : public FoldCard
{
public:
    explicit Card(bool open)
        : FoldCard("card", q("R&D"), open)
    {
        content()->addWidget(inside);
    }
    QLabel *inside = new QLabel(q("inside"));
};

} // namespace

TEST(FoldCard, FoldsByKeyboardAndSaysSo)
{
    Card card(true);
    card.show();
    EXPECT_TRUE(card.inside->isVisible());
    EXPECT_EQ(card.heading()->accessibleName(), q("R&D, open"));
    EXPECT_EQ(card.heading()->text(), q("R&&D")) << "no shortcut out of a name";
    card.heading()->setFocus();
    QTest::keyClick(card.heading(), Qt::Key_Space);
    EXPECT_FALSE(card.inside->isVisible());
    EXPECT_FALSE(card.isOpen());
    EXPECT_EQ(card.heading()->accessibleName(), q("R&D, closed"));
    EXPECT_EQ(card.heading()->arrowType(), Qt::RightArrow);
    card.setTitle(q("Other"));
    EXPECT_EQ(card.heading()->accessibleName(), q("Other, closed")) << "it stays as it was folded";
}

TEST(FoldCard, MayBeClosedAtFirst)
{
    Card card(false);
    card.show();
    EXPECT_FALSE(card.inside->isVisible());
    card.setOpen(true);
    EXPECT_TRUE(card.inside->isVisible());
}
