// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/flagadvice.h"
#include "models/validityflag.h"
#include "models/verdict.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(FlagAdvice, SaysWhatItMeansAndWhatToDo)
{
    EXPECT_EQ(flagSentence(validityflag::kSwap),
        flagExplanation(validityflag::kSwap) + q(" ") + flagAdvice(validityflag::kSwap));
    EXPECT_TRUE(flagAdvice(validityflag::kOnBattery).contains(q("charger")));
    EXPECT_EQ(flagSentence(validityflag::kWarmupResidue), flagExplanation(validityflag::kWarmupResidue))
        << "there is nothing to do";
}

TEST(FlagAdvice, SaysNothingTwice)
{
    EXPECT_EQ(flagSentence(validityflag::kLittleEvidence).count(q("again")), 1);
    EXPECT_EQ(flagSentence(validityflag::kDisturbed).count(q("again")), 1);
    EXPECT_EQ(flagSentence(validityflag::kUnstable).count(q("again")), 1);
}

TEST(FlagAdvice, AnUnknownFlagIsSaidInWords)
{
    EXPECT_EQ(flagSentence(q("of_a_newer_version")), q("Marked as: of a newer version."));
    EXPECT_TRUE(flagAdvice(q("of_a_newer_version")).isEmpty());
}

TEST(FlagAdvice, DoubtsWhatIsSpoiledAndNotWhatIsOnlyOfAnotherKind)
{
    EXPECT_TRUE(isDoubtful({validityflag::kWarmupResidue, validityflag::kUnstable}));
    EXPECT_FALSE(isDoubtful({validityflag::kWarmupResidue, validityflag::kFewItems}));
    EXPECT_FALSE(isDoubtful({}));
}
