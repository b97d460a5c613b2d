// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/device.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Device, IsEqualToOneOfItsKindThatHasAsMuchAndMayDrawAsMuch)
{
    Device one{q("0000:01:00.0"), Device::Kind::Gpu};
    one.vendor = q("NVIDIA");
    EXPECT_FALSE(one.isEqualTo(one)) << "of which nothing is known";
    one.pciId = q("10de:2684");
    one.name = q("NVIDIA GeForce RTX 4090");
    one.memoryBytes = 24.0e9;
    one.powerLimitW = 450;
    Device other = one;
    other.id = q("0000:02:00.0");
    other.memoryBytes = 23.9e9; // a driver keeps a little, not always as much
    EXPECT_TRUE(one.isEqualTo(other) && other.isEqualTo(one));
    other.powerLimitW = 300;
    EXPECT_FALSE(one.isEqualTo(other)) << "it is held back";
    other.powerLimitW.reset();
    EXPECT_TRUE(one.isEqualTo(other)) << "not told";
    other.memoryBytes = 12.0e9;
    EXPECT_FALSE(one.isEqualTo(other));
    other = one;
    other.pciId = q("10de:2204");
    EXPECT_FALSE(one.isEqualTo(other));
    other.pciId.clear(); // as under WSL: by name then
    EXPECT_TRUE(one.isEqualTo(other));
    other.name = q("NVIDIA GeForce RTX 3090");
    EXPECT_FALSE(one.isEqualTo(other));
    const Device cpu{q("cpu"), Device::Kind::Cpu};
    EXPECT_FALSE(cpu.isEqualTo(cpu));
}

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
