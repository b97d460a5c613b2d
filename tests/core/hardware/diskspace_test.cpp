// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/diskspace.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(DiskSpace, RefusesWhatCannotFit)
{
    QTemporaryDir dir;
    EXPECT_GT(freeDiskBytes(dir.path()).value_or(0), 1e6);
    EXPECT_TRUE(requireDiskSpace(dir.path(), 1000));
    EXPECT_TRUE(requireDiskSpace(dir.path() + q("/not/yet/there"), 1000))
        << "the folder that will hold it counts";
    const auto refused = requireDiskSpace(dir.path(), 1ll << 60);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Environment);
}
