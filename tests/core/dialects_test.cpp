// SPDX-License-Identifier: GPL-3.0-or-later
// One list of cases for every dialect, through sockets: a scripted server says the same thing in each of the
// languages, and what arrives must mean the same.
#include "core/base/json.h"
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/ollama/ollamadialect.h"
#include "core/engines/openai/openaichat.h"
#include "core/engines/remote/anthropicmessages.h"
#include "core/engines/remote/geminigenerate.h"
#include "core/engines/triton/tritondialect.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <functional>
#include <ostream>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

/// What a server has to say, whatever the language.
struct Speech {
    struct Piece {
        std::string text;
        bool reasoning = false;
    };
    std::vector<Piece> pieces;
    int promptTokens = 20, cachedTokens = 0, outputTokens = 0;
    bool limit = false; ///< ended by the length that was asked for
    bool ends = true; ///< says so at the end
    std::string error; ///< in mid-stream, after the pieces
};

/// A language: how a dialect's server puts a speech on the wire.
struct Language {
    const char *name;
    std::function<std::unique_ptr<Dialect>()> dialect;
    const char *contentType;
    std::function<std::vector<std::string>(const Speech &)> speak; ///< framed events
    bool reasons = true;
    bool rawText = false; ///< takes a prompt, not messages
};

void PrintTo(const Language &language, std::ostream *out) // by name: its bytes differ from run to run
{
    *out << language.name;
}

std::string quoted(const std::string &text)
{
    return Json(text).dump();
}

std::string sse(const std::string &data, const char *name = "")
{
    return (*name ? std::string("event: ") + name + "\n" : std::string()) + "data: " + data + "\n\n";
}

std::string number(int value)
{
    return std::to_string(value);
}

std::vector<std::string> speakNative(const Speech &s)
{
    std::vector<std::string> events;
    int n = 0;
    for (const auto &piece : s.pieces)
        events.push_back(sse(R"({"content":)" + quoted(piece.text) + R"(,"stop":false,"tokens_predicted":)"
            + number(++n) + "}"));
    if (!s.error.empty())
        events.push_back(sse(R"({"error":{"message":)" + quoted(s.error) + "}}"));
    else if (s.ends)
        events.push_back(
            sse(R"({"content":"","stop":true,"stop_type":")" + std::string(s.limit ? "limit" : "eos")
                + R"(","tokens_evaluated":)" + number(s.promptTokens) + R"(,"timings":{"cache_n":)"
                + number(s.cachedTokens) + R"(,"predicted_n":)" + number(s.outputTokens) + "}}"));
    return events;
}

std::vector<std::string> speakOpenAi(const Speech &s, bool chat)
{
    std::vector<std::string> events;
    if (chat)
        events.push_back(sse(
            R"({"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":null})"));
    for (const auto &piece : s.pieces)
        events.push_back(sse(chat
                ? R"({"choices":[{"index":0,"delta":{")"
                    + std::string(piece.reasoning ? "reasoning_content" : "content") + R"(":)"
                    + quoted(piece.text) + R"(},"finish_reason":null}],"usage":null})"
                : R"({"choices":[{"index":0,"text":)" + quoted(piece.text) + R"(,"finish_reason":null}]})"));
    if (!s.error.empty())
        return events.push_back(sse(R"({"error":{"message":)" + quoted(s.error) + "}}")), events;
    if (!s.ends)
        return events;
    events.push_back(sse(std::string(R"({"choices":[{"index":0,"delta":{},"text":"","finish_reason":")")
        + (s.limit ? "length" : "stop") + R"("}],"usage":null})"));
    events.push_back(sse(R"({"choices":[],"usage":{"prompt_tokens":)" + number(s.promptTokens)
        + R"(,"completion_tokens":)" + number(s.outputTokens) + R"(,"prompt_tokens_details":{"cached_tokens":)"
        + number(s.cachedTokens) + "}}}"));
    events.push_back(sse("[DONE]"));
    return events;
}

