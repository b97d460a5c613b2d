// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/pcidevices.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

namespace
{

/// A tree such as /sys and /proc have.
struct Tree {
    QTemporaryDir dir;

    void add(const char *address, const char *kind, const char *vendor, const char *model)
    {
        file(address, "class", kind);
        file(address, "vendor", vendor);
        file(address, "device", model);
    }
    void file(const char *address, const char *name, const QByteArray &text)
    {
        writeFile(dir.filePath(q("sys/bus/pci/devices/%1/%2").arg(q(address), q(name))), text + '\n');
    }
    QVector<Device> devices() const { return PciDevices(dir.path()).devices(); }
};

} // namespace

TEST(PciDevices, KnowsCardsOfThreeMakers)
{
    Tree tree;
    tree.add("0000:00:02.0", "0x030000", "0x8086", "0xa780");
    tree.add("0000:03:00.0", "0x030000", "0x1002", "0x744c");
    tree.file("0000:03:00.0", "mem_info_vram_total", "25753026560");
    tree.file("0000:03:00.0", "mem_busy_percent", "0");
    tree.file("0000:03:00.0", "product_name", "AMD Radeon RX 7900 XTX");
    tree.add("0000:c4:00.0", "0x038000", "0x1002", "0x150e");
    tree.file("0000:c4:00.0", "mem_info_vram_total", "536870912");
    tree.add("0000:81:00.0", "0x030200", "0x10de", "0x2335");
    writeFile(tree.dir.filePath(q("proc/driver/nvidia/gpus/0000:81:00.0/information")),
        "Model: \t\t NVIDIA H200\nIRQ:   \t\t 201\nGPU UUID: \t GPU-0b1c\nBus Type: \t PCIe\n");
    tree.add("0000:b1:00.0", "0x030000", "0x8086", "0x56a0");
    const auto all = tree.devices();
    ASSERT_EQ(all.size(), 5);
    EXPECT_EQ(all[0].vendor, q("Intel"));
    EXPECT_EQ(all[0].integrated, true);
    EXPECT_FALSE(all[0].memoryBytes) << "its driver tells no size in a file";
    EXPECT_EQ(all[1].id, q("0000:03:00.0"));
    EXPECT_EQ(all[1].vendor, q("AMD"));
    EXPECT_EQ(all[1].name, q("AMD Radeon RX 7900 XTX"));
    EXPECT_EQ(all[1].pciId, q("1002:744c"));
    EXPECT_EQ(all[1].memoryBytes, 25753026560.0);
    EXPECT_EQ(all[1].integrated, false);
    EXPECT_EQ(all[2].id, q("0000:81:00.0"));
    EXPECT_EQ(all[2].vendor, q("NVIDIA"));
    EXPECT_EQ(all[2].name, q("NVIDIA H200"));
    EXPECT_EQ(all[2].uuid, q("GPU-0b1c"));
    EXPECT_FALSE(all[2].integrated) << "only its library knows";
    EXPECT_EQ(all[3].integrated, false) << "an Intel card behind a bridge";
    EXPECT_EQ(all[4].integrated, true) << "an AMD processor's own graphics";
    for (const Device &device : all)
        EXPECT_TRUE(device.isGpu());
}

TEST(PciDevices, WhatComputesNothingIsNone)
{
    Tree tree;
    tree.add("0000:00:00.0", "0x060000", "0x8086", "0x1237"); // a bridge
    tree.add("0000:01:00.0", "0x030000", "0x1a03", "0x2000"); // display of a server board
    tree.add("0000:02:00.0", "0x030000", "0x1af4", "0x1050"); // of a virtual machine
    tree.add("0000:03:00.0", "0x040300", "0x10de", "0x22ba"); // sound of a card
    tree.add("0000:04:00.0", "0x120000", "0x8086", "0x7d1d"); // an NPU
    tree.add("0000:05:00.0", "", "", "");
    tree.add("nonsense", "0x030000", "0x10de", "0x2684");
    EXPECT_TRUE(tree.devices().isEmpty());
    tree.add("0000:06:00.0", "0x120000", "0x1002", "0x74a1"); // an accelerator without a display
    EXPECT_EQ(tree.devices().size(), 1);
}

TEST(PciDevices, NonsenseIsAbsentAndHurtsNobody)
{
    Tree tree;
    tree.add("0000:03:00.0", "0x030000", "0x1002", "0x744c");
    tree.file("0000:03:00.0", "mem_info_vram_total", "-5");
    tree.add("0000:04:00.0", "0x030000", "0x1002", "0x744c0000000000000000");
    tree.file("0000:04:00.0", "mem_info_vram_total", "1000");
    tree.file("0000:04:00.0", "product_name", QByteArray(5000, 'x') + "\n\x1b[31m");
    tree.add("0000:05:00.0", "0x030000", "0x10de", "0x2684");
    writeFile(tree.dir.filePath(q("proc/driver/nvidia/gpus/0000:05:00.0/information")),
        "Model: \t\t NVIDIA Y\nGPU UUID: \t GPU-" + QByteArray(8, '?') + "\n");
    const auto all = tree.devices();
    ASSERT_EQ(all.size(), 3);
    EXPECT_FALSE(all[0].memoryBytes);
    EXPECT_LE(all[1].name.size(), 120);
    EXPECT_EQ(all[1].pciId, q("1002:744c"));
    EXPECT_EQ(all[2].uuid, QString()) << "not known before a program has used the card";
    QTemporaryDir empty;
    EXPECT_TRUE(PciDevices(empty.path()).devices().isEmpty());
}
