// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmldevice.h"
#include "tests/support/nvmlstate.h"

using namespace sweetspot;
using sweetspot::test::NvmlState;
using sweetspot::test::q;

namespace
{

Device deviceOf(std::uintptr_t card = 0)
{
    return nvmlDevice(*NvmlState::library(), NvmlState::handle(card), unsigned(card)).value_or(Device{});
}

struct TroubleCase {
    const char *name;
    QVector<std::pair<QByteArray, QByteArray>> state;
    std::optional<GpuTrouble::Severity> severity; ///< nullopt: no trouble
    const char *says = "";
};

void PrintTo(const TroubleCase &one, std::ostream *out)
{
    *out << one.name;
}

class NvmlTroubleCases : public testing::TestWithParam<TroubleCase>
{
};

} // namespace

TEST(NvmlDevice, HasEverythingThatIsTold)
{
    NvmlState state(3);
    Device expected{q("0000:03:00.0"), Device::Kind::Gpu};
    expected.vendor = q("NVIDIA");
    expected.name = q("NVIDIA GeForce RTX 5090");
    expected.pciId = q("10de:2204");
    expected.uuid = q("GPU-2");
    expected.memoryBytes = 34359738368.0;
    expected.integrated = false;
    expected.display = false;
    expected.bandwidth = 936096e6; // 2 x 9751 MHz x 384 bits / 8
    expected.powerLimitW = 350;
    expected.defaultPowerLimitW = 350;
    expected.computeCapability = q("12.0");
    expected.driver = q("580.65.06");
    EXPECT_EQ(deviceOf(2), expected);
}

TEST(NvmlDevice, AddressesAreAsTheKernelWritesThem)
{
    NvmlState state;
    const std::pair<const char *, const char *> addresses[] = {
        {"0:1:0.0", "0000:01:00.0"},
        {"0:C4:1F.0", "0000:c4:1f.0"},
        {"10000:AB:0.0", "10000:ab:00.0"},
        {"0:5:0.3", "0000:05:00.3"},
    };
    for (const auto &[told, id] : addresses) {
        state("0.pci", told);
        EXPECT_EQ(deviceOf().id, q(id));
    }
}

TEST(NvmlDevice, BandwidthsOfCardsThatAreKnown)
{
    NvmlState state;
    const std::tuple<int, int, double> cards[] = {{9751, 384, 936.096e9}, {10501, 384, 1008.096e9},
        {14001, 512, 1792.128e9}, {1215, 5120, 1555.2e9}, {2619, 5120, 3352.32e9}, {3201, 6144, 4916.736e9}};
    for (const auto &[mhz, bits, expected] : cards) {
        state("0.max.memory.clock", QByteArray::number(mhz));
        state("0.bus.width", QByteArray::number(bits));
        EXPECT_DOUBLE_EQ(deviceOf().bandwidth.value_or(0), expected);
    }
    state("0.bus.width", "0");
    EXPECT_FALSE(deviceOf().bandwidth);
    state("0.bus.width", "384");
    state.remove("0.max.memory.clock");
    EXPECT_FALSE(deviceOf().bandwidth);
}

TEST(NvmlDevice, WhatIsNotToldIsAbsent)
{
    NvmlState state;
    for (const char *function : {"nvmlDeviceGetName", "nvmlDeviceGetUUID", "nvmlSystemGetDriverVersion",
             "nvmlDeviceGetCudaComputeCapability", "nvmlDeviceGetEnforcedPowerLimit",
             "nvmlDeviceGetPowerManagementDefaultLimit", "nvmlDeviceGetDisplayActive",
             "nvmlDeviceGetDisplayMode", "nvmlDeviceGetMemoryInfo_v2", "nvmlDeviceGetMemoryInfo",
             "nvmlDeviceGetMemoryBusWidth"})
        state(function, "999");
    Device expected{q("0000:01:00.0"), Device::Kind::Gpu};
    expected.vendor = q("NVIDIA");
    expected.pciId = q("10de:2204");
    EXPECT_EQ(deviceOf(), expected);
    state("nvmlDeviceGetPciInfo_v3", "999");
    EXPECT_FALSE(nvmlDevice(*NvmlState::library(), NvmlState::handle(), 0));
}

TEST(NvmlDevice, WithoutAnAddressItIsKnownByItsUuidOrItsNumber)
{
    NvmlState state(2);
    state("nvmlDeviceGetPciInfo_v3", "3");
    EXPECT_EQ(deviceOf(1).id, q("GPU-1"));
    EXPECT_EQ(deviceOf(1).uuid, q("GPU-1"));
    EXPECT_EQ(deviceOf(1).pciId, QString());
    EXPECT_EQ(deviceOf(1).memoryBytes, 25769803776.0);
    state("nvmlDeviceGetUUID", "3");
    EXPECT_EQ(deviceOf(1).id, q("nvidia:1"));
    state("1.limit", "250000");
    const auto troubles = nvmlTroubles(*NvmlState::library(), NvmlState::handle(1), deviceOf(1));
    ASSERT_EQ(troubles.size(), 1);
    EXPECT_TRUE(troubles[0].sentence.contains(q("nvidia-smi -i 1 -pl 350"))) << troubles[0].sentence;
    state("nvmlDeviceGetPciInfo_v3", "15");
    EXPECT_EQ(deviceOf(1).id, QString()) << "it fell off the bus";
}

