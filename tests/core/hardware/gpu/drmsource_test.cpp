// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/drmsource.h"
#include "tests/support/sysfstree.h"

#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::SysfsTree;

namespace
{

const QByteArray kIn = SysfsTree::of("0000:03:00.0"), kHwmon = kIn + "hwmon/hwmon4/";

QVector<GpuTrouble> troublesOf(const SysfsTree &tree)
{
    return DrmSource(tree.root(), tree.devices()).troubles();
}

void expectOne(const QVector<GpuTrouble> &troubles, GpuTrouble::Severity severity, const char *text)
{
    ASSERT_EQ(troubles.size(), 1) << text;
    EXPECT_EQ(troubles[0].device, q("0000:03:00.0"));
    EXPECT_EQ(troubles[0].severity, severity) << text;
    EXPECT_TRUE(troubles[0].sentence.contains(q(text))) << troubles[0].sentence;
}

} // namespace

TEST(DrmSource, DescribesACard)
{
    SysfsTree tree;
    tree.amd();
    tree.file(kIn + "drm/card1/card1-DP-1/status", "disconnected\n");
    DrmSource source(tree.root(), tree.devices());
    Device expected{q("0000:03:00.0"), Device::Kind::Gpu};
    expected.vendor = q("AMD");
    expected.integrated = false;
    expected.display = false;
    expected.powerLimitW = 339;
    expected.defaultPowerLimitW = 339;
    expected.driver = q("amdgpu");
    ASSERT_EQ(source.devices(), QVector<Device>{expected});
    EXPECT_EQ(source.troubles(), QVector<GpuTrouble>{});
    EXPECT_EQ(source.driver(), q("amdgpu"));
    auto sensors = source.sensors();
    ASSERT_EQ(sensors.size(), 1u);
    EXPECT_EQ(sensors[0]->read().totalBytes, 25753026560.0);
}

TEST(DrmSource, OtherMakersAreNoneOfItsBusiness)
{
    SysfsTree tree;
    tree.card("0000:03:00.0", "0x10de", "0x2684", "nvidia");
    DrmSource source(tree.root(), tree.devices());
    EXPECT_TRUE(source.devices().isEmpty());
    EXPECT_TRUE(source.troubles().isEmpty());
    EXPECT_EQ(source.driver(), QString());
}

TEST(DrmSource, AProcessorsOwnGraphicsHaveAPartOfTheMachinesMemory)
{
    SysfsTree tree;
    tree.amd();
    QFile::remove(tree.path(kIn + "mem_busy_percent"));
    tree.file(kIn + "mem_info_gtt_total", "16000000000\n");
    DrmSource source(tree.root(), tree.devices());
    EXPECT_EQ(source.devices()[0].integrated, true);
    EXPECT_EQ(source.devices()[0].memoryBytes, 25753026560.0 + 16e9);
    expectOne(source.troubles(), GpuTrouble::Severity::Note, "of the whole chip");
}

TEST(DrmSource, AScreen)
{
    SysfsTree tree;
    tree.amd();
    tree.file(kIn + "drm/card1/card1-DP-1/status", "disconnected\n");
    tree.file(kIn + "drm/card1/card1-HDMI-A-1/status", "connected\n");
    DrmSource source(tree.root(), tree.devices());
    EXPECT_EQ(source.devices()[0].display, true);
    expectOne(source.troubles(), GpuTrouble::Severity::Note, "A screen is attached");
}

TEST(DrmSource, LimitAndLanes)
{
    SysfsTree tree;
    tree.amd();
    tree.file(kHwmon + "power1_cap", "250000000\n");
    expectOne(troublesOf(tree), GpuTrouble::Severity::Warning, "limited to 250 W; its maker set 339 W");
    tree.file(kHwmon + "power1_cap", "339000000\n");
    tree.file(kIn + "current_link_width", "4\n");
    expectOne(troublesOf(tree), GpuTrouble::Severity::Note, "by 4 PCIe lanes of 16");
}

TEST(DrmSource, ACardWithoutItsFileForComputing)
{
    SysfsTree tree;
    tree.amd();
    QFile::remove(tree.path("dev/dri/renderD128"));
    expectOne(troublesOf(tree), GpuTrouble::Severity::Warning, "--device /dev/dri");
}

TEST(DrmSource, ACardThatOnlyOthersMayUse)
{
    if (::getuid() == 0)
        GTEST_SKIP() << "root may use everything";
    SysfsTree tree;
    tree.amd();
    QFile::setPermissions(tree.path("dev/dri/renderD128"), QFile::ReadOwner);
    expectOne(troublesOf(tree), GpuTrouble::Severity::Warning, "/dev/dri/renderD128 is closed to it");
    QFile::setPermissions(tree.path("dev/dri/renderD128"), QFile::ReadOwner | QFile::WriteOwner);
    tree.file("dev/kfd", "");
    QFile::setPermissions(tree.path("dev/kfd"), {});
    expectOne(troublesOf(tree), GpuTrouble::Severity::Note, "ROCm");
}

TEST(DrmSource, ACardOfAnotherDriver)
{
    SysfsTree tree;
    tree.card("0000:03:00.0", "0x1002", "0x744c", "vfio-pci");
    DrmSource source(tree.root(), tree.devices());
    EXPECT_TRUE(source.devices().isEmpty());
    expectOne(source.troubles(), GpuTrouble::Severity::Note, "no driver that Sweetspot can ask");
}

TEST(DrmSource, ASleepingCardIsLeftAlone)
{
    SysfsTree tree;
    tree.amd();
    tree.file(kIn + "power/runtime_status", "suspended\n");
    QStringList read;
    DrmSource source(tree.root(), tree.devices(), [&read](const QString &path) {
        read << path;
        return readSysFile(path);
    });
    EXPECT_TRUE(read.filter(q("hwmon")).isEmpty());
    EXPECT_FALSE(source.devices()[0].powerLimitW);
}

TEST(DrmSource, IntelsCardsAndGraphics)
{
    SysfsTree tree;
    tree.card("0000:00:02.0", "0x8086", "0xa780", "i915");
    tree.card("0000:03:00.0", "0x8086", "0xe20b", "xe");
    tree.file(kHwmon + "name", "xe\n");
    tree.file(kHwmon + "power1_max", "190000000\n");
    tree.file(kHwmon + "power1_rated_max", "0\n");
    tree.file(kIn + "current_link_width", "1\n"); // of the bridge that such a card brings
    tree.file(kIn + "max_link_width", "16\n");
    DrmSource source(tree.root(), tree.devices());
    ASSERT_EQ(source.devices().size(), 2);
    EXPECT_EQ(source.driver(), q("i915, xe"));
    EXPECT_EQ(source.devices()[0].integrated, true);
    EXPECT_EQ(source.devices()[1].powerLimitW, 190);
    EXPECT_FALSE(source.devices()[1].defaultPowerLimitW) << "0 is not told";
    EXPECT_EQ(source.troubles(), QVector<GpuTrouble>{});
}
