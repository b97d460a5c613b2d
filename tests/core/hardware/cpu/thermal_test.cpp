// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/thermal.h"
#include "tests/support/testdata.h"

#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

TEST(Thermal, PrefersThePackageOfTheProcessorsChip)
{
    QTemporaryDir dir;
    const QString hwmon = dir.path() + q("/sys/class/hwmon/");
    writeFile(hwmon + q("hwmon0/name"), "nvme\n");
    writeFile(hwmon + q("hwmon0/temp1_input"), "30000\n");
    writeFile(hwmon + q("hwmon1/name"), "coretemp\n");
    writeFile(hwmon + q("hwmon1/temp2_input"), "51000\n");
    writeFile(hwmon + q("hwmon1/temp2_label"), "Core 0\n");
    writeFile(hwmon + q("hwmon1/temp1_input"), "54500\n");
    writeFile(hwmon + q("hwmon1/temp1_label"), "Package id 0\n");
    const CpuThermometer thermometer = CpuThermometer::find(dir.path());
    ASSERT_TRUE(thermometer.isValid());
    EXPECT_EQ(thermometer.name(), q("coretemp: Package id 0"));
    EXPECT_EQ(thermometer.read(), 54.5);
    writeFile(hwmon + q("hwmon1/temp1_input"), "999999\n");
    EXPECT_FALSE(thermometer.read()) << "a thousand degrees is no temperature";
    QFile::remove(hwmon + q("hwmon1/temp1_input"));
    EXPECT_FALSE(thermometer.read()) << "a sensor may disappear";
}

TEST(Thermal, FallsBackToThermalZones)
{
    QTemporaryDir dir;
    writeFile(dir.path() + q("/sys/class/thermal/thermal_zone0/type"), "acpitz\n");
    writeFile(dir.path() + q("/sys/class/thermal/thermal_zone0/temp"), "20000\n");
    writeFile(dir.path() + q("/sys/class/thermal/thermal_zone1/type"), "x86_pkg_temp\n");
    writeFile(dir.path() + q("/sys/class/thermal/thermal_zone1/temp"), "61000\n");
    EXPECT_EQ(CpuThermometer::find(dir.path()).read(), 61.0);
}

TEST(Thermal, SaysWhyThereIsNone)
{
    QTemporaryDir dir;
    const CpuThermometer none = CpuThermometer::find(dir.path());
    EXPECT_FALSE(none.isValid());
    EXPECT_FALSE(none.whyNot().isEmpty());
    EXPECT_FALSE(none.read());
}
