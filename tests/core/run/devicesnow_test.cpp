// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/devicesnow.h"
#include "tests/support/madeupgpus.h"
#include "tests/support/nvmlstate.h"
#include "tests/support/sysfstree.h"

#include <QSemaphore>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::NvmlState;
using sweetspot::test::q;
using sweetspot::test::SysfsTree;

namespace
{

DevicePoller::Factory fakeDriver(const SysfsTree &tree)
{
    return [root = tree.root()] { return GpuSensors::find({root, test::fakeNvml(), NvmlState::still}); };
}

} // namespace

// Under WSL the bus has no GPU, the driver does.
TEST(DevicesNow, CardsThatOnlyTheDriverListsAreDevicesWithRoom)
{
    NvmlState state(3);
    state("1.free", "12000000000");
    const SysfsTree tree; // without the cards
    const GpuWatch watch(fakeDriver(tree));
    ASSERT_TRUE(watch.waitForLook(60s));
    const DevicesNow now = devicesNow(&watch, 60s, tree.root());
    ASSERT_EQ(now.devices.size(), 4);
    EXPECT_EQ(now.devices[0].id, q("cpu"));
    EXPECT_EQ(now.devices[1].id, q("0000:01:00.0"));
    EXPECT_EQ(now.devices[3].memoryBytes, 34359738368.0);
    EXPECT_EQ(now.devices[3].bandwidth, 2 * 9751e6 * 384 / 8);
    EXPECT_EQ(now.room,
        (DriverRoom{{q("0000:01:00.0"), 20e9}, {q("0000:02:00.0"), 12e9}, {q("0000:03:00.0"), 20e9}}));
}

TEST(DevicesNow, WithoutAddressesTheyKeepTheOrderOfTheDriver)
{
    NvmlState state(3);
    for (const char *card : {"0.", "1.", "2."})
        state.remove(QByteArray(card) + "pci");
    state("0.uuid", "GPU-z");
    state("1.uuid", "GPU-a");
    state.remove("2.uuid");
    const SysfsTree tree;
    const GpuWatch watch(fakeDriver(tree));
    const DevicesNow now = devicesNow(&watch, 60s, tree.root());
    ASSERT_EQ(now.devices.size(), 4);
    EXPECT_EQ(now.devices[1].id, q("GPU-z"));
    EXPECT_EQ(now.devices[2].id, q("GPU-a"));
    EXPECT_EQ(now.devices[3].id, q("nvidia:2"));
    EXPECT_EQ(now.room.size(), 3);
}

TEST(DevicesNow, WhatTheBusHasIsCompleted)
{
    NvmlState state(1);
    SysfsTree tree;
    tree.card("0000:01:00.0", "0x10de", "0x2204", "nvidia");
    const DevicesNow bus = devicesNow(nullptr, 0ms, tree.root());
    ASSERT_EQ(bus.devices.size(), 2);
    EXPECT_FALSE(bus.devices[1].memoryBytes);
    EXPECT_TRUE(bus.room.isEmpty());
    const GpuWatch watch(fakeDriver(tree));
    const DevicesNow both = devicesNow(&watch, 60s, tree.root());
    ASSERT_EQ(both.devices.size(), 2);
    EXPECT_EQ(both.devices[1].memoryBytes, 25769803776.0);
    EXPECT_EQ(both.devices[1].uuid, q("GPU-0"));
}

TEST(DevicesNow, ADriverThatHangsHoldsUpNoPlan)
{
    const auto driver = std::make_shared<QSemaphore>();
    const SysfsTree tree;
    const GpuWatch watch([driver] {
        driver->acquire();
        return test::madeUpGpus({24})();
    });
    const DevicesNow now = devicesNow(&watch, 20ms, tree.root());
    EXPECT_EQ(now.devices.size(), 1);
    EXPECT_TRUE(now.room.isEmpty());
    driver->release();
    EXPECT_EQ(devicesNow(&watch, 60s, tree.root()).room.size(), 1);
}
