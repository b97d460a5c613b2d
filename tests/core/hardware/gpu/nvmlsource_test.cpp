// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmlsource.h"
#include "tests/support/nvmlstate.h"

using namespace sweetspot;
using sweetspot::test::NvmlState;
using sweetspot::test::q;

namespace
{

Device onBus(const char *id, const char *vendor = "NVIDIA")
{
    Device device{q(id), Device::Kind::Gpu};
    device.vendor = q(vendor);
    return device;
}

NvmlSource sourceOf(const QVector<Device> &devices, std::shared_ptr<const NvmlLibrary> library = nullptr)
{
    return NvmlSource(library ? library : NvmlState::library(), devices, NvmlState::still);
}

QStringList idsOf(const QVector<Device> &devices)
{
    QStringList ids;
    for (const Device &device : devices)
        ids << device.id;
    return ids;
}

const QVector<Device> kThree{onBus("0000:01:00.0"), onBus("0000:02:00.0"), onBus("0000:03:00.0")};

} // namespace

TEST(NvmlSource, ThreeCards)
{
    NvmlState state(3);
    NvmlSource source = sourceOf(kThree);
    const auto devices = source.devices();
    EXPECT_EQ(idsOf(devices), idsOf(kThree));
    EXPECT_EQ(devices[0].memoryBytes, 25769803776.0);
    EXPECT_EQ(devices[1].memoryBytes, 25769803776.0);
    EXPECT_EQ(devices[2].memoryBytes, 34359738368.0);
    EXPECT_EQ(source.troubles(), QVector<GpuTrouble>{});
    EXPECT_EQ(source.driver(), q("NVIDIA 580.65.06, CUDA 13.0"));
    auto sensors = source.sensors();
    ASSERT_EQ(sensors.size(), 3u);
    EXPECT_EQ(sensors[2]->id(), q("0000:03:00.0"));
    EXPECT_EQ(sensors[2]->read().totalBytes, 34359738368.0);
}

TEST(NvmlSource, EightCardsThatTheBusDoesNotKnow)
{
    NvmlState state(8);
    NvmlSource source = sourceOf({});
    EXPECT_EQ(source.devices().size(), 8);
    EXPECT_EQ(source.sensors().size(), 8u);
    EXPECT_EQ(source.devices().last().id, q("0000:08:00.0"));
    EXPECT_EQ(source.devices().last().vendor, q("NVIDIA"));
}

TEST(NvmlSource, ACardWhoseAddressIsNotToldIsKnownByItsUuid)
{
    NvmlState state(3);
    state("nvmlDeviceGetPciInfo_v3", "3");
    QVector<Device> bus = kThree;
    bus[1].uuid = q("GPU-2"); // counted in another order
    NvmlSource source = sourceOf(bus);
    EXPECT_EQ(idsOf(source.devices()), (QStringList{q("GPU-0"), q("GPU-1"), q("0000:02:00.0")}));
    EXPECT_EQ(source.sensors().back()->id(), q("0000:02:00.0"));
}

TEST(NvmlSource, TheSensorsOutliveIt)
{
    NvmlState state;
    std::vector<std::unique_ptr<GpuSensor>> sensors;
    sensors = sourceOf({}).sensors();
    ASSERT_EQ(sensors.size(), 1u);
    EXPECT_EQ(sensors[0]->read().busyPercent, 97);
    EXPECT_EQ(state.calls("nvmlShutdown"), 0);
    sensors.clear();
    EXPECT_EQ(state.calls("nvmlShutdown"), 1);
}

TEST(NvmlSource, WithoutALibraryOnlyAMachineWithACardLacksSomething)
{
    const auto none = std::make_shared<NvmlLibrary>(q("/no/such/libnvidia-ml.so.1"));
    NvmlSource without = sourceOf({onBus("0000:03:00.0", "AMD")}, none);
    EXPECT_EQ(without.troubles(), QVector<GpuTrouble>{});
    EXPECT_EQ(without.driver(), QString());
    NvmlSource with = sourceOf(kThree, none);
    ASSERT_EQ(with.troubles().size(), 1);
    EXPECT_EQ(with.troubles()[0].severity, GpuTrouble::Severity::Warning);
    EXPECT_TRUE(with.troubles()[0].sentence.contains(q("libnvidia-ml.so.1")));
    EXPECT_TRUE(with.devices().isEmpty());
    EXPECT_TRUE(with.sensors().empty());
}

