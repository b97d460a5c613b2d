// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tryoutnews.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(TryoutNews, TheMailboxKeepsTheNewestOfEachTurn)
{
    TryoutMailbox mailbox;
    TryoutUpdate update;
    update.id = 1;
    mailbox.post(update);
    update.id = 2;
    mailbox.post(update);
    update.id = 1;
    update.state = TryoutUpdate::State::Done;
    mailbox.post(update);
    mailbox.serving({CellId{q("M"), q("Q8_0")}});
    mailbox.serving({});
    mailbox.note(QString(q("first")));
    mailbox.note(QString(q("second")));
    const TryoutNews news = mailbox.take();
    ASSERT_EQ(news.updates.size(), 2);
    EXPECT_EQ(news.updates[0].id, 1);
    EXPECT_TRUE(news.updates[0].hasEnded());
    EXPECT_FALSE(news.updates[1].hasEnded());
    ASSERT_TRUE(news.serving);
    EXPECT_TRUE(news.serving->isEmpty());
    EXPECT_EQ(news.note.value(), q("second"));
    EXPECT_TRUE(mailbox.take().updates.isEmpty()) << "each is told once";
}

TEST(TryoutNews, SpeedIsThatAfterTheFirstToken)
{
    GenerationReply reply;
    reply.text = q("abc");
    constexpr qint64 kMs = 1000000;
    reply.timeline.events << TokenEvent{5 * kMs, 0, 0, false} << TokenEvent{100 * kMs, 1, 1, false}
                          << TokenEvent{200 * kMs, 2, 1, false} << TokenEvent{600 * kMs, 2, 1, false};
    TryoutUpdate update;
    putFigures(reply, update);
    EXPECT_EQ(update.ttftMs, 100) << "an event without words is none";
    EXPECT_EQ(update.tokens, 5);
    ASSERT_TRUE(update.tokensPerSecond);
    EXPECT_NEAR(*update.tokensPerSecond, 8, 1e-9) << "four tokens in half a second";
    reply.outputTokens = 9;
    putFigures(reply, update);
    EXPECT_EQ(update.tokens, 9) << "the server's count, where it has one";
    TryoutUpdate none;
    putFigures({}, none);
    EXPECT_FALSE(none.ttftMs || none.tokens || none.tokensPerSecond);
}
