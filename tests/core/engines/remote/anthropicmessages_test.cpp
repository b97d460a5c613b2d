// SPDX-License-Identifier: GPL-3.0-or-later
// What is Anthropic's alone; what it shares with the others: dialects_test.cpp.
#include "core/base/json.h"
#include "core/engines/remote/anthropicmessages.h"
#include "tests/support/streams.h"
#include "tests/support/testdata.h"

#include <algorithm>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::streamOf;

TEST(AnthropicMessages, TheSystemStandsApartAndTheKeyInItsHeader)
{
    Endpoint endpoint("https://h");
    endpoint.model = "m";
    endpoint.key = "k-1";
    GenerationRequest request;
    request.messages = {{q("system"), q("Be brief.")}, {q("user"), q("Hi")}, {q("assistant"), q("Hello")}};
    request.outputTokens = 9;
    const HttpRequest http = AnthropicMessages().generation(endpoint, request);
    EXPECT_EQ(http.url, "https://h/v1/messages");
    const auto body = *parseJson(QByteArray::fromStdString(http.body));
    EXPECT_EQ(body["system"], "Be brief.");
    EXPECT_EQ(body["messages"].size(), 2u);
    EXPECT_EQ(body["max_tokens"], 9) << "this field is required";
    EXPECT_EQ(body["temperature"], 0);
    request.temperature = 1.5;
    EXPECT_EQ((*parseJson(QByteArray::fromStdString(
                  AnthropicMessages().generation(endpoint, request).body)))["temperature"],
        1);
    EXPECT_NE(std::find(http.headers.begin(), http.headers.end(), "x-api-key: k-1"), http.headers.end());
    EXPECT_NE(std::find(http.headers.begin(), http.headers.end(), "anthropic-version: 2023-06-01"),
        http.headers.end());
}

TEST(AnthropicMessages, CacheCreationBelongsToThePromptAndCountsAreCumulative)
{
    const GenerationReply reply
        = AnthropicMessages().interpret(streamOf({"data: "
                                                  "{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_"
                                                  "tokens\":5,\"cache_creation_input_tokens\":30,"
                                                  "\"cache_read_input_tokens\":7,\"output_tokens\":1}}}\n\n",
            "data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"a\"}}\n\n",
            "data: {\"type\":\"message_delta\",\"delta\":{},\"usage\":{\"output_tokens\":2}}\n\n",
            "data: "
            "{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\"}"
            "}\n\n",
            "data: "
            "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},\"usage\":{\"output_tokens\":"
            "3}}\n\n",
            "data: {\"type\":\"message_stop\"}\n\n"}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.promptTokens, 42);
    EXPECT_EQ(reply.cachedTokens, 7);
    EXPECT_EQ(reply.outputTokens, 3);
    EXPECT_TRUE(reply.toolCalls);
    EXPECT_EQ(reply.stopReason, q("tool_use"));
}

TEST(AnthropicMessages, AServerThatSaysNothingOfItsCacheHasNotSaidNought)
{
    const GenerationReply reply = AnthropicMessages().interpret(
        streamOf({"data: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":500}}}\n\n",
            "data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"a\"}}\n\n",
            "data: {\"type\":\"message_delta\",\"delta\":{},\"usage\":{\"output_tokens\":2}}\n\n",
            "data: {\"type\":\"message_stop\"}\n\n"}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.promptTokens, 500);
    EXPECT_FALSE(reply.cachedTokens);
    EXPECT_TRUE(AnthropicMessages().abilities().cacheMetrics)
        << "vLLM speaks this too: its page of metrics says it";
    EXPECT_FALSE(AnthropicMessages().abilities().cacheOff) << "so the words of a template may be in its cache";
}
