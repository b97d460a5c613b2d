// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppplan.h"

#include "core/base/tr.h"

namespace sweetspot
{

namespace
{

/// About, in bytes; judgements from releases of 2026.
struct Size {
    double fetched, unpacked;
};

Size sizeOf(BuildKind kind)
{
    switch (kind) {
    case BuildKind::Cpu:
        return {20e6, 120e6};
    case BuildKind::Vulkan:
        return {40e6, 200e6};
    case BuildKind::Rocm:
        return {400e6, 1.5e9};
    case BuildKind::Cuda:
        break;
    }
    return {900e6, 2.5e9};
}

} // namespace

InstallPlan llamaCppInstallPlan(const InstallMachine &machine, const BuildMachine &builds)
{
    InstallPlan plan = planFor(QStringLiteral("llama.cpp"), QStringLiteral("llama.cpp"), machine);
    const QVector<BuildCandidate> candidates = buildCandidates(builds);
    if (candidates.isEmpty() || !candidates.first().fits())
        return refusedPlan(plan,
            candidates.isEmpty() ? CoreTr::tr("There is no build of llama.cpp for this machine.")
                                 : candidates.first().whyNot);
    const BuildKind kind = candidates.first().kind;
    if (kind != BuildKind::Cpu) // each build has a folder of its own
        plan.folder += QLatin1Char('-') + buildId(kind);
    plan.variant = buildId(kind);
    plan.summary = candidates.first().why;
    plan.fetchBytes = sizeOf(kind).fetched;
    plan.diskBytes = sizeOf(kind).unpacked;
    plan.steps = {
        {CoreTr::tr("Download llama.cpp's %1 build, check it and unpack it, as \"sweetspot-cli engine fetch\" "
                    "does.")
                .arg(buildLabel(kind)),
            FetchByEngine{}}};
    return ifThereIsRoom(plan, machine);
}

} // namespace sweetspot
