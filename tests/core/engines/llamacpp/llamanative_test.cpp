// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/engines/llamacpp/llamanative.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

/// A finished stream, each event read on its own a millisecond after the other.
StreamRecord streamOf(const std::vector<std::string> &events)
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    record.contentType = "text/event-stream";
    record.sentNs = 1'000'000;
    std::int64_t at = 2'000'000;
    std::uint32_t wake = 0;
    for (const std::string &event : events) {
        record.body += "data: " + event + "\n\n";
        record.reads.push_back({record.body.size(), at, ++wake});
        at += 1'000'000;
    }
    record.doneNs = at;
    return record;
}

std::string token(int n, const std::string &text = "w")
{
    return R"({"index":0,"content":")" + text
        + R"(","tokens":[1],"stop":false,"id_slot":-1,"tokens_predicted":)" + std::to_string(n)
        + R"(,"tokens_evaluated":5})";
}

std::string last(int n)
{
    return R"({"index":0,"content":"","tokens":[],"stop":true,"tokens_predicted":)" + std::to_string(n)
        + R"(,"tokens_evaluated":512,"stop_type":"limit","timings":{"cache_n":3,"prompt_n":509,"prompt_ms":40.5,"predicted_n":)"
        + std::to_string(n) + R"(,"predicted_ms":12.5}})";
}

} // namespace

TEST(LlamaNative, AsksForFixedGreedyUncachedWork)
{
    GenerationRequest request;
    request.promptTokens = {1, 2, 3};
    request.outputTokens = 128;
    request.seed = 7;
    const HttpRequest http = LlamaNative().generation("http://h", request);
    EXPECT_EQ(http.url, "http://h/completion");
    const Json body = *parseJson(QByteArray::fromStdString(http.body));
    EXPECT_EQ(body["prompt"], Json::array({1, 2, 3}));
    EXPECT_EQ(body["n_predict"], 128);
    EXPECT_EQ(body["stream"], true);
    EXPECT_EQ(body["cache_prompt"], false);
    EXPECT_EQ(body["ignore_eos"], true);
    EXPECT_EQ(body["temperature"], 0);
    EXPECT_EQ(body["top_k"], 1);
    EXPECT_EQ(body["seed"], 7);
    request.promptTokens.clear();
    request.promptText = q("hi");
    EXPECT_EQ(
        (*parseJson(QByteArray::fromStdString(LlamaNative().generation("", request).body)))["prompt"], "hi");
}

TEST(LlamaNative, CountsTokensAsTheServerDoesAndNotByEvents)
{
    const std::string progress
        = R"({"index":0,"content":"","tokens":[0],"stop":false,"tokens_predicted":0,"prompt_progress":{"total":512,"processed":256}})";
    // progress, one token, a token without text, one event with the held-back two, the end
    const GenerationReply reply = LlamaNative().interpret(
        streamOf({"null", progress, token(1), token(3, "\\u00e4"), token(4), last(5)}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    ASSERT_EQ(reply.timeline.events.size(), 3);
    EXPECT_EQ(reply.timeline.events.at(0).tokens, 1);
    EXPECT_EQ(reply.timeline.events.at(1).tokens, 2);
    EXPECT_EQ(reply.timeline.events.at(1).bytes, 2);
    EXPECT_EQ(reply.timeline.events.at(0).dtNs, 3'000'000) << "neither null nor progress is the first token";
    EXPECT_EQ(reply.outputTokens, 5);
    EXPECT_EQ(reply.promptTokens, 512);
    EXPECT_EQ(reply.cachedTokens, 3);
    EXPECT_EQ(reply.stopReason, q("limit"));
    EXPECT_EQ(reply.server, (ServerTimings{3, 509, 40.5, 5, 12.5}));
    EXPECT_EQ(reply.text, q("w\xC3\xA4w"));
}

TEST(LlamaNative, AStreamWithoutItsLastEventIsAnError)
{
    const GenerationReply cut = LlamaNative().interpret(streamOf({token(1), token(2)}));
    ASSERT_TRUE(cut.error);
    EXPECT_EQ(cut.error->code, ErrorCode::Protocol);
    EXPECT_EQ(cut.timeline.events.size(), 2) << "what came is kept";
    StreamRecord broken = streamOf({token(1)});
    broken.end = StreamEnd::Broken;
    EXPECT_EQ(LlamaNative().interpret(broken).error->code, ErrorCode::Server);
    broken.end = StreamEnd::IdleTimeout;
    EXPECT_EQ(LlamaNative().interpret(broken).error->code, ErrorCode::Timeout);
}

TEST(LlamaNative, ErrorsInsideA200StreamAreErrors)
{
    const GenerationReply reply = LlamaNative().interpret(
        streamOf({token(1), R"({"error":{"code":500,"message":"Context size has been exceeded."}})"}));
    ASSERT_TRUE(reply.error);
    EXPECT_TRUE(reply.error->sentence.contains(q("Context size has been exceeded.")));
    EXPECT_TRUE(LlamaNative().interpret(streamOf({R"({"error":"words"})"})).error);
}

TEST(LlamaNative, GarbageIsAnErrorAndNothingCrashes)
{
    for (const std::string bad : {"<html>", "[]", "5", "\"x\"", R"({"content":5,"tokens_predicted":"many"})",
             R"({"tokens_predicted":-3})", R"({"tokens_predicted":1e300})", "{\"cut\":"}) {
        const GenerationReply reply = LlamaNative().interpret(streamOf({token(1), bad}));
        EXPECT_TRUE(reply.error) << bad;
    }
    StreamRecord html = streamOf({});
    html.contentType = "text/html";
    html.body = "<html>log in</html>";
    EXPECT_EQ(LlamaNative().interpret(html).error->code, ErrorCode::Protocol);
    html.status = 500;
    EXPECT_TRUE(LlamaNative().interpret(html).error);
    EXPECT_TRUE(LlamaNative().interpret(StreamRecord{}).error);
}

TEST(LlamaNative, TokenizesThroughTheServer)
{
    ScriptedServer server([](const ScriptedServer::Request &request, ScriptedServer::Connection &c) {
        if (request.body.find("bad") != std::string::npos)
            return c.send(ScriptedServer::response(200, R"({"tokens":[]})"));
        return c.send(ScriptedServer::response(200, R"({"tokens":[5,6,7]})"));
    });
    StreamClient client;
    EXPECT_EQ(*LlamaNative().tokenize(client, server.url(), q("hello"), {}), (std::vector<int>{5, 6, 7}));
    EXPECT_FALSE(LlamaNative().tokenize(client, server.url(), q("bad"), {}));
    EXPECT_FALSE(LlamaNative().tokenize(client, "http://127.0.0.1:1", q("x"), {}));
}
