// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/cpudevice.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

TEST(CpuDevice, IsOneWithTheMemoryOfTheMachine)
{
    QTemporaryDir dir;
    writeFile(dir.filePath(q("proc/cpuinfo")),
        "vendor_id\t: AuthenticAMD\nmodel name\t: Test CPU\n\nvendor_id\t: x\n");
    writeFile(dir.filePath(q("proc/meminfo")), "MemTotal: 16000000 kB\n");
    const auto devices = CpuDevice(dir.path()).devices();
    ASSERT_EQ(devices.size(), 1);
    EXPECT_EQ(devices[0].id, q("cpu"));
    EXPECT_FALSE(devices[0].isGpu());
    EXPECT_EQ(devices[0].vendor, q("AMD"));
    EXPECT_EQ(devices[0].name, q("Test CPU"));
    EXPECT_EQ(devices[0].memoryBytes, 16000000.0 * 1024);
}

TEST(CpuDevice, WhatCannotBeReadIsAbsent)
{
    QTemporaryDir dir;
    const auto devices = CpuDevice(dir.path()).devices();
    ASSERT_EQ(devices.size(), 1);
    EXPECT_EQ(devices[0].vendor, QString());
    EXPECT_FALSE(devices[0].memoryBytes);
}