TEST(NvmlDevice, WithoutMemoryOfItsOwnItIsIntegrated)
{
    NvmlState state;
    state("nvmlDeviceGetMemoryInfo_v2", "999");
    EXPECT_EQ(deviceOf().memoryBytes, 25769803776.0) << "the older function";
    EXPECT_EQ(deviceOf().integrated, false);
    state("nvmlDeviceGetMemoryInfo", "3");
    EXPECT_FALSE(deviceOf().memoryBytes);
    EXPECT_EQ(deviceOf().integrated, true);
}

TEST(NvmlDevice, NamesAreForeignText)
{
    NvmlState state;
    state("0.name", "NVIDIA \x1b[31m  " + QByteArray(300, 'x'));
    state("0.uuid", "GPU-\xff\xfe\t7");
    const Device device = deviceOf();
    EXPECT_LE(device.name.size(), 120);
    EXPECT_FALSE(device.name.contains(QChar(0x1b)));
    EXPECT_FALSE(device.uuid.contains(QLatin1Char('\t')));
}

TEST(NvmlDevice, AScreenIsOneThatIsPluggedInOrServed)
{
    NvmlState state;
    state("0.display.active", "1");
    EXPECT_EQ(deviceOf().display, true);
    state("0.display.active", "0");
    state("0.display.mode", "1");
    EXPECT_EQ(deviceOf().display, true);
    state.remove("0.display.mode");
    EXPECT_EQ(deviceOf().display, false);
}

TEST_P(NvmlTroubleCases, AreTold)
{
    NvmlState state;
    for (const auto &[key, value] : GetParam().state)
        state(key, value);
    const auto library = NvmlState::library();
    const auto troubles = nvmlTroubles(*library, NvmlState::handle(), deviceOf());
    ASSERT_EQ(troubles.size(), GetParam().severity ? 1 : 0);
    if (!GetParam().severity)
        return;
    EXPECT_EQ(troubles[0].severity, *GetParam().severity);
    EXPECT_EQ(troubles[0].device, q("0000:01:00.0"));
    EXPECT_TRUE(troubles[0].sentence.contains(q(GetParam().says))) << troubles[0].sentence;
}

INSTANTIATE_TEST_SUITE_P(Nvml, NvmlTroubleCases,
    testing::Values(TroubleCase{"None", {}, std::nullopt},
        TroubleCase{"LimitedPower", {{"0.limit", "250000"}}, GpuTrouble::Severity::Warning,
            "limited to 250 W; its maker set 350 W. It is slower under load and uses less energy. To undo it: "
            "\"sudo nvidia-smi -i 0000:01:00.0 -pl 350\"."},
        TroubleCase{"MorePowerThanItsMakerSet", {{"0.limit", "400000"}}, std::nullopt},
        TroubleCase{"ComputingProhibited", {{"0.compute.mode", "2"}}, GpuTrouble::Severity::Error,
            "sudo nvidia-smi -i 0000:01:00.0 -c DEFAULT"},
        TroubleCase{"OneProcessOnly", {{"0.compute.mode", "3"}}, GpuTrouble::Severity::Warning,
            "Only one program at a time"},
        TroubleCase{"Mig", {{"0.mig", "1"}}, GpuTrouble::Severity::Warning, "(MIG)"},
        TroubleCase{"MigCanBeTurnedOff", {{"0.mig", "1"}}, GpuTrouble::Severity::Warning,
            "\"sudo nvidia-smi -i 0000:01:00.0 -mig 0\""},
        TroubleCase{"MigAfterTheNextReset", {{"0.mig", "0"}, {"0.mig.pending", "1"}},
            GpuTrouble::Severity::Warning, "will be divided"},
        TroubleCase{"MigUntilTheNextReset", {{"0.mig", "1"}, {"0.mig.pending", "0"}},
            GpuTrouble::Severity::Warning, "--gpu-reset"},
        TroubleCase{"MemoryErrors", {{"0.ecc", "1"}}, GpuTrouble::Severity::Error, "(ECC)"},
        TroubleCase{"MigOff", {{"0.mig", "0"}}, std::nullopt},
        TroubleCase{"FewLanes", {{"0.lanes", "4"}}, GpuTrouble::Severity::Note, "by 4 PCIe lanes of 16"},
        TroubleCase{"LanesUnknown", {{"nvmlDeviceGetCurrPcieLinkWidth", "3"}}, std::nullopt},
        TroubleCase{"Screen", {{"0.display.active", "1"}}, GpuTrouble::Severity::Note, "A screen is attached"}),
    [](const testing::TestParamInfo<TroubleCase> &tested) { return std::string(tested.param.name); });
