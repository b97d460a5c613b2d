// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/measuredhow.h"

#include <QLabel>
#include <QTextDocument>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(MeasuredHow, ListsWhatIsKnownAndEscapesIt)
{
    MeasuredHow card;
    EXPECT_FALSE(card.isOpen()) << "it is looked up, not read";
    card.tell({});
    EXPECT_TRUE(card.isHidden());
    card.tell({{q("Engine"), q("<b>llama</b>")}, {q("Threads"), q("4")}});
    EXPECT_FALSE(card.isHidden());
    QTextDocument text;
    text.setHtml(card.findChild<QLabel *>(q("measuredHowText"))->text());
    EXPECT_EQ(text.toPlainText(), q("Engine: <b>llama</b>\nThreads: 4"));
}