std::vector<std::string> speakOllama(const Speech &s, bool chat)
{
    std::vector<std::string> events;
    for (const auto &piece : s.pieces) {
        const std::string field = piece.reasoning ? "thinking" : chat ? "content" : "response";
        const std::string inner = quoted(field) + ":" + quoted(piece.text);
        events.push_back((chat ? R"({"model":"m","message":{"role":"assistant",)" + inner + R"(},"done":false})"
                               : R"({"model":"m",)" + inner + R"(,"done":false})")
            + "\n");
    }
    if (!s.error.empty())
        events.push_back(R"({"error":)" + quoted(s.error) + "}\n");
    else if (s.ends)
        events.push_back(R"({"model":"m","response":"","done":true,"done_reason":")"
            + std::string(s.limit ? "length" : "stop") + R"(","prompt_eval_count":)" + number(s.promptTokens)
            + R"(,"prompt_eval_duration":640000000,"eval_count":)" + number(s.outputTokens)
            + R"(,"eval_duration":2400000000})" + "\n");
    return events;
}

std::vector<std::string> speakAnthropic(const Speech &s)
{
    std::vector<std::string> events{sse(R"({"type":"message_start","message":{"usage":{"input_tokens":)"
                                            + number(s.promptTokens - s.cachedTokens)
                                            + R"(,"cache_creation_input_tokens":0,"cache_read_input_tokens":)"
                                            + number(s.cachedTokens) + R"(,"output_tokens":1}}})",
                                        "message_start"),
        sse(R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})",
            "content_block_start"),
        sse(R"({"type":"ping"})", "ping")};
    for (const auto &piece : s.pieces)
        events.push_back(sse(R"({"type":"content_block_delta","index":0,"delta":)"
                + (piece.reasoning ? R"({"type":"thinking_delta","thinking":)"
                                   : std::string(R"({"type":"text_delta","text":)"))
                + quoted(piece.text) + "}}",
            "content_block_delta"));
    if (!s.error.empty()) {
        events.push_back(
            sse(R"({"type":"error","error":{"type":"overloaded_error","message":)" + quoted(s.error) + "}}",
                "error"));
    } else if (s.ends) {
        events.push_back(sse(R"({"type":"content_block_stop","index":0})", "content_block_stop"));
        events.push_back(sse(R"({"type":"message_delta","delta":{"stop_reason":")"
                + std::string(s.limit ? "max_tokens" : "end_turn") + R"("},"usage":{"output_tokens":)"
                + number(s.outputTokens) + "}}",
            "message_delta"));
        events.push_back(sse(R"({"type":"message_stop"})", "message_stop"));
    }
    return events;
}

std::vector<std::string> speakGemini(const Speech &s)
{
    std::vector<std::string> events;
    for (const auto &piece : s.pieces)
        events.push_back(sse(R"({"candidates":[{"content":{"parts":[{"text":)" + quoted(piece.text)
            + (piece.reasoning ? R"(,"thought":true)" : "")
            + R"(}],"role":"model"},"index":0}],"usageMetadata":{"promptTokenCount":)" + number(s.promptTokens)
            + "}}"));
    if (!s.error.empty())
        events.push_back(
            sse(R"({"error":{"code":503,"message":)" + quoted(s.error) + R"(,"status":"UNAVAILABLE"}})"));
    else if (s.ends)
        events.push_back(
            sse(std::string(R"({"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":")")
                + (s.limit ? "MAX_TOKENS" : "STOP") + R"("}],"usageMetadata":{"promptTokenCount":)"
                + number(s.promptTokens) + R"(,"cachedContentTokenCount":)" + number(s.cachedTokens)
                + R"(,"candidatesTokenCount":)" + number(s.outputTokens) + "}}"));
    return events;
}

