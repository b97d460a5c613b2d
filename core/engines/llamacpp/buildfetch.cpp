// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/buildfetch.h"

#include "core/base/tr.h"
#include "core/engines/llamacpp/builddiagnosis.h"
#include "core/engines/llamacpp/llamacppfinder.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

Result<FetchedBuild> lookAt(
    BuildKind kind, const QString &server, const BuildMachine &machine, const std::stop_token &stop)
{
    const auto info = probeLlamaCpp(server);
    if (!info)
        return info.error();
    FetchedBuild build{kind, *info, {}, {}};
    const bool works
        = kind == BuildKind::Cpu || std::any_of(info->devices.begin(), info->devices.end(), isLocalGpu);
    if (works)
        return build;
    build.problem = whyNoGpu(kind, *info, machine, stop);
    if (build.problem.isEmpty())
        build.problem = CoreTr::tr("The build is there but lists no GPU; its driver may be too old for it.");
    return build;
}

// Of the builds for GPUs that are here, what keeps the best of them from running.
Sentence refusalOf(const QVector<BuildCandidate> &candidates, const BuildMachine &machine)
{
    const bool gpu = std::any_of(
        machine.devices.begin(), machine.devices.end(), [](const Device &device) { return device.isGpu(); });
    const auto nvidia = std::any_of(machine.devices.begin(), machine.devices.end(),
        [](const Device &device) { return device.vendor == QLatin1String("NVIDIA"); });
    for (const BuildCandidate &candidate : candidates)
        if (gpu && !candidate.fits() && candidate.kind == (nvidia ? BuildKind::Cuda : BuildKind::Vulkan))
            return candidate.whyNot;
    return {};
}

} // namespace

Result<FetchedBuild> fetchBuild(std::optional<BuildKind> asked, const BuildMachine &machine,
    const std::function<void(const FetchProgress &)> &progress, const std::stop_token &stop,
    const BuildFetcher &fetch)
{
    const QVector<BuildCandidate> candidates = buildCandidates(machine, asked);
    Sentence passedOver = asked ? Sentence() : refusalOf(candidates, machine);
    Sentence refused;
    for (const BuildCandidate &candidate : candidates) {
        if (asked && candidate.kind != *asked)
            continue;
        if (!candidate.fits()) {
            refused = refused.isEmpty() ? candidate.whyNot : refused;
            continue;
        }
        const auto server
            = fetch(fetchedLlamaCppPrefix(candidate.kind), progress, stop, wishOf(candidate.kind, machine));
        if (!server && server.error().code == ErrorCode::NotFound && !asked) {
            passedOver = server.error().sentence;
            continue;
        }
        if (!server)
            return server.error();
        auto build = lookAt(candidate.kind, *server, machine, stop);
        if (build)
            build->passedOver = passedOver;
        return build;
    }
    if (refused.isEmpty())
        refused = passedOver;
    return Error{ErrorCode::Environment,
        asked ? CoreTr::tr("The %1 build does not suit this machine: %2").arg(buildLabel(*asked)).arg(refused)
              : refused,
        {}};
}

} // namespace sweetspot
