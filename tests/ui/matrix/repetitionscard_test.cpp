// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "models/validityflag.h"
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/matrix/repetitionscard.h"
#include "ui/matrix/stripplot.h"

#include <QLabel>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(RepetitionsCard, HasItsNumbersBehindAButton)
{
    const test::PlainNumbers plain;
    CellRecord cell = test::measuredCell();
    cell.attempts[2].flags = {validityflag::kSwap};
    RepetitionsCard card;
    card.tell({});
    EXPECT_TRUE(card.isHidden());
    card.tell(attemptStrip(cell, judgeCell(cell, {})));
    EXPECT_FALSE(card.isHidden());
    auto *table = card.findChild<QTableWidget *>(q("repetitionTable"));
    EXPECT_TRUE(table->isHidden());
    card.findChild<QToolButton *>(q("showNumbers"))->click();
    EXPECT_FALSE(table->isHidden());
    ASSERT_EQ(table->rowCount(), 3);
    EXPECT_EQ(table->item(1, 0)->text(), q("2"));
    EXPECT_EQ(table->item(1, 1)->text(), q("101"));
    EXPECT_EQ(table->item(1, 3)->text(), q("250"));
    EXPECT_TRUE(table->item(2, 4)->text().contains(q("swapping"))) << table->item(2, 4)->text();
}

TEST(RepetitionsCard, SaysTheChosenOneInWords)
{
    const test::PlainNumbers plain;
    const CellRecord cell = test::measuredCell();
    RepetitionsCard card;
    card.tell(attemptStrip(cell, judgeCell(cell, {})));
    const auto *words = card.findChild<QLabel *>(q("repetitionWords"));
    const QString all = words->text();
    EXPECT_TRUE(all.contains(q("Median"))) << all;
    QTest::keyClick(card.findChild<StripPlot *>(), Qt::Key_Right);
    EXPECT_TRUE(words->text().startsWith(q("Repetition 1"))) << words->text();
}
