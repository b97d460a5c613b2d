// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tunewords.h"
#include "tests/support/testdata.h"

#include <cmath>

namespace sweetspot::test
{

/// Three knobs: threads with an order, flash attention, and one that no table knows, whose name is foreign.
inline KnobSpace threeKnobs()
{
    KnobSpace space;
    const auto add = [&space](const QString &id, const QStringList &levels) {
        TuneKnob knob;
        knob.id = id;
        knob.levels = levels;
        space.knobs << knob;
    };
    add(q("threads"), {q("2"), q("4"), q("8")});
    add(q("flash_attention"), {q("off"), q("on")});
    add(q("<b>odd</b>"), {q("a"), q("b")});
    return space;
}

inline tunestats::Estimate estimateOf(double mean, double error = 0.01)
{
    return {mean, error, 8, 3};
}

/// A tuning that ended so; better ones changed threads to 8 and flash attention to on.
inline TuneAccount someTuning(TuneEnd end)
{
    TuneAccount account;
    account.cell = q("M <i>Q4</i>");
    account.goal.label = q("Answers in a chat");
    account.goal.explanation = q("512 tokens are read.");
    account.space = threeKnobs();
    account.effort = preprodEffort();
    account.engineVersion = q("b1");
    TuneProgress &progress = account.progress;
    progress.step = EndStep{};
    TuneResult &result = progress.result;
    result.defaultArm = result.chosen = progress.incumbent = account.space.start();
    result.end = end;
    result.searchEnd = SearchEnd::PassGain;
    result.armsTried = 24;
    result.minutes = 40;
    result.resolution = 0.031;
    const Arm better{{2, 1, 0}}, slow{{1, 0, 0}}, large{{2, 0, 1}};
    result.rejected = {{slow, ArmFate::Slower, estimateOf(-0.05), {}},
        {large, ArmFate::Failed, {}, ArmRefusal{ArmRefusal::Why::TooLarge, {}, 9e9, 8e9, {}}}};
    if (end == TuneEnd::VerifiedBetter || end == TuneEnd::VerificationRefused) {
        const bool adopted = end == TuneEnd::VerifiedBetter;
        result.gain = adopted ? 0.31 : 0.01;
        result.interval = adopted ? statistics::Interval{0.28, 0.34} : statistics::Interval{-0.02, 0.04};
        result.verified = better;
        progress.decisions << VerifyRecord{100, better, 4, 0, estimateOf(0.27), {}, 0.03, adopted, {}};
        if (adopted) {
            result.adopted = true;
            result.chosen = progress.incumbent = better;
            result.waterfall = {{0, 0, 2, estimateOf(0.15), {0.13, 0.17}, true},
                {1, 0, 1, estimateOf(0.10), {0.08, 0.12}, true}};
            result.rest = std::log1p(0.31) - 0.25;
        }
    }
    account.figures = {{account.space.start(), 6, std::log(13.1), std::log(13.1), {}, 4e9},
        {slow, 2, std::log(14.0), std::log(14.0), {}, 5e9},
        {better, 8, std::log(10.0), std::log(10.0), {}, 6e9},
        {{{0, 0, 1}}, 0, {}, {}, LaunchFault::LoadCrash, 3e9}};
    return account;
}

} // namespace sweetspot::test
