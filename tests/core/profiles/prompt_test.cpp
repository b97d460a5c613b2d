// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/ollama/ollamadialect.h"
#include "core/profiles/prompt.h"
#include "core/profiles/storytext.h"
#include "core/profiles/tasktext.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

Prompt text(const char *words)
{
    return {{}, q(words), 4};
}

} // namespace

TEST(Prompt, TokensAreExact)
{
    Prompt prompt{{1, 2, 3, 4}, {}, 4};
    EXPECT_EQ(prompt.length(), 4);
    prompt.insert(1, {{9, 9}, {}, 4});
    EXPECT_EQ(prompt.tokens, (std::vector<int>{1, 9, 9, 2, 3, 4}));
    prompt.insert(99, {{7}, {}, 4});
    EXPECT_EQ(prompt.tokens.back(), 7);
    prompt.cut(2);
    EXPECT_EQ(prompt.tokens, (std::vector<int>{1, 9}));
    prompt.append({{5}, {}, 4});
    GenerationRequest request;
    prompt.putInto(request);
    EXPECT_EQ(request.promptTokens, (std::vector<int>{1, 9, 5}));
    EXPECT_TRUE(request.promptText.isEmpty());
}

TEST(Prompt, TextIsCutAndJoinedAtWords)
{
    Prompt prompt = text("once upon a time there was a keeper");
    EXPECT_EQ(prompt.length(), 9);
    prompt.insert(2, text(" INSERTED"));
    EXPECT_EQ(prompt.text, q("once upon INSERTED a time there was a keeper")) << "at the next space";
    prompt.cut(3);
    EXPECT_EQ(prompt.text, q("once upon"));
    prompt.cut(0);
    EXPECT_EQ(prompt.length(), 0);
    prompt = text("one");
    prompt.insert(5, text(" two"));
    EXPECT_EQ(prompt.text, q("one two"));
    GenerationRequest request;
    prompt.putInto(request);
    EXPECT_EQ(request.promptText, q("one two"));
    EXPECT_TRUE(request.promptTokens.empty());
}

TEST(PromptMaker, LearnsHowManyTokensATextHas)
{
    StreamClient client;
    const OllamaDialect dialect(OllamaDialect::Route::Generate);
    PromptMaker maker(dialect, client, {});
    const auto first = maker.story(Endpoint("http://h"), 1, 512, storyInstruction());
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->isText());
    EXPECT_NEAR(first->length(), 512, 12);
    EXPECT_TRUE(first->text.startsWith(nonce(1, 0))) << "no two prompts begin alike";
    EXPECT_TRUE(first->text.endsWith(storyInstruction()));
    const auto code = maker.task(Endpoint("http://h"), TextTask::Code, 1, 512);
    ASSERT_TRUE(code);
    EXPECT_NEAR(code->length(), 512, 12);
    EXPECT_TRUE(code->text.startsWith(nonce(1, 0) + q("\n\ndef ")));
    EXPECT_TRUE(code->text.endsWith(taskInstruction(TextTask::Code)));
    maker.learn(first->text, 1024); // a vocabulary of half the size
    const auto second = maker.story(Endpoint("http://h"), 2, 512, storyInstruction());
    ASSERT_TRUE(second);
    EXPECT_NEAR(double(second->text.size()) / double(first->text.size()), 0.5, 0.05);
    EXPECT_NEAR(second->length(), 512, 12);
    maker.learn(first->text, 3);
    maker.learn(q("x"), 4000);
    EXPECT_EQ(maker.of(Endpoint("http://h"), q("y"))->charactersPerToken, double(first->text.size()) / 1024)
        << "counts that cannot be true teach nothing";
}

TEST(PromptMaker, AServerThatFailsIsNoServerWithoutATokenizer)
{
    ScriptedServer broken([](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(500, "{}"));
        return false;
    });
    StreamClient client;
    const LlamaNative dialect;
    PromptMaker maker(dialect, client, {});
    const auto prompt = maker.story(broken.url(), 1, 64, q("go on"));
    ASSERT_FALSE(prompt);
    EXPECT_NE(prompt.error().code, ErrorCode::NotFound);
}
