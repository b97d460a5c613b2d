// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/machinefit.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Device card(const char *id, double bytes, const char *vendor = "NVIDIA")
{
    Device device{q(id), Device::Kind::Gpu, q(vendor)};
    device.name = q("Card ") + q(id);
    device.memoryBytes = bytes;
    return device;
}

QString textOn(const QVector<Device> &found, double hostBytes, MachineFit::Where where, GgufHeader header = {})
{
    if (header.layerBytes.isEmpty())
        header = test::sevenBillion();
    const auto fit = fitOn(machineRoom(found, {}, {}, hostBytes), header, 3.6e9, {});
    EXPECT_TRUE(fit);
    EXPECT_EQ(fit->where, where);
    EXPECT_EQ(fit->fits(), where != MachineFit::Where::Nowhere);
    return machineFitText(*fit);
}

} // namespace

// 3.6 GB of weights and 1.1 GB of cache.
TEST(MachineFit, SaysWhereAModelLies)
{
    using Where = MachineFit::Where;
    const Device large = card("large", 24e9), small = card("small", 5e9);
    EXPECT_TRUE(textOn({large, small}, 8e9, Where::OneDevice).startsWith(q("Fits in VRAM (Card large), ")));
    EXPECT_TRUE(textOn({large}, 8e9, Where::OneDevice).endsWith(q(" tokens.")));
    EXPECT_TRUE(textOn({small, small}, 8e9, Where::SeveralDevices).startsWith(q("Fits over both GPUs, ")));
    const Device third = card("third", 3.5e9);
    EXPECT_TRUE(textOn({third, third, third}, 8e9, Where::SeveralDevices).startsWith(q("Fits over 3 GPUs, ")));
    const QString partly = textOn({small}, 8e9, Where::Partly);
    EXPECT_TRUE(partly.startsWith(q("Fits with "))) << partly;
    EXPECT_TRUE(partly.contains(q("of 33 layers on the GPU"))) << partly;
    EXPECT_TRUE(textOn({}, 8e9, Where::Host).startsWith(q("Fits, ")));
    EXPECT_TRUE(textOn({}, 2e9, Where::Nowhere).startsWith(q("Needs ")));
    EXPECT_TRUE(textOn({small}, 0.5e9, Where::Nowhere).startsWith(q("Needs ")));
    GgufHeader experts = test::sevenBillion();
    experts.experts = 8;
    experts.expertsUsed = 2;
    experts.layerExpertBytes.fill(80e6, 32);
    EXPECT_TRUE(textOn({small}, 8e9, Where::Partly, experts).contains(q("experts of ")));
}

TEST(MachineFit, TheRoomIsWhatModelsMayTake)
{
    Device screen = card("screen", 24e9), own = card("own", 16e9), other = card("other", 12e9, "AMD");
    screen.display = true;
    own.integrated = true;
    BenchConfig::Limits limits;
    MachineRoom room
        = machineRoom({Device{q("cpu")}, screen, own, other, card("unknown", 1e9)}, limits, 64e9, 30e9);
    ASSERT_EQ(room.devices.size(), 2) << "one maker's, with memory of their own";
    EXPECT_EQ(room.devices[0].name, q("Card screen"));
    EXPECT_EQ(room.devices[0].reserveBytes, 2 * kDeviceReserveBytes);
    EXPECT_EQ(room.hostBytes, 30e9);
    EXPECT_NEAR(room.bytes(), 30e9 + 24e9 - 2 * kDeviceReserveBytes, 1);
    EXPECT_EQ(machineRoom({}, limits, 64e9, 62e9).hostBytes, 57.6e9);
    limits.maxMemoryGb = 14;
    limits.maxVramGb = 10;
    room = machineRoom({screen}, limits, 64e9, 62e9);
    EXPECT_EQ(room.hostBytes, 14e9);
    EXPECT_EQ(room.devices[0].freeBytes, 10e9);
}

TEST(MachineFit, WhatOthersHoldOfAGpuIsNoRoom)
{
    const Device first = card("first", 24e9), second = card("second", 24e9);
    const MachineRoom room = machineRoom({first, second}, {}, 64e9, 30e9, {{first.id, 4e9}});
    ASSERT_EQ(room.devices.size(), 2);
    EXPECT_NEAR(room.devices[0].freeBytes, 4e9, 0.3e9);
    EXPECT_LE(room.devices[0].freeBytes, 4e9);
    EXPECT_EQ(room.devices[1].freeBytes, 24e9) << "nobody tells of it, so all of it counts";
    const auto fit = fitOn(room, test::sevenBillion(), 3.6e9, {});
    ASSERT_TRUE(fit);
    EXPECT_EQ(fit->split.used().first().device, q("Card second"));
    EXPECT_EQ(
        fitOn(machineRoom({first}, {}, 64e9, 30e9, {{first.id, 3e9}}), test::sevenBillion(), 3.6e9, {})->where,
        MachineFit::Where::Partly);
}

TEST(MachineFit, UnknownShapesHaveNoAnswer)
{
    EXPECT_FALSE(fitOn(machineRoom({}, {}, {}, 8e9), {}, 1e9, {}));
}
