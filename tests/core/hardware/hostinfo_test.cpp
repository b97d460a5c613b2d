// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hostinfo.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

TEST(HostInfo, ReadsAMachine)
{
    QTemporaryDir dir;
    const QString root = dir.path();
    writeFile(root + q("/proc/cpuinfo"), "model name : Test CPU\nflags : fpu hypervisor sse\n");
    writeFile(root + q("/proc/meminfo"), "MemTotal: 16000000 kB\nMemAvailable: 9000000 kB\n");
    writeFile(root + q("/sys/devices/system/cpu/online"), "0-3\n");
    for (int cpu = 0; cpu < 4; ++cpu)
        writeFile(root + q("/sys/devices/system/cpu/cpu%1/topology/thread_siblings_list").arg(cpu),
            cpu < 2 ? "0-1\n" : "2-3\n");
    const HostInfo info = probeHost(root);
    EXPECT_EQ(info.cpu, q("Test CPU"));
    EXPECT_EQ(info.cpuThreads, 4);
    EXPECT_EQ(info.cpuCores, 2) << "two siblings share a core";
    EXPECT_EQ(info.ramBytes, 16000000.0 * 1024);
    EXPECT_EQ(info.virtualised, QStringList{q("hypervisor")});
    EXPECT_EQ(availableMemoryBytes(root), 9000000.0 * 1024);
}

TEST(HostInfo, TheTightestControlGroupLimitCounts)
{
    QTemporaryDir dir;
    const QString root = dir.path();
    writeFile(root + q("/proc/meminfo"), "MemTotal: 16000000 kB\nMemAvailable: 9000000 kB\n");
    writeFile(root + q("/proc/self/cgroup"), "0::/user/job\n");
    writeFile(root + q("/sys/fs/cgroup/user/job/memory.max"), "max\n");
    writeFile(root + q("/sys/fs/cgroup/user/job/memory.current"), "1000\n");
    writeFile(root + q("/sys/fs/cgroup/user/memory.max"), "2000000000\n");
    writeFile(root + q("/sys/fs/cgroup/user/memory.current"), "500000000\n");
    EXPECT_EQ(availableMemoryBytes(root), 1.5e9);
    EXPECT_EQ(probeHost(root).ramBytes, 2e9);
}

TEST(HostInfo, OldControlGroupsAndTheirFilePages)
{
    QTemporaryDir dir;
    const QString root = dir.path();
    writeFile(root + q("/proc/meminfo"), "MemTotal: 16000000 kB\nMemAvailable: 9000000 kB\n");
    writeFile(root + q("/proc/self/cgroup"), "4:memory:/job\n1:cpu:/\n0::/\n");
    const QString group = root + q("/sys/fs/cgroup/memory/job/");
    writeFile(group + q("memory.limit_in_bytes"), "2000000000\n");
    writeFile(group + q("memory.usage_in_bytes"), "1500000000\n");
    writeFile(
        group + q("memory.stat"), "cache 5\ntotal_inactive_file 900000000\ntotal_active_file 100000000\n");
    writeFile(root + q("/sys/fs/cgroup/memory/memory.limit_in_bytes"), "9223372036854771712\n");
    writeFile(root + q("/sys/fs/cgroup/memory/memory.usage_in_bytes"), "1500000000\n");
    EXPECT_EQ(availableMemoryBytes(root), 1.5e9) << "file pages can be dropped";
    EXPECT_EQ(probeHost(root).ramBytes, 2e9);
}

TEST(HostInfo, NoticesABattery)
{
    QTemporaryDir dir;
    const QString supplies = dir.path() + q("/sys/class/power_supply/");
    EXPECT_FALSE(probeHost(dir.path()).onBattery);
    writeFile(supplies + q("mouse/type"), "Battery\n");
    writeFile(supplies + q("mouse/scope"), "Device\n");
    writeFile(supplies + q("mouse/status"), "Discharging\n");
    writeFile(supplies + q("BAT0/type"), "Battery\n");
    writeFile(supplies + q("BAT0/status"), "Charging\n");
    EXPECT_FALSE(probeHost(dir.path()).onBattery);
    writeFile(supplies + q("BAT0/status"), "Discharging\n");
    EXPECT_TRUE(probeHost(dir.path()).onBattery);
}

TEST(HostInfo, UnknownStaysUnknown)
{
    QTemporaryDir dir;
    EXPECT_FALSE(availableMemoryBytes(dir.path()));
    EXPECT_FALSE(probeHost(dir.path()).ramBytes);
    EXPECT_TRUE(probeHost(dir.path()).cpu.isEmpty());
}

TEST(HostInfo, ThisMachineHasMemoryAndCores)
{
    const HostInfo info = probeHost();
    EXPECT_GE(info.cpuCores, 1);
    EXPECT_GE(info.cpuThreads, info.cpuCores);
    EXPECT_GT(info.ramBytes.value_or(0), 1e8);
}

TEST(HostInfo, AMachineHasAnIdThatDoesNotTellTheSystemsOwn)
{
    QTemporaryDir one, two;
    const QByteArray id = "0123456789abcdef0123456789abcdef";
    test::writeFile(one.filePath(q("etc/machine-id")), id + '\n');
    test::writeFile(two.filePath(q("var/lib/dbus/machine-id")), "fedcba9876543210fedcba9876543210");
    const QString first = probeHost(one.path()).machineId;
    EXPECT_EQ(first.size(), 16);
    EXPECT_EQ(first, probeHost(one.path()).machineId);
    EXPECT_FALSE(id.contains(first.toUtf8()));
    EXPECT_NE(first, probeHost(two.path()).machineId);
    test::writeFile(one.filePath(q("etc/machine-id")), "uninitialized");
    EXPECT_TRUE(probeHost(one.path()).machineId.isEmpty());
}
