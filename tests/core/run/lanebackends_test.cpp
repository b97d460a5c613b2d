// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lanebackends.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

RunPlan plan()
{
    RunPlan p;
    p.profiles = profileIds();
    BackendEntry ollama, cloud;
    ollama.name = q("mine");
    ollama.kind = q("ollama");
    cloud.name = q("openai");
    cloud.kind = q("openai-cloud");
    p.backends = {ollama, cloud};
    return p;
}

CellSpec cellOn(const char *backend, std::optional<ModelPrice> price = {})
{
    CellSpec cell;
    cell.id.backend = q(backend);
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

TEST(LaneBackends, EachCellGetsItsKindItsKeyAndItsProfiles)
{
    const RunPlan p = plan();
    LaneBackends backends(p, {}, {{q("openai"), q("sk-1")}}, nullptr);
    EXPECT_EQ(backends.kindOf(cellOn("llama.cpp"))->kind, q("llama.cpp"));
    EXPECT_EQ(backends.kindOf(cellOn("mine"))->kind, q("ollama"));
    EXPECT_EQ(backends.kindOf(cellOn("gone")), nullptr);
    EXPECT_EQ(backends.siteOf(cellOn("openai")).key, "sk-1");
    EXPECT_EQ(backends.siteOf(cellOn("mine")).key, "") << "a key is told to its own backend only";
    EXPECT_EQ(backends.siteOf(cellOn("openai")).entry.kind, q("openai-cloud"));
    EXPECT_TRUE(ids(backends.profilesOf(cellOn("llama.cpp"), false)).contains(q("long_context")));
    EXPECT_EQ(ids(backends.profilesOf(cellOn("openai"), false)),
        (QStringList{q("interactive"), q("quality"), q("batch")}));
    EXPECT_EQ(backends.leftOut(cellOn("openai")), (QStringList{q("long_context"), q("stress")})) << "and said";
    EXPECT_TRUE(backends.leftOut(cellOn("llama.cpp")).isEmpty());
    EXPECT_TRUE(backends.profilesOf(cellOn("openai"), true).isEmpty())
        << "no stress on somebody else's machine";
}

TEST(LaneBackends, OnlyServersThatAreNotOursAreWatched)
{
    const RunPlan p = plan();
    LaneBackends backends(p, {}, {}, nullptr);
    EXPECT_FALSE(backends.connectionTo(cellOn("llama.cpp")).watched());
    EXPECT_FALSE(backends.connectionTo(cellOn("mine")).watched()) << "an Ollama of our own";
    EXPECT_TRUE(backends.connectionTo(cellOn("openai")).watched());
    EXPECT_EQ(&backends.connectionTo(cellOn("openai")), &backends.connectionTo(cellOn("openai")))
        << "what it learned holds for the next cell";
}

TEST(LaneBackends, WhatIsSpentLimitsWhatIsBegun)
{
    const RunPlan p = plan();
    const auto budget = std::make_shared<Budget>(100);
    LaneBackends backends(p, {}, {}, budget);
    const CellSpec dear = cellOn("openai", ModelPrice{100, 100, {}});
    const Profile &interactive = *findProfile(q("interactive"));
    EXPECT_FALSE(backends.costsTooMuch(dear, interactive));
    Attempt attempt;
    attempt.promptTokens = 500000;
    attempt.outputTokens = 490000;
    backends.spend(dear, attempt);
    EXPECT_DOUBLE_EQ(budget->spent(), 99);
    backends.spend(cellOn("llama.cpp"), attempt);
    Observation ladder;
    ladder.numbers.insert(q("cost"), 0.5);
    backends.spend(ladder);
    EXPECT_DOUBLE_EQ(budget->spent(), 99.5) << "what runs here costs nothing";
    const auto why = backends.costsTooMuch(dear, interactive);
    ASSERT_TRUE(why);
    EXPECT_EQ(why->rule, q("cost"));
    EXPECT_TRUE(why->sentence.contains(q("cloud.max_cost")));
    EXPECT_FALSE(backends.costsTooMuch(cellOn("llama.cpp"), interactive));
}
