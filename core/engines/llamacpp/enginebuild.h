// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"
#include "models/sentence.h"

#include <QStringList>
#include <QVector>
#include <QVersionNumber>

#include <optional>

namespace sweetspot
{

/// What a build of llama.cpp computes with, the processor apart, which each of them can.
enum class BuildKind { Cpu, Vulkan, Cuda, Rocm };

/// All of them, the slowest first.
inline constexpr BuildKind kBuildKinds[]
    = {BuildKind::Cpu, BuildKind::Vulkan, BuildKind::Rocm, BuildKind::Cuda};

QString buildId(BuildKind kind); ///< "cpu", "vulkan", "cuda", "rocm": in files, names of folders, options
std::optional<BuildKind> findBuildKind(const QString &id);
QString buildLabel(BuildKind kind); ///< "CUDA"; of the processor "CPU"

/// What decides which builds run on a machine. Value type.
struct BuildMachine {
    QVector<Device> devices;
    QString architecture = {}; ///< as QSysInfo names it: "x86_64"
    QVersionNumber glibc = {}; ///< null: another C library, or not known
    bool packages = false; ///< Debian's packages can be fetched; they bring their own C library
    std::optional<int> cudaDriver = {}; ///< newest CUDA of NVIDIA's driver, 13000 is 13.0; absent: no driver
    QStringList vulkanDrivers = {}; ///< paths of driver files that Vulkan's loader would read
    std::optional<QVersionNumber> rocm = {}; ///< ROCm's libraries are installed; null: in a version not known

    bool operator==(const BuildMachine &) const = default;
};

/// A build and whether it suits a machine.
struct BuildCandidate {
    BuildKind kind = BuildKind::Cpu;
    Sentence why; ///< one would want it
    Sentence whyNot; ///< it cannot run here, and what to do; empty: it can

    bool fits() const { return whyNot.isEmpty(); }
    bool operator==(const BuildCandidate &) const = default;
};

/// Every build: first those that fit, the best one in front, then those that do not. A GPU that nothing here
/// can drive does not count, nor does a Vulkan driver that draws with the processor, unless Vulkan is asked
/// for. Pure.
QVector<BuildCandidate> buildCandidates(const BuildMachine &machine, std::optional<BuildKind> asked = {});

/// Whether a device of an engine's list is a GPU of this machine: not another machine's, not one that the
/// processor plays.
bool isLocalGpu(const EngineDevice &device);

/// The build that would do better than those whose devices are listed: on a GPU that none of them uses, or with
/// CUDA where another way is used. nullopt: none. Pure.
std::optional<BuildCandidate> betterBuild(
    const QVector<BuildCandidate> &candidates, const QVector<EngineDevice> &listed);

/// Whether a Vulkan driver's file is of a driver that draws with the processor.
bool isSoftwareVulkan(const QString &driverFile);
/// Whether it drives GPUs of this maker, as far as its name says.
bool drivesVulkan(const QString &driverFile, const QString &vendor);

} // namespace sweetspot
