// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/drmcard.h"
#include "tests/support/sysfstree.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::SysfsTree;

namespace
{

DrmCard first(const SysfsTree &tree)
{
    return drmCardAt(tree.root(), tree.devices().value(0));
}

// File names of a quantity's sources, in their order.
QStringList sourcesOf(const DrmCard &card, const char *what)
{
    QStringList names;
    for (const DrmQuantity &quantity : drmQuantities(card))
        if (q(quantity.what) == q(what))
            for (const auto &source : quantity.sources)
                names << QFileInfo(source.path).fileName();
    return names;
}

} // namespace

TEST(DrmCard, IsFoundByItsAddress)
{
    SysfsTree tree;
    tree.amd();
    const DrmCard card = first(tree);
    EXPECT_EQ(card.id, q("0000:03:00.0"));
    EXPECT_EQ(card.vendor, q("AMD"));
    EXPECT_EQ(card.driver, q("amdgpu"));
    EXPECT_FALSE(card.integrated);
    EXPECT_EQ(card.folder, tree.path("sys/bus/pci/devices/0000:03:00.0/"));
    EXPECT_EQ(card.drm, card.folder + q("drm/card1/"));
    EXPECT_EQ(card.render, q("renderD128"));
    EXPECT_EQ(card.hwmon, card.folder + q("hwmon/hwmon4/"));
}

TEST(DrmCard, OfSeveralSensorFoldersTheCardsOwn)
{
    SysfsTree tree;
    tree.card("0000:03:00.0", "0x8086", "0x56a0", "i915");
    tree.file(SysfsTree::of("0000:03:00.0") + "hwmon/hwmon1/name", "i915_gt0\n");
    EXPECT_EQ(first(tree).hwmon, QString()) << "of a part of it";
    tree.file(SysfsTree::of("0000:03:00.0") + "hwmon/hwmon2/name", "other\n");
    EXPECT_TRUE(first(tree).hwmon.endsWith(q("hwmon2/")));
    tree.file(SysfsTree::of("0000:03:00.0") + "hwmon/hwmon3/name", "i915\n");
    EXPECT_TRUE(first(tree).hwmon.endsWith(q("hwmon3/")));
}

TEST(DrmCard, WithoutADriverItHasNothing)
{
    SysfsTree tree;
    tree.file(SysfsTree::of("0000:03:00.0") + "class", "0x030000");
    tree.file(SysfsTree::of("0000:03:00.0") + "vendor", "0x1002");
    const DrmCard card = first(tree);
    EXPECT_EQ(card.driver + card.drm + card.render + card.hwmon, QString());
    for (const DrmQuantity &quantity : drmQuantities(card))
        EXPECT_TRUE(quantity.sources.isEmpty()) << quantity.what;
}

TEST(DrmCard, SensorsGoByTheirLabels)
{
    SysfsTree tree;
    tree.amd();
    const QByteArray hwmon = SysfsTree::of("0000:03:00.0") + "hwmon/hwmon4/";
    tree.file(hwmon + "temp1_label", "mem\n"); // another order than usual
    tree.file(hwmon + "temp3_label", "edge\n");
    EXPECT_EQ(sourcesOf(first(tree), "temperature"), QStringList{q("temp3_input")});
    EXPECT_EQ(sourcesOf(first(tree), "hot spot"), QStringList{q("temp2_input")});
    EXPECT_EQ(sourcesOf(first(tree), "memory temperature"), QStringList{q("temp1_input")});
    EXPECT_EQ(sourcesOf(first(tree), "clock"), (QStringList{q("freq1_input"), q("pp_dpm_sclk")}));
    EXPECT_EQ(sourcesOf(first(tree), "memory clock"), (QStringList{q("freq2_input"), q("pp_dpm_mclk")}));
    EXPECT_EQ(sourcesOf(first(tree), "power"), QStringList{q("power1_average")});
    EXPECT_EQ(sourcesOf(first(tree), "memory"), QStringList{q("mem_info_vram_total")});
}

TEST(DrmCard, OlderKernelsHaveNoLabels)
{
    SysfsTree tree;
    tree.amd();
    for (const char *file : {"temp1_label", "temp2_label", "temp3_label"})
        QFile::remove(tree.path(SysfsTree::of("0000:03:00.0") + "hwmon/hwmon4/" + file));
    EXPECT_EQ(sourcesOf(first(tree), "temperature"), QStringList{q("temp1_input")});
    EXPECT_EQ(sourcesOf(first(tree), "hot spot"), QStringList{}) << "which one it is, is not told";
}
