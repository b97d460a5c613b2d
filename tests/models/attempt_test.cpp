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

TEST(Attempt, NothingOfTheHostStandsForADevice)
{
    AttemptResources resources;
    resources.rssBytes = 7e9;
    resources.temperatureC = 60;
    resources.energyJ = 5;
    EXPECT_EQ(scarceBytes(resources, CellPlace::Host), 7e9);
    EXPECT_EQ(temperatureOf(resources, CellPlace::Host), 60);
    EXPECT_EQ(energyOf(resources, CellPlace::Host), 5);
    EXPECT_FALSE(scarceBytes(resources, CellPlace::Gpu));
    EXPECT_FALSE(temperatureOf(resources, CellPlace::Gpu));
    EXPECT_FALSE(energyOf(resources, CellPlace::Gpu));
    DeviceUse one, other;
    one.memoryBytes = 2e9;
    one.energyJ = 100;
    one.hottestC = 80;
    resources.devices = {one, other};
    EXPECT_FALSE(scarceBytes(resources, CellPlace::Gpu))
        << "of one device nothing is known: a part is no whole";
    EXPECT_FALSE(energyOf(resources, CellPlace::Gpu));
    EXPECT_EQ(temperatureOf(resources, CellPlace::Gpu), 80);
    resources.devices[1].memoryBytes = 1e9;
    resources.devices[1].energyJ = 50;
    EXPECT_EQ(scarceBytes(resources, CellPlace::Gpu), 3e9);
    EXPECT_EQ(energyOf(resources, CellPlace::Gpu), 155) << "the processor feeds the cards";
    resources.energyJ.reset();
    EXPECT_EQ(energyOf(resources, CellPlace::Gpu), 150);
}
