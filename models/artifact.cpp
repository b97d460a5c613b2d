// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artifact.h"

#include "models/tr.h"

namespace sweetspot
{

QString artifactKindId(Artifact::Kind kind)
{
    switch (kind) {
    case Artifact::Kind::Gguf:
        return QStringLiteral("gguf");
    case Artifact::Kind::Safetensors:
        return QStringLiteral("safetensors");
    case Artifact::Kind::Tag:
        return QStringLiteral("tag");
    }
    return {};
}

std::optional<Artifact::Kind> artifactKindFromId(const QString &id)
{
    for (const auto kind : {Artifact::Kind::Gguf, Artifact::Kind::Safetensors, Artifact::Kind::Tag})
        if (artifactKindId(kind) == id)
            return kind;
    return std::nullopt;
}

QString artifactKindLabel(Artifact::Kind kind)
{
    switch (kind) {
    case Artifact::Kind::Gguf:
        return ModelsTr::tr("GGUF file");
    case Artifact::Kind::Safetensors:
        return ModelsTr::tr("safetensors folder");
    case Artifact::Kind::Tag:
        return ModelsTr::tr("tag");
    }
    return {};
}

} // namespace sweetspot
