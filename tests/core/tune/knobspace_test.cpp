// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/knobspace.h"

#include <gtest/gtest.h>

using namespace sweetspot;

namespace
{

KnobSpace twoKnobs()
{
    TuneKnob placement, ubatch;
    placement.id = QStringLiteral("gpu_layers");
    placement.levels = {QStringLiteral("10"), QStringLiteral("20"), QStringLiteral("30")};
    placement.start = 1;
    placement.pairs = {QStringLiteral("ubatch")};
    placement.memory = MemoryTrend::Grows;
    ubatch.id = QStringLiteral("ubatch");
    ubatch.levels = {QStringLiteral("512"), QStringLiteral("1024")};
    ubatch.engineDefault = 0;
    ubatch.memory = MemoryTrend::Grows;
    return KnobSpace{{placement, ubatch}};
}

} // namespace

TEST(KnobSpace, StartAndEngineDefault)
{
    KnobSpace space = twoKnobs();
    EXPECT_EQ(space.start(), (Arm{{1, 0}}));
    EXPECT_FALSE(space.engineDefault()) << "it is the start";
    space.knobs[0].engineDefault = 2;
    EXPECT_EQ(space.engineDefault(), (Arm{{2, 0}}));
    space.knobs[0].lossy = true;
    EXPECT_FALSE(space.engineDefault()) << "answers are not changed behind a person's back";
}

TEST(KnobSpace, SaysWhatDiffers)
{
    const KnobSpace space = twoKnobs();
    EXPECT_EQ(armLabel(space, Arm{{2, 1}}, space.start()), QStringLiteral("gpu_layers=30, ubatch=1024"));
    EXPECT_TRUE(armLabel(space, space.start(), space.start()).isEmpty());
    EXPECT_EQ(changedKnobs(Arm{{1, 1}}, space.start()), QVector<int>{1});
    EXPECT_EQ(space.level(Arm{{0, 1}}, 1), QStringLiteral("1024"));
    EXPECT_TRUE(space.level(Arm{{0, 1}}, 7).isEmpty());
}

TEST(KnobSpace, PairsAreMutual)
{
    const KnobSpace space = twoKnobs();
    EXPECT_TRUE(space.arePaired(0, 1));
    EXPECT_TRUE(space.arePaired(1, 0));
    EXPECT_FALSE(space.arePaired(0, 0));
    EXPECT_TRUE(space.isPaired(1));
}

TEST(KnobSpace, WhatNeedsAtLeastAsMuch)
{
    KnobSpace space = twoKnobs();
    EXPECT_TRUE(needsAtLeast(space, Arm{{2, 1}}, Arm{{1, 1}}));
    EXPECT_TRUE(needsAtLeast(space, Arm{{2, 1}}, Arm{{1, 0}}));
    EXPECT_FALSE(needsAtLeast(space, Arm{{2, 0}}, Arm{{1, 1}}))
        << "more of one, less of the other: nobody knows";
    EXPECT_FALSE(needsAtLeast(space, Arm{{0, 0}}, Arm{{1, 0}}));
    space.knobs[0].memory = MemoryTrend::Shrinks;
    EXPECT_TRUE(needsAtLeast(space, Arm{{0, 1}}, Arm{{1, 0}}));
    space.knobs[1].memory = MemoryTrend::Unknown;
    EXPECT_FALSE(needsAtLeast(space, Arm{{0, 1}}, Arm{{1, 0}}));
}

TEST(KnobSpace, PhasesKeepTheirNames)
{
    for (int p = 0; p < kKnobPhases; ++p)
        EXPECT_EQ(knobPhaseFromName(knobPhaseName(KnobPhase(p))), KnobPhase(p));
    EXPECT_FALSE(knobPhaseFromName(QStringLiteral("magic")));
}

TEST(KnobSpace, BadOnesAreRefused)
{
    EXPECT_TRUE(checkSpace(twoKnobs()));
    EXPECT_TRUE(checkSpace({}));
    const auto broken = [](auto change) {
        KnobSpace space = twoKnobs();
        change(space);
        return checkSpace(space).ok();
    };
    EXPECT_FALSE(broken([](KnobSpace &s) { s.knobs[1].id = s.knobs[0].id; }));
    EXPECT_FALSE(broken([](KnobSpace &s) { s.knobs[1].id.clear(); }));
    EXPECT_FALSE(broken([](KnobSpace &s) { s.knobs[1].levels.clear(); }));
    EXPECT_FALSE(broken([](KnobSpace &s) { s.knobs[1].levels << s.knobs[1].levels.first(); }));
    EXPECT_FALSE(broken([](KnobSpace &s) { s.knobs[0].start = 3; }));
    EXPECT_FALSE(broken([](KnobSpace &s) { s.knobs[0].start = -1; }));
    EXPECT_FALSE(broken([](KnobSpace &s) { s.knobs[0].engineDefault = 3; }));
    EXPECT_FALSE(broken([](KnobSpace &s) { s.knobs[0].engineDefault = -2; }));
    EXPECT_FALSE(broken([](KnobSpace &s) {
        for (int i = 0; i < kMostKnobs; ++i) {
            s.knobs << s.knobs[1];
            s.knobs.last().id += QString::number(i);
        }
    }));
    EXPECT_FALSE(twoKnobs().contains(Arm{{1}}));
    EXPECT_FALSE(twoKnobs().contains(Arm{{1, 2}}));
    EXPECT_FALSE(twoKnobs().contains(Arm{{-1, 0}}));
}
