// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/concurrentload.h"
#include "tests/support/fakesession.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ConcurrentLoad, EveryClientSendsItsNextRequestWhenItsLastHasEnded)
{
    test::FakeSession fake;
    ASSERT_TRUE(fake.bench().serve({1024, 3}));
    ConcurrentLoad load(fake.bench(), 3, {64, 16});
    ASSERT_TRUE(load.start());
    EXPECT_FALSE(load.allActive());
    // A busy machine may serve one of them much more often than another.
    while (load.completions() < 12 || !load.allActive())
        ASSERT_TRUE(load.serve(std::chrono::milliseconds(50)));
    EXPECT_TRUE(load.allActive());
    EXPECT_EQ(load.failures(), 0);
    EXPECT_GT(load.oldestStartNs(), 0);
    int complete = 0, cut = 0;
    QVector<int> perClient(3, 0);
    for (const ConcurrentStream &stream : load.finish()) {
        (stream.complete ? complete : cut)++;
        ++perClient[stream.stream];
        if (!stream.complete)
            continue;
        EXPECT_FALSE(stream.failed);
        int tokens = 0;
        for (const TokenEvent &event : stream.timeline.events)
            tokens += event.tokens;
        EXPECT_EQ(tokens, 16);
    }
    EXPECT_EQ(complete, load.completions());
    EXPECT_EQ(cut, 3) << "each has one that runs";
    for (const int requests : perClient)
        EXPECT_GE(requests, 2) << "its next one too";
}

TEST(ConcurrentLoad, ADyingServerAndAStopEndIt)
{
    test::FakeSession dying("die_in_stream");
    ASSERT_TRUE(dying.bench().serve({1024, 2}));
    ConcurrentLoad load(dying.bench(), 2, {64, 16});
    ASSERT_TRUE(load.start());
    Status status = success();
    for (int i = 0; i < 50 && status; ++i)
        status = load.serve(std::chrono::milliseconds(50));
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Server);

    test::FakeSession stopped;
    ASSERT_TRUE(stopped.bench().serve({1024, 2}));
    ConcurrentLoad other(stopped.bench(), 2, {64, 4000});
    ASSERT_TRUE(other.start());
    stopped.stop.request_stop();
    const auto cancelled = other.serve(std::chrono::milliseconds(1000));
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

TEST(LoadShape, IsAsAskedForWhereTheContextWasMadeForIt)
{
    EXPECT_EQ(slotContext(1024, 256, 128), 1024);
    EXPECT_EQ(slotContext(1024, 4000, 1000), 5120) << "with some to spare, in steps of 256";
    const auto shape = loadShape(1024, 4000, 1000, 5120);
    EXPECT_EQ(shape.promptTokens, 4000);
    EXPECT_EQ(shape.outputTokens, 1000);
    const auto cut = loadShape(1024, 256, 128, 256);
    EXPECT_EQ(cut.promptTokens, 128);
    EXPECT_EQ(cut.outputTokens, 64);
}
