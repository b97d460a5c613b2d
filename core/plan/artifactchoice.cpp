// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/artifactchoice.h"

#include "core/engines/enginetable.h"

namespace sweetspot
{

ArtifactChoice chooseArtifact(const ModelDefinition &model, const QString &quantization, const QString &kind,
    const QVector<Device> &devices)
{
    const Engine *engine = findEngine(kind);
    ArtifactChoice first;
    for (const Artifact &artifact : model.artifactsOf(quantization)) {
        const Status accepted = engine ? engine->accepts(artifact, devices) : success();
        if (accepted)
            return {artifact, std::nullopt};
        if (!first.refusal)
            first = {artifact, SkipReason{QStringLiteral("artifact"), accepted.error().sentence}};
    }
    return first;
}

std::optional<SkipReason> parameterRefusal(
    const ParameterSet &set, const EngineEntry &entry, const LaneSpec &lane, const ProgramOptions &program)
{
    const Engine *engine = set.isDefault() ? nullptr : findEngine(entry.kind);
    const Status taken = engine ? engine->takes(set, entry, lane, program) : success();
    return taken ? std::nullopt
                 : std::optional(SkipReason{QStringLiteral("parameter"), taken.error().sentence});
}

EngineEntry builtInEntry(const ProjectSettings &settings, const QString &kind)
{
    for (const EngineEntry &entry : settings.builtIn)
        if (entry.kind == kind)
            return entry;
    EngineEntry plain;
    plain.name = plain.kind = kind;
    return plain;
}

} // namespace sweetspot
