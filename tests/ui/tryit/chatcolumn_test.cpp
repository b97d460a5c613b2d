// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/tryit/chatcolumn.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using State = TryoutUpdate::State;

namespace
{

class ColumnOfAChat : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    void answer(State state, const char *text, const char *sentence = "")
    {
        TryoutUpdate update;
        update.state = state;
        update.text = q(text);
        update.sentence = QString(q(sentence));
        column.show(update);
    }
    QString shown() { return column.findChild<QPlainTextEdit *>(q("chatText"))->toPlainText(); }
    QString figures() { return column.findChild<QLabel *>(q("chatFigures"))->text(); }
    ChatColumn column{q("left")};
};

} // namespace

TEST_F(ColumnOfAChat, SendsWhatWasSaidBeforeWithEachQuestion)
{
    column.say(q("One?"));
    answer(State::Answering, "1");
    EXPECT_FALSE(column.hasAnswer()) << "it still comes";
    answer(State::Done, "1.");
    EXPECT_TRUE(column.hasAnswer());
    column.say(q("Two?"));
    ASSERT_EQ(column.messages().size(), 3);
    EXPECT_EQ(column.messages()[1].role, q("assistant"));
    EXPECT_EQ(column.messages()[1].text, q("1."));
    EXPECT_EQ(column.question(), q("Two?"));
    answer(State::Done, "2.");
    column.takeBack();
    EXPECT_EQ(column.messages().size(), 3) << "asked the same again";
    EXPECT_FALSE(column.hasAnswer());
    answer(State::Failed, "", "It broke.");
    column.say(q("Three?"));
    EXPECT_EQ(column.messages().size(), 3) << "what got no answer is not sent again";
    EXPECT_EQ(column.messages().last().text, q("Three?"));
    column.clear();
    EXPECT_TRUE(column.isEmpty());
    EXPECT_EQ(shown(), QString());
}

TEST_F(ColumnOfAChat, WhatAModelSaysIsTextAndNothingElse)
{
    column.say(q("x"));
    answer(State::Done, "<b>bold</b> <img src='file:///etc/passwd'>\x1b[31m");
    EXPECT_TRUE(shown().contains(q("<b>bold</b> <img src='file:///etc/passwd'>"))) << shown();
    EXPECT_FALSE(shown().contains(QChar(0x1b)));
    answer(State::Failed, "", "<i>no</i>");
    for (const QLabel *label : column.findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->objectName();
}

TEST_F(ColumnOfAChat, AStopKeepsWhatWasSeen)
{
    column.say(q("x"));
    answer(State::Answering, "half");
    answer(State::Stopped, "");
    EXPECT_TRUE(shown().endsWith(q("half"))) << shown();
    EXPECT_TRUE(column.hasAnswer());
    EXPECT_TRUE(figures().contains(q("stopped")));
}

TEST_F(ColumnOfAChat, FiguresAreWhatIsKnown)
{
    TryoutUpdate update;
    update.state = State::Answering;
    EXPECT_EQ(figuresText(update), QString());
    update.tokensPerSecond = 23.44;
    update.ttftMs = 180.2;
    update.tokens = 41;
    EXPECT_EQ(figuresText(update), q("23.4 tokens/s · TTFT 180 ms · tokens: 41"));
    update.state = State::Loading;
    update.sentence = QString(q("starting the server"));
    EXPECT_TRUE(figuresText(update).endsWith(q("starting the server")));
}