// Each event says how many tokens it holds; the last one has the rest.
std::vector<std::string> speakTriton(const Speech &s)
{
    std::vector<std::string> events;
    const auto event = [&](const std::string &text, int tokens, const char *reason) {
        events.push_back(sse(R"({"model_name":"m","model_version":"1","text_output":)" + quoted(text)
            + R"(,"num_output_tokens":)" + number(tokens) + R"(,"num_input_tokens":)" + number(s.promptTokens)
            + R"(,"finish_reason":")" + reason + "\"}"));
    };
    for (const auto &piece : s.pieces)
        event(piece.text, 1, "None");
    if (!s.error.empty())
        events.push_back(sse(R"({"error":)" + quoted(s.error) + "}"));
    else if (s.ends)
        event("", s.outputTokens - int(s.pieces.size()), s.limit ? "length" : "stop");
    return events;
}

const std::vector<Language> &languages()
{
    using F = OpenAiChat::Flavour;
    static const std::vector<Language> all{{"llama_native", [] { return std::make_unique<LlamaNative>(); },
                                               "text/event-stream", speakNative, false, true},
        {"openai_chat", [] { return std::make_unique<OpenAiChat>(F::Plain); }, "text/event-stream",
            [](const Speech &s) { return speakOpenAi(s, true); }},
        {"openai_cloud", [] { return std::make_unique<OpenAiChat>(F::Cloud); },
            "text/event-stream; charset=utf-8", [](const Speech &s) { return speakOpenAi(s, true); }},
        {"vllm_chat", [] { return std::make_unique<OpenAiChat>(F::Vllm); }, "text/event-stream; charset=utf-8",
            [](const Speech &s) { return speakOpenAi(s, true); }},
        {"vllm_completions", [] { return std::make_unique<OpenAiCompletions>(F::Vllm); }, "text/event-stream",
            [](const Speech &s) { return speakOpenAi(s, false); }, false, true},
        {"openai_completions", [] { return std::make_unique<OpenAiCompletions>(F::Plain); },
            "text/event-stream", [](const Speech &s) { return speakOpenAi(s, false); }, false, true},
        {"ollama_generate", [] { return std::make_unique<OllamaDialect>(OllamaDialect::Route::Generate); },
            "application/x-ndjson", [](const Speech &s) { return speakOllama(s, false); }, true, true},
        {"ollama_chat", [] { return std::make_unique<OllamaDialect>(OllamaDialect::Route::Chat); },
            "application/x-ndjson", [](const Speech &s) { return speakOllama(s, true); }},
        {"triton", [] { return std::make_unique<TritonDialect>(); }, "text/event-stream", speakTriton, false,
            true},
        {"anthropic", [] { return std::make_unique<AnthropicMessages>(); }, "text/event-stream; charset=utf-8",
            speakAnthropic},
        {"gemini", [] { return std::make_unique<GeminiGenerate>(); }, "text/event-stream", speakGemini}};
    return all;
}

Speech plain()
{
    Speech speech;
    speech.pieces = {{"Once "}, {"upon "}, {"a "}, {"time"}};
    speech.outputTokens = 4;
    return speech;
}

std::string head(const std::string &type, int status = 200)
{
    return "HTTP/1.1 " + number(status) + " X\r\nContent-Type: " + type
        + "\r\nTransfer-Encoding: chunked\r\n\r\n";
}

} // namespace

