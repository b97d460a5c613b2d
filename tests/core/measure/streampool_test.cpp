// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamanative.h"
#include "core/measure/streampool.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

using test::ScriptedServer;

namespace
{

std::string event(int n, bool last)
{
    const std::string count = std::to_string(n);
    return ScriptedServer::chunk("data: {\"content\":\"w \",\"tokens_predicted\":" + count
        + (last ? ",\"stop\":true,\"stop_type\":\"limit\"}\n\n" : ",\"stop\":false}\n\n"));
}

// Streams n tokens, one each `gap`.
ScriptedServer::Handler streamer(int n, std::chrono::milliseconds gap)
{
    return [n, gap](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send(ScriptedServer::streamHead());
        for (int i = 1; i <= n; ++i) {
            std::this_thread::sleep_for(gap);
            if (!connection.send(event(i, false)))
                return false;
        }
        return connection.send(event(n, true) + ScriptedServer::lastChunk());
    };
}

int tokensOf(const StreamRecord &record)
{
    int tokens = 0;
    for (const TokenEvent &e : LlamaNative().interpret(record).timeline.events)
        tokens += e.tokens;
    return tokens;
}

} // namespace

TEST(StreamPool, ManyStreamsLoseAndDoubleNothing)
{
    const ScriptedServer server(streamer(50, std::chrono::milliseconds(10)));
    StreamPool pool;
    HttpLimits limits;
    constexpr int kStreams = 64;
    for (int i = 0; i < kStreams; ++i)
        pool.start(i, {server.url() + "/completion", "{}", {}}, limits);
    EXPECT_EQ(pool.running(), kStreams);
    std::vector<int> tokens(kStreams, 0);
    int ended = 0;
    while (ended < kStreams)
        for (const auto &finished : pool.poll(std::chrono::seconds(5), {})) {
            ASSERT_EQ(finished.record.end, StreamEnd::Complete) << finished.record.detail;
            tokens[std::size_t(finished.id)] = tokensOf(finished.record);
            ++ended;
        }
    for (const int count : tokens)
        EXPECT_EQ(count, 50);
    EXPECT_EQ(pool.running(), 0);
    EXPECT_TRUE(pool.poll(std::chrono::milliseconds(1), {}).empty());
}

TEST(StreamPool, TimesOutEachStreamForItself)
{
    const ScriptedServer server(streamer(20, std::chrono::milliseconds(50)));
    StreamPool pool;
    HttpLimits patient, hasty;
    hasty.total = std::chrono::milliseconds(200);
    pool.start(1, {server.url() + "/", "{}", {}}, patient);
    pool.start(2, {server.url() + "/", "{}", {}}, hasty);
    const auto first = pool.poll(std::chrono::seconds(5), {});
    ASSERT_EQ(first.size(), 1u);
    EXPECT_EQ(first.front().id, 2);
    EXPECT_EQ(first.front().record.end, StreamEnd::TotalTimeout);
    const auto second = pool.poll(std::chrono::seconds(5), {});
    ASSERT_EQ(second.size(), 1u);
    EXPECT_EQ(second.front().record.end, StreamEnd::Complete);
}

TEST(StreamPool, CancellingReturnsWhatCameAndAStopCancelsAll)
{
    const ScriptedServer server(streamer(1000, std::chrono::milliseconds(5)));
    StreamPool pool;
    for (int i = 0; i < 3; ++i)
        pool.start(i, {server.url() + "/", "{}", {}}, {});
    EXPECT_TRUE(pool.poll(std::chrono::milliseconds(200), {}).empty());
    const auto cut = pool.cancelAll();
    ASSERT_EQ(cut.size(), 3u);
    for (const auto &one : cut) {
        EXPECT_EQ(one.record.end, StreamEnd::Cancelled);
        EXPECT_GT(tokensOf(one.record), 5);
    }
    pool.start(7, {server.url() + "/", "{}", {}}, {});
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = pool.poll(std::chrono::seconds(5), stop.get_token());
    ASSERT_EQ(stopped.size(), 1u);
    EXPECT_EQ(stopped.front().record.end, StreamEnd::Cancelled);
}

TEST(StreamPool, WhatHasComeCanBeSeenWithoutChangingWhatComes)
{
    const std::string key = "very-secret-key-0123456789";
    const ScriptedServer server(
        [&key](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
            connection.send(ScriptedServer::streamHead());
            connection.send(
                ScriptedServer::chunk("data: {\"content\":\"" + key + "\",\"tokens_predicted\":1}\n\n"));
            for (int i = 2; i <= 20; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
                connection.send(event(i, i == 20));
            }
            return connection.send(ScriptedServer::lastChunk());
        });
    StreamPool pool;
    EXPECT_FALSE(pool.soFar(3));
    pool.start(3, {server.url() + "/completion", "{}", {"Authorization: Bearer " + key}}, {});
    int seen = 0;
    std::vector<StreamPool::Finished> finished;
    while (finished.empty()) {
        finished = pool.poll(std::chrono::milliseconds(20), {});
        const auto record = pool.soFar(3);
        if (!record || record->status != 200)
            continue;
        const int tokens = tokensOf(*record);
        EXPECT_GE(tokens, seen);
        EXPECT_EQ(record->body.find(key), std::string::npos) << "no key is shown";
        seen = tokens;
    }
    EXPECT_GT(seen, 0) << "while it came";
    EXPECT_LE(seen, 19);
    EXPECT_EQ(tokensOf(finished.front().record), 19) << "the last event only ends it";
    EXPECT_FALSE(pool.soFar(3));
}
