// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/interactive.h"
#include "tests/support/testdata.h"

using namespace sweetspot;

TEST(Interactive, FullModeTellsTheSpecifiedStory)
{
    EXPECT_EQ(interactiveShape(TestMode::Full, {}, 8192, 1000, 50), (InteractiveShape{512, 500, false}));
    EXPECT_EQ(interactiveShape(TestMode::Full, {}, 8192, std::nullopt, std::nullopt),
        (InteractiveShape{512, 500, false}));
}

TEST(Interactive, QuickModeCoversTwoSeconds)
{
    EXPECT_EQ(interactiveShape(TestMode::Quick, {}, 8192, 1000, 20).output, 128);
    EXPECT_EQ(interactiveShape(TestMode::Quick, {}, 8192, 1000, 100).output, 200);
    EXPECT_EQ(interactiveShape(TestMode::Quick, {}, 8192, 1e5, 1e4).output, 500);
}

TEST(Interactive, SlowMachinesGetTheSmallShape)
{
    EXPECT_EQ(interactiveShape(TestMode::Quick, {}, 8192, 40, 8), (InteractiveShape{256, 64, true}));
    EXPECT_EQ(interactiveShape(TestMode::Full, {}, 8192, 20, 5), (InteractiveShape{256, 64, true}));
    EXPECT_FALSE(interactiveShape(TestMode::Full, {}, 8192, 200, 20).reduced);
}

TEST(Interactive, FitsIntoTinyContexts)
{
    for (const int context : {256, 512, 600, 1000}) {
        const InteractiveShape shape = interactiveShape(TestMode::Full, {}, context, 1e4, 1e3);
        EXPECT_GE(shape.prompt, 1);
        EXPECT_GE(shape.output, 1);
        EXPECT_LT(shape.prompt + shape.output, context);
    }
}

TEST(Interactive, LengthsThatAPersonSetAreKept)
{
    WorkloadSettings workload;
    workload.interactivePrompt = 2000;
    workload.interactiveAnswer = 100;
    EXPECT_EQ(interactiveShape(TestMode::Quick, workload, 8192, 40, 8), (InteractiveShape{2000, 100, false}));
    EXPECT_EQ(interactiveShape(TestMode::Full, workload, 1000, 40, 8), (InteractiveShape{500, 100, false}))
        << "bounded by the context";
}
