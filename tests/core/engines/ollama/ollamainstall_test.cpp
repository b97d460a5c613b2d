// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamainstall.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

InstallMachine machine()
{
    InstallMachine some;
    some.architecture = q("x86_64");
    some.system = q("debian");
    some.tools = {q("tar"), q("zstd")};
    some.folder = q("/data/engines");
    return some;
}

QStringList names(const InstallPlan &plan)
{
    QStringList all;
    for (const InstallStep &step : plan.steps)
        if (const auto *download = std::get_if<DownloadFile>(&step.does))
            all << download->names;
    return all;
}

} // namespace

TEST(OllamaInstall, IsTheProjectsArchiveCheckedAgainstItsList)
{
    const InstallPlan plan = ollamaInstallPlan(machine());
    ASSERT_TRUE(plan.fits()) << plan.refused;
    ASSERT_EQ(plan.steps.size(), 2);
    const auto *download = std::get_if<DownloadFile>(&plan.steps[0].does);
    const auto *unpack = std::get_if<UnpackArchive>(&plan.steps[1].does);
    ASSERT_TRUE(download && unpack);
    EXPECT_EQ(download->base, q(kOllamaReleases));
    EXPECT_TRUE(download->base.startsWith(q("https://")) && !download->base.endsWith(QLatin1Char('/')));
    EXPECT_EQ(download->sums, q("sha256sum.txt"));
    EXPECT_EQ(download->names, (QStringList{q("ollama-linux-amd64.tar.zst"), q("ollama-linux-amd64.tgz")}));
    EXPECT_EQ(unpack->archive, download->target);
    EXPECT_EQ(unpack->into, plan.folder);
    EXPECT_TRUE(download->target.startsWith(plan.temporary()));
    EXPECT_GT(unpack->mostBytes, qint64(plan.diskBytes));
}

TEST(OllamaInstall, GoesByTheProcessorAndTheCards)
{
    InstallMachine some = machine();
    some.architecture = q("arm64");
    EXPECT_EQ(names(ollamaInstallPlan(some)).first(), q("ollama-linux-arm64.tar.zst"));
    some.devices = {{q("0000:01:00.0"), Device::Kind::Gpu, q("AMD")}};
    EXPECT_EQ(names(ollamaInstallPlan(some)).size(), 2) << "ROCm's archive is for x86-64 only";
    some.architecture = q("x86_64");
    const InstallPlan rocm = ollamaInstallPlan(some);
    EXPECT_TRUE(names(rocm).contains(q("ollama-linux-amd64-rocm.tar.zst")));
    EXPECT_EQ(rocm.steps.size(), 4);
    EXPECT_GT(rocm.fetchBytes, ollamaInstallPlan(machine()).fetchBytes);
    some.architecture = q("riscv64");
    EXPECT_FALSE(ollamaInstallPlan(some).fits());
}

TEST(OllamaInstall, NeedsTarAndZstdAndRoom)
{
    InstallMachine some = machine();
    some.tools = {q("tar")};
    InstallPlan plan = ollamaInstallPlan(some);
    EXPECT_FALSE(plan.fits());
    EXPECT_EQ(plan.commands, QStringList{q("sudo apt install zstd")});
    some.system = q("fedora");
    plan = ollamaInstallPlan(some);
    EXPECT_TRUE(plan.refused.contains(q("zstd"))) << plan.refused;
    EXPECT_TRUE(plan.commands.isEmpty());
    some = machine();
    some.freeDiskBytes = 1e9;
    EXPECT_FALSE(ollamaInstallPlan(some).fits());
}
