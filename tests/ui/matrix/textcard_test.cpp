// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/textcard.h"

#include <QLabel>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(TextCard, ShowsParagraphsAsTheyAreAndHidesWithoutAny)
{
    TextCard card("card", q("Notes"), true);
    EXPECT_TRUE(card.isHidden());
    card.tell({q("<b>bold</b>"), q("second")});
    EXPECT_FALSE(card.isHidden());
    const auto *text = card.findChild<QLabel *>(q("cardText"));
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text(), q("<b>bold</b>\nsecond"));
    EXPECT_EQ(text->textFormat(), Qt::PlainText);
    card.tell({});
    EXPECT_TRUE(card.isHidden());
}
