// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/timelinemetrics.h"
#include "tests/support/testdata.h"

#include <limits>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr qint64 kMs = 1'000'000;

TokenTimeline uniform(int tokens, qint64 firstMs, qint64 gapMs)
{
    TokenTimeline timeline;
    for (int i = 0; i < tokens; ++i)
        timeline.events << TokenEvent{(firstMs + i * gapMs) * kMs, 1, 4, false};
    timeline.doneNs = timeline.events.last().dtNs + kMs;
    return timeline;
}

} // namespace

TEST(TimelineMetrics, UniformGapsGiveTheirRate)
{
    const TimelineMetrics m = timelineMetrics(uniform(101, 500, 10), 101);
    EXPECT_DOUBLE_EQ(*m.ttftMs, 500);
    EXPECT_DOUBLE_EQ(*m.decodeTps, 100);
    EXPECT_DOUBLE_EQ(*m.decodeTpsTypical, 100);
    EXPECT_NEAR(*m.stallFraction, 0, 1e-12);
    EXPECT_DOUBLE_EQ(*m.gapP50Ms, 10);
    EXPECT_DOUBLE_EQ(*m.gapP95Ms, 10);
    EXPECT_NEAR(*m.variancePercent, 0, 1e-9);
    EXPECT_TRUE(m.flags.isEmpty()) << m.flags.join(q(",")).toStdString();
}

TEST(TimelineMetrics, AStallShowsAsStallAndNotInTheTypicalSpeed)
{
    TokenTimeline t = uniform(101, 100, 10);
    for (qsizetype i = 50; i < t.events.size(); ++i)
        t.events[i].dtNs += 300 * kMs;
    t.doneNs += 300 * kMs;
    const TimelineMetrics m = timelineMetrics(t, 101);
    EXPECT_NEAR(*m.decodeTps, 100 / 1.3, 1e-9);
    EXPECT_DOUBLE_EQ(*m.decodeTpsTypical, 100);
    EXPECT_NEAR(*m.stallFraction, 0.3 / 1.3, 1e-9);
    EXPECT_GT(*m.variancePercent, 100);
}

TEST(TimelineMetrics, EventsOfSeveralTokensAreWeighted)
{
    TokenTimeline t;
    for (int i = 0; i < 26; ++i)
        t.events << TokenEvent{(100 + i * 40) * kMs, 4, 16, false};
    t.doneNs = 2000 * kMs;
    const TimelineMetrics m = timelineMetrics(t, 104);
    EXPECT_DOUBLE_EQ(*m.decodeTps, 100) << "(104 - c_first 4) / 1 s";
    EXPECT_DOUBLE_EQ(*m.decodeTpsTypical, 100);
    EXPECT_TRUE(m.flags.contains(q("multi_token_events")));
}

TEST(TimelineMetrics, EmptyEventsAreNoTokens)
{
    TokenTimeline t = uniform(101, 500, 10);
    t.events.prepend(TokenEvent{2 * kMs, 0, 0, false}); // a role or progress event
    t.events.append(TokenEvent{1600 * kMs, 0, 0, false}); // usage
    const TimelineMetrics m = timelineMetrics(t, 101);
    EXPECT_DOUBLE_EQ(*m.ttftMs, 500);
    EXPECT_DOUBLE_EQ(*m.decodeTps, 100);
    EXPECT_EQ(m.events, 101);
}

TEST(TimelineMetrics, BufferedAnswersHaveNoStreamMetrics)
{
    TokenTimeline t;
    for (int i = 0; i < 50; ++i)
        t.events << TokenEvent{2000 * kMs, 1, 4, i > 0};
    t.doneNs = 2001 * kMs;
    const TimelineMetrics m = timelineMetrics(t, 50);
    EXPECT_TRUE(m.flags.contains(q("buffered_stream")));
    EXPECT_FALSE(m.decodeTps);
    EXPECT_TRUE(m.ttftMs);
    EXPECT_TRUE(m.endToEndMs);
}

TEST(TimelineMetrics, BundledEventsWithholdGaps)
{
    TokenTimeline t = uniform(100, 100, 10);
    for (qsizetype i = 10; i < t.events.size(); i += 10)
        t.events[i].coalesced = true;
    const TimelineMetrics m = timelineMetrics(t, 100);
    EXPECT_TRUE(m.flags.contains(q("coalesced")));
    EXPECT_TRUE(m.decodeTps);
    EXPECT_FALSE(m.gapP50Ms);
    EXPECT_FALSE(m.decodeTpsTypical);
}

TEST(TimelineMetrics, TokensHeldBackToTheEndAreNotInTheSpan)
{
    const TimelineMetrics m = timelineMetrics(uniform(101, 500, 10), 104); // three tokens without text
    EXPECT_DOUBLE_EQ(*m.decodeTps, 100);
}

TEST(TimelineMetrics, ImpossibleAndEmptyTimelinesGiveNoRate)
{
    TokenTimeline back = uniform(20, 100, 10);
    back.events[10].dtNs = 5 * kMs;
    EXPECT_TRUE(timelineMetrics(back, 20).flags.contains(q("implausible")));
    EXPECT_FALSE(timelineMetrics(back, 20).decodeTps);
    EXPECT_FALSE(timelineMetrics(TokenTimeline{}, 10).ttftMs);
    const TimelineMetrics one = timelineMetrics(uniform(1, 100, 10), 1);
    EXPECT_TRUE(one.ttftMs);
    EXPECT_FALSE(one.decodeTps);
}

TEST(TimelineMetrics, VarianceNeedsEnoughBlocks)
{
    EXPECT_FALSE(timelineMetrics(uniform(30, 10, 2), 30).variancePercent) << "58 ms are three frames";
    EXPECT_TRUE(timelineMetrics(uniform(60, 10, 2), 60).variancePercent);
}

TEST(TimelineMetrics, TheAnswerHasARateOfItsOwn)
{
    TokenTimeline timeline;
    for (int i = 0; i < 10; ++i) // thinks at 10 tokens/s, answers at 100
        timeline.events << TokenEvent{i * 100'000'000, 1, 3, false};
    for (int i = 0; i < 11; ++i)
        timeline.events << TokenEvent{1'000'000'000 + i * 10'000'000, 1, 3, false};
    EXPECT_NEAR(*answerTps(timeline, 1'000'000'000), 100, 1e-9);
    EXPECT_EQ(answerTps(timeline, 1'100'000'000), std::nullopt) << "one event has no rate";
    EXPECT_EQ(answerTps({}, 5), std::nullopt);
}

TEST(TimelineMetrics, ManyTokensInAnEventAreNoOverflow)
{
    TokenTimeline timeline;
    for (int i = 0; i < 5; ++i)
        timeline.events << TokenEvent{(100 + i * 100) * kMs, std::numeric_limits<int>::max(), 4, false};
    timeline.doneNs = 600 * kMs;
    const TimelineMetrics m = timelineMetrics(timeline, {});
    ASSERT_TRUE(m.decodeTps);
    EXPECT_DOUBLE_EQ(*m.decodeTps, 4.0 * std::numeric_limits<int>::max() / 0.4);
    EXPECT_DOUBLE_EQ(*answerTps(timeline, 100 * kMs), *m.decodeTps);
}
