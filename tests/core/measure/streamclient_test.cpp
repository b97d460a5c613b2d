// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/stampedevents.h"
#include "core/measure/streamclient.h"
#include "tests/support/oneshotserver.h"
#include "tests/support/scriptedserver.h"

#include <gtest/gtest.h>

#include <future>
#include <thread>

using namespace sweetspot;
using sweetspot::test::ScriptedServer;
using namespace std::chrono_literals;

namespace
{

StreamRecord get(const std::string &url, HttpLimits limits = {}, const std::stop_token &stop = {})
{
    StreamClient client;
    return client.run({url, "{}", {}}, limits, stop);
}

} // namespace

TEST(StreamClient, StampsEventsWhenTheyArrive)
{
    std::promise<std::vector<std::int64_t>> instants;
    ScriptedServer server([&instants](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.send(ScriptedServer::streamHead());
        const std::int64_t begin = ScriptedServer::now() + 20'000'000;
        for (int i = 0; i < 30; ++i)
            c.sendAt(begin + i * 5'000'000, ScriptedServer::chunk("data: " + std::to_string(i) + "\n\n"));
        instants.set_value(c.sentAt);
        return c.send(ScriptedServer::lastChunk());
    });
    const StreamRecord record = get(server.url());
    const std::vector<std::int64_t> sent = instants.get_future().get();
    ASSERT_EQ(record.end, StreamEnd::Complete) << record.detail;
    EXPECT_EQ(record.status, 200);
    EXPECT_EQ(record.contentType, "text/event-stream");
    const auto events = stampEvents(record);
    ASSERT_EQ(events.size(), 30u);
    for (std::size_t i = 0; i < events.size(); ++i) {
        EXPECT_EQ(events[i].data, std::to_string(i));
        EXPECT_GE(events[i].dtNs + record.sentNs, sent[i]) << "nothing arrives before it was sent";
        if (i > 0) {
            EXPECT_GE(events[i].dtNs, events[i - 1].dtNs);
        }
    }
    ASSERT_TRUE(record.headersNs);
    EXPECT_LE(*record.headersNs, record.reads.front().atNs);
    EXPECT_GT(record.sentNs, 0);
    EXPECT_GE(record.doneNs, record.reads.back().atNs);
}

TEST(StreamClient, PutsTogetherWhatSegmentsTookApart)
{
    ScriptedServer server([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        const std::string stream = ScriptedServer::streamHead()
            + ScriptedServer::chunk("data: gr\xC3\xBC\xC3\x9F\n\n") + ScriptedServer::chunk("data: b\n\n")
            + ScriptedServer::lastChunk();
        for (const char byte : stream) // every byte a segment of its own
            c.send(std::string(1, byte));
        return true;
    });
    const auto events = stampEvents(get(server.url()));
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].data, "gr\xC3\xBC\xC3\x9F");
}

TEST(StreamClient, KeepsTheConnectionForTheNextRequest)
{
    ScriptedServer server([](const ScriptedServer::Request &request, ScriptedServer::Connection &c) {
        return c.send(ScriptedServer::response(200, request.method));
    });
    StreamClient client;
    const auto first = client.run({server.url() + "/health", {}, {}}, {}, {});
    const auto second = client.run({server.url() + "/completion", "{}", {}}, {}, {});
    EXPECT_EQ(first.body, "GET");
    EXPECT_EQ(second.body, "POST");
    EXPECT_TRUE(first.freshConnection);
    EXPECT_FALSE(second.freshConnection);
    client.closeConnections();
    EXPECT_TRUE(client.run({server.url(), {}, {}}, {}, {}).freshConnection);
}

TEST(StreamClient, ReportsEveryWayToFail)
{
    EXPECT_EQ(get("http://127.0.0.1:1/").end, StreamEnd::Refused);
    EXPECT_EQ(get("ftp://127.0.0.1/").end, StreamEnd::Broken) << "only HTTP";
    {
        ScriptedServer reset([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
            c.send(ScriptedServer::streamHead() + ScriptedServer::chunk("data: a\n\n"));
            c.reset();
            return false;
        });
        const auto record = get(reset.url());
        EXPECT_EQ(record.end, StreamEnd::Broken);
    }
    {
        ScriptedServer cut([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
            c.send(ScriptedServer::streamHead() + ScriptedServer::chunk("data: a\n\n"));
            c.close();
            return false;
        });
        EXPECT_EQ(get(cut.url()).end, StreamEnd::Broken) << "a chunked body without its last chunk";
    }
    {
        ScriptedServer busy([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
            return c.send("HTTP/1.1 429 X\r\nRetry-After: 7 \r\nContent-Length: 0\r\n\r\n");
        });
        const auto record = get(busy.url());
        EXPECT_EQ(record.status, 429);
        EXPECT_EQ(record.retryAfter, "7");
    }
}

