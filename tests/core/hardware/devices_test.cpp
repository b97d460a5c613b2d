// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/devices.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// What a driver's library would add.
class Scripted : public DeviceSource
{
public:
    explicit Scripted(QVector<Device> devices)
        : m_devices(std::move(devices))
    {
    }
    QVector<Device> devices() const override { return m_devices; }

private:
    QVector<Device> m_devices;
};

} // namespace

TEST(Devices, ALaterSourceCompletesAnEarlierOne)
{
    Device fromBus{q("0000:01:00.0"), Device::Kind::Gpu}, fromDriver = fromBus, other = fromBus;
    fromBus.vendor = q("NVIDIA");
    fromBus.name = q("GPU");
    fromBus.pciId = q("10de:2684");
    fromDriver.name = q("NVIDIA GeForce RTX 4090");
    fromDriver.uuid = q("GPU-1");
    fromDriver.memoryBytes = 24e9;
    fromDriver.integrated = false;
    other.id = q("0000:00:02.0");
    std::vector<std::unique_ptr<const DeviceSource>> sources;
    sources.push_back(std::make_unique<Scripted>(QVector<Device>{fromBus}));
    sources.push_back(
        std::make_unique<Scripted>(QVector<Device>{fromDriver, Device{q("cpu"), Device::Kind::Cpu}, other}));
    const auto all = devicesOf(sources);
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].id, q("cpu")) << "the processor first";
    EXPECT_EQ(all[1].id, other.id) << "then by address";
    EXPECT_EQ(all[2].name, fromDriver.name) << "who knows more is right";
    EXPECT_EQ(all[2].vendor, q("NVIDIA"));
    EXPECT_EQ(all[2].pciId, q("10de:2684"));
    EXPECT_EQ(all[2].uuid, q("GPU-1"));
    EXPECT_EQ(all[2].memoryBytes, 24e9);
    EXPECT_EQ(all[2].integrated, false);
}

TEST(Devices, ThoseWithoutAnAddressStandBehindInTheirOwnOrder)
{
    const auto gpu = [](const char *id) { return Device{q(id), Device::Kind::Gpu}; };
    Device more = gpu("0000:01:00.0");
    more.memoryBytes = 24e9;
    const auto all
        = joinedDevices({gpu("0000:05:00.0"), Device{q("cpu"), Device::Kind::Cpu}, gpu("0000:01:00.0")},
            {gpu("GPU-z"), gpu("GPU-a"), more});
    QStringList ids;
    for (const Device &device : all)
        ids << device.id;
    EXPECT_EQ(ids, (QStringList{q("cpu"), q("0000:01:00.0"), q("0000:05:00.0"), q("GPU-z"), q("GPU-a")}));
    EXPECT_EQ(all[1].memoryBytes, 24e9);
}

TEST(Devices, AMachineHasAtLeastAProcessor)
{
    QTemporaryDir empty;
    const auto all = findDevices(empty.path());
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all[0].id, q("cpu"));
    ASSERT_FALSE(findDevices().isEmpty());
    EXPECT_FALSE(findDevices().first().isGpu());
}