class DialectCases : public testing::TestWithParam<Language>
{
protected:
    /// Asks the dialect's question of a server that answers with these pieces of wire.
    GenerationReply ask(const std::string &answerHead, const std::vector<std::string> &wire, bool end = true)
    {
        ScriptedServer server(
            [&](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
                m_asked = request;
                connection.send(answerHead);
                for (const std::string &piece : wire)
                    connection.sendAt(ScriptedServer::now() + 2'000'000, ScriptedServer::chunk(piece));
                if (end)
                    connection.send(ScriptedServer::lastChunk());
                return false;
            });
        Endpoint endpoint(server.url());
        endpoint.model = "some/model";
        endpoint.key = "secret-key-0123456789";
        GenerationRequest request;
        request.messages = {{q("system"), q("Be brief.")}, {q("user"), q("Tell <b>«me»</b>")}};
        request.promptText = q("Tell <b>«me»</b>");
        request.outputTokens = 4;
        const HttpRequest http = dialect->generation(endpoint, request);
        EXPECT_EQ(http.url.find("secret-key"), std::string::npos) << "addresses end up in logs";
        EXPECT_EQ(http.body.find("secret-key"), std::string::npos);
        StreamClient client;
        return dialect->interpret(client.run(http, {}, {}));
    }
    GenerationReply hear(const Speech &speech)
    {
        return ask(head(GetParam().contentType), GetParam().speak(speech));
    }

    std::unique_ptr<Dialect> dialect = GetParam().dialect();
    ScriptedServer::Request m_asked;
};

TEST_P(DialectCases, APlainAnswer)
{
    const GenerationReply reply = hear(plain());
    ASSERT_FALSE(reply.error) << reply.error->sentence << reply.error->detail;
    EXPECT_EQ(reply.text, q("Once upon a time"));
    EXPECT_TRUE(reply.reasoning.isEmpty());
    EXPECT_EQ(reply.stopReason, q("eos"));
    EXPECT_EQ(reply.promptTokens, 20);
    EXPECT_EQ(reply.outputTokens, 4);
    ASSERT_EQ(reply.timeline.events.size(), 4) << "openings, pings and endings are no tokens";
    for (int i = 1; i < 4; ++i)
        EXPECT_GT(reply.timeline.events[i].dtNs, reply.timeline.events[i - 1].dtNs);
    EXPECT_EQ(m_asked.method, "POST");
    const auto body = parseJson(QByteArray::fromStdString(m_asked.body));
    ASSERT_TRUE(body) << m_asked.body;
    EXPECT_NE(m_asked.body.find("«me»"), std::string::npos);
    EXPECT_EQ(m_asked.body.find("Be brief.") == std::string::npos, GetParam().rawText);
}

TEST_P(DialectCases, EndedByTheLength)
{
    Speech speech = plain();
    speech.limit = true;
    EXPECT_EQ(hear(speech).stopReason, q("limit"));
}

TEST_P(DialectCases, ReasoningIsTimedApartFromTheAnswer)
{
    if (!GetParam().reasons)
        GTEST_SKIP() << "this route has no reasoning of its own";
    Speech speech = plain();
    speech.pieces.insert(speech.pieces.begin(), {{"Hm. ", true}, {"Well. ", true}});
    speech.outputTokens = 6;
    const GenerationReply reply = hear(speech);
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.reasoning, q("Hm. Well. "));
    EXPECT_EQ(reply.text, q("Once upon a time"));
    ASSERT_EQ(reply.timeline.events.size(), 6);
    ASSERT_TRUE(reply.answerDtNs);
    EXPECT_EQ(*reply.answerDtNs, reply.timeline.events[2].dtNs);
}

TEST_P(DialectCases, CachedTokensAreToldWhereTheyCanBe)
{
    Speech speech = plain();
    speech.cachedTokens = 12;
    const GenerationReply reply = hear(speech);
    EXPECT_EQ(reply.promptTokens, 20) << "the whole prompt, cached part included";
    EXPECT_EQ(reply.cachedTokens, dialect->abilities().cachedCounts ? std::optional(12) : std::nullopt)
        << "what is not told is absent, not zero";
}

TEST_P(DialectCases, TheServersCountWinsOverTheEvents)
{
    Speech speech = plain();
    speech.outputTokens = 9; // an event is not a token
    const GenerationReply reply = hear(speech);
    EXPECT_EQ(reply.outputTokens, 9);
    if (dialect->abilities().eventCounts)
        return; // this one says how many each event holds
    int sum = 0;
    for (const TokenEvent &event : reply.timeline.events)
        sum += event.tokens;
    EXPECT_EQ(sum, 9);
}

