// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/summarise.h"
#include "core/profiles/stress.h"
#include "tests/support/fakesession.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Stress, LoadsWithTheStreamsThatWereWorthwhile)
{
    CellRecord record;
    EXPECT_EQ(stressStreams(record), 1);
    for (const auto &[streams, rate] : {std::pair(1, 100.0), std::pair(2, 180.0), std::pair(4, 185.0)}) {
        Observation o;
        o.profile = q("batch");
        o.kind = q("window");
        o.index = streams;
        o.numbers = {{q("streams"), double(streams)}, {q("decode_tps"), rate}};
        record.observations << o;
    }
    EXPECT_EQ(stressStreams(record), 2) << "four bring less than 5 % more";
}

TEST(Stress, LeavesBinsAndAnEnd)
{
    test::FakeSession fake;
    fake.config.stress.duration = 0.1; // minutes
    fake.config.stress.withoutSensor = true;
    const Stress profile;
    ASSERT_TRUE(fake.run(profile));
    ASSERT_EQ(fake.observations(q("end")).size(), 1);
    EXPECT_EQ(fake.observations(q("end")).first().texts[q("reason")], q("complete"));
    const auto bins = fake.observations(q("bin"));
    ASSERT_EQ(bins.size(), 1);
    EXPECT_GE(*bins.first().number(q("to_s")), 6); // later where the last request waits for a busy machine
    EXPECT_GT(*bins.first().number(q("tokens_per_s")), 0);
    EXPECT_GE(*bins.first().number(q("requests")), 1);
    EXPECT_EQ(bins.first().number(q("errors")), 0.0);
    const auto metrics = summarise(fake.record, {}).metrics;
    EXPECT_NEAR(metrics[q("stress.minutes")].value, *bins.first().number(q("to_s")) / 60, 0.01);
    EXPECT_EQ(metrics[q("stress.aborts")].value, 0);
}

TEST(Stress, AStopEndsItSoon)
{
    test::FakeSession fake;
    fake.config.stress.withoutSensor = true;
    fake.stopAfterCheckpoints = 1;
    const Stress profile;
    const auto status = fake.run(profile);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
}
