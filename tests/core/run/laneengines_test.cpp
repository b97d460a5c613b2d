// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/laneengines.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

RunPlan plan()
{
    RunPlan p;
    p.profiles = profileIds();
    EngineEntry ollama, cloud;
    ollama.name = q("mine");
    ollama.kind = q("ollama");
    cloud.name = q("openai");
    cloud.kind = q("openai-cloud");
    p.engines = {ollama, cloud};
    return p;
}

CellSpec cellOn(const char *engine, std::optional<ModelPrice> price = {})
{
    CellSpec cell;
    cell.id.engine = q(engine);
    cell.price = price;
    return cell;
}

QStringList ids(const QVector<const Profile *> &profiles)
{
    QStringList all;
    for (const Profile *profile : profiles)
        all << profile->id();
    return all;
}

} // namespace

TEST(LaneEngines, EachCellGetsItsKindItsKeyAndItsProfiles)
{
    const RunPlan p = plan();
    LaneEngines engines(p, {}, {{q("openai"), q("sk-1")}}, nullptr);
    EXPECT_EQ(engines.kindOf(cellOn("llama.cpp"))->kind().id, q("llama.cpp"));
    EXPECT_EQ(engines.kindOf(cellOn("mine"))->kind().id, q("ollama"));
    EXPECT_EQ(engines.kindOf(cellOn("gone")), nullptr);
    EXPECT_EQ(engines.siteOf(cellOn("openai")).key, "sk-1");
    EXPECT_EQ(engines.siteOf(cellOn("mine")).key, "") << "a key is told to its own engine only";
    EXPECT_EQ(engines.siteOf(cellOn("openai")).entry.kind, q("openai-cloud"));
    EXPECT_TRUE(ids(engines.profilesOf(cellOn("llama.cpp"), false)).contains(q("long_context")));
    EXPECT_EQ(ids(engines.profilesOf(cellOn("openai"), false)),
        (QStringList{q("interactive"), q("quality"), q("batch")}));
    EXPECT_EQ(engines.leftOut(cellOn("openai")), (QStringList{q("long_context"), q("stress")})) << "and said";
    EXPECT_TRUE(engines.leftOut(cellOn("llama.cpp")).isEmpty());
    EXPECT_TRUE(engines.profilesOf(cellOn("openai"), true).isEmpty()) << "no stress on somebody else's machine";
}

TEST(LaneEngines, OnlyServersThatAreNotOursAreWatched)
{
    const RunPlan p = plan();
    LaneEngines engines(p, {}, {}, nullptr);
    EXPECT_FALSE(engines.connectionTo(cellOn("llama.cpp")).watched());
    EXPECT_FALSE(engines.connectionTo(cellOn("mine")).watched()) << "an Ollama of our own";
    EXPECT_TRUE(engines.connectionTo(cellOn("openai")).watched());
    EXPECT_EQ(&engines.connectionTo(cellOn("openai")), &engines.connectionTo(cellOn("openai")))
        << "what it learned holds for the next cell";
}

TEST(LaneEngines, WhatIsSpentLimitsWhatIsBegun)
{
    const RunPlan p = plan();
    const auto budget = std::make_shared<Budget>(100);
    LaneEngines engines(p, {}, {}, budget);
    const CellSpec dear = cellOn("openai", ModelPrice{100, 100, {}});
    const Profile &interactive = *findProfile(q("interactive"));
    EXPECT_FALSE(engines.costsTooMuch(dear, interactive));
    Attempt attempt;
    attempt.promptTokens = 500000;
    attempt.outputTokens = 490000;
    engines.spend(dear, attempt);
    EXPECT_DOUBLE_EQ(budget->spent(), 99);
    engines.spend(cellOn("llama.cpp"), attempt);
    Observation ladder;
    ladder.numbers.insert(q("cost"), 0.5);
    engines.spend(ladder);
    EXPECT_DOUBLE_EQ(budget->spent(), 99.5) << "what runs here costs nothing";
    const auto why = engines.costsTooMuch(dear, interactive);
    ASSERT_TRUE(why);
    EXPECT_EQ(why->rule, q("cost"));
    EXPECT_TRUE(why->sentence.contains(q("cloud.max_cost")));
    EXPECT_FALSE(engines.costsTooMuch(cellOn("llama.cpp"), interactive));
}

TEST(LaneEngines, FirstTimeOutsKnowWhatTheProjectAccepts)
{
    RunPlan p = plan();
    p.config.interactive.maxTimeToFirstToken = 400;
    p.config.interactive.minTokensPerSec = 0.5;
    LaneEngines engines(p, {}, {}, nullptr);
    const HttpLimits limits
        = engines.connectionTo(cellOn("openai")).limitsFor(RequestTask{512, 100, 0, false}, HttpLimits());
    EXPECT_GE(limits.firstByte, std::chrono::seconds(400));
    EXPECT_GE(limits.total, std::chrono::seconds(400 + 200)) << "a hundred tokens in two seconds each";
}
