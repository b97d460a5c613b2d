// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/enginebuild.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Device gpu(const char *vendor, const char *name = "A GPU", const char *id = "0000:01:00.0")
{
    Device device;
    device.id = q(id);
    device.kind = Device::Kind::Gpu;
    device.vendor = q(vendor);
    device.name = q(name);
    return device;
}

/// Ubuntu 24.04 without any GPU.
BuildMachine machine()
{
    BuildMachine some;
    some.devices << Device{q(kCpuId)};
    some.architecture = q("x86_64");
    some.glibc = QVersionNumber(2, 39);
    return some;
}

BuildMachine withNvidia()
{
    BuildMachine some = machine();
    some.devices << gpu("NVIDIA", "NVIDIA GeForce RTX 4090");
    some.cudaDriver = 13000;
    some.vulkanDrivers << q("/usr/share/vulkan/icd.d/nvidia_icd.json");
    return some;
}

QString fitting(const BuildMachine &some, std::optional<BuildKind> asked = {})
{
    QStringList ids;
    for (const BuildCandidate &candidate : buildCandidates(some, asked)) {
        EXPECT_FALSE(candidate.why.isEmpty());
        if (candidate.fits())
            ids << buildId(candidate.kind);
    }
    return ids.join(q(" "));
}

Sentence refusal(const BuildMachine &some, BuildKind kind)
{
    for (const BuildCandidate &candidate : buildCandidates(some))
        if (candidate.kind == kind)
            return candidate.whyNot;
    return {};
}

} // namespace

TEST(EngineBuild, KindsHaveNamesOfTheirOwn)
{
    for (const BuildKind kind : kBuildKinds) {
        EXPECT_EQ(findBuildKind(buildId(kind)), kind);
        EXPECT_FALSE(buildLabel(kind).isEmpty());
    }
    EXPECT_FALSE(findBuildKind(q("auto")));
    EXPECT_FALSE(findBuildKind({}));
}

TEST(EngineBuild, EveryMachineGetsWhatItsGpuRuns)
{
    EXPECT_EQ(fitting(machine()), q("cpu"));
    EXPECT_EQ(fitting(withNvidia()), q("cuda vulkan cpu"));

    BuildMachine amd = machine();
    amd.devices << gpu("AMD");
    amd.vulkanDrivers << q("/usr/share/vulkan/icd.d/radeon_icd.x86_64.json");
    EXPECT_EQ(fitting(amd), q("vulkan cpu"));
    amd.rocm = QVersionNumber();
    EXPECT_EQ(fitting(amd), q("vulkan rocm cpu")) << "Vulkan first: it needs nothing more";
    amd.vulkanDrivers.clear();
    EXPECT_EQ(fitting(amd), q("rocm cpu"));

    BuildMachine intel = machine();
    intel.devices << gpu("Intel");
    EXPECT_EQ(fitting(intel), q("cpu"));
    intel.vulkanDrivers << q("/etc/vulkan/icd.d/intel_icd.x86_64.json");
    EXPECT_EQ(fitting(intel), q("vulkan cpu"));

    BuildMachine both = withNvidia();
    both.devices << gpu("AMD", "Radeon", "0000:02:00.0");
    EXPECT_EQ(fitting(both), q("cuda vulkan cpu"));
}

TEST(EngineBuild, ADriverThatIsTooOldOrMissingIsSaid)
{
    BuildMachine some = withNvidia();
    some.cudaDriver = 12000;
    EXPECT_EQ(fitting(some), q("cuda vulkan cpu"));
    some.cudaDriver = 11080;
    EXPECT_EQ(fitting(some), q("vulkan cpu"));
    EXPECT_TRUE(refusal(some, BuildKind::Cuda).contains(q("11.8"))) << refusal(some, BuildKind::Cuda);
    some.cudaDriver.reset();
    EXPECT_EQ(fitting(some), q("vulkan cpu"));
    EXPECT_TRUE(refusal(some, BuildKind::Cuda).contains(q("driver")));
    some.vulkanDrivers = {q("/usr/share/vulkan/icd.d/radeon_icd.x86_64.json")};
    EXPECT_EQ(fitting(some), q("cpu")) << "that driver is of other GPUs";
    EXPECT_TRUE(refusal(some, BuildKind::Vulkan).contains(q("nvidia-vulkan-icd")));
    EXPECT_TRUE(refusal(some, BuildKind::Vulkan).contains(q("NVIDIA GeForce RTX 4090")));
    EXPECT_TRUE(refusal(machine(), BuildKind::Cuda).contains(q("no NVIDIA GPU")));
    EXPECT_TRUE(refusal(machine(), BuildKind::Rocm).contains(q("no AMD GPU")));
}

