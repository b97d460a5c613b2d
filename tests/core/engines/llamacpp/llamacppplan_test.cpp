// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installfolder.h"
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/engines/llamacpp/llamacppplan.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

InstallMachine machine()
{
    InstallMachine some;
    some.folder = installsFolder();
    return some;
}

BuildMachine builds()
{
    BuildMachine some;
    some.architecture = q("x86_64");
    some.glibc = QVersionNumber(2, 39);
    return some;
}

BuildMachine withCard()
{
    BuildMachine some = builds();
    some.devices = {{q("0000:01:00.0"), Device::Kind::Gpu, q("NVIDIA"), q("A card")}};
    some.devices.first().computeCapability = q("8.6");
    some.cudaDriver = 13000;
    return some;
}

} // namespace

TEST(LlamaCppPlan, IsTheBuildThatFetchingWouldBring)
{
    for (const auto &[found, kind] :
        {std::pair(builds(), BuildKind::Cpu), std::pair(withCard(), BuildKind::Cuda)}) {
        const InstallPlan plan = llamaCppInstallPlan(machine(), found);
        ASSERT_TRUE(plan.fits()) << plan.refused;
        EXPECT_EQ(plan.variant, buildId(kind));
        EXPECT_EQ(plan.folder, fetchedLlamaCppPrefix(kind)) << "where it is looked for";
        ASSERT_EQ(plan.steps.size(), 1);
        EXPECT_TRUE(std::holds_alternative<FetchByEngine>(plan.steps.first().does));
        EXPECT_GT(plan.fetchBytes, 1e6);
        EXPECT_GT(plan.diskBytes, plan.fetchBytes);
    }
}

TEST(LlamaCppPlan, IsRefusedWhereNoBuildRuns)
{
    BuildMachine arm = builds();
    arm.architecture = q("arm64");
    const InstallPlan plan = llamaCppInstallPlan(machine(), arm);
    EXPECT_FALSE(plan.fits());
    EXPECT_TRUE(plan.refused.endsWith(QLatin1Char('.'))) << plan.refused;
    InstallMachine full = machine();
    full.freeDiskBytes = 1e6;
    EXPECT_FALSE(llamaCppInstallPlan(full, builds()).fits());
}
