// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/llamatimings.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(LlamaTimings, AbsentFieldsStayAbsent)
{
    const auto full = llamaTimings(*parseJson(
        R"({"timings":{"cache_n":1,"prompt_n":2,"prompt_ms":3.5,"predicted_n":4,"predicted_ms":5.5}})"));
    EXPECT_EQ(full, (ServerTimings{1, 2, 3.5, 4, 5.5}));
    EXPECT_EQ(llamaTimings(*parseJson(R"({"timings":{"predicted_n":"four"}})")), ServerTimings{});
    EXPECT_EQ(llamaTimings(*parseJson(R"({"timings":null})")), ServerTimings{});
}

TEST(LlamaTimings, ErrorsInMidStream)
{
    EXPECT_FALSE(streamError(*parseJson(R"({"error":null})")));
    EXPECT_TRUE(streamError(*parseJson(R"({"error":"no"})"))->sentence.contains(q("no")));
    EXPECT_TRUE(streamError(*parseJson(R"({"error":{"message":"full"}})"))->sentence.contains(q("full")));
}

TEST(LlamaTimings, OnlyObjectsAreEvents)
{
    GenerationReply reply;
    EXPECT_FALSE(eventJson("[DONE]", reply));
    EXPECT_FALSE(eventJson("null", reply));
    EXPECT_FALSE(reply.error);
    EXPECT_FALSE(eventJson("<html>", reply));
    EXPECT_TRUE(reply.error);
}

TEST(LlamaTimings, AnAnswerThatIsNoStreamOrHasNoEndIsAnError)
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    record.contentType = "text/html";
    GenerationReply reply;
    EXPECT_FALSE(beginReply(record, reply));
    EXPECT_TRUE(reply.error);
    record.contentType = "text/event-stream";
    GenerationReply good;
    EXPECT_TRUE(beginReply(record, good));
    endReply(record, true, good);
    EXPECT_FALSE(good.error);
    endReply(record, false, good);
    EXPECT_TRUE(good.error);
}
