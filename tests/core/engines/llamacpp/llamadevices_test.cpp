// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamadevices.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr double kGiB = 1024.0 * 1024 * 1024;

Device gpu(const char *id, const char *vendor, const char *name, double gib)
{
    Device device{q(id), Device::Kind::Gpu};
    device.vendor = q(vendor);
    device.name = q(name);
    if (gib > 0)
        device.memoryBytes = gib * kGiB;
    return device;
}

EngineDevice listed(const char *name, const char *description, double gib)
{
    return {q(name), q(description), gib * kGiB, gib * kGiB};
}

QStringList idsOf(const QVector<EngineDevice> &devices)
{
    QStringList ids;
    for (const EngineDevice &device : devices)
        ids << device.deviceId;
    return ids;
}

} // namespace

TEST(LlamaDevices, AreMatchedByMakerModelAndMemory)
{
    const QVector<Device> found{{q("cpu"), Device::Kind::Cpu},
        gpu("a", "NVIDIA", "NVIDIA GeForce RTX 3090", 24), gpu("b", "NVIDIA", "NVIDIA GeForce RTX 5090", 32),
        gpu("c", "AMD", "", 16)};
    const auto matched = matchedDevices(
        {listed("CUDA0", "NVIDIA GeForce RTX 5090", 31.4), listed("CUDA1", "NVIDIA GeForce RTX 3090", 23.7),
            listed("Vulkan0", "NVIDIA GeForce RTX 3090 (NVIDIA)", 24), listed("ROCm0", "gfx1100", 15.9),
            listed("RPC0", "a far one", 24)},
        found);
    EXPECT_EQ(idsOf(matched), (QStringList{q("b"), q("a"), q("a"), q("c"), QString()}))
        << "whatever the order; one card may have two names; another machine's is none of ours";
    EXPECT_EQ(matched[0].name, q("CUDA0")) << "names stay";
}

// Two that look the same: which is which only their address says, and llama.cpp prints none.
TEST(LlamaDevices, TwoThatCannotBeToldApartStayWithout)
{
    const QVector<Device> twins{gpu("a", "NVIDIA", "NVIDIA X", 24), gpu("b", "NVIDIA", "NVIDIA X", 24)};
    const QVector<EngineDevice> both{listed("CUDA0", "NVIDIA X", 24), listed("CUDA1", "NVIDIA X", 24)};
    EXPECT_EQ(idsOf(matchedDevices(both, twins)), (QStringList{QString(), QString()}));
    EXPECT_EQ(idsOf(matchedDevices({both[0]}, twins)), QStringList{QString()});
    EXPECT_EQ(idsOf(matchedDevices(both, {twins[0]})), (QStringList{QString(), QString()}));
    EXPECT_EQ(idsOf(matchedDevices({both[0]}, {twins[0]})), QStringList{q("a")});
}

TEST(LlamaDevices, WhatDiffersIsNotTheSame)
{
    const QVector<Device> one{gpu("a", "NVIDIA", "NVIDIA X", 24)};
    EXPECT_EQ(idsOf(matchedDevices({listed("CUDA0", "NVIDIA X", 12)}, one)), QStringList{QString()})
        << "memory";
    EXPECT_EQ(idsOf(matchedDevices({listed("CUDA0", "NVIDIA Y", 24)}, one)), QStringList{QString()}) << "model";
    EXPECT_EQ(idsOf(matchedDevices({listed("ROCm0", "NVIDIA X", 24)}, one)), QStringList{QString()}) << "maker";
    EXPECT_EQ(idsOf(matchedDevices({listed("Vulkan0", "llvmpipe", 24)}, one)), QStringList{QString()});
    EXPECT_EQ(idsOf(matchedDevices({{q("CUDA0"), q("NVIDIA X"), {}, {}}}, one)), QStringList{q("a")});
    EXPECT_TRUE(matchedDevices({}, one).isEmpty());
}

TEST(LlamaDevices, TwoEqualOnesAreToldApartWhereCudaNumbersByAddress)
{
    QVector<Device> found{gpu("0000:01:00.0", "NVIDIA", "NVIDIA X", 24),
        gpu("0000:02:00.0", "NVIDIA", "NVIDIA X", 24), gpu("0000:03:00.0", "AMD", "", 24),
        gpu("0000:04:00.0", "NVIDIA", "NVIDIA Y", 32)};
    found[0].uuid = q("GPU-aaaa");
    found[1].uuid = q("GPU-bbbb");
    const QString a = found[0].id, b = found[1].id, y = found[3].id;
    const QVector<EngineDevice> all{
        listed("CUDA0", "NVIDIA X", 24), listed("CUDA1", "NVIDIA X", 24), listed("CUDA2", "NVIDIA Y", 32)};
    QProcessEnvironment environment;
    EXPECT_EQ(idsOf(matchedDevices(all, found, environment)), (QStringList{QString(), QString(), y}));
    environment.insert(q("CUDA_DEVICE_ORDER"), q("PCI_BUS_ID"));
    EXPECT_EQ(idsOf(matchedDevices(all, found, environment)), (QStringList{a, b, y}));
    const QVector<EngineDevice> two{all[0], all[1]};
    EXPECT_EQ(idsOf(matchedDevices(two, found, environment)), (QStringList{QString(), QString()}))
        << "fewer than there are: which, nobody said";
    for (const char *order : {"1,0", " GPU-bbbb , GPU-aa"}) {
        environment.insert(q("CUDA_VISIBLE_DEVICES"), q(order));
        EXPECT_EQ(idsOf(matchedDevices(two, found, environment)), (QStringList{b, a})) << order;
    }
    for (const char *order : {"", "0,7", "MIG-1,0", "2,0", "GPU-,GPU-zz"}) {
        environment.insert(q("CUDA_VISIBLE_DEVICES"), q(order));
        EXPECT_EQ(idsOf(matchedDevices(two, found, environment)), (QStringList{QString(), QString()})) << order;
    }
}
