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