TEST_P(DialectCases, AStreamThatLacksItsEnd)
{
    Speech speech = plain();
    speech.ends = false;
    const GenerationReply reply = hear(speech);
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->code, ErrorCode::Protocol);
    EXPECT_EQ(reply.text, q("Once upon a time")) << "what came stays";
}

TEST_P(DialectCases, AConnectionThatBreaks)
{
    const GenerationReply reply = ask(head(GetParam().contentType), GetParam().speak(plain()), false);
    EXPECT_TRUE(reply.error) << "no last chunk: the connection was cut";
}

TEST_P(DialectCases, AnErrorInMidStream)
{
    Speech speech = plain();
    speech.error = "the model <died>";
    const GenerationReply reply = hear(speech);
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->code, ErrorCode::Server);
    EXPECT_TRUE(reply.error->sentence.contains(q("the model <died>"))) << reply.error->sentence;
}

TEST_P(DialectCases, AnEventCutInTheMiddle)
{
    auto wire = GetParam().speak(plain());
    wire.resize(2);
    wire.back().resize(wire.back().size() / 2);
    EXPECT_TRUE(ask(head(GetParam().contentType), wire).error);
}

TEST_P(DialectCases, CharactersCutByTheNetwork)
{
    Speech speech = plain();
    speech.pieces = {{"Ünï"}, {"çødé "}, {"日本語"}};
    speech.outputTokens = 3;
    std::string all;
    for (const std::string &piece : GetParam().speak(speech))
        all += piece;
    std::vector<std::string> bytes;
    for (std::size_t i = 0; i < all.size(); i += 3)
        bytes.push_back(all.substr(i, 3));
    const GenerationReply reply = ask(head(GetParam().contentType), bytes);
    ASSERT_FALSE(reply.error) << reply.error->sentence;
    EXPECT_EQ(reply.text, q("Ünïçødé 日本語"));
    EXPECT_FALSE(reply.badText);
}

TEST_P(DialectCases, ALoginPageInPlaceOfAnAnswer)
{
    const GenerationReply reply = ask(head("text/html; charset=utf-8"), {"<html>Sign in</html>"});
    ASSERT_TRUE(reply.error);
    EXPECT_TRUE(reply.error->sentence.contains(q("login"))) << reply.error->sentence;
}

TEST_P(DialectCases, Refusals)
{
    for (const int status : {400, 401, 404, 429, 500, 503}) {
        const GenerationReply reply = ask(
            head("application/json", status), {R"({"error":{"message":"because of reasons","type":"x"}})"});
        ASSERT_TRUE(reply.error) << status;
        EXPECT_TRUE(reply.error->sentence.contains(QString::number(status)));
        EXPECT_TRUE(reply.error->sentence.contains(q("because of reasons"))) << reply.error->sentence;
        EXPECT_FALSE((reply.error->sentence + reply.error->detail).contains(q("secret-key")));
    }
}

TEST_P(DialectCases, Nonsense)
{
    for (const char *text :
        {"7", "[]", "\"text\"", "{}", R"({"choices":7,"candidates":[7],"delta":[],"message":3})",
            R"({"type":7,"usage":[],"usageMetadata":1,"done":"yes","stop":1})", "<xml/>", "\xff\xfe"}) {
        const bool lines = q(GetParam().contentType).contains(q("ndjson"));
        EXPECT_TRUE(ask(head(GetParam().contentType), {lines ? std::string(text) + "\n" : sse(text)}).error)
            << text;
    }
}

INSTANTIATE_TEST_SUITE_P(Every, DialectCases, testing::ValuesIn(languages()),
    [](const testing::TestParamInfo<Language> &tested) { return std::string(tested.param.name); });
