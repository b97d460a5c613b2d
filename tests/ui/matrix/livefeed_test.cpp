// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/livefeed.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

Attempt streamed(double rate)
{
    Attempt attempt;
    attempt.decodeTps = rate;
    attempt.events = 100;
    attempt.coalescedEvents = 3;
    return attempt;
}

} // namespace

TEST(LiveFeed, AnswersThatComeInOnePieceHaveNoRate)
{
    EXPECT_EQ(liveRate(streamed(42)), 42);
    // As a run's journal had them: five tokens, all of them with one read.
    Attempt burst = streamed(4.8e6);
    burst.events = burst.coalescedEvents = 5;
    EXPECT_FALSE(liveRate(burst));
    Attempt question = streamed(42);
    question.question = QuestionAnswer{};
    EXPECT_FALSE(liveRate(question));
    Attempt none;
    none.decodeTps = 12;
    EXPECT_FALSE(liveRate(none)) << "without events there is nothing to tell a rate from";
}

TEST(LiveFeed, OnlyWhatWasMeasuredWellIsShown)
{
    Attempt warm = streamed(42), rejected = streamed(42), infinite = streamed(INFINITY), empty = streamed(42);
    warm.phase = AttemptPhase::Warmup;
    rejected.outcome = AttemptOutcome::Rejected;
    empty.decodeTps.reset();
    for (const Attempt &attempt : {warm, rejected, infinite, empty})
        EXPECT_FALSE(liveRate(attempt));
}

TEST(LiveFeed, EachAttemptIsToldOnce)
{
    RunRecord record;
    CellRecord cell;
    cell.id = CellId{q("M"), q("Q4_K_M")};
    cell.id.device = q("CUDA0");
    cell.attempts << streamed(1);
    record.cells << cell;
    LiveFeed feed;
    feed.reset(record); // a run that goes on holds one already
    cell.attempts << streamed(2) << streamed(3);
    CellUpdate update;
    update.cell = cell.id;
    EXPECT_TRUE(feed.take({update}).isEmpty()) << "progress alone";
    update.record = cell;
    EXPECT_EQ(feed.take({update}), (QVector<LiveDot>{{q("CUDA0"), 2}, {q("CUDA0"), 3}}));
    EXPECT_TRUE(feed.take({update}).isEmpty());
}
