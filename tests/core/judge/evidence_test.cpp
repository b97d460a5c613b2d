// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/evidence.h"
#include "core/judge/judge.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Observation observation(const char *profile, const char *kind)
{
    Observation o;
    o.profile = q(profile);
    o.kind = q(kind);
    return o;
}

/// A cell that was asked `answered` of `wanted` questions; the others were refused.
CellRecord questioned(int answered, int refused, int wanted)
{
    CellRecord cell = test::measuredCell();
    Observation plan = observation("quality", "wanted");
    plan.numbers.insert(q("count"), wanted);
    cell.observations << plan;
    for (int i = 0; i < answered + refused; ++i) {
        Attempt a = test::goodAttempt(i);
        a.profile = q("quality");
        a.shape = q("question/%1").arg(i);
        a.question = QuestionAnswer{q("%1").arg(i), q("math"), q("number"), q("4"), q("ANSWER: 4")};
        if (i >= answered) {
            a.outcome = AttemptOutcome::Failed;
            a.reason = q("The server answered with HTTP 429.");
        }
        cell.attempts << a;
    }
    return cell;
}

} // namespace

TEST(Evidence, TwoAnswersOfFortyAreNoHundredPercent)
{
    const CellRecord cell = questioned(2, 3, 40);
    const EvidenceFound found = evidenceOf(cell, q("quality"));
    EXPECT_EQ(found.evidence, Evidence::TooLittle);
    EXPECT_EQ(found.got, 2);
    EXPECT_EQ(found.wanted, 40);
    EXPECT_EQ(found.sentence, q("Only 2 of 40 requests are usable. The server answered with HTTP 429."));
    const CellVerdict verdict = judgeCell(cell, {});
    const ProfileVerdict *quality = verdict.profile(q("quality"));
    ASSERT_TRUE(quality);
    EXPECT_FALSE(quality->passed);
    EXPECT_EQ(quality->rating, Rating::Unproven);
    EXPECT_EQ(verdict.state, CellState::Unproven) << "what else was measured passed";
    EXPECT_FALSE(verdict.isProven());
    EXPECT_TRUE(verdict.metrics.value(q("quality.accuracy_percent")).flags.contains(q("little_evidence")));
    EXPECT_EQ(judgeCell(questioned(36, 4, 40), {}).profile(q("quality"))->evidence, Evidence::Enough);
}

TEST(Evidence, WhatOtherProgramsDisturbedIsNotTheModelsFault)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 5);
    for (int i = 1; i < 5; ++i) {
        cell.attempts[i].outcome = AttemptOutcome::Rejected;
        cell.attempts[i].flags << q("background_load") << q("too_busy");
        cell.attempts[i].reason = q("Other programs used 81 % of the CPU at the same time.");
    }
    EXPECT_EQ(evidenceOf(cell, q("interactive")).evidence, Evidence::Disturbed);
    const CellVerdict verdict = judgeCell(cell, {});
    EXPECT_EQ(verdict.state, CellState::Disturbed);
    EXPECT_FALSE(verdict.rating) << "no judgement of the model";
    EXPECT_TRUE(verdict.metrics.value(q("interactive.tokens_per_second")).flags.contains(q("disturbed")));
    for (int i = 1; i < 3; ++i)
        cell.attempts[i].outcome = AttemptOutcome::Ok;
    EXPECT_EQ(evidenceOf(cell, q("interactive")).evidence, Evidence::Enough) << "three can be used";
}

TEST(Evidence, TwoRepetitionsAreEnoughOnlyWhereNothingWentWrong)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 2);
    EXPECT_EQ(evidenceOf(cell, q("interactive")).evidence, Evidence::Enough) << "a slow machine, in its time";
    Attempt failed = test::goodAttempt(2);
    failed.cell = cell.id;
    failed.outcome = AttemptOutcome::TimedOut;
    cell.attempts << failed;
    EXPECT_EQ(evidenceOf(cell, q("interactive")).evidence, Evidence::TooLittle) << "the server hung";
    cell.attempts.resize(1);
    EXPECT_EQ(evidenceOf(cell, q("interactive")).sentence, q("Only 1 of 3 requests are usable."));
}

TEST(Evidence, AProfileThatBrokeOffIsNeverPassed)
{
    CellRecord cell = test::measuredCell();
    Observation broke = observation("interactive", "broke");
    broke.texts.insert(q("sentence"), q("The server died."));
    cell.observations << broke;
    const CellVerdict verdict = judgeCell(cell, {});
    EXPECT_EQ(verdict.profiles.first().evidence, Evidence::Broken);
    EXPECT_EQ(verdict.profiles.first().sentence, q("The server died."));
    EXPECT_EQ(verdict.state, CellState::Error) << "nothing else was measured";
    EXPECT_EQ(evidenceOf(cell, q("batch")).evidence, Evidence::None) << "not tried";
}

TEST(Evidence, AShortPromptIsNoEvidenceOfALongContext)
{
    CellRecord cell = test::measuredCell();
    for (const char *shape : {"cold/512", "cold/4096"}) {
        Attempt a = test::goodAttempt(0);
        a.profile = q("long_context");
        a.shape = q(shape);
        cell.attempts << a;
    }
    EXPECT_EQ(evidenceOf(cell, q("long_context")).evidence, Evidence::Enough);
    cell.attempts.last().outcome = AttemptOutcome::Rejected;
    cell.attempts.last().flags << q("background_load") << q("too_busy");
    EXPECT_EQ(evidenceOf(cell, q("long_context")).evidence, Evidence::Disturbed);
    cell.attempts.last().flags = QStringList{q("background_load"), q("cache_hit")};
    EXPECT_EQ(evidenceOf(cell, q("long_context")).evidence, Evidence::None) << "a hit is not the others' fault";
    cell.attempts.last().flags.clear();
    cell.attempts.last().reason = q("It read the prompt again.");
    const CellVerdict verdict = judgeCell(cell, {});
    EXPECT_EQ(verdict.profile(q("long_context"))->evidence, Evidence::None);
    EXPECT_TRUE(verdict.profile(q("long_context"))->sentence.endsWith(q("It read the prompt again.")));
}
