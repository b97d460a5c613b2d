// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/devicejson.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

DeviceUse busyCard()
{
    DeviceUse use;
    use.device = q("0000:01:00.0");
    use.memoryBytes = 5.5e9;
    use.memorySource = DeviceMemorySource::Processes;
    use.usedBytes = 6e9;
    use.totalBytes = 24e9;
    use.energyJ = 812.5;
    use.energyCounted = true;
    use.meanPowerW = 300;
    use.hottestC = 71;
    use.hottestMemoryC = 88;
    use.coreMhzFirst = 1980;
    use.coreMhzMedian = 1900;
    use.coreMhzLowest = 1850;
    use.busyPercent = 97;
    use.powerLimitedPercent = 100;
    use.thermalPercent = 0;
    use.samples = 13;
    return use;
}

} // namespace

TEST(DeviceJson, WhatDevicesDidReadsBackWhole)
{
    DeviceUse bare;
    bare.device = q("0000:02:00.0");
    DeviceUse lost = busyCard();
    lost.memorySource = DeviceMemorySource::Difference;
    lost.energyCounted = false;
    lost.failure = q("The GPU fell off the bus.");
    const QVector<DeviceUse> uses{busyCard(), bare, lost};
    const Json json = *parseJson(dumpJson(deviceUsesToJson(uses)));
    EXPECT_EQ(deviceUsesFromJson(json), uses);
    EXPECT_FALSE(json[1].contains("memory_bytes")) << "unknown is absent, never 0";
}

TEST(DeviceJson, DevicesReadBackWhole)
{
    Device card{q("0000:01:00.0"), Device::Kind::Gpu};
    card.vendor = q("NVIDIA");
    card.name = q("GeForce RTX 3090");
    card.uuid = q("GPU-1");
    card.memoryBytes = 24e9;
    card.integrated = false;
    card.display = true;
    card.bandwidth = 936e9;
    card.powerLimitW = 280;
    card.defaultPowerLimitW = 350;
    card.computeCapability = q("8.6");
    card.driver = q("580.65");
    const Device cpu{q("cpu"), Device::Kind::Cpu};
    EXPECT_EQ(devicesFromJson(*parseJson(dumpJson(devicesToJson({card, cpu})))), (QVector<Device>{card, cpu}));
}

TEST(DeviceJson, WhatMakesNoSenseIsLeftOut)
{
    for (const char *text : {"null", "3", "{}", "\"x\"", "[1,\"a\",null]"})
        EXPECT_TRUE(deviceUsesFromJson(*parseJson(text)).isEmpty()) << text;
    const auto odd = deviceUsesFromJson(
        *parseJson("[{\"device\":7,\"memory_bytes\":\"many\",\"memory_by\":\"guess\",\"samples\":\"x\"}]"));
    ASSERT_EQ(odd.size(), 1);
    EXPECT_EQ(odd.first(), DeviceUse{});
    Json crowd = Json::array();
    for (int i = 0; i < 65; ++i)
        crowd.push_back(Json::object());
    EXPECT_TRUE(deviceUsesFromJson(crowd).isEmpty()) << "no machine has so many";
}

TEST(DeviceJson, WhereAModelWasPutReadsBackWhole)
{
    const QVector<LoadedPart> parts{{q("CUDA0"), 5e9, 1e9, 3e8}, {q("CPU"), 2e8, 0, 1e7}};
    EXPECT_EQ(loadedPartsFromJson(*parseJson(dumpJson(loadedPartsToJson(parts)))), parts);
    EXPECT_TRUE(loadedPartsFromJson(*parseJson("{\"device\":1}")).isEmpty());
}
