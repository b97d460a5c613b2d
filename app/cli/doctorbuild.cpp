// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctorbuild.h"

#include "app/cli/tr.h"
#include "core/engines/llamacpp/builddiagnosis.h"
#include "core/engines/llamacpp/buildmachine.h"
#include "core/engines/llamacpp/llamacppfinder.h"

#include <algorithm>

namespace sweetspot::cli
{

namespace
{

// The build of a kind is here already and does not see the GPU: fetching it again would not help.
QString whyTheFetchedOneDoesNot(BuildKind kind, const BuildMachine &machine)
{
    for (const LlamaCppInstall &install : llamaCppInstalls())
        if (install.serverPath == serverInPrefix(fetchedLlamaCppPrefix(kind)))
            return install.problem.isEmpty() ? QString(whyNoGpu(kind, install, machine)) : install.problem;
    return {};
}

QString adviceText(const BuildMachine &machine, const QVector<EngineDevice> &listed)
{
    const QVector<BuildCandidate> candidates = buildCandidates(machine);
    if (const auto better = betterBuild(candidates, listed)) {
        const QString known = whyTheFetchedOneDoesNot(better->kind, machine);
        return known.isEmpty()
            ? CliTr::tr("llama.cpp as it is cannot use the GPU; \"sweetspot-cli engine fetch --build %1\" "
                        "downloads one that can")
                  .arg(buildId(better->kind))
            : known;
    }
    QStringList reasons;
    for (const BuildCandidate &candidate : candidates)
        if (!candidate.fits())
            reasons << QStringLiteral("%1: %2").arg(buildLabel(candidate.kind), candidate.whyNot);
    return CliTr::tr("llama.cpp cannot use the GPU, and no build fits. %1").arg(reasons.join(QLatin1Char(' ')));
}

} // namespace

void checkBuild(QVector<Finding> &findings, const Result<LlamaCppInstall> &llamaCpp)
{
    if (!llamaCpp)
        return; // that is said already
    const BuildMachine machine = findBuildMachine();
    const bool gpu = std::any_of(
        machine.devices.begin(), machine.devices.end(), [](const Device &device) { return device.isGpu(); });
    if (!gpu)
        return;
    const bool uses = std::any_of(llamaCpp->devices.begin(), llamaCpp->devices.end(), isLocalGpu);
    findings << Finding{uses ? Finding::Kind::Works : Finding::Kind::Missing, QStringLiteral("engine_gpu"),
        CliTr::tr("Engine on GPU"),
        uses ? CliTr::tr("llama.cpp can use the GPU") : adviceText(machine, llamaCpp->devices)};
}

} // namespace sweetspot::cli
