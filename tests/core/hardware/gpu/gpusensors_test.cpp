// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/gpusensors.h"
#include "tests/support/devicetext.h"
#include "tests/support/nvmlstate.h"
#include "tests/support/sysfstree.h"

using namespace sweetspot;
using sweetspot::test::NvmlState;
using sweetspot::test::q;
using sweetspot::test::SysfsTree;

namespace
{

GpuSensors find(const SysfsTree &tree, const QString &nvml = test::fakeNvml())
{
    return GpuSensors::find({tree.root(), nvml, NvmlState::still});
}

} // namespace

TEST(GpuSensors, TwoDriversAndThreeMakers)
{
    NvmlState state(2); // 01:00.0 and 02:00.0
    SysfsTree tree;
    tree.amd("0000:03:00.0");
    tree.card("0000:00:02.0", "0x8086", "0xa780", "i915");
    tree.card("0000:02:00.0", "0x10de", "0x2204", "nvidia");
    tree.card("0000:01:00.0", "0x10de", "0x2204", "nvidia");
    tree.file("dev/kmsg", "");
    GpuSensors sensors = find(tree);
    ASSERT_EQ(sensors.devices().size(), 4);
    EXPECT_EQ(sensors.devices()[0].id, q("0000:00:02.0"));
    EXPECT_EQ(sensors.devices()[0].integrated, true);
    EXPECT_EQ(sensors.devices()[1].id, q("0000:01:00.0"));
    EXPECT_EQ(sensors.devices()[1].name, q("NVIDIA GeForce RTX 3090"));
    EXPECT_EQ(sensors.devices()[1].pciId, q("10de:2204"));
    EXPECT_EQ(sensors.devices()[1].computeCapability, q("8.6"));
    EXPECT_EQ(sensors.devices()[3].pciId, q("1002:744c")) << "of the bus";
    EXPECT_EQ(sensors.devices()[3].powerLimitW, 339) << "of the driver";
    EXPECT_EQ(sensors.devices()[3].memoryBytes, 25753026560.0);
    EXPECT_EQ(sensors.drivers(), (QStringList{q("NVIDIA 580.65.06, CUDA 13.0"), q("i915, amdgpu")}));
    EXPECT_EQ(sensors.troubles(), QVector<GpuTrouble>{});
    const auto readings = sensors.read();
    ASSERT_EQ(readings.size(), 4);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(readings[i].id, sensors.devices()[i].id);
    EXPECT_EQ(readings[1].powerW, 321500 * 1e-3);
    EXPECT_EQ(readings[3].hotSpotC, 84.5);
    EXPECT_EQ(test::text(readings[0]), "") << "graphics that tell nothing";
}

TEST(GpuSensors, ProcessesByDevice)
{
    NvmlState state(1);
    SysfsTree tree;
    tree.amd("0000:03:00.0");
    tree.card("0000:01:00.0", "0x10de", "0x2204", "nvidia");
    tree.link("proc/77/fd/4", "/dev/dri/renderD128");
    tree.file("proc/77/fdinfo/4", "drm-pdev:\t0000:03:00.0\ndrm-client-id:\t1\ndrm-memory-vram:\t2 MiB\n");
    EXPECT_EQ(find(tree).processes(),
        (QHash<QString, ProcessBytes>{
            {q("0000:01:00.0"), {{100, 15e9}, {200, 1e6}}}, {q("0000:03:00.0"), {{77, 2097152}}}}));
    state("0.processes", "100:-1");
    state("0.drawing", "100:-1");
    EXPECT_FALSE(find(tree).processes().contains(q("0000:01:00.0"))) << "not told";
}

TEST(GpuSensors, ACardWithoutItsDriverHasNoReadingAndATrouble)
{
    SysfsTree tree;
    tree.card("0000:01:00.0", "0x10de", "0x2204", "nouveau");
    tree.file("dev/kmsg", "");
    GpuSensors sensors = find(tree, q("/no/such/libnvidia-ml.so.1"));
    ASSERT_EQ(sensors.devices().size(), 1);
    EXPECT_EQ(sensors.read(), QVector<DeviceReading>{DeviceReading{q("0000:01:00.0")}});
    EXPECT_EQ(sensors.troubles().size(), 1);
    EXPECT_EQ(sensors.unavailable(), QStringList());
    EXPECT_TRUE(sensors.processes().isEmpty());
    EXPECT_TRUE(sensors.drivers().isEmpty());
}

TEST(GpuSensors, WhatACardDoesNotTellIsSaidWithItsName)
{
    NvmlState state(2);
    state("nvmlDeviceGetTotalEnergyConsumption", "3");
    SysfsTree tree;
    EXPECT_EQ(find(tree).unavailable(),
        QStringList{q("NVIDIA GeForce RTX 3090, energy: the driver does not tell it for this GPU")})
        << "once for both cards of a kind";
}

TEST(GpuSensors, WhatTheKernelLoggedOfACardIsATrouble)
{
    NvmlState state(1);
    SysfsTree tree;
    tree.file("dev/kmsg", "3,9,9,-;NVRM: Xid (PCI:0000:01:00): 79, pid=1, GPU has fallen off the bus.\n");
    const GpuSensors sensors = find(tree);
    ASSERT_EQ(sensors.troubles().size(), 1);
    EXPECT_EQ(sensors.troubles()[0].device, q("0000:01:00.0"));
    EXPECT_TRUE(sensors.troubles()[0].sentence.contains(q("Xid 79")));
}

TEST(GpuSensors, AMachineWithoutGpus)
{
    SysfsTree tree;
    GpuSensors sensors = find(tree, q("/no/such/libnvidia-ml.so.1"));
    EXPECT_TRUE(sensors.devices().isEmpty());
    EXPECT_TRUE(sensors.read().isEmpty());
    EXPECT_TRUE(sensors.troubles().isEmpty());
    EXPECT_TRUE(sensors.unavailable().isEmpty());
}

TEST(GpuSensors, OfThisMachine)
{
    GpuSensors sensors = GpuSensors::find();
    EXPECT_EQ(sensors.read().size(), sensors.devices().size());
}
