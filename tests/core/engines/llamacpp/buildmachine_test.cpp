// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/buildmachine.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class BuildMachineRoot : public testing::Test
{
protected:
    void add(const char *path, const QByteArray &text = "{}")
    {
        const QString file = dir.path() + q(path);
        QDir().mkpath(QFileInfo(file).absolutePath());
        test::writeFile(file, text);
    }
    QStringList drivers()
    {
        QStringList names;
        for (const QString &file : vulkanDriverFiles(environment, dir.path())) {
            EXPECT_TRUE(file.startsWith(dir.path())) << file;
            names << file.mid(dir.path().size());
        }
        return names;
    }
    QTemporaryDir dir;
    QProcessEnvironment environment;
};

} // namespace

TEST_F(BuildMachineRoot, FindsVulkanDriversWhereServersOfOursWould)
{
    EXPECT_EQ(drivers(), QStringList());
    environment.insert(q("HOME"), q("/home/me"));
    add("/usr/share/vulkan/icd.d/radeon_icd.x86_64.json");
    add("/usr/share/vulkan/icd.d/README");
    add("/etc/vulkan/icd.d/nvidia_icd.json");
    add("/home/me/.local/share/vulkan/icd.d/mine.json");
    add("/home/me/.config/vulkan/icd.d/hidden.json");
    EXPECT_EQ(drivers(),
        (QStringList{q("/etc/vulkan/icd.d/nvidia_icd.json"), q("/home/me/.local/share/vulkan/icd.d/mine.json"),
            q("/usr/share/vulkan/icd.d/radeon_icd.x86_64.json")}));
    environment.insert(q("XDG_DATA_DIRS"), q("/opt/share"));
    environment.insert(q("XDG_DATA_HOME"), q("/nowhere"));
    add("/opt/share/vulkan/icd.d/other.json");
    EXPECT_EQ(drivers(),
        (QStringList{q("/etc/vulkan/icd.d/nvidia_icd.json"), q("/opt/share/vulkan/icd.d/other.json")}));
}

TEST_F(BuildMachineRoot, ThePersonsOwnChoiceOfDriversIsTheOnlyOne)
{
    add("/etc/vulkan/icd.d/nvidia_icd.json");
    add("/mine/lvp_icd.json");
    environment.insert(q("VK_DRIVER_FILES"), dir.path() + q("/mine/lvp_icd.json:/no/such.json"));
    EXPECT_EQ(drivers(), QStringList{q("/mine/lvp_icd.json")});
    environment.insert(q("VK_DRIVER_FILES"), dir.path() + q("/mine"));
    EXPECT_EQ(drivers(), QStringList{q("/mine/lvp_icd.json")}) << "a folder of them";
    environment.remove(q("VK_DRIVER_FILES"));
    environment.insert(q("VK_ICD_FILENAMES"), q("/no/such.json"));
    EXPECT_EQ(drivers(), QStringList());
    environment.remove(q("VK_ICD_FILENAMES"));
    environment.insert(q("VK_ADD_DRIVER_FILES"), dir.path() + q("/mine/lvp_icd.json"));
    EXPECT_EQ(drivers(), (QStringList{q("/mine/lvp_icd.json"), q("/etc/vulkan/icd.d/nvidia_icd.json")}));
}

TEST_F(BuildMachineRoot, AThousandDriversAreNotRead)
{
    for (int i = 0; i < 200; ++i)
        add(qPrintable(q("/etc/vulkan/icd.d/%1.json").arg(i)));
    EXPECT_LE(drivers().size(), 64);
}

TEST_F(BuildMachineRoot, FindsRocmByItsVersionItsLibraryOrItsFolder)
{
    EXPECT_EQ(installedRocm(environment, dir.path()), std::nullopt);
    add("/usr/lib/x86_64-linux-gnu/libamdhip64.so.6", "");
    EXPECT_EQ(installedRocm(environment, dir.path()), QVersionNumber(6));
    add("/opt/rocm/lib/libamdhip64.so", "");
    EXPECT_TRUE(installedRocm(environment, dir.path()));
    add("/opt/rocm/.info/version", "7.2.1-83\n");
    EXPECT_EQ(installedRocm(environment, dir.path()), QVersionNumber(7, 2, 1));
    add("/opt/rocm/.info/version", QByteArray(5000, '7'));
    EXPECT_EQ(installedRocm(environment, dir.path()), QVersionNumber(6)) << "that is no version";
}

TEST(BuildMachine, ReadsVersionsOfCuda)
{
    EXPECT_EQ(cudaNumber(q("13.0")), 13000);
    EXPECT_EQ(cudaNumber(q("12.8")), 12080);
    for (const char *bad : {"", "13", "13.", "-1.0", "13.0.1", "1e3.0", "99999999.0"})
        EXPECT_EQ(cudaNumber(q(bad)), std::nullopt) << bad;
}

TEST(BuildMachine, ThisMachineIsDescribed)
{
    const BuildMachine machine = findBuildMachine();
    EXPECT_FALSE(machine.architecture.isEmpty());
#ifdef __GLIBC__
    EXPECT_GE(machine.glibc, QVersionNumber(2, 17));
#endif
    EXPECT_FALSE(buildCandidates(machine).isEmpty());
}
