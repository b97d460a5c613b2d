// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/cpusensors.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

#include <QDir>

namespace
{
void put(const QTemporaryDir &dir, const char *path, const QByteArray &text)
{
    const QString file = dir.filePath(q(path));
    QDir().mkpath(QFileInfo(file).path());
    test::writeFile(file, text);
}
} // namespace

TEST(CpuSensors, ReadsFrequencyThrottlingPressureAndEnergy)
{
    QTemporaryDir dir;
    put(dir, "sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "3000000\n");
    put(dir, "sys/devices/system/cpu/cpu1/cpufreq/scaling_cur_freq", "1000000\n");
    put(dir, "sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count", "2\n");
    put(dir, "sys/devices/system/cpu/cpu1/thermal_throttle/core_throttle_count", "3\n");
    put(dir, "sys/devices/system/cpu/cpu0/thermal_throttle/package_throttle_count", "10\n");
    put(dir, "proc/pressure/cpu", "some avg10=0.00 avg60=0.00 avg300=0.00 total=1234\n");
    put(dir, "proc/pressure/memory", "some avg10=0.00 avg60=0.00 avg300=0.00 total=5\nfull total=1\n");
    put(dir, "sys/class/powercap/intel-rapl:0/name", "package-0\n");
    put(dir, "sys/class/powercap/intel-rapl:0/energy_uj", "5000000\n");
    put(dir, "sys/class/powercap/intel-rapl:0/max_energy_range_uj", "10000000\n");
    put(dir, "sys/class/powercap/intel-rapl:0:0/name", "core\n");
    put(dir, "sys/class/powercap/intel-rapl:0:0/energy_uj", "4000000\n");
    const CpuSensors sensors = CpuSensors::find(dir.path());
    const auto before = sensors.read();
    EXPECT_EQ(before.mhz, 2000.0);
    EXPECT_EQ(before.throttleEvents, 15.0);
    EXPECT_EQ(before.cpuStallUs, 1234.0);
    EXPECT_EQ(before.memoryStallUs, 5.0);
    EXPECT_FALSE(before.ioStallUs) << "that file is not there";
    ASSERT_TRUE(before.energy);
    put(dir, "sys/class/powercap/intel-rapl:0/energy_uj", "7500000\n");
    EXPECT_DOUBLE_EQ(*sensors.energy().joules(*before.energy, *sensors.read().energy), 2.5) << "packages only";
    put(dir, "sys/class/powercap/intel-rapl:0/energy_uj", "1000000\n");
    EXPECT_DOUBLE_EQ(*sensors.energy().joules(*before.energy, *sensors.read().energy), 6)
        << "the counter wrapped";
    EXPECT_EQ(sensors.unavailable().size(), 1) << sensors.unavailable().join(q("; ")).toStdString();
    EXPECT_TRUE(sensors.unavailable().first().startsWith(q("temperature: ")));
}

TEST(CpuSensors, WhatIsNotThereIsUnavailableBecauseAndNeverZero)
{
    QTemporaryDir dir;
    const CpuSensors sensors = CpuSensors::find(dir.path());
    const auto reading = sensors.read();
    EXPECT_FALSE(reading.temperatureC || reading.mhz || reading.throttleEvents || reading.cpuStallUs);
    EXPECT_FALSE(reading.energy);
    EXPECT_EQ(sensors.unavailable().size(), 5);
    for (const QString &line : sensors.unavailable())
        EXPECT_GT(line.section(q(": "), 1).size(), 10) << line;
}

TEST(CpuSensors, ASensorThatDisappearsIsAbsentFromThenOn)
{
    QTemporaryDir dir;
    put(dir, "sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "3000000\n");
    const CpuSensors sensors = CpuSensors::find(dir.path());
    EXPECT_TRUE(sensors.read().mhz);
    QDir(dir.filePath(q("sys"))).removeRecursively();
    EXPECT_FALSE(sensors.read().mhz);
}
