// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/streamwindow.h"
#include "tests/support/testdata.h"

using namespace sweetspot;

namespace
{

constexpr qint64 kS = 1'000'000'000;

// One request of ten tokens, one each tenth of a second from `from` on.
ConcurrentStream stream(int client, qint64 from, bool complete = true)
{
    ConcurrentStream s;
    s.stream = client;
    s.timeline.sentNs = from;
    for (int i = 1; i <= 10; ++i)
        s.timeline.events << TokenEvent{i * kS / 10, 1, 3, false};
    s.timeline.doneNs = kS;
    s.promptTokens = 100;
    s.complete = complete;
    return s;
}

} // namespace

TEST(StreamWindow, CountsWhatLiesInsideAndNothingElse)
{
    const StreamWindow all = streamWindow({stream(0, 0)}, 1, 0, 2 * kS);
    EXPECT_EQ(all.tokens, 10);
    EXPECT_EQ(all.completions, 1);
    EXPECT_DOUBLE_EQ(all.decodeTps, 5);
    EXPECT_DOUBLE_EQ(all.totalTps, 55);
    EXPECT_DOUBLE_EQ(*all.ttftP50Ms, 100);
    EXPECT_FALSE(all.fairness) << "one stream cannot be unfair";
    const StreamWindow half = streamWindow({stream(0, 0)}, 1, kS / 2, 3 * kS / 2);
    EXPECT_EQ(half.tokens, 6) << "from 0.5 s on, the borders belong to one side";
    EXPECT_FALSE(half.ttftP50Ms) << "sent before the window";
}

TEST(StreamWindow, NoTokenIsInTwoWindows)
{
    QVector<ConcurrentStream> streams;
    for (int i = 0; i < 20; ++i)
        streams << stream(i % 4, i * kS / 7);
    double sum = 0;
    for (int i = 0; i < 8; ++i)
        sum += streamWindow(streams, 4, i * kS / 2, (i + 1) * kS / 2).tokens;
    EXPECT_EQ(sum, 200);
}

TEST(StreamWindow, FairnessIsTheSlowestAgainstTheFastest)
{
    const StreamWindow window = streamWindow({stream(0, 0), stream(1, 0), stream(1, kS)}, 2, 0, 3 * kS);
    EXPECT_DOUBLE_EQ(*window.fairness, 0.5);
}

TEST(StreamWindow, CutStreamsCountTheirTokensFailedOnesTheirErrors)
{
    ConcurrentStream failed = stream(0, 0);
    failed.failed = true;
    failed.timeline.events.clear();
    const StreamWindow window = streamWindow({stream(1, 0, false), failed}, 2, 0, 2 * kS);
    EXPECT_EQ(window.tokens, 10);
    EXPECT_EQ(window.completions, 0);
    EXPECT_EQ(window.errors, 1);
    EXPECT_EQ(streamWindow({}, 2, kS, kS).tokens, 0) << "an empty span is no division by zero";
}
