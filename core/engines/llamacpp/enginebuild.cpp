// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/enginebuild.h"

#include "core/base/tr.h"

#include <QFileInfo>

#include <algorithm>

namespace sweetspot
{

namespace
{

// What the project builds its archives on (docs/engines.md#which-build): an older C library cannot load them.
const QVersionNumber kPlainFloor(2, 35), kGpuFloor(2, 39);
constexpr int kOldestCuda = 12000;

const QString kNvidia = QStringLiteral("NVIDIA"), kAmd = QStringLiteral("AMD");
const QString kComma = QStringLiteral(", ");

QStringList gpusOf(const BuildMachine &machine, const QString &vendor = {})
{
    QStringList names;
    for (const Device &device : machine.devices)
        if (device.isGpu() && (vendor.isEmpty() || device.vendor == vendor))
            names << device.label();
    names.removeDuplicates();
    return names;
}

Sentence tooOld(const BuildMachine &machine, const QVersionNumber &floor)
{
    if (machine.glibc.isNull())
        return CoreTr::tr("The builds need the GNU C library %1 or newer.").arg(floor.toString());
    return CoreTr::tr("The builds need the GNU C library %1 or newer; this system has %2.")
        .arg(floor.toString(), machine.glibc.toString());
}

Sentence otherArchitecture(const BuildMachine &machine)
{
    return machine.architecture == QLatin1String("x86_64")
        ? Sentence()
        : CoreTr::tr("Builds can be fetched for x86-64 only; install llama.cpp yourself and set "
                     "llama_cpp.server_path.");
}

// Packages bring their own C library, archives use the system's.
Sentence plainRefusal(const BuildMachine &machine)
{
    if (const Sentence other = otherArchitecture(machine); !other.isEmpty())
        return other;
    return machine.packages || machine.glibc >= kPlainFloor ? Sentence() : tooOld(machine, kPlainFloor);
}

Sentence cudaRefusal(const BuildMachine &machine)
{
    if (gpusOf(machine, kNvidia).isEmpty())
        return CoreTr::tr("There is no NVIDIA GPU.");
    if (const Sentence other = otherArchitecture(machine); !other.isEmpty())
        return other;
    if (!machine.cudaDriver)
        return CoreTr::tr("NVIDIA's driver does not answer; install it, or restart after an update of it.");
    if (*machine.cudaDriver < kOldestCuda)
        return CoreTr::tr("NVIDIA's driver is made for CUDA %1; the builds need 12.0 or newer. Update the "
                          "driver.")
            .arg(QStringLiteral("%1.%2").arg(*machine.cudaDriver / 1000).arg(*machine.cudaDriver % 1000 / 10));
    return machine.glibc >= kGpuFloor ? Sentence() : tooOld(machine, kGpuFloor);
}

Sentence rocmRefusal(const BuildMachine &machine)
{
    if (gpusOf(machine, kAmd).isEmpty())
        return CoreTr::tr("There is no AMD GPU.");
    if (const Sentence other = otherArchitecture(machine); !other.isEmpty())
        return other;
    if (!machine.rocm)
        return CoreTr::tr("AMD's ROCm is not installed.");
    return machine.glibc >= kGpuFloor ? Sentence() : tooOld(machine, kGpuFloor);
}

bool hasVulkan(const BuildMachine &machine, const QString &vendor)
{
    return std::any_of(machine.vulkanDrivers.begin(), machine.vulkanDrivers.end(),
        [&vendor](const QString &file) { return drivesVulkan(file, vendor); });
}

Sentence noVulkanDriver(const BuildMachine &machine)
{
    const QStringList nvidia = gpusOf(machine, kNvidia);
    const QStringList all = gpusOf(machine);
    if (all == nvidia)
        return CoreTr::tr("There is no Vulkan driver for %1; install the Vulkan part of NVIDIA's driver "
                          "(Debian: nvidia-vulkan-icd, Ubuntu: libnvidia-gl).")
            .arg(all.join(kComma));
    return CoreTr::tr("There is no Vulkan driver for %1; install the package mesa-vulkan-drivers.")
        .arg(all.join(kComma));
}

Sentence vulkanRefusal(const BuildMachine &machine, bool asked)
{
    if (const Sentence plain = plainRefusal(machine); !plain.isEmpty())
        return plain;
    if (asked && !machine.vulkanDrivers.isEmpty())
        return {}; // whoever asks may try one that the processor plays
    if (gpusOf(machine).isEmpty())
        return CoreTr::tr("There is no GPU.");
    const bool driven = std::any_of(machine.devices.begin(), machine.devices.end(),
        [&machine](const Device &device) { return device.isGpu() && hasVulkan(machine, device.vendor); });
    return driven ? Sentence() : noVulkanDriver(machine);
}

Sentence whyVulkan(const BuildMachine &machine)
{
    const QStringList gpus = gpusOf(machine);
    if (gpus.isEmpty())
        return CoreTr::tr("Vulkan computes on GPUs of every maker; here a driver that uses the processor plays "
                          "one, slowly.");
    return CoreTr::tr("Vulkan computes on %1 with the driver that is there.").arg(gpus.join(kComma));
}

BuildCandidate candidateOf(BuildKind kind, const BuildMachine &machine, std::optional<BuildKind> asked)
{
    switch (kind) {
    case BuildKind::Cuda:
        return {
            kind, CoreTr::tr("CUDA is the fastest way to compute on GPUs of NVIDIA."), cudaRefusal(machine)};
    case BuildKind::Vulkan:
        return {kind, whyVulkan(machine), vulkanRefusal(machine, asked == BuildKind::Vulkan)};
    case BuildKind::Rocm:
        return {kind, CoreTr::tr("ROCm is AMD's own way to compute on its GPUs."), rocmRefusal(machine)};
    case BuildKind::Cpu:
        break;
    }
    return {BuildKind::Cpu, CoreTr::tr("This build computes on the processor, on every machine."),
        plainRefusal(machine)};
}

// "CUDA" of "CUDA0".
bool isOf(const EngineDevice &device, BuildKind kind)
{
    switch (kind) {
    case BuildKind::Vulkan:
        return device.name.startsWith(QLatin1String("Vulkan"));
    case BuildKind::Cuda:
        return device.name.startsWith(QLatin1String("CUDA"));
    case BuildKind::Rocm:
        return device.name.startsWith(QLatin1String("ROCm")) || device.name.startsWith(QLatin1String("HIP"));
    case BuildKind::Cpu:
        break;
    }
    return false;
}

} // namespace

QString buildId(BuildKind kind)
{
    switch (kind) {
    case BuildKind::Vulkan:
        return QStringLiteral("vulkan");
    case BuildKind::Cuda:
        return QStringLiteral("cuda");
    case BuildKind::Rocm:
        return QStringLiteral("rocm");
    case BuildKind::Cpu:
        break;
    }
    return QStringLiteral("cpu");
}

std::optional<BuildKind> findBuildKind(const QString &id)
{
    for (const BuildKind kind : kBuildKinds)
        if (buildId(kind) == id)
            return kind;
    return std::nullopt;
}

QString buildLabel(BuildKind kind)
{
    switch (kind) {
    case BuildKind::Vulkan:
        return QStringLiteral("Vulkan");
    case BuildKind::Cuda:
        return QStringLiteral("CUDA");
    case BuildKind::Rocm:
        return QStringLiteral("ROCm");
    case BuildKind::Cpu:
        break;
    }
    return QStringLiteral("CPU");
}

bool isSoftwareVulkan(const QString &driverFile)
{
    const QString name = QFileInfo(driverFile).fileName();
    return name.startsWith(QLatin1String("lvp_")) || name.contains(QLatin1String("swiftshader"));
}

bool drivesVulkan(const QString &driverFile, const QString &vendor)
{
    if (isSoftwareVulkan(driverFile))
        return false;
    static const struct {
        const char *begin, *vendor; // no vendor: a chip that is none of the three
    } known[] = {{"nvidia", "NVIDIA"}, {"nouveau", "NVIDIA"}, {"radeon", "AMD"}, {"amd", "AMD"},
        {"intel", "Intel"}, {"asahi", ""}, {"broadcom", ""}, {"freedreno", ""}, {"panfrost", ""},
        {"powervr", ""}, {"gfxstream", ""}, {"virtio", ""}};
    const QString name = QFileInfo(driverFile).fileName();
    for (const auto &entry : known)
        if (name.startsWith(QLatin1String(entry.begin)))
            return vendor == QLatin1String(entry.vendor);
    return true; // a name that says nothing
}

QVector<BuildCandidate> buildCandidates(const BuildMachine &machine, std::optional<BuildKind> asked)
{
    QVector<BuildCandidate> all;
    for (const BuildKind kind : {BuildKind::Cuda, BuildKind::Vulkan, BuildKind::Rocm, BuildKind::Cpu})
        all << candidateOf(kind, machine, asked);
    std::stable_partition(
        all.begin(), all.end(), [](const BuildCandidate &candidate) { return candidate.fits(); });
    return all;
}

bool isLocalGpu(const EngineDevice &device)
{
    for (const char *other : {"RPC", "CPU", "BLAS"})
        if (device.name.startsWith(QLatin1String(other)))
            return false;
    for (const char *played : {"llvmpipe", "SwiftShader"})
        if (device.description.contains(QLatin1String(played)))
            return false;
    return true;
}

std::optional<BuildCandidate> betterBuild(
    const QVector<BuildCandidate> &candidates, const QVector<EngineDevice> &listed)
{
    if (candidates.isEmpty() || !candidates.first().fits() || candidates.first().kind == BuildKind::Cpu)
        return std::nullopt;
    const BuildCandidate &best = candidates.first();
    const bool anyGpu = std::any_of(listed.begin(), listed.end(), isLocalGpu);
    const bool same = std::any_of(listed.begin(), listed.end(),
        [&best](const EngineDevice &device) { return isLocalGpu(device) && isOf(device, best.kind); });
    if (same || (anyGpu && best.kind != BuildKind::Cuda))
        return std::nullopt;
    return best;
}

} // namespace sweetspot
