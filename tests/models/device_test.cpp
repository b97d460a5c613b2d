// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/device.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Device, IsCalledByItsNameOrByWhatIsKnown)
{
    Device device{q("0000:01:00.0"), Device::Kind::Gpu};
    EXPECT_FALSE(device.label().isEmpty());
    device.vendor = q("NVIDIA");
    device.pciId = q("10de:2684");
    EXPECT_TRUE(device.label().contains(q("NVIDIA")) && device.label().contains(q("10de:2684")));
    device.name = q("NVIDIA GeForce RTX 4090");
    EXPECT_EQ(device.label(), device.name);
    EXPECT_TRUE(device.isGpu());
    EXPECT_FALSE((Device{q("cpu"), Device::Kind::Cpu}).label().isEmpty());
}
