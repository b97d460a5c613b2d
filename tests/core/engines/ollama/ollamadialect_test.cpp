// SPDX-License-Identifier: GPL-3.0-or-later
// What is Ollama's alone; what it shares with the others: dialects_test.cpp.
#include "core/base/json.h"
#include "core/engines/ollama/ollamadialect.h"
#include "tests/support/streams.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::streamOf;

TEST(OllamaDialect, AsksWithoutATemplateAndWithTheContextEveryTime)
{
    Endpoint endpoint("http://h");
    endpoint.model = "qwen3:8b";
    endpoint.options = {{"num_ctx", 4096}, {"num_gpu", 0}};
    GenerationRequest request;
    request.promptText = q("Once");
    request.outputTokens = 7;
    request.seed = 5;
    const HttpRequest http = OllamaDialect(OllamaDialect::Route::Generate).generation(endpoint, request);
    EXPECT_EQ(http.url, "http://h/api/generate");
    const auto body = *parseJson(QByteArray::fromStdString(http.body));
    EXPECT_EQ(body["model"], "qwen3:8b");
    EXPECT_EQ(body["raw"], true);
    EXPECT_EQ(body["think"], false);
    EXPECT_EQ(body["options"]["num_ctx"], 4096) << "without it the context depends on the memory of the GPUs";
    EXPECT_EQ(body["options"]["num_predict"], 7);
    EXPECT_EQ(body["options"]["seed"], 5);
    EXPECT_EQ(body["options"]["temperature"], 0);
    EXPECT_EQ(body["options"]["num_gpu"], 0);
    endpoint.options.clear(); // baked into a variant of the model
    const auto chat = *parseJson(QByteArray::fromStdString(
        OllamaDialect(OllamaDialect::Route::Chat).generation(endpoint, request).body));
    EXPECT_FALSE(chat.contains("raw"));
    EXPECT_FALSE(chat["options"].contains("num_ctx"));
}

TEST(OllamaDialect, SaysWhatItCannotDo)
{
    const DialectAbilities abilities = OllamaDialect(OllamaDialect::Route::Generate).abilities();
    EXPECT_FALSE(abilities.cacheOff);
    EXPECT_FALSE(abilities.fixedLength);
    EXPECT_FALSE(abilities.cachedCounts);
    EXPECT_TRUE(abilities.seed);
    StreamClient client;
    const auto tokens = OllamaDialect(OllamaDialect::Route::Generate).tokenize(client, "http://h", q("x"), {});
    ASSERT_FALSE(tokens);
    EXPECT_EQ(tokens.error().code, ErrorCode::NotFound);
}

TEST(OllamaDialect, NoPromptRateIsMadeOfNumbersThatDoNotBelongTogether)
{
    const GenerationReply reply
        = OllamaDialect(OllamaDialect::Route::Generate)
              .interpret(streamOf({"{\"response\":\"a\",\"done\":false}\n",
                                      "{\"response\":\"\",\"done\":true,\"done_reason\":\"stop\","
                                      "\"prompt_eval_count\":512,\"prompt_eval_duration\":1000000,"
                                      "\"eval_count\":3,\"eval_duration\":20000000}\n"},
                  "application/x-ndjson"));
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_FALSE(reply.server.promptTps()) << "the count holds cached tokens, the duration does not";
    EXPECT_EQ(reply.server.predictedMs, 20.0);
    EXPECT_DOUBLE_EQ(*reply.server.decodeTps(), 100) << "(3 - 1) / 20 ms";
    EXPECT_EQ(reply.promptTokens, 512);
}

TEST(OllamaDialect, ValuesOfZeroAreLeftOutOfTheJson)
{
    const GenerationReply reply
        = OllamaDialect(OllamaDialect::Route::Generate)
              .interpret(streamOf(
                  {"{\"response\":\"\",\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":4}\n"},
                  "application/x-ndjson"));
    ASSERT_FALSE(reply.error);
    EXPECT_EQ(reply.outputTokens, 0);
    EXPECT_FALSE(reply.server.predictedMs);
}

// Greedy decoding of small models does this; seen with Ollama 0.17.4.
TEST(OllamaDialect, AnAnswerBrokenOffForRepeatingIsNoBrokenStream)
{
    const OllamaDialect dialect(OllamaDialect::Route::Generate);
    std::vector<std::string> lines(31, "{\"response\":\" the\",\"done\":false}\n");
    const GenerationReply repeated = dialect.interpret(streamOf(lines, "application/x-ndjson"));
    EXPECT_FALSE(repeated.error) << repeated.error->sentence;
    EXPECT_EQ(repeated.stopReason, q(kRepeated));
    EXPECT_FALSE(repeated.outputTokens.has_value()) << "nobody counted them";
    lines.resize(12);
    EXPECT_TRUE(dialect.interpret(streamOf(lines, "application/x-ndjson")).error) << "twelve are just cut";
    lines.assign(31, "{\"response\":\" the\",\"done\":false}\n");
    lines[20] = "{\"response\":\" a\",\"done\":false}\n";
    EXPECT_TRUE(dialect.interpret(streamOf(lines, "application/x-ndjson")).error);
}

TEST(OllamaDialect, AConversationHasATemperature)
{
    GenerationRequest request;
    request.messages = {{q("user"), q("Hi")}};
    request.temperature = 0.8;
    const auto body = *parseJson(QByteArray::fromStdString(
        OllamaDialect(OllamaDialect::Route::Chat).generation(Endpoint("http://h"), request).body));
    EXPECT_EQ(body["options"]["temperature"], 0.8);
    EXPECT_FALSE(body["options"].contains("top_k"));
}
