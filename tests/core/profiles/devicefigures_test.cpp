// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/devicefigures.h"
#include "models/observationname.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(DeviceFigures, StandBesideTheHostsUnderNamesOfTheirOwn)
{
    Observation o;
    putDeviceFigures(o, AttemptResources{});
    EXPECT_TRUE(o.numbers.isEmpty()) << "a processor's lane has none";
    AttemptResources resources;
    resources.rssBytes = 7e9;
    DeviceUse first, second;
    first.memoryBytes = 2e9;
    first.hottestC = 70;
    first.coreMhzMedian = 1900;
    second.memoryBytes = 3e9;
    second.hottestC = 80;
    second.coreMhzMedian = 1500;
    second.thermalPercent = 25;
    resources.devices = {first, second};
    putDeviceFigures(o, resources);
    EXPECT_EQ(o.number(figure::kDeviceBytes), 5e9);
    EXPECT_EQ(o.number(figure::kDeviceTempC), 80);
    EXPECT_EQ(o.number(figure::kDeviceMhz), 1500);
    EXPECT_EQ(o.number(figure::kDeviceThermalPct), 25);
    EXPECT_FALSE(o.number(figure::kDeviceEnergyJ)) << "nobody told";
}
