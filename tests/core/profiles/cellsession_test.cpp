// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesession.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(CellSession, KeepsAServerThatFitsAndStartsAnotherForAnotherNeed)
{
    test::FakeSession fake;
    CellSession &bench = fake.bench();
    ASSERT_TRUE(bench.serve({}));
    ASSERT_TRUE(bench.serve({}));
    EXPECT_EQ(fake.launches.size(), 1);
    const auto wide = bench.serve({512, 4});
    ASSERT_TRUE(wide);
    EXPECT_EQ(wide->contextLength, 512) << "each slot has all of it";
    EXPECT_EQ(wide->parallel, 4);
    EXPECT_EQ(wide->launch, 1);
    ASSERT_TRUE(bench.serveAnew({512, 4}));
    EXPECT_EQ(fake.launches.size(), 3);
    bench.release();
    EXPECT_FALSE(bench.server().running());
    ASSERT_TRUE(bench.serve({512, 4})) << "after a release a new one is started";
    EXPECT_EQ(bench.launch(), 3);
}

TEST(CellSession, ObservationsCarryTheCellAndTheTime)
{
    test::FakeSession fake;
    Observation o;
    o.profile = q("p");
    o.kind = q("k");
    ASSERT_TRUE(fake.bench().observe(o));
    EXPECT_EQ(fake.record.observations.first().cell, fake.cell.id);
    EXPECT_TRUE(fake.record.observations.first().startedUtc.isValid());
}

TEST(CellSession, AServerThatCannotBeHadIsAnErrorWithItsCause)
{
    test::FakeSession fake("oom_at_start");
    const auto facts = fake.bench().serve({});
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::OutOfMemory);
    EXPECT_TRUE(fake.launches.isEmpty());
}
