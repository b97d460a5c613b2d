// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/engines/openai/openaichat.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

StreamRecord stream(const std::vector<std::string> &events)
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    record.contentType = "text/event-stream";
    record.sentNs = 0;
    std::int64_t at = 0;
    for (const std::string &event : events) {
        record.body += "data: " + event + "\n\n";
        record.reads.push_back({record.body.size(), at += 1'000'000, std::uint32_t(at)});
    }
    record.doneNs = at;
    return record;
}

std::string delta(const std::string &inner, const char *end = "null", int n = -1)
{
    return R"({"choices":[{"index":0,"delta":)" + inner + R"(,"finish_reason":)" + end + "}]"
        + (n < 0 ? ""
                 : R"(,"timings":{"prompt_n":9,"prompt_ms":2,"predicted_n":)" + std::to_string(n)
                    + R"(,"predicted_ms":3})")
        + "}";
}

} // namespace

TEST(OpenAiChat, AsksForWhatIsTheSameForAllQuantizations)
{
    GenerationRequest request;
    request.messages = {{q("user"), q("1+1?")}};
    request.outputTokens = 64;
    request.fixedLength = false;
    const HttpRequest http = OpenAiChat().generation("http://x", request);
    EXPECT_EQ(http.url, "http://x/v1/chat/completions");
    const auto body = *parseJson(QByteArray::fromStdString(http.body));
    EXPECT_EQ(body["messages"][0]["content"], "1+1?");
    EXPECT_EQ(body["temperature"], 0);
    EXPECT_EQ(body["cache_prompt"], false);
    EXPECT_EQ(body["ignore_eos"], false);
    EXPECT_EQ(body["max_tokens"], 64);
    EXPECT_EQ(body["chat_template_kwargs"]["enable_thinking"], false);
}