TEST(EngineBuild, AnOldCLibraryRefusesArchivesButNotPackages)
{
    BuildMachine some = withNvidia();
    some.glibc = QVersionNumber(2, 36); // Debian 12
    some.packages = true;
    EXPECT_EQ(fitting(some), q("vulkan cpu"));
    const Sentence why = refusal(some, BuildKind::Cuda);
    EXPECT_TRUE(why.contains(q("2.39")) && why.contains(q("2.36"))) << why;
    some.glibc = QVersionNumber(2, 31);
    EXPECT_EQ(fitting(some), q("vulkan cpu")) << "packages bring their own";
    some.packages = false;
    EXPECT_EQ(fitting(some), QString());
    EXPECT_TRUE(refusal(some, BuildKind::Cpu).contains(q("2.35")));
    some.glibc = QVersionNumber(2, 35);
    EXPECT_EQ(fitting(some), q("vulkan cpu"));
    some.glibc = {}; // another C library
    EXPECT_EQ(fitting(some), QString());
    some = withNvidia();
    some.architecture = q("arm64");
    EXPECT_EQ(fitting(some), QString());
    EXPECT_TRUE(refusal(some, BuildKind::Cpu).contains(q("x86-64")));
}

TEST(EngineBuild, ADriverThatTheProcessorPlaysCountsOnlyWhenAskedFor)
{
    BuildMachine some = machine();
    some.vulkanDrivers << q("/usr/share/vulkan/icd.d/lvp_icd.x86_64.json");
    EXPECT_EQ(fitting(some), q("cpu"));
    EXPECT_EQ(fitting(some, BuildKind::Cpu), q("cpu"));
    EXPECT_EQ(fitting(some, BuildKind::Vulkan), q("vulkan cpu"));
    some.devices << gpu("AMD");
    EXPECT_EQ(fitting(some), q("cpu"));
    EXPECT_TRUE(refusal(some, BuildKind::Vulkan).contains(q("mesa-vulkan-drivers")));
    some.vulkanDrivers.clear();
    EXPECT_EQ(fitting(some, BuildKind::Vulkan), q("cpu")) << "nothing to try";
}

TEST(EngineBuild, NamesOfVulkanDriversSayWhatTheyDrive)
{
    EXPECT_TRUE(isSoftwareVulkan(q("/x/lvp_icd.x86_64.json")));
    EXPECT_TRUE(isSoftwareVulkan(q("/x/vk_swiftshader_icd.json")));
    EXPECT_FALSE(isSoftwareVulkan(q("/lvp_/radeon_icd.json")));
    EXPECT_TRUE(drivesVulkan(q("/x/nvidia_icd.json"), q("NVIDIA")));
    EXPECT_TRUE(drivesVulkan(q("/x/nouveau_icd.x86_64.json"), q("NVIDIA")));
    EXPECT_TRUE(drivesVulkan(q("/x/amd_icd64.json"), q("AMD")));
    EXPECT_TRUE(drivesVulkan(q("/x/intel_hasvk_icd.x86_64.json"), q("Intel")));
    EXPECT_FALSE(drivesVulkan(q("/x/intel_icd.x86_64.json"), q("AMD")));
    EXPECT_FALSE(drivesVulkan(q("/x/virtio_icd.x86_64.json"), q("AMD")));
    EXPECT_FALSE(drivesVulkan(q("/x/lvp_icd.json"), q("AMD")));
    EXPECT_TRUE(drivesVulkan(q("/x/mine.json"), q("AMD"))) << "a name that says nothing";
}

TEST(EngineBuild, OffersWhatIsBetterThanWhatIsThere)
{
    const auto candidates = buildCandidates(withNvidia());
    const auto offered = [&](const QVector<EngineDevice> &listed) {
        const auto better = betterBuild(candidates, listed);
        return better ? buildId(better->kind) : QString();
    };
    const EngineDevice cuda{q("CUDA0"), q("NVIDIA GeForce RTX 4090"), {}, {}},
        vulkan{q("Vulkan0"), q("NVIDIA GeForce RTX 4090"), {}, {}},
        played{q("Vulkan0"), q("llvmpipe (LLVM 15.0.6, 256 bits)"), {}, {}},
        rpc{q("RPC0"), q("127.0.0.1:50052"), {}, {}};
    EXPECT_EQ(offered({}), q("cuda"));
    EXPECT_EQ(offered({played, rpc}), q("cuda"));
    EXPECT_EQ(offered({vulkan}), q("cuda"));
    EXPECT_EQ(offered({vulkan, cuda}), QString());
    EXPECT_TRUE(isLocalGpu(cuda) && isLocalGpu(vulkan));
    EXPECT_FALSE(isLocalGpu(played) || isLocalGpu(rpc));
    EXPECT_FALSE(betterBuild(buildCandidates(machine()), {}));
    EXPECT_FALSE(betterBuild({}, {}));

    BuildMachine amd = machine();
    amd.devices << gpu("AMD");
    amd.vulkanDrivers << q("/x/radeon_icd.json");
    EXPECT_TRUE(betterBuild(buildCandidates(amd), {}));
    EXPECT_FALSE(betterBuild(buildCandidates(amd), {{q("ROCm0"), q("Radeon"), {}, {}}}))
        << "it computes on the GPU already";
}
