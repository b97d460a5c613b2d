// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/reply.h"
#include "tests/support/testdata.h"

#include <limits>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Reply, ErrorsInMidStream)
{
    EXPECT_FALSE(streamError(*parseJson(R"({"error":null})")));
    EXPECT_TRUE(streamError(*parseJson(R"({"error":"no"})"))->sentence.contains(q("no")));
    EXPECT_TRUE(streamError(*parseJson(R"({"error":{"message":"full"}})"))->sentence.contains(q("full")));
}

TEST(Reply, OnlyObjectsAreEvents)
{
    GenerationReply reply;
    EXPECT_FALSE(eventJson("[DONE]", reply));
    EXPECT_FALSE(eventJson("null", reply));
    EXPECT_FALSE(reply.error);
    EXPECT_FALSE(eventJson("<html>", reply));
    EXPECT_TRUE(reply.error);
}

TEST(Reply, AnAnswerThatIsNoStreamOrHasNoEndIsAnError)
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    record.contentType = "text/html";
    GenerationReply reply;
    EXPECT_FALSE(beginReply(record, "text/event-stream", reply));
    EXPECT_TRUE(reply.error);
    record.contentType = "text/event-stream";
    GenerationReply good;
    EXPECT_TRUE(beginReply(record, "text/event-stream", good));
    endReply(record, true, good);
    EXPECT_FALSE(good.error);
    endReply(record, false, good);
    EXPECT_TRUE(good.error);
}

TEST(Reply, NoughtsAreNoCounts)
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    GenerationReply reply;
    for (int i = 0; i < 3; ++i)
        addEvent(reply, StampedEvent{}, q("word"), {});
    reply.promptTokens = reply.cachedTokens = reply.outputTokens = 0;
    endReply(record, true, reply);
    EXPECT_FALSE(reply.error);
    EXPECT_FALSE(reply.promptTokens) << "a prompt has tokens";
    EXPECT_FALSE(reply.cachedTokens);
    EXPECT_EQ(reply.outputTokens, 3);
    EXPECT_TRUE(reply.tokensGuessed);
    GenerationReply empty;
    empty.promptTokens = 5;
    empty.cachedTokens = empty.outputTokens = 0;
    endReply(record, true, empty);
    EXPECT_EQ(empty.outputTokens, 0) << "nothing came";
    EXPECT_EQ(empty.cachedTokens, 0);
    EXPECT_FALSE(empty.tokensGuessed);
}

TEST(Reply, TokensAreSharedOutByBytesWhenTheyAreCountedAtTheEnd)
{
    GenerationReply reply;
    for (const char *text : {"aaaa", "bb", "bb"})
        addEvent(reply, StampedEvent{}, q(text), {});
    reply.outputTokens = 8;
    settleTokens(reply);
    EXPECT_EQ(reply.timeline.events[0].tokens, 4);
    EXPECT_EQ(reply.timeline.events[1].tokens, 2);
    EXPECT_EQ(reply.timeline.events[2].tokens, 2);
    reply.hiddenTokens = 5;
    settleTokens(reply);
    int sum = 0;
    for (const TokenEvent &event : reply.timeline.events) {
        EXPECT_EQ(event.tokens, 1) << "each at least one";
        sum += event.tokens;
    }
    EXPECT_EQ(sum, 3) << "what is kept back was never seen";
    reply.hiddenTokens = 6;
    settleTokens(reply);
    sum = 0;
    for (const TokenEvent &event : reply.timeline.events)
        sum += event.tokens;
    EXPECT_EQ(sum, 2) << "fewer tokens than events";
    GenerationReply empty;
    empty.outputTokens = 3;
    settleTokens(empty);
    EXPECT_TRUE(empty.timeline.events.isEmpty());
}

TEST(Reply, TheAnswerBeginsAfterTheReasoning)
{
    GenerationReply reply;
    StampedEvent event;
    event.dtNs = 5;
    addEvent(reply, event, {}, q("hm"));
    EXPECT_FALSE(reply.answerDtNs);
    event.dtNs = 9;
    addEvent(reply, event, q("4"), {});
    event.dtNs = 12;
    addEvent(reply, event, q("2"), {});
    EXPECT_EQ(reply.answerDtNs, 9);
    EXPECT_EQ(reply.text, q("42"));
    GenerationReply plain;
    addEvent(plain, event, q("4"), {});
    EXPECT_FALSE(plain.answerDtNs) << "without reasoning the answer begins with the first token";
}

TEST(Reply, LinesAreStampedByTheReadThatCompletesThem)
{
    StreamRecord record;
    record.sentNs = 100;
    record.body = "{\"a\":1}\r\n\n{\"b\":2}\n{\"c\":";
    record.reads = {{4, 200, 1}, {12, 300, 2}, {record.body.size(), 400, 3}};
    const auto lines = stampLines(record);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].data, "{\"a\":1}");
    EXPECT_EQ(lines[0].dtNs, 200) << "its newline came with the second read";
    EXPECT_EQ(lines[1].dtNs, 300);
    EXPECT_FALSE(lines[1].coalesced);
    EXPECT_TRUE(lines[1].terminated);
    EXPECT_FALSE(lines[2].terminated) << "the stream was cut";
    EXPECT_TRUE(stampLines(StreamRecord()).empty());
}

TEST(Reply, OnlyCountsAreCounts)
{
    const auto json = *parseJson(R"({"a":5,"b":-1,"c":1.5,"d":1e300,"e":2147483647,"f":"5","g":0})");
    EXPECT_EQ(tokenCount(json, "a"), 5);
    EXPECT_EQ(tokenCount(json, "g"), 0);
    for (const char *none : {"b", "c", "d", "e", "f", "h"})
        EXPECT_FALSE(tokenCount(json, none)) << none;
}

TEST(Reply, EventsOfManyTokensAddUpToTheMostThereIs)
{
    GenerationReply reply;
    for (int i = 0; i < 5000; ++i)
        reply.timeline.events << TokenEvent{i, 1 << 20, 1, false};
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    endReply(record, true, reply);
    EXPECT_EQ(reply.outputTokens, std::numeric_limits<int>::max());
}
