// SPDX-License-Identifier: GPL-3.0-or-later
// The dialects against an implementation that is not ours: llama-server's own OpenAI and Anthropic routes.
#include "core/engines/remote/anthropicmessages.h"
#include "core/measure/timelinemetrics.h"
#include "tests/support/fakesession.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class Routes : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        bench = std::make_unique<test::FakeSession>(
            test::realLlamaCpp(), test::sharedDemo() + q("/models/1M/demo-1m-q8_0.gguf"));
        const auto facts = bench->bench().serve({2048, 1});
        ASSERT_TRUE(facts) << facts.error().sentence;
    }
    static void TearDownTestSuite() { bench.reset(); }

    GenerationReply ask(const Dialect &dialect, int tokens = 24)
    {
        Endpoint endpoint(bench->bench().server().endpoint().baseUrl);
        endpoint.model = "any";
        GenerationRequest request;
        request.promptText = q("Once upon a time there was a small laboratory.");
        request.messages = {{q("system"), q("You tell stories.")}, {q("user"), request.promptText}};
        request.outputTokens = tokens;
        StreamClient client;
        return dialect.interpret(client.run(dialect.generation(endpoint, request), {}, {}));
    }
    static std::unique_ptr<test::FakeSession> bench;
};

std::unique_ptr<test::FakeSession> Routes::bench;

} // namespace

TEST_F(Routes, CompletionsSayTheSameAsTheNativeRoute)
{
    const GenerationReply native = ask(LlamaNative()), openAi = ask(OpenAiCompletions());
    ASSERT_FALSE(native.error) << native.error->sentence;
    ASSERT_FALSE(openAi.error) << openAi.error->sentence;
    EXPECT_EQ(openAi.text, native.text);
    EXPECT_EQ(openAi.outputTokens, native.outputTokens);
    EXPECT_EQ(openAi.promptTokens, native.promptTokens);
    EXPECT_EQ(openAi.cachedTokens, 0) << "told not to";
    EXPECT_EQ(openAi.stopReason, q("limit"));
    ASSERT_TRUE(openAi.server.predictedMs);
    EXPECT_EQ(openAi.timeline.events.size(), native.timeline.events.size());
}

TEST_F(Routes, ChatsSayTheSameInEachLanguage)
{
    const GenerationReply ours = ask(OpenAiChat());
    ASSERT_FALSE(ours.error) << ours.error->sentence;
    EXPECT_EQ(ours.outputTokens, 24);
    EXPECT_FALSE(ours.text.isEmpty());
    // These cannot ask for a fixed length, so the model may end earlier.
    const GenerationReply plain = ask(OpenAiChat(OpenAiChat::Flavour::Plain)),
                          anthropic = ask(AnthropicMessages());
    for (const GenerationReply &reply : {plain, anthropic}) {
        ASSERT_FALSE(reply.error) << reply.error->sentence << reply.error->detail;
        ASSERT_TRUE(reply.outputTokens);
        EXPECT_GT(*reply.outputTokens, 0);
        EXPECT_LE(*reply.outputTokens, 24);
        EXPECT_EQ(reply.promptTokens, ours.promptTokens) << "the same template";
        EXPECT_FALSE(reply.timeline.events.isEmpty());
    }
    EXPECT_EQ(plain.text, anthropic.text) << "greedy, so word for word";
    EXPECT_EQ(plain.outputTokens, anthropic.outputTokens);
}

TEST_F(Routes, AMeasurementGoesThroughOpenAiAsThroughTheNativeRoute)
{
    const auto metrics = [this](const Dialect &dialect) {
        const GenerationReply reply = ask(dialect, 64);
        EXPECT_FALSE(reply.error);
        return timelineMetrics(reply.timeline, reply.outputTokens);
    };
    const TimelineMetrics native = metrics(LlamaNative()), openAi = metrics(OpenAiCompletions());
    EXPECT_TRUE(native.ttftMs && openAi.ttftMs && native.decodeTps && openAi.decodeTps)
        << "how near they are is bench_dialects' business";
    EXPECT_EQ(native.events, openAi.events);
}
