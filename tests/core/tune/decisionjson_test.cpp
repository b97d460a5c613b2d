// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/decisionjson.h"

#include <gtest/gtest.h>

using namespace sweetspot;

TEST(TuneDecisionJson, DecisionsCarryTheirNumbers)
{
    RaceRecord race;
    race.arms << ArmTried{Arm{{1}}, ArmFate::Winner, tunestats::Estimate{0.05, 0.01, 6, 1}, {}};
    race.arms << ArmTried{Arm{{2}}, ArmFate::Failed, {},
        ArmRefusal{ArmRefusal::Why::Implied, LaunchFault::OutOfMemory, 1.0, 2.0, Arm{{3}}}};
    race.winner = Arm{{1}};
    const Json json = decisionToJson(race);
    EXPECT_EQ(json["arms"][0]["gain"]["gain_ln"], 0.05);
    EXPECT_EQ(json["arms"][0]["gain"]["n"], 1);
    EXPECT_EQ(json["arms"][1]["refused"], "implied");
    EXPECT_EQ(json["arms"][1]["because"][0], 3);
    EXPECT_FALSE(json["arms"][1].contains("gain"));
    EXPECT_EQ(json["winner"][0], 1);
    EXPECT_EQ(decisionToJson(PassRecord{1, 2, 0.5, 0.03})["number"], 2);
    EXPECT_EQ(decisionToJson(CalibrationRecord{1, 4, {}, 0.01})["launches"], 4);
    VerifyRecord verify;
    verify.fault = LaunchFault::Hang;
    EXPECT_EQ(decisionToJson(verify)["fault"], "hang");
}

TEST(TuneDecisionJson, AResultWithoutAGainHasNone)
{
    TuneResult result;
    EXPECT_FALSE(resultToJson(result).contains("gain")) << "unknown is not 0";
    result.end = TuneEnd::VerifiedBetter;
    result.gain = 0.25;
    result.interval = statistics::Interval{0.2, 0.3};
    result.notes = {TuneNote::NoisyMachine};
    result.waterfall << WaterfallBar{};
    const Json json = resultToJson(result);
    EXPECT_EQ(json["end"], "verified_better");
    EXPECT_EQ(json["low_95"], 0.2);
    EXPECT_EQ(json["notes"][0], "noisy_machine");
    EXPECT_EQ(json["waterfall"].size(), 1u);
}
