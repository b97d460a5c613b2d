// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/suitability.h"
#include "tests/support/judgedcells.h"

using namespace sweetspot;
using sweetspot::test::cell;
using sweetspot::test::q;
using sweetspot::test::rate;

namespace
{

std::optional<Candidate> suited(
    const char *useCase, const CellVerdict &verdict, const Needs &needs = {}, int contextLength = 8192)
{
    return suitedTo(*findUseCase(q(useCase)), verdict, needs, contextLength, QLocale::c());
}

} // namespace

TEST(Suitability, AGoodCellIsSuitableForEverything)
{
    const CellVerdict good = cell("M", "Q4_K_M", {});
    for (const UseCase &useCase : useCases()) {
        const auto candidate = suitedTo(useCase, good, {}, 8192, QLocale::c());
        ASSERT_TRUE(candidate) << useCase.id;
        EXPECT_EQ(candidate->mark, AdviceMark::Tick) << useCase.id;
        EXPECT_EQ(candidate->refusals, 0);
        EXPECT_EQ(candidate->verdict, &good);
    }
}

TEST(Suitability, WhatWasNotMeasuredForAUseIsNoCandidate)
{
    CellVerdict half = cell("M", "Q4_K_M", {});
    half.profiles.removeIf([](const ProfileVerdict &profile) { return profile.profile == q("batch"); });
    EXPECT_FALSE(suited("batch", half));
    EXPECT_TRUE(suited("interactive", half));
    half.state = CellState::Error;
    EXPECT_FALSE(suited("interactive", half));
}

TEST(Suitability, ARatingOfItsProfileDecides)
{
    CellVerdict slow = cell("M", "Q4_K_M", {});
    rate(slow, "interactive", Rating::Failed, "1.5 tokens/s");
    EXPECT_EQ(suited("interactive", slow)->mark, AdviceMark::Cross);
    EXPECT_EQ(suited("interactive", slow)->refusals, 1);
    EXPECT_EQ(suited("interactive", slow)->sentence, q("1.5 tokens/s"));
    rate(slow, "interactive", Rating::Poor, "2 tokens/s");
    EXPECT_EQ(suited("interactive", slow)->mark, AdviceMark::Warning);
    for (ProfileVerdict &profile : slow.profiles)
        profile.evidence = Evidence::TooLittle;
    EXPECT_EQ(suited("interactive", slow)->mark, AdviceMark::Warning);
    EXPECT_FALSE(suited("interactive", slow)->trusted);
}

TEST(Suitability, ThePersonsNeedsRefuseWithTheirFigures)
{
    const CellVerdict verdict = cell("M", "Q4_K_M", {20, 1, 9, 80, 99.9});
    Needs needs;
    needs.leaveFreeGb = 6; // of 14
    EXPECT_EQ(suited("interactive", verdict, needs)->mark, AdviceMark::Cross);
    needs.leaveFreeGb = 5;
    EXPECT_EQ(suited("interactive", verdict, needs)->mark, AdviceMark::Tick);
    needs.mostMemoryGb = 8;
    EXPECT_TRUE(suited("interactive", verdict, needs)->sentence.contains(q("only 8.000 GB")))
        << suited("interactive", verdict, needs)->sentence;
    needs = {};
    needs.leastTokensPerSecond = 30;
    EXPECT_EQ(suited("batch", verdict, needs)->mark, AdviceMark::Cross);
    EXPECT_EQ(suited("long_context", verdict, {}, 32768)->mark, AdviceMark::Cross);
    EXPECT_EQ(suited("batch", verdict, {}, 32768)->mark, AdviceMark::Tick) << "only long texts need the length";
}

TEST(Suitability, WhatFailedElsewhereComesBeforeWhatIsMerelyAcceptable)
{
    CellVerdict wrong = cell("M", "Q2_K", {});
    rate(wrong, "interactive", Rating::Acceptable, "2.1 tokens/s");
    rate(wrong, "quality", Rating::Failed, "0 % of the answers were right");
    EXPECT_EQ(suited("interactive", wrong)->sentence, q("0 % of the answers were right"));
    EXPECT_EQ(suited("interactive", wrong)->mark, AdviceMark::Warning);
}

TEST(Suitability, ReservingReplacesWhatWasSaid)
{
    Candidate candidate;
    candidate.mark = AdviceMark::Tick;
    candidate.sentence = q("before");
    reserve(candidate, q("after"));
    EXPECT_EQ(candidate.mark, AdviceMark::Warning);
    EXPECT_EQ(candidate.sentence, q("after"));
}