TEST(NvmlSource, ADriverThatDoesNotStart)
{
    NvmlState state(3);
    const std::pair<const char *, const char *> codes[]
        = {{"9", "modprobe nvidia"}, {"18", "updated"}, {"17", "--gpus all"}, {"4", "/dev/nvidia*"}};
    for (const auto &[code, text] : codes) {
        state("nvmlInit_v2", code);
        NvmlSource source = sourceOf(kThree);
        ASSERT_EQ(source.troubles().size(), 1);
        EXPECT_EQ(source.troubles()[0].severity, GpuTrouble::Severity::Error);
        EXPECT_EQ(source.troubles()[0].device, QString());
        EXPECT_TRUE(source.troubles()[0].sentence.contains(q(text))) << source.troubles()[0].sentence;
        EXPECT_TRUE(source.devices().isEmpty());
    }
    state("nvmlInit_v2", "9");
    EXPECT_EQ(sourceOf({}).troubles(), QVector<GpuTrouble>{}) << "the card is gone, its driver is not";
    state("nvmlInit_v2", "18");
    EXPECT_EQ(sourceOf({}).troubles().size(), 1);
}

TEST(NvmlSource, ACardThatMayNotBeOpened)
{
    NvmlState state(3);
    state("1.nvmlDeviceGetHandleByIndex_v2", "4");
    NvmlSource source = sourceOf(kThree);
    EXPECT_EQ(idsOf(source.devices()), (QStringList{q("0000:01:00.0"), q("0000:03:00.0")}));
    ASSERT_EQ(source.troubles().size(), 1);
    EXPECT_EQ(source.troubles()[0].device, q("0000:02:00.0")) << "it can only be that one";
    EXPECT_EQ(source.troubles()[0].severity, GpuTrouble::Severity::Error);
    EXPECT_TRUE(source.troubles()[0].sentence.contains(q("may not open")));
    state("0.nvmlDeviceGetHandleByIndex_v2", "15");
    NvmlSource two = sourceOf(kThree);
    ASSERT_EQ(two.troubles().size(), 2);
    EXPECT_EQ(two.troubles()[0].device, QString()) << "which is which is not told";
}

TEST(NvmlSource, ACardThatTheDriverDoesNotList)
{
    NvmlState state(2);
    NvmlSource source = sourceOf(kThree);
    ASSERT_EQ(source.troubles().size(), 1);
    EXPECT_EQ(source.troubles()[0].severity, GpuTrouble::Severity::Note);
    EXPECT_EQ(source.troubles()[0].device, q("0000:03:00.0"));
}

TEST(NvmlSource, NonsenseOfADriver)
{
    NvmlState state(2);
    state("count", "-1"); // four billion
    state("1.pci", "0:1:0.0"); // the same card twice
    NvmlSource source = sourceOf({});
    EXPECT_EQ(source.devices().size(), 1);
    EXPECT_LE(state.calls("nvmlDeviceGetHandleByIndex_v2"), 256);
    state("nvmlDeviceGetCount_v2", "999");
    NvmlSource other = sourceOf({});
    EXPECT_TRUE(other.devices().isEmpty());
    ASSERT_EQ(other.troubles().size(), 1);
    EXPECT_TRUE(other.troubles()[0].sentence.contains(q("code 999")));
}

TEST(NvmlSource, ADriverWithoutCuda)
{
    NvmlState state;
    state.remove("cuda");
    EXPECT_EQ(sourceOf({}).driver(), q("NVIDIA 580.65.06"));
    state.remove("driver");
    EXPECT_EQ(sourceOf({}).driver(), QString());
}
