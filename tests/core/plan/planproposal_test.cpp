// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planproposal.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

PlanProposal combine(const QStringList &lane)
{
    PlanProposal proposal;
    proposal.lane = proposal.devices = lane;
    proposal.standing = {{q("a")}, {q("b")}, {q("c")}};
    return proposal;
}

PlanProposal keepExperts(const ParameterSet &from, int layers)
{
    PlanProposal proposal;
    proposal.kind = PlanProposal::Kind::KeepExpertsOnHost;
    proposal.from = proposal.to = from;
    proposal.to.put(knobid::kCpuMoeLayers, layers);
    return proposal;
}

ParameterSet threads(int count)
{
    ParameterSet set;
    set.put(knobid::kThreads, count);
    return set;
}

} // namespace

TEST(PlanProposal, JoinsDevicesOfLanesThatWereNotChosen)
{
    EXPECT_EQ(withProposal({}, combine({q("a"), q("b")})).lanes, (Lanes{{q("a"), q("b")}, {q("c")}}));
    EXPECT_EQ(withProposal({}, combine({q("a"), q("b"), q("c")})).lanes, (Lanes{{q("a"), q("b"), q("c")}}));
}

TEST(PlanProposal, JoinsDevicesOfLanesThatWere)
{
    ProjectSettings settings;
    settings.lanes = {{q("cpu")}, {q("a")}};
    EXPECT_EQ(withProposal(settings, combine({q("a"), q("b")})).lanes, (Lanes{{q("cpu")}, {q("a"), q("b")}}))
        << "the other one takes part from now on";
    settings.lanes = {{q("a"), q("b")}};
    EXPECT_EQ(withProposal(settings, combine({q("a"), q("b")})), settings) << "they are";
    EXPECT_EQ(withProposal(settings, combine({q("a")})), settings) << "one alone is no lane of several";
}

TEST(PlanProposal, PutsTheNumberOfLayersIntoTheProjectsOwnSet)
{
    const auto sets = withProposal({}, keepExperts({}, 12)).parameterSets;
    ASSERT_EQ(sets.size(), 1);
    EXPECT_EQ(sets[0].cpuMoeLayers(), 12);
    ProjectSettings settings;
    settings.parameterSets = {threads(4), threads(8)};
    const auto changed = withProposal(settings, keepExperts(threads(8), 12)).parameterSets;
    ASSERT_EQ(changed.size(), 2);
    EXPECT_EQ(changed[0], threads(4));
    EXPECT_EQ(changed[1].threads(), 8);
    EXPECT_EQ(changed[1].cpuMoeLayers(), 12);
}

TEST(PlanProposal, WhatIsGoneMeanwhileIsNotChanged)
{
    ProjectSettings settings;
    settings.parameterSets = {threads(4)};
    EXPECT_EQ(withProposal(settings, keepExperts({}, 12)), settings);
    EXPECT_EQ(withProposal({}, keepExperts(threads(4), 12)), ProjectSettings());
    settings.parameterSets << keepExperts(threads(4), 12).to;
    EXPECT_EQ(withProposal(settings, keepExperts(threads(4), 12)).parameterSets.size(), 1) << "none twice";
}
