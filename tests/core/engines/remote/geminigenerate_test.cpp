// SPDX-License-Identifier: GPL-3.0-or-later
// What is Gemini's alone; what it shares with the others: dialects_test.cpp.
#include "core/base/json.h"
#include "core/engines/remote/geminigenerate.h"
#include "tests/support/streams.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::streamOf;

TEST(GeminiGenerate, RolesHaveOtherNamesAndTheModelIsInTheAddress)
{
    Endpoint endpoint("https://h");
    endpoint.model = "gemini x/../y";
    endpoint.key = "k-1";
    GenerationRequest request;
    request.messages = {{q("system"), q("Be brief.")}, {q("user"), q("Hi")}, {q("assistant"), q("Hello")}};
    const HttpRequest http = GeminiGenerate().generation(endpoint, request);
    EXPECT_EQ(http.url, "https://h/v1beta/models/gemini%20x%2F..%2Fy:streamGenerateContent?alt=sse");
    const auto body = *parseJson(QByteArray::fromStdString(http.body));
    EXPECT_EQ(body["systemInstruction"]["parts"][0]["text"], "Be brief.");
    ASSERT_EQ(body["contents"].size(), 2u);
    EXPECT_EQ(body["contents"][0]["role"], "user");
    EXPECT_EQ(body["contents"][1]["role"], "model");
    EXPECT_EQ(body["generationConfig"]["temperature"], 0);
    EXPECT_EQ(http.headers, std::vector<std::string>{"x-goog-api-key: k-1"});
}

TEST(GeminiGenerate, ThoughtsAreCountedButNotSeen)
{
    const GenerationReply reply = GeminiGenerate().interpret(
        streamOf({"data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi there \"}]}}]}\n\n",
            "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"you "
            "all\"}]},\"finishReason\":\"STOP\"}],"
            "\"usageMetadata\":{\"promptTokenCount\":5,\"candidatesTokenCount\":6,\"thoughtsTokenCount\":40}}"
            "\n\n"}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.outputTokens, 46);
    EXPECT_EQ(reply.hiddenTokens, 40);
    int seen = 0;
    for (const TokenEvent &event : reply.timeline.events)
        seen += event.tokens;
    EXPECT_EQ(seen, 6) << "the rate of what was seen";
}

TEST(GeminiGenerate, AUsageOfNoughtsIsNotTold)
{
    const char *piece = "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"word \"}]}}]}\n\n";
    const GenerationReply reply = GeminiGenerate().interpret(streamOf({piece, piece, piece,
        "data: {\"candidates\":[{\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":0,"
        "\"candidatesTokenCount\":0,\"totalTokenCount\":0}}\n\n"}));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_FALSE(reply.promptTokens);
    EXPECT_EQ(reply.outputTokens, 3);
    EXPECT_TRUE(reply.tokensGuessed) << "so it is flagged, not \"fewer than two tokens\"";
    EXPECT_FALSE(reply.cachedTokens);
}

TEST(GeminiGenerate, ARefusedPromptIsAnErrorWithItsReason)
{
    const GenerationReply reply = GeminiGenerate().interpret(streamOf(
        {"data: "
         "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"},\"usageMetadata\":{\"promptTokenCount\":4}}\n\n"}));
    ASSERT_TRUE(reply.error);
    EXPECT_TRUE(reply.error->sentence.contains(q("SAFETY")));
}
