// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keytest.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <mutex>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

Status ask(const std::string &answer, std::string *request = nullptr, const char *key = "sk-0123456789")
{
    std::mutex mutex;
    std::string seen;
    Status status = success();
    {
        ScriptedServer server(
            [&](const ScriptedServer::Request &asked, ScriptedServer::Connection &connection) {
                const std::lock_guard guard(mutex);
                seen += asked.headers + "\n";
                connection.send(answer);
                return false;
            });
        KeyKind kind = *findKeyKind(q("openai"));
        kind.testUrl = QString::fromStdString(server.url() + "/v1/models");
        status = testKey(kind, q(key));
    }
    if (request)
        *request = seen;
    return status;
}

std::string answer(const char *status, const char *type, const char *more = "")
{
    return std::string("HTTP/1.1 ") + status + "\r\nContent-Type: " + type + "\r\n" + more
        + "Content-Length: 2\r\nConnection: close\r\n\r\n{}";
}

} // namespace

TEST(KeyTest, AGoodKeyIsToldOnceInItsHeader)
{
    std::string request;
    const Status status = ask(answer("200 OK", "application/json; charset=utf-8"), &request);
    EXPECT_TRUE(status) << status.error().sentence;
    EXPECT_NE(request.find("Authorization: Bearer sk-0123456789"), std::string::npos);
    EXPECT_EQ(request.find("?"), std::string::npos) << "addresses end up in logs";
}

TEST(KeyTest, EveryOtherAnswerIsASentence)
{
    struct Case {
        std::string answer;
        ErrorCode code;
        const char *words;
    };
    for (const Case &c : {Case{answer("401 X", "application/json"), ErrorCode::Permission, "rejected this key"},
             Case{answer("403 X", "application/json"), ErrorCode::Permission, "revoked"},
             Case{answer("400 X", "application/json"), ErrorCode::Permission, "copy it again"},
             Case{answer("429 X", "application/json"), ErrorCode::Busy, "wait a minute"},
             Case{answer("302 X", "text/html", "Location: http://127.0.0.1:1/login\r\n"), ErrorCode::Protocol,
                 "the key was not sent"},
             Case{answer("200 OK", "text/html"), ErrorCode::Protocol, "login page"},
             Case{answer("503 X", "application/json"), ErrorCode::Protocol, "try again later"}}) {
        const Status status = ask(c.answer);
        ASSERT_FALSE(status) << c.words;
        EXPECT_EQ(status.error().code, c.code) << c.words;
        EXPECT_TRUE(status.error().sentence.contains(q(c.words))) << status.error().sentence;
        EXPECT_FALSE((status.error().sentence + status.error().detail).contains(q("sk-0123456789")));
    }
}

TEST(KeyTest, WhatCannotBeAKeyIsNotSent)
{
    std::string request;
    EXPECT_FALSE(ask(answer("200 OK", "application/json"), &request, "a\r\nX-Evil: 1"));
    EXPECT_FALSE(ask(answer("200 OK", "application/json"), &request, ""));
    EXPECT_TRUE(request.empty());
}
