// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/fdinfo.h"
#include "tests/support/sysfstree.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::SysfsTree;

namespace
{

constexpr double kKi = 1024, kMi = 1024 * 1024;

struct Case {
    const char *name;
    QByteArray keys; ///< behind drm-pdev and drm-client-id
    double card, host;
};

void PrintTo(const Case &one, std::ostream *out)
{
    *out << one.name;
}

class FdinfoCases : public testing::TestWithParam<Case>
{
};

const QByteArray kHead
    = "pos:\t0\nflags:\t02100002\ndrm-driver:\tx\ndrm-pdev:\t0000:03:00.0\ndrm-client-id:\t42\n";

// A process with a file of the GPU open.
void open(const SysfsTree &tree, int pid, int file, const QByteArray &client, const QByteArray &keys,
    const char *device = "0000:03:00.0", const char *target = "/dev/dri/renderD128")
{
    const QByteArray folder = "proc/" + QByteArray::number(pid), number = QByteArray::number(file);
    tree.link(folder + "/fd/" + number, target);
    tree.file(folder + "/fdinfo/" + number,
        "pos:\t0\ndrm-driver:\tamdgpu\ndrm-pdev:\t" + QByteArray(device) + "\ndrm-client-id:\t" + client + '\n'
            + keys);
}

void kfdNode(const SysfsTree &tree, int node, const char *gpuId, const char *properties)
{
    const QByteArray folder = "sys/class/kfd/kfd/topology/nodes/" + QByteArray::number(node);
    tree.file(folder + "/gpu_id", QByteArray(gpuId) + '\n');
    tree.file(folder + "/properties", properties);
}

const QString kCard = q("0000:03:00.0");

} // namespace

TEST_P(FdinfoCases, AreReadToTheByte)
{
    const auto client = drmClientOf(kHead + GetParam().keys);
    ASSERT_TRUE(client);
    EXPECT_EQ(*client, (DrmClient{kCard, 42, GetParam().card, GetParam().host}));
}

INSTANTIATE_TEST_SUITE_P(Drm, FdinfoCases,
    testing::Values(
        Case{"OldAmd", "drm-memory-vram:\t1048576 KiB\ndrm-memory-gtt:\t2048 KiB\ndrm-memory-cpu:\t77 KiB\n",
            1048576 * kKi, 2048 * kKi},
        Case{"NewAmdTellsWhatIsResident",
            "drm-memory-vram:\t100 KiB\ndrm-total-vram:\t300 KiB\ndrm-resident-vram:\t200 KiB\n"
            "drm-shared-vram:\t50 KiB\namd-requested-vram:\t400 KiB\n",
            200 * kKi, 0},
        Case{"I915", "drm-total-local0:\t12 MiB\ndrm-total-system0:\t3 MiB\ndrm-engine-render:\t5 ns\n",
            12 * kMi, 3 * kMi},
        Case{"Xe",
            "drm-total-vram0:\t8 MiB\ndrm-resident-vram0:\t6 MiB\ndrm-total-gtt:\t1 MiB\n"
            "drm-cycles-rcs:\t1\n",
            6 * kMi, 1 * kMi},
        Case{"TwoTiles", "drm-total-vram0:\t8 MiB\ndrm-total-vram1:\t4 MiB\n", 12 * kMi, 0},
        Case{"Bytes", "drm-total-vram0:\t4096\n", 4096, 0}, Case{"Nothing", "drm-total-vram0:\t0\n", 0, 0},
        Case{"AFirstThatIsNonsense", "drm-resident-vram:\tmuch KiB\ndrm-memory-vram:\t5 KiB\n", 5 * kKi, 0}),
    [](const testing::TestParamInfo<Case> &tested) { return std::string(tested.param.name); });

TEST(Fdinfo, WhatIsNoClientIsNone)
{
    EXPECT_FALSE(drmClientOf(""));
    EXPECT_FALSE(drmClientOf("pos:\t0\nflags:\t02\n"));
    EXPECT_FALSE(drmClientOf(kHead)) << "it does not say what it takes";
    EXPECT_FALSE(drmClientOf("drm-pdev:\t0000:03:00.0\ndrm-memory-vram:\t1 KiB\n")) << "no client";
    EXPECT_FALSE(drmClientOf("drm-client-id:\t1\ndrm-memory-vram:\t1 KiB\n")) << "no device";
    EXPECT_FALSE(drmClientOf("drm-pdev:\t../../etc\ndrm-client-id:\t1\ndrm-memory-vram:\t1 KiB\n"));
    for (const char *value : {"-1 KiB", "1e300 KiB", "nan", "1 GB", "1 2 KiB", ""})
        EXPECT_FALSE(drmClientOf(kHead + "drm-memory-vram:\t" + value + '\n')) << value;
}