TEST(OpenAiChat, CountsByTheServersOwnCountAndIgnoresTheRole)
{
    const GenerationReply reply = OpenAiChat().interpret(
        stream({delta(R"({"role":"assistant","content":null})"), delta(R"({"content":"It "})", "null", 1),
            delta(R"({"content":"is 2"})", "null", 3), delta("{}", "\"stop\"", 3),
            R"({"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":3}})", "[DONE]"}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.text, q("It is 2"));
    EXPECT_EQ(reply.stopReason, q("eos"));
    EXPECT_EQ(reply.outputTokens, 3);
    EXPECT_EQ(reply.promptTokens, 9);
    ASSERT_EQ(reply.timeline.events.size(), 2);
    EXPECT_EQ(reply.timeline.events[0].dtNs, 2'000'000) << "the role carries no token";
    EXPECT_EQ(reply.timeline.events[1].tokens, 2);
}

TEST(OpenAiChat, ReasoningAndToolCallsAreTokensButNoAnswer)
{
    const GenerationReply reply = OpenAiChat().interpret(
        stream({delta(R"({"reasoning_content":"Hm. "})", "null", 1), delta(R"({"content":"4"})", "null", 2),
            delta(R"({"tool_calls":[{"index":0,"function":{"name":"f","arguments":"{}"}}]})", "null", 3),
            delta("{}", "\"length\"", 3)}));
    EXPECT_EQ(reply.text, q("4"));
    EXPECT_EQ(reply.reasoning, q("Hm. "));
    EXPECT_TRUE(reply.toolCalls);
    EXPECT_EQ(reply.stopReason, q("limit"));
    EXPECT_EQ(reply.timeline.events.size(), 3);
}

TEST(OpenAiChat, ServersWithoutTimingsAreCountedByEvents)
{
    const GenerationReply reply = OpenAiChat().interpret(
        stream({delta(R"({"content":"a"})"), delta(R"({"content":"b"})"), delta("{}", "\"stop\"")}));
    EXPECT_EQ(reply.outputTokens, 2);
    EXPECT_FALSE(reply.server.predictedN);
}

TEST(OpenAiChat, MisbehaviourIsAnErrorNotACrash)
{
    EXPECT_TRUE(OpenAiChat().interpret(stream({delta(R"({"content":"a"})")})).error) << "no end";
    EXPECT_TRUE(OpenAiChat().interpret(stream({R"({"error":{"message":"overloaded","code":503}})"})).error);
    EXPECT_TRUE(OpenAiChat().interpret(stream({"garbage"})).error);
    EXPECT_TRUE(OpenAiChat().interpret(stream({R"({"choices":"none"})", R"({"choices":[7]})"})).error);
    const GenerationReply invalid = OpenAiChat().interpret(
        stream({delta("{\"content\":\"\xff\xfe\"}", "null", 1), delta("{}", "\"stop\"", 1)}));
    EXPECT_FALSE(invalid.text.contains(QChar(0)));
}

TEST(OpenAiChat, EachFlavourAsksOnlyForWhatItsServersKnow)
{
    Endpoint endpoint("https://h");
    endpoint.model = "m";
    endpoint.key = "k-1";
    GenerationRequest request;
    request.messages = {{q("user"), q("Hi")}};
    request.outputTokens = 9;
    const auto bodyOf = [&](const Dialect &dialect) {
        const HttpRequest http = dialect.generation(endpoint, request);
        EXPECT_EQ(http.headers, std::vector<std::string>{"Authorization: Bearer k-1"});
        return *parseJson(QByteArray::fromStdString(http.body));
    };
    const Json plain = bodyOf(OpenAiChat(OpenAiChat::Flavour::Plain));
    EXPECT_EQ(plain["model"], "m");
    EXPECT_EQ(plain["max_tokens"], 9);
    for (const char *field :
        {"cache_prompt", "ignore_eos", "timings_per_token", "chat_template_kwargs", "top_k"})
        EXPECT_FALSE(plain.contains(field)) << field;
    const Json cloud = bodyOf(OpenAiChat(OpenAiChat::Flavour::Cloud));
    EXPECT_EQ(cloud["max_completion_tokens"], 9);
    EXPECT_FALSE(cloud.contains("max_tokens")) << "reasoning models refuse it";
    EXPECT_EQ(cloud["stream_options"]["include_obfuscation"], false);
    EXPECT_EQ(bodyOf(OpenAiCompletions(OpenAiChat::Flavour::Cloud))["max_tokens"], 9);
    EXPECT_FALSE(OpenAiChat(OpenAiChat::Flavour::Cloud).abilities().cacheOff);
    EXPECT_TRUE(OpenAiChat().abilities().fixedLength);
}

TEST(OpenAiChat, ReasoningThatIsKeptBackIsNotInTheRate)
{
    const GenerationReply reply
        = OpenAiChat(OpenAiChat::Flavour::Cloud)
              .interpret(stream({delta(R"({"content":"a"})"), delta(R"({"content":"b"})"),
                  delta("{}", "\"stop\""),
                  R"({"choices":[],"usage":{"prompt_tokens":4,"completion_tokens":52,"completion_tokens_details":{"reasoning_tokens":50}}})"}));
    ASSERT_FALSE(reply.error);
    EXPECT_EQ(reply.outputTokens, 52);
    EXPECT_EQ(reply.hiddenTokens, 50);
    ASSERT_EQ(reply.timeline.events.size(), 2);
    EXPECT_EQ(reply.timeline.events[1].tokens, 1);
}

TEST(OpenAiChat, AConversationHasATemperatureAndTheServersOwnSamplers)
{
    GenerationRequest request;
    request.messages = {{q("user"), q("Hi")}};
    request.temperature = 0.8;
    const auto bodyOf = [&request](OpenAiChat::Flavour flavour) {
        return *parseJson(QByteArray::fromStdString(OpenAiChat(flavour).generation("http://x", request).body));
    };
    EXPECT_EQ(bodyOf(OpenAiChat::Flavour::LlamaServer)["temperature"], 0.8);
    EXPECT_FALSE(bodyOf(OpenAiChat::Flavour::LlamaServer).contains("top_k")) << "one candidate is no choice";
    EXPECT_EQ(bodyOf(OpenAiChat::Flavour::Plain)["temperature"], 0.8);
    EXPECT_FALSE(bodyOf(OpenAiChat::Flavour::Cloud).contains("temperature")) << "some of its models refuse it";
}

TEST(OpenAiChat, VllmCountsInEachEventAndTakesAFixedLength)
{
    const auto counted = [](const char *text, int tokens, const char *end = "null") {
        return std::string(R"({"choices":[{"index":0,"text":")") + text + R"(","finish_reason":)" + end
            + R"(}],"usage":{"prompt_tokens":3,"completion_tokens":)" + std::to_string(tokens) + "}}";
    };
    const OpenAiCompletions dialect(OpenAiChat::Flavour::Vllm);
    const GenerationReply reply = dialect.interpret(stream({counted("a", 1), counted("", 2), counted("bc", 4),
        counted("d", 5, "\"length\""),
        R"({"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":0}}})",
        "[DONE]"}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    ASSERT_EQ(reply.timeline.events.size(), 3);
    EXPECT_EQ(reply.timeline.events[1].tokens, 3) << "with the one whose text was held back";
    EXPECT_EQ(reply.outputTokens, 5);
    EXPECT_EQ(reply.cachedTokens, 0);
    EXPECT_FALSE(reply.tokensGuessed);
    GenerationRequest request;
    request.promptTokens = {1, 2};
    const auto body = *parseJson(QByteArray::fromStdString(dialect.generation("http://h", request).body));
    EXPECT_EQ(body["ignore_eos"], true);
    EXPECT_EQ(body["prompt"].size(), 2);
    EXPECT_EQ(body["stream_options"]["continuous_usage_stats"], true);
    EXPECT_FALSE(body.contains("cache_prompt"));
}
