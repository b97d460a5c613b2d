// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/connection.h"
#include "core/engines/openai/openaichat.h"
#include "core/measure/clock.h"
#include "core/measure/streamclient.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;
using Breaker = ConnectionState::Breaker;

namespace
{

class Watched : public testing::Test
{
protected:
    Watched()
        : server([this](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
            to.send(ScriptedServer::response(
                status, status == 200 ? R"({"data":[{"id":"m"}]})" : R"({"error":{}})"));
            return false;
        })
    {
        Connection::Policy policy;
        policy.watched = true;
        policy.restNs = 80'000'000;
        policy.healthNs = 50'000'000;
        policy.firstWait = 0.01;
        connection = std::make_unique<Connection>(q("workshop"), policy);
        connection->setListeners(
            [this](const Observation &event) {
                events << event;
                return journal;
            },
            [this](const ConnectionState &state) { shown << state; });
    }
    Status admit() { return connection->admit(dialect, server.url(), client, stop.get_token()); }
    StreamRecord asked(long answer)
    {
        StreamRecord record;
        record.end = StreamEnd::Complete;
        record.status = answer;
        return record;
    }
    QStringList kinds() const
    {
        QStringList all;
        for (const Observation &event : events)
            all << event.kind;
        return all;
    }

    std::atomic<int> status{200};
    ScriptedServer server;
    OpenAiChat dialect{OpenAiChat::Flavour::Plain};
    StreamClient client;
    std::stop_source stop;
    Status journal = success();
    QVector<Observation> events;
    QVector<ConnectionState> shown;
    std::unique_ptr<Connection> connection; // ends before what it tells
};

} // namespace

TEST_F(Watched, AsksForHealthAtFirstAndAfterARest)
{
    ASSERT_TRUE(admit());
    EXPECT_EQ(server.requests(), 1);
    EXPECT_TRUE(connection->state().latencyMs.has_value());
    ASSERT_TRUE(admit());
    EXPECT_EQ(server.requests(), 1) << "it was heard of just now";
    Connection::wait(60ms, {});
    ASSERT_TRUE(admit());
    EXPECT_EQ(server.requests(), 2);
}

TEST_F(Watched, TheBreakerOpensHalfOpensAndCloses)
{
    ASSERT_TRUE(admit());
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(connection->ended(asked(500), 1));
    EXPECT_EQ(connection->state().breaker, Breaker::Closed);
    ASSERT_TRUE(connection->ended(asked(500), 1));
    EXPECT_EQ(connection->state().breaker, Breaker::Open);
    EXPECT_EQ(connection->state().opened, 1);
    const std::int64_t begin = nowNs();
    ASSERT_TRUE(admit()) << "it waits, asks for health, and goes on";
    EXPECT_GE(nowNs() - begin, 60'000'000);
    EXPECT_EQ(connection->state().breaker, Breaker::Closed);
    EXPECT_TRUE(kinds().contains(q("breaker_open")));
    const int open = int(kinds().indexOf(q("breaker_open")));
    EXPECT_EQ(kinds().indexOf(q("breaker_half_open")), kinds().indexOf(q("breaker_closed")) - 1);
    EXPECT_LT(open, kinds().indexOf(q("breaker_half_open")));
    for (const Observation &event : events) {
        EXPECT_EQ(event.profile, q("connection"));
        EXPECT_EQ(event.texts.value(q("engine")), q("workshop"));
        EXPECT_FALSE(event.texts.value(q("text")).isEmpty());
    }
    EXPECT_EQ(shown.last().breaker, Breaker::Closed);
}

TEST_F(Watched, OneThatStillFailsAfterTheRestEndsTheCell)
{
    status = 503;
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(connection->ended(asked(503), 1));
    const auto admitted = admit();
    ASSERT_FALSE(admitted);
    EXPECT_EQ(admitted.error().code, ErrorCode::Server);
    EXPECT_EQ(connection->state().breaker, Breaker::Open);
    EXPECT_EQ(connection->state().opened, 2);
}

TEST_F(Watched, AWrongKeyEndsTheCellAtOnce)
{
    status = 401;
    const auto admitted = admit();
    ASSERT_FALSE(admitted);
    EXPECT_EQ(admitted.error().code, ErrorCode::Protocol) << "it ends the cell, not the run";
    EXPECT_TRUE(admitted.error().sentence.contains(q("Keys"))) << admitted.error().sentence;
}

TEST_F(Watched, OneWithoutAListOfModelsIsInGoodHealth)
{
    status = 404;
    ASSERT_TRUE(admit());
    ASSERT_TRUE(admit());
    EXPECT_EQ(server.requests(), 1) << "it answers, which is what was asked";
    EXPECT_FALSE(kinds().contains(q("unhealthy")));
}

TEST_F(Watched, AStopEndsEveryWait)
{
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(connection->ended(asked(500), 1));
    stop.request_stop();
    const auto admitted = admit();
    ASSERT_FALSE(admitted);
    EXPECT_EQ(admitted.error().code, ErrorCode::Cancelled);
}

TEST_F(Watched, ARateLimitIsNoFailureButIsWaitedFor)
{
    for (int i = 0; i < 8; ++i) {
        const auto advice = connection->ended(asked(429), 1);
        ASSERT_TRUE(advice);
        EXPECT_TRUE(advice->retry);
    }
    EXPECT_EQ(connection->state().breaker, Breaker::Closed);
    EXPECT_EQ(connection->state().retries, 8);
    EXPECT_EQ(kinds().count(q("retry")), 8);
    EXPECT_EQ(events.last().number(q("status")), 429);
}

TEST_F(Watched, TimeOutsFollowAndAreTold)
{
    const HttpLimits own;
    const RequestTask task{500, 100, 0, false};
    const auto first = connection->limitsFor(task, own);
    ASSERT_EQ(kinds().count(q("limits")), 1);
    EXPECT_EQ(events.last().number(q("learned")), 0);
    (void)connection->limitsFor(task, own);
    EXPECT_EQ(kinds().count(q("limits")), 1) << "told when it changes";
    for (int i = 0; i < 3; ++i)
        connection->saw(task, 100, 500, 100);
    const auto later = connection->limitsFor(task, own);
    EXPECT_LT(later.firstByte, first.firstByte);
    EXPECT_EQ(kinds().count(q("limits")), 2);
    EXPECT_EQ(events.last().number(q("learned")), 1);
    EXPECT_EQ(later.maxBytes, own.maxBytes);
}

TEST_F(Watched, AJournalThatCannotBeWrittenEndsTheRun)
{
    journal = Error{ErrorCode::Io, q("full"), {}};
    const auto ended = connection->ended(asked(500), 1);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::Io);
}

TEST(Connection, AServerOfOurOwnIsLeftAlone)
{
    Connection connection;
    ScriptedServer server([](const ScriptedServer::Request &, ScriptedServer::Connection &) { return false; });
    StreamClient client;
    EXPECT_TRUE(connection.admit(OpenAiChat(), server.url(), client, {}));
    EXPECT_EQ(server.requests(), 0);
    StreamRecord failed;
    failed.status = 500;
    failed.end = StreamEnd::Complete;
    const auto advice = connection.ended(failed, 1);
    ASSERT_TRUE(advice);
    EXPECT_FALSE(advice->retry);
    HttpLimits own;
    own.firstByte = 77ms;
    EXPECT_EQ(connection.limitsFor({100, 100, 0, false}, own).firstByte, 77ms);
}
