// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunesite.h"

#include "tests/support/tuneproject.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(TuneSite, OffersWhatTheBuildCanBeTold)
{
    const test::TuneProject project;
    const auto site = TuneSite::make(project.tuning(), {});
    ASSERT_TRUE(site) << site.error().sentence;
    EXPECT_EQ((*site)->start().id, project.tuning().cell);
    ASSERT_FALSE((*site)->goals().isEmpty());
    const auto space = (*site)->space((*site)->goals().first(), false, {});
    ASSERT_TRUE(space) << space.error().sentence;
    ASSERT_TRUE(checkSpace(*space));
    EXPECT_GE(space->indexOf(q("flash_attention")), 0);
    EXPECT_LT(space->indexOf(q("poll")), 0) << "its --help does not know it";
    EXPECT_LT(space->indexOf(q("load_mode")), 0) << "all but what goes without saying";
}

TEST(TuneSite, PlansAnArmLikeACell)
{
    const test::TuneProject project;
    const auto site = TuneSite::make(project.tuning(), {});
    ASSERT_TRUE(site);
    const TuneGoal goal = (*site)->goals().first();
    const auto space = (*site)->space(goal, false, {});
    ASSERT_TRUE(space);
    const auto own = (*site)->cellOf(*space, space->start(), {});
    ASSERT_TRUE(own);
    EXPECT_EQ(*own, (*site)->start());
    const int knob = space->indexOf(q("flash_attention"));
    const Arm arm = withLevel(space->start(), knob, int(space->knobs[knob].levels.indexOf(q("off"))));
    const auto cell = (*site)->cellOf(*space, arm, {});
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->id.parameters, q("fa=off"));
    EXPECT_NE(cell->key, own->key);
    const auto told = (*site)->outlooks(*space, goal, {space->start(), arm}, {});
    ASSERT_TRUE(told);
    ASSERT_EQ(told->size(), 2);
    EXPECT_EQ((*told)[1].arm, arm);
    EXPECT_EQ((*told)[1].outlook.fit, MemoryFit::Fits);
    EXPECT_TRUE((*told)[1].outlook.bytes);
    EXPECT_TRUE((*told)[1].outlook.room);
}

TEST(TuneSite, WhatDoesNotFitIsTooLarge)
{
    test::TuneProject project;
    const auto site = TuneSite::make(project.tuning(), {});
    ASSERT_TRUE(site);
    const auto space = (*site)->space((*site)->goals().first(), false, {});
    ASSERT_TRUE(space);
    const auto told = (*site)->outlooks(*space, (*site)->goals().first(), {space->start()}, {});
    ASSERT_TRUE(told && told->first().outlook.bytes);
    // The limit lies just above, and below.
    project.data.config.limits.maxMemoryGb = *told->first().outlook.bytes * 1.02 / 1e9;
    const auto tight = TuneSite::make(project.tuning(), {});
    ASSERT_TRUE(tight);
    const auto risky = (*tight)->outlooks(*space, (*site)->goals().first(), {space->start()}, {});
    ASSERT_TRUE(risky);
    EXPECT_EQ(risky->first().outlook.fit, MemoryFit::Risky);
    project.data.config.limits.maxMemoryGb = *told->first().outlook.bytes * 0.5 / 1e9;
    const auto none = TuneSite::make(project.tuning(), {});
    ASSERT_FALSE(none) << "its own settings do not fit";
    EXPECT_FALSE(none.error().sentence.isEmpty());
}

TEST(TuneSite, SaysWhatKeepsItFromBeginning)
{
    test::TuneProject project;
    TuneOrder order = project.tuning();
    order.cell.model = q("Other");
    const auto other = TuneSite::make(order, {});
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::NotFound);
    order = project.tuning();
    order.cell.parameters = q("nonsense=1");
    EXPECT_FALSE(TuneSite::make(order, {}));
    order = project.tuning();
    order.data.config.llamaCpp.serverPath = project.dir.filePath(q("nothing"));
    EXPECT_FALSE(TuneSite::make(order, {}));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = TuneSite::make(project.tuning(), stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}