TEST(StreamClient, TimesOutOnSilenceOfEveryKind)
{
    ScriptedServer server([](const ScriptedServer::Request &request, ScriptedServer::Connection &c) {
        if (request.path != "/silent")
            c.send(ScriptedServer::streamHead() + ScriptedServer::chunk("data: a\n\n"));
        for (int i = 0; i < 100; ++i) {
            std::this_thread::sleep_for(10ms);
            if (request.path == "/endless" && !c.send(ScriptedServer::chunk("data: b\n\n")))
                break;
        }
        return false;
    });
    HttpLimits limits;
    limits.firstByte = 80ms;
    EXPECT_EQ(get(server.url() + "/silent", limits).end, StreamEnd::FirstByteTimeout);
    limits = {};
    limits.idle = 80ms;
    EXPECT_EQ(get(server.url() + "/stalls", limits).end, StreamEnd::IdleTimeout);
    limits = {};
    limits.total = 150ms;
    EXPECT_EQ(get(server.url() + "/endless", limits).end, StreamEnd::TotalTimeout);
    limits = {};
    limits.maxBytes = 40;
    EXPECT_EQ(get(server.url() + "/endless", limits).end, StreamEnd::TooLarge);
}

TEST(StreamClient, AStopEndsEveryWaitAtOnce)
{
    ScriptedServer server([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.send(ScriptedServer::streamHead() + ScriptedServer::chunk("data: a\n\n"));
        for (int i = 0; i < 300 && c.send(ScriptedServer::chunk(": wait\n")); ++i)
            std::this_thread::sleep_for(10ms);
        return false;
    });
    std::stop_source stop;
    std::thread stopper([&stop] {
        std::this_thread::sleep_for(100ms);
        stop.request_stop();
    });
    const auto begin = std::chrono::steady_clock::now();
    const auto record = get(server.url(), {}, stop.get_token());
    stopper.join();
    EXPECT_EQ(record.end, StreamEnd::Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
    EXPECT_EQ(get(server.url(), {}, stop.get_token()).end, StreamEnd::Cancelled) << "already stopped";
}

TEST(StreamClient, SpeaksIpv6)
{
    test::OneShotServer server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", AF_INET6);
    if (!server.listens())
        GTEST_SKIP() << "no IPv6 on this machine";
    const auto record = get("http://[::1]:" + std::to_string(server.port()) + "/");
    EXPECT_EQ(record.end, StreamEnd::Complete);
    EXPECT_EQ(record.body, "ok");
}

TEST(StreamClient, GoesThroughTheEnvironmentsProxyButNotToThisMachine)
{
    std::promise<std::string> asked;
    ScriptedServer proxy([&asked](const ScriptedServer::Request &request, ScriptedServer::Connection &c) {
        asked.set_value(request.path);
        c.send(ScriptedServer::response(200, "through the proxy"));
        return false;
    });
    ScriptedServer own([](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.send(ScriptedServer::response(200, "directly"));
        return false;
    });
    setenv("http_proxy", proxy.url().c_str(), 1);
    const auto far = get("http://somewhere.example/v1/models");
    const auto near = get(own.url());
    unsetenv("http_proxy");
    EXPECT_EQ(far.body, "through the proxy");
    EXPECT_EQ(asked.get_future().get(), "http://somewhere.example/v1/models");
    EXPECT_EQ(near.body, "directly");
}

TEST(StreamClient, ARedirectIsNotFollowed)
{
    ScriptedServer server([](const ScriptedServer::Request &request, ScriptedServer::Connection &c) {
        c.send(request.path == "/there"
                ? ScriptedServer::response(200, "followed")
                : "HTTP/1.1 307 Temporary Redirect\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n");
        return false;
    });
    EXPECT_EQ(get(server.url() + "/here").status, 307);
    EXPECT_EQ(server.requests(), 1);
}
