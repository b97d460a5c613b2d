// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attempt.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

// docs/protocols/llamacpp.md#timings: never the ready-made rate, always (n-1)/ms from the raw fields.
TEST(Attempt, ServerRatesComeFromRawFields)
{
    ServerTimings timings{0, 512, 256.0, 129, 1280.0};
    EXPECT_DOUBLE_EQ(*timings.decodeTps(), 100);
    EXPECT_DOUBLE_EQ(*timings.promptTps(), 2000);
    timings.predictedN = 1;
    timings.predictedMs = 0.001; // would be a million tokens per second
    EXPECT_FALSE(timings.decodeTps());
    timings = ServerTimings{500, 1, 0.4, {}, {}};
    EXPECT_FALSE(timings.promptTps()) << "one evaluated token of a cached prompt says nothing";
    EXPECT_FALSE(timings.decodeTps());
    EXPECT_FALSE((ServerTimings{0, 512, 0.0, 128, 0.0}).decodeTps());
}

TEST(Attempt, OnlyWhatOtherProgramsDidAloneIsADisturbance)
{
    Attempt a = test::goodAttempt(0);
    a.flags = QStringList{q("background_load")};
    EXPECT_FALSE(isDisturbed(a)) << "it counts all the same";
    a.outcome = AttemptOutcome::Rejected;
    EXPECT_FALSE(isDisturbed(a)) << "rejected for something else";
    a.flags << q("too_busy");
    EXPECT_TRUE(isDisturbed(a));
}

TEST(Attempt, IdentityTellsRepetitionsApart)
{
    const Attempt a = test::goodAttempt(0);
    Attempt b = a;
    EXPECT_EQ(a.identity(), b.identity());
    b.rep = 1;
    EXPECT_NE(a.identity(), b.identity());
    b = a;
    b.launch = 1;
    EXPECT_NE(a.identity(), b.identity());
    b = a;
    b.phase = AttemptPhase::Warmup;
    EXPECT_NE(a.identity(), b.identity());
}

TEST(Attempt, OutcomeNamesReadBack)
{
    for (const auto outcome : {AttemptOutcome::Ok, AttemptOutcome::Failed, AttemptOutcome::TimedOut,
             AttemptOutcome::Cancelled, AttemptOutcome::Rejected})
        EXPECT_EQ(attemptOutcomeFromName(attemptOutcomeName(outcome)), outcome);
    EXPECT_FALSE(attemptOutcomeFromName(q("splendid")));
}