TEST(Fdinfo, EachClientCountsOnce)
{
    SysfsTree tree;
    open(tree, 100, 5, "7", "drm-memory-vram:\t1000 KiB\n");
    open(tree, 100, 6, "7", "drm-memory-vram:\t1000 KiB\n"); // the same, duplicated
    open(tree, 100, 9, "8", "drm-memory-vram:\t24 KiB\n"); // another one of the same program
    open(tree, 200, 3, "7", "drm-memory-vram:\t1000 KiB\n"); // inherited by a child
    open(tree, 300, 3, "7", "drm-memory-vram:\t5 KiB\n", "0000:04:00.0"); // the same number on another card
    const auto all = drmProcesses(tree.root(), {});
    EXPECT_EQ(all.value(kCard), (ProcessBytes{{100, 1024 * kKi}}));
    EXPECT_EQ(all.value(q("0000:04:00.0")), (ProcessBytes{{300, 5 * kKi}}));
    EXPECT_EQ(all.size(), 2);
}

TEST(Fdinfo, OnlyFilesOfGpusAreLookedAt)
{
    SysfsTree tree;
    open(tree, 100, 5, "7", "drm-memory-vram:\t1 KiB\n", "0000:03:00.0", "/home/x/dev/dri/renderD128");
    open(tree, 100, 6, "8", "drm-memory-vram:\t1 KiB\n", "0000:03:00.0", "socket:[12]");
    tree.file("proc/100/fd/notanumber", "");
    tree.file("proc/self/fd/1", "");
    tree.file("proc/200/stat", ""); // another user's: no list of files
    EXPECT_TRUE(drmProcesses(tree.root(), {}).isEmpty());
    EXPECT_TRUE(drmProcesses(tree.path("none"), {}).isEmpty());
}

TEST(Fdinfo, OfIntegratedGraphicsTheMachinesMemoryCounts)
{
    SysfsTree tree;
    open(tree, 100, 5, "7", "drm-memory-vram:\t10 KiB\ndrm-memory-gtt:\t1000 KiB\n");
    EXPECT_EQ(drmProcesses(tree.root(), {}).value(kCard), (ProcessBytes{{100, 10 * kKi}}));
    EXPECT_EQ(drmProcesses(tree.root(), {kCard}).value(kCard), (ProcessBytes{{100, 1010 * kKi}}));
}

TEST(Fdinfo, MoreClientsThanAMachineHasAreNotRead)
{
    SysfsTree tree;
    for (int i = 0; i < 4200; ++i)
        open(tree, 100, i, QByteArray::number(i), "drm-memory-vram:\t1 KiB\n");
    EXPECT_EQ(drmProcesses(tree.root(), {}).value(kCard), (ProcessBytes{{100, 4096 * kKi}}));
}

TEST(Fdinfo, KfdTellsByItsOwnNumbersOfGpus)
{
    SysfsTree tree;
    kfdNode(tree, 0, "0", "cpu_cores_count 16\nlocation_id 0\ndomain 0\n");
    kfdNode(tree, 1, "51234", "simd_count 96\nlocation_id 768\ndomain 0\n"); // 03:00.0
    kfdNode(tree, 2, "777", "location_id 50176\ndomain 1\n"); // c4:00.0
    kfdNode(tree, 3, "888", "location_id 99999999\n");
    tree.file("sys/class/kfd/kfd/proc/100/vram_51234", "15000000000\n");
    tree.file("sys/class/kfd/kfd/proc/100/vram_777", "5\n");
    tree.file("sys/class/kfd/kfd/proc/101/vram_51234", "many\n");
    tree.file("sys/class/kfd/kfd/proc/102/vram_888", "5\n");
    const auto all = kfdProcesses(tree.root());
    EXPECT_EQ(all.value(kCard), (ProcessBytes{{100, 15e9}}));
    EXPECT_EQ(all.value(q("0001:c4:00.0")), (ProcessBytes{{100, 5}}));
    EXPECT_EQ(all.size(), 2);
    EXPECT_TRUE(kfdProcesses(tree.path("none")).isEmpty());
}

TEST(Fdinfo, TheLargerOfBothIsTaken)
{
    SysfsTree tree;
    kfdNode(tree, 1, "51234", "location_id 768\ndomain 0\n");
    tree.file("sys/class/kfd/kfd/proc/100/vram_51234", "15000000000\n"); // ROCm: hardly anything in fdinfo
    tree.file("sys/class/kfd/kfd/proc/200/vram_51234", "1\n");
    open(tree, 100, 5, "7", "drm-memory-vram:\t10 KiB\n");
    open(tree, 200, 5, "8", "drm-memory-vram:\t20 KiB\n"); // Vulkan
    GpuProcessFiles files(tree.root(), {});
    EXPECT_EQ(files.of(kCard), (ProcessBytes{{100, 15e9}, {200, 20 * kKi}}));
}

TEST(Fdinfo, OneLookServesEachGpuOnce)
{
    SysfsTree tree;
    const QString other = q("0000:04:00.0");
    open(tree, 100, 5, "7", "drm-memory-vram:\t1 KiB\n");
    GpuProcessFiles files(tree.root(), {});
    EXPECT_EQ(files.of(kCard).size(), 1);
    open(tree, 200, 5, "8", "drm-memory-vram:\t1 KiB\n", "0000:04:00.0");
    EXPECT_TRUE(files.of(other).isEmpty()) << "as of the same look";
    EXPECT_EQ(files.of(kCard).size(), 1) << "a second round";
    EXPECT_EQ(files.of(other).size(), 1);
}
