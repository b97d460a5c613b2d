// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetable.h"
#include "core/engines/remote/remoteserver.h"
#include "tests/support/fakesession.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// The text of one prompt of a cell on a server that keeps running and has no tokenizer. Nothing is sent.
QString promptOf(quint64 salt, int launches = 0, const char *quantization = "Q4_K_M")
{
    EngineSite site;
    site.entry.kind = q("anthropic");
    const auto dialect = findEngine(site.entry.kind)->makeDialect();
    RemoteServer server(site, findEngine(site.entry.kind)->makeDialect());
    CellSession::Order order;
    order.server.cell.id = CellId{q("M"), q(quantization), q("workshop"), q("a.example"), {}};
    order.promptSalt = salt;
    order.launches = launches;
    order.sinks.serverPid = [](qint64) {};
    CpuSensors sensors;
    CellSession session(std::move(order), server, *dialect, *dialect, sensors);
    const auto prompt = session.runner().storyPrompt(7, 128);
    return prompt ? prompt->text : QString();
}

} // namespace

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

TEST(CellSession, ARunACellAndALaterMeasuringEachHavePromptsOfTheirOwn)
{
    const QString first = promptOf(1);
    ASSERT_FALSE(first.isEmpty());
    EXPECT_EQ(promptOf(1), first) << "a run that repeats another on purpose asks the same";
    QSet<QString> beginnings{first.left(12)}; // caches compare from the first token on
    for (const QString &other : {promptOf(2), promptOf(1, 1), promptOf(1, 2), promptOf(1, 0, "Q8_0")}) {
        EXPECT_FALSE(beginnings.contains(other.left(12))) << other.left(40);
        beginnings.insert(other.left(12));
    }
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
