// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/web.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

TEST(Web, AsksOnlyWhereItIsSafe)
{
    for (const char *url :
        {"https://example.com/x", "http://127.0.0.1:80/x", "http://localhost/x", "http://[::1]:5/"})
        EXPECT_TRUE(mayAsk(q(url))) << url;
    for (const char *url : {"http://example.com", "ftp://127.0.0.1/x", "file:///etc/passwd", "", "https://",
             "nonsense", "http://127.0.0.1.evil.example/"})
        EXPECT_FALSE(mayAsk(q(url))) << url;
    EXPECT_EQ(webSend({q("file:///etc/passwd"), {}}, {}).error().code, ErrorCode::BadInput);
    EXPECT_TRUE(sameOrigin(q("https://a.b/x"), q("https://a.b:443/y")));
    EXPECT_FALSE(sameOrigin(q("https://a.b"), q("https://a.b.c")));
    EXPECT_FALSE(sameOrigin(q("https://a.b"), q("http://a.b")));
    EXPECT_FALSE(sameOrigin(q("http://127.0.0.1:1"), q("http://127.0.0.1:2")));
}

TEST(Web, AnswersComeWithTheirHeadersWhateverTheStatus)
{
    ScriptedServer server([](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
        EXPECT_NE(request.headers.find("X-Mine: yes"), std::string::npos);
        connection.send("HTTP/1.1 302 Found\r\nLocation: /next\r\nX-Two: a\r\nContent-Length: 4\r\n"
                        "Connection: close\r\n\r\nbody");
        return false;
    });
    WebRequest request{QString::fromStdString(server.url()), {{"X-Mine", "yes"}}};
    const auto response = webSend(request, {});
    ASSERT_TRUE(response) << response.error().sentence;
    EXPECT_EQ(response->status, 302) << "not followed";
    EXPECT_EQ(response->header("location"), "/next");
    EXPECT_EQ(response->header("x-two"), "a");
    EXPECT_EQ(response->body, "body");
    EXPECT_EQ(server.requests(), 1);
    request.limit = 3;
    EXPECT_EQ(webSend(request, {}).error().code, ErrorCode::Protocol) << "longer than allowed";
    request.limit = 100;
    EXPECT_EQ(
        webSend(request, {}, [](const WebResponse &, const char *, qsizetype) { return false; }).error().code,
        ErrorCode::Cancelled);
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(webSend(request, source.get_token()).error().code, ErrorCode::Cancelled);
}

TEST(Web, NobodyThereIsASentence)
{
    const auto nobody = webSend({q("http://127.0.0.1:1/x"), {}}, {});
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, ErrorCode::Environment);
    EXPECT_TRUE(nobody.error().sentence.contains(q("127.0.0.1")));
    ScriptedServer silent([](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        connection.reset();
        return false;
    });
    EXPECT_FALSE(webSend({QString::fromStdString(silent.url()), {}}, {})) << "cut in the middle";
}
