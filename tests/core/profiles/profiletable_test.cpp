// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profile.h"
#include "models/benchconfig.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ProfileTable, ProfilesHaveTheConfigurationsNames)
{
    for (const Profile *profile : profiles()) {
        EXPECT_TRUE(BenchConfig{}.profiles.contains(profile->id())) << profile->id();
        EXPECT_FALSE(profile->label().isEmpty());
        EXPECT_EQ(findProfile(profile->id()), profile);
    }
    EXPECT_TRUE(profileIds().contains(q("interactive")));
    EXPECT_EQ(findProfile(q("karaoke")), nullptr);
}
