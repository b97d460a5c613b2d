// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/openai/vllmextensions.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

TEST(VllmExtensions, AFixedLengthGoesOnAfterEveryEnd)
{
    GenerationRequest request;
    request.outputTokens = 77;
    Json body = Json::object();
    putVllm(body, request);
    EXPECT_EQ(body["ignore_eos"], true);
    EXPECT_EQ(body["min_tokens"], 77);
    request.fixedLength = false;
    body = Json::object();
    putVllm(body, request);
    EXPECT_TRUE(body.empty());
}

TEST(VllmExtensions, TokensAreAskedForWithoutSpecialOnes)
{
    std::string asked;
    int status = 200;
    ScriptedServer server([&](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
        asked = request.path + request.body;
        connection.send(ScriptedServer::response(
            status, status == 200 ? R"({"count":2,"tokens":[640,349]})" : R"({"detail":"Not Found"})"));
        return false;
    });
    StreamClient client;
    const auto tokens = vllmTokens(client, server.url(), q("Once"), {});
    ASSERT_TRUE(tokens) << tokens.error().sentence;
    EXPECT_EQ(*tokens, (std::vector<int>{640, 349}));
    EXPECT_NE(asked.find("/tokenize"), std::string::npos);
    EXPECT_NE(asked.find(R"("add_special_tokens":false)"), std::string::npos) << asked;
    status = 404;
    EXPECT_EQ(vllmTokens(client, server.url(), q("Once"), {}).error().code, ErrorCode::NotFound);
    status = 500;
    EXPECT_NE(vllmTokens(client, server.url(), q("Once"), {}).error().code, ErrorCode::NotFound);
}
