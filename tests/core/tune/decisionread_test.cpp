// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/decisionjson.h"
#include "core/tune/decisionread.h"
#include "core/tune/search.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

struct Searched {
    KnobSpace space;
    TuneProgress progress;
};

Searched searched(SurfaceKind kind)
{
    const Surface surface = Surface::make(kind, 3);
    SimulatedEngine engine(surface, {0.01, 0.005, false}, 5);
    TuneEffort effort = preprodEffort();
    effort.minutes = 600;
    TuneState state = startTuning(surface.space, effort, 7).value();
    TuneProgress now = progressOf(state);
    for (int i = 0; i < 3000 && !std::holds_alternative<EndStep>(now.step); ++i) {
        state = after(std::move(state), engine.answer(now.step));
        now = progressOf(state);
    }
    return {surface.space, now};
}

VerifyRecord refusedOne(const KnobSpace &space)
{
    VerifyRecord record{1, space.start(), 3, 1, tunestats::Estimate{0.01, 0.02, 8, 3}, {}, 0.03, false, {}};
    record.classGains << tunestats::Estimate{0.1, 0.01, 8, 3};
    record.fault = LaunchFault::OutOfMemoryAtLength;
    record.slower = 0.2;
    return record;
}

} // namespace

TEST(TuneDecisionRead, WhatASearchDecidedComesBackAsItWas)
{
    for (const SurfaceKind kind : {SurfaceKind::Cliff, SurfaceKind::Null}) {
        const Searched all = searched(kind);
        ASSERT_NE(all.progress.result.end, TuneEnd::NotYet);
        ASSERT_FALSE(all.progress.decisions.isEmpty());
        for (const TuneDecision &decision : all.progress.decisions) {
            const auto text = parseJson(dumpJson(decisionToJson(decision)));
            EXPECT_EQ(decisionFromJson(*text, all.space), decision) << dumpJson(*text).toStdString();
        }
        const auto text = parseJson(dumpJson(resultToJson(all.progress.result)));
        EXPECT_EQ(resultFromJson(*text, all.space), all.progress.result) << dumpJson(*text).toStdString();
    }
}

TEST(TuneDecisionRead, WhatNoneOfThemHadComesBackToo)
{
    const KnobSpace space = Surface::make(SurfaceKind::Cliff, 3).space;
    RaceRecord race;
    race.kind = RaceKind::Ablation;
    race.knobs = {0, int(space.knobs.size()) - 1};
    race.incumbent = space.start();
    race.arms << ArmTried{space.start(), ArmFate::Failed, {},
        ArmRefusal{ArmRefusal::Why::Implied, LaunchFault::OutOfMemory, 1.0, 2.0, space.start()}};
    race.unsteady = true;
    const TuneDecision made[]
        = {race, refusedOne(space), PassRecord{1, 2, 0.5, 0.03}, CalibrationRecord{1, 4, {}, 0.01}};
    for (const TuneDecision &decision : made)
        EXPECT_EQ(decisionFromJson(decisionToJson(decision), space), decision);
    TuneResult result;
    result.end = TuneEnd::VerifiedBetter;
    result.searchEnd = SearchEnd::Person;
    result.defaultArm = result.chosen = space.start();
    result.adopted = true;
    result.gain = 0.25;
    result.interval = statistics::Interval{0.2, 0.3};
    result.verified = space.start();
    result.rest = -0.01;
    result.waterfall << WaterfallBar{0, 0, 0, tunestats::Estimate{0.1, 0.01, 9, 4}, {0.05, 0.15}, true};
    result.notes = {TuneNote::NoisyMachine, TuneNote::WinnerFailed};
    result.rejected = race.arms;
    EXPECT_EQ(resultFromJson(resultToJson(result), space), result);
}

TEST(TuneDecisionRead, HalfOfALineIsNone)
{
    const KnobSpace space = Surface::make(SurfaceKind::Cliff, 3).space;
    const Json whole = decisionToJson(refusedOne(space));
    for (const char *needed : {"e", "at", "winner", "triples", "repeated", "least_gain_ln"}) {
        Json json = whole;
        json.erase(needed);
        EXPECT_FALSE(decisionFromJson(json, space)) << needed;
        json[needed] = Json::array({"x"});
        EXPECT_FALSE(decisionFromJson(json, space)) << needed;
    }
    Json json = whole;
    json["gain"]["degrees"] = 0; // no interval can be made of it
    EXPECT_FALSE(decisionFromJson(json, space));
    json = whole;
    json["triples"] = -1;
    EXPECT_FALSE(decisionFromJson(json, space));
    json = whole;
    json["fault"] = "bad luck";
    EXPECT_FALSE(decisionFromJson(json, space));
    EXPECT_FALSE(decisionFromJson(Json::array(), space));
    EXPECT_FALSE(decisionFromJson(Json(), space));
}

TEST(TuneDecisionRead, ArmsOfAnotherSpaceAreNone)
{
    const KnobSpace space = Surface::make(SurfaceKind::Cliff, 3).space;
    Json json = decisionToJson(refusedOne(space));
    json["winner"] = Json::array({0});
    EXPECT_FALSE(decisionFromJson(json, space));
    TuneResult result;
    result.end = TuneEnd::AlreadyBest;
    result.defaultArm = result.chosen = space.start();
    ASSERT_TRUE(resultFromJson(resultToJson(result), space));
    json = resultToJson(result);
    json["chosen"][0] = kMostLevels - 1;
    EXPECT_FALSE(resultFromJson(json, space));
    json = resultToJson(result);
    json["waterfall"].push_back(Json{{"knob", 1000}, {"from", 0}, {"to", 0}, {"gain_ln", 1}, {"error", 1},
        {"degrees", 6}, {"n", 1}, {"low", 0}, {"high", 1}});
    EXPECT_FALSE(resultFromJson(json, space));
}

TEST(TuneDecisionRead, AResultThatContradictsItselfIsNone)
{
    const KnobSpace space = Surface::make(SurfaceKind::Cliff, 3).space;
    TuneResult result;
    result.defaultArm = result.chosen = space.start();
    EXPECT_FALSE(resultFromJson(resultToJson(result), space)) << "an end that did not come";
    result.end = TuneEnd::VerifiedBetter;
    result.adopted = true;
    EXPECT_FALSE(resultFromJson(resultToJson(result), space)) << "adopted without a gain";
    Json json = resultToJson(result);
    json["adopted"] = false;
    json["gain"] = 0.5;
    EXPECT_FALSE(resultFromJson(json, space)) << "a gain without its interval";
}
