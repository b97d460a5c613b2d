// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/models/hubfit.h"

using namespace sweetspot;
using namespace sweetspot::ui;

namespace
{

GgufHeader header()
{
    GgufHeader header = test::sevenBillion();
    header.contextLength = 8192;
    return header;
}

} // namespace

TEST(HubFit, LargerFilesOfARepositoryNeedMore)
{
    const MachineRoom room = machineRoom({}, {}, 32e9, 16e9);
    const HubFit small = fitOfHubFile(header(), 4e9, room, 4096),
                 large = fitOfHubFile(header(), 40e9, room, 4096);
    EXPECT_GT(small.needs, 3.9e9);
    EXPECT_GT(large.needs, small.needs * 5);
    ASSERT_TRUE(small.fit && large.fit);
    EXPECT_TRUE(small.fit->fits());
    EXPECT_FALSE(large.fit->fits());
}
