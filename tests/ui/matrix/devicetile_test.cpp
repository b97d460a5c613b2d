// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/devicetile.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(DeviceTile, StateSaysWhatIsKnownAndNothingElse)
{
    DeviceReading reading;
    EXPECT_EQ(deviceStateText(reading), QString());
    reading.totalBytes = 24e9;
    EXPECT_EQ(deviceStateText(reading), q("24 GB"));
    reading.temperatureC = 83;
    reading.throttle = throttle::kThermal;
    EXPECT_EQ(deviceStateText(reading), q("24 GB · 83 °C · slowed down by heat"));
    reading.throttle = throttle::kPowerLimit;
    EXPECT_EQ(deviceStateText(reading), q("24 GB · 83 °C")) << "at its power limit is normal";
}

TEST(DeviceTile, TooltipTellsOfDriverScreenAndLimit)
{
    Device device{q("0000:01:00.0"), Device::Kind::Gpu};
    device.name = q("Card <b>&</b> Co");
    device.driver = q("580.65");
    device.display = true;
    device.powerLimitW = 280;
    device.defaultPowerLimitW = 350;
    DeviceTile tile(device);
    for (const char *part : {"580.65", "0000:01:00.0", "screen", "280 W of 350 W"})
        EXPECT_TRUE(tile.toolTip().contains(q(part))) << tile.toolTip().toStdString();
    EXPECT_FALSE(tile.toolTip().contains(q("<b>"))) << "a driver's text is no markup";
}
