// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tuneevent.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace sweetspot;

TEST(TuneEvent, EachSaysWhen)
{
    EXPECT_DOUBLE_EQ(timeOf(LaunchMeasured{3, {}, {1}, 1, 1, {}}), 3);
    EXPECT_DOUBLE_EQ(timeOf(Rested{5}), 5);
    EXPECT_DOUBLE_EQ(timeOf(Resumed{7, 1000, false, {}, false}), 7) << "a break is no time";
}

TEST(TuneEvent, PurposesHaveNamesThatDiffer)
{
    QSet<QString> names;
    for (int p = 0; p < kLaunchPurposes; ++p)
        names << launchPurposeName(LaunchPurpose(p));
    EXPECT_EQ(names.size(), kLaunchPurposes);
}
